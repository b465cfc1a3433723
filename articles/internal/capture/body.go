package capture

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// span is a half-open range of line indexes: from, but not to.
type span struct{ from, to int }

// The least prose that makes an article, in columns: of several paragraphs, and of a single one.
const (
	minProse           = 80
	minSingleParagraph = 120
)

// establishedParagraphs is how many paragraphs make an article and not, for example, the summaries of a list.
const establishedParagraphs = 3

// wholeArticle is how many paragraphs below a head are an article beyond doubt.
const wholeArticle = 8

// run is a run of paragraphs, with what stands between them, that may be the article.
type run struct {
	span
	weight     int // by which it grows over what interrupts it
	size       int // columns of prose
	paragraphs int
}

// established reports whether the run has enough paragraphs to be an article.
func (r run) established() bool { return r.paragraphs >= establishedParagraphs }

// An article is over when the weight of its run has fallen by half of what it was, but by no less than minFall
// and no more than maxFall.
const (
	minFall = 90
	maxFall = 360
)

// maxInterruption bounds the lines without a paragraph that adds to a run.
const maxInterruption = 60

// findRuns returns the runs of prose of a text. Each line has a weight: that of a paragraph is positive, and
// that of a title, a button or a fact negative. A run begins and ends at a paragraph, and extends as
// long as its paragraphs outweigh what stands between them.
func findRuns(lines []line) []run {
	var out []run
	var cur, best run // the run up to the current line, and up to its heaviest one
	flush := func() {
		if best.paragraphs > 0 {
			out = append(out, best)
		}
		cur, best = run{}, run{}
	}
	boxed := false // whether the page itself recommends what is here
	for i := 0; i < len(lines); i++ {
		if endsArticle(lines[i]) {
			flush()
			continue
		}
		w := weight(lines, i, cur.established())
		prose := lines[i].kind == proseLine
		if boxed = lines[i].related || boxed && !isConsecutiveProse(lines, i); boxed && prose && cur.established() && standsBelowTitle(lines, i) {
			w = min(w, maxSummary/summaryShare)
		}
		if best.paragraphs == 0 && (!prose || w <= 0) {
			continue
		}
		if cur.paragraphs == 0 {
			cur.from = i
		}
		cur.weight += w
		if prose {
			cur.paragraphs++
			cur.size += runes.Columns(lines[i].text)
		}
		cur.to = i + 1
		fall := min(max(minFall, best.weight/2), maxFall)
		switch {
		case w > 0 && prose && (cur.weight > best.weight || best.to == i):
			best = cur
		case cur.weight < best.weight-fall || cur.weight < -minFall/2 || i-best.to > maxInterruption:
			i = best.to - 1
			flush()
		}
	}
	flush()
	return out
}

// The weights of lines. A paragraph has that of its columns, up to maxParagraphWeight; one that stands
// alone between titles, as the summaries of a list do, has little.
const (
	maxParagraphWeight = 400
	maxSummary         = 260
	summaryShare       = 5
)

// weight returns the weight of line i.
func weight(lines []line, i int, established bool) int {
	l := lines[i]
	switch l.kind {
	case proseLine:
		w := runes.Columns(l.text)
		if lines[i].isPictureCredit() {
			return 0
		}
		if labels.IsInvitation(l.text) {
			return -40
		}
		if established && w <= maxSummary && standsBelowTitle(lines, i) {
			return w / summaryShare
		}
		return min(w, maxParagraphWeight)
	case textLine, topicLine:
		switch {
		case isFragment(lines, i):
			return 0
		case l.bullet || endsSentence(l.text) || endsWithColon(l.text):
			return -5
		}
		return -20
	case sectionLine:
		if l.related {
			return -80
		}
		return -20
	case timeLine, sourceLine:
		return -60
	case noticeLine:
		return -80
	case ornamentLine:
		return 0
	case breadcrumbLine:
		return -200
	}
	return -20
}

// standsBelowTitle reports whether no other paragraph is next to the one on line i, and what is above it is more than
// a number.
func standsBelowTitle(lines []line, i int) bool {
	if i == 0 || lines[i-1].kind == proseLine || i+1 < len(lines) && lines[i+1].kind == proseLine {
		return false
	}
	return lines[i-1].kind != textLine || runes.Columns(lines[i-1].text) >= minTitleColumns
}

// minFragment is the least width of a Chinese line that is part of a sentence, in columns. Titles are shorter.
const minFragment = 64

// isFragment reports whether line i is part of a sentence whose lines the copy has broken: it begins, or the next line
// does, with a small letter, or it is wide and Chinese.
func isFragment(lines []line, i int) bool {
	if hasHan(lines[i].text) {
		return runes.Columns(lines[i].text) >= minFragment
	}
	return beginsSmall(lines[i].text) || i+1 < len(lines) && beginsSmall(lines[i+1].text)
}

// beginsSmall reports whether a text begins with a small letter.
func beginsSmall(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(first)
}

// minTitleColumns is the width of the shortest title of a list, in columns.
const minTitleColumns = 16

// maxFactsAbove is how many lines above the text, aside from buttons and pictures, may hold what a page prints above it:
// title, byline, time.
const maxFactsAbove = 8

// score returns how likely the run is the article: its weight, and more for each of what a page prints above an
// article: half of it for breadcrumbs, all of it for facts and for a title whose words the text uses.
func (r run) score(lines []line) int {
	crumbs, facts, title := 0, 0, 0
	var used termSet
	for i, n := r.from-1, 0; i >= max(0, r.from-maxHead) && n < maxFactsAbove; i-- {
		if isButton(lines[i]) || isPictureText(lines[i].text) {
			continue
		}
		n++
		switch l := lines[i]; l.kind {
		case timeLine, sourceLine:
			facts = 2
		case breadcrumbLine:
			crumbs = 1
		case textLine:
			if used == nil {
				used = termsOf(lines[r.from:r.to])
			}
			if runes.Columns(l.text) >= minUsualTitle && used.overlap(l.text) > 0 {
				title = 2
			}
		}
	}
	return r.weight * (2 + crumbs + facts + title) / 2
}

// isDated reports whether the run has a source or time close above it, as an article has.
func (r run) isDated(lines []line) bool {
	return slices.ContainsFunc(lines[max(0, r.from-maxFactsAbove):r.from], line.hasSourceOrTime)
}

// findBody returns the article's text, which is the run of paragraphs with the highest score, and
// reports whether it has enough prose.
func findBody(lines []line) (span, bool) {
	var best run
	bestScore := 0
	for _, r := range findRuns(lines) {
		if 7*r.weight/2 <= bestScore {
			continue // it scores less, whatever is above it
		}
		least := bestScore * 8 / 7 // of two alike the first is the page's own
		if best.paragraphs >= wholeArticle && best.isDated(lines) && r.isDated(lines) {
			least = 2 * bestScore // as is a whole one with its head, above another that a page adds when it is scrolled
		}
		if score := r.score(lines); score > least {
			best, bestScore = r, score
		}
	}
	if best.paragraphs == 1 {
		return best.span, best.size >= minSingleParagraph
	}
	return best.span, best.size >= minProse
}

// extendByList extends a body by the bulleted list at its end: by the items after a last paragraph
// that is an item itself, or after a line that introduces them with a colon.
func extendByList(lines []line, body span) span {
	to := body.to
	if to < len(lines) && introducesList(lines[to]) {
		to++
	}
	if last := lines[to-1]; !last.bullet && !introducesList(last) {
		return body
	}
	for to < len(lines) && lines[to].bullet && (lines[to].kind == textLine || lines[to].kind == proseLine) {
		body.to, to = to+1, to+1
	}
	return body
}

// minFigures is how many lines in a row have figures in a list of an article, such as one of dates or results.
const minFigures = 4

// extendByFigures extends a body by the list at its end whose lines have figures, and by the heading of that list.
// Few lines of a menu, or of a list of headlines, have any.
func extendByFigures(lines []line, body span) span {
	from := body.to
	if from+1 < len(lines) && lines[from].kind == textLine && !hasFigure(lines[from]) {
		from++
	}
	to := from
	for to < len(lines) && (hasFigure(lines[to]) || to > from && isRestOfFigure(lines, to)) {
		to++
	}
	if to-from < minFigures {
		return body
	}
	return span{body.from, to}
}

// hasFigure reports whether a line is a text with a figure.
func hasFigure(l line) bool {
	return l.kind == textLine && strings.ContainsAny(l.text, "0123456789") && strings.ContainsFunc(l.text, unicode.IsLetter)
}

// isRestOfFigure reports whether line i is what a text browser wrapped of a line with figures: it is narrower than the
// line above, and the list goes on below it.
func isRestOfFigure(lines []line, i int) bool {
	return lines[i].kind == textLine && hasFigure(lines[i-1]) && i+1 < len(lines) && hasFigure(lines[i+1]) &&
		runes.Columns(lines[i].text) < runes.Columns(lines[i-1].text)
}

// introducesList reports whether a line ends with a colon, as one before a list does.
func introducesList(l line) bool {
	return (l.kind == textLine || l.kind == proseLine) && endsWithColon(l.text)
}

// endsArticle reports whether a line cannot be inside an article.
func endsArticle(l line) bool {
	switch l.kind {
	case imprintLine, commentsLine, capturedLine:
		return true
	}
	return false
}
