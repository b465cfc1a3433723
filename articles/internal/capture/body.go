package capture

import (
	"strings"
)

// span is a range of lines, end excluded.
type span struct{ from, to int }

// How many lines that are no prose may stand between two paragraphs of one
// article: a subheading, a picture's caption and credit, a button. More may,
// once the article is well under way and paragraphs follow one another again.
const (
	maxGap                = 4
	maxEstablishedGap     = 10
	establishedParagraphs = 3
)

// Least columns of prose that make an article: of several paragraphs, and of a
// single one.
const (
	minProse           = 80
	minSingleParagraph = 120
)

// run is a run of paragraphs that may be the article.
type run struct {
	span
	size, paragraphs int
}

// score compares runs: by their prose, doubled where the facts of an article
// stand a few lines above.
func (r run) score(lines []line) int {
	for i := max(0, r.from-8); i < r.from; i++ {
		if k := lines[i].kind; k == timeLine || k == sourceLine || k == breadcrumbLine {
			return 2 * r.size
		}
	}
	return r.size
}

// findBody finds the article's text: the run of paragraphs with the most prose.
// Times, facts and labels of lists end a run, so that the summaries in a list
// of headlines do not pass for one.
func findBody(lines []line) (span, bool) {
	var best, cur run
	keep := func() {
		if cur.score(lines) > best.score(lines) {
			best = cur
		}
	}
	for i := 0; i < len(lines); i++ {
		switch {
		case lines[i].kind == proseLine:
			if apart := i - cur.to; cur.size > 0 && apart > maxGap && !(cur.paragraphs >= establishedParagraphs && apart <= maxEstablishedGap && isConsecutiveProse(lines, i)) {
				keep()
				cur = run{}
			}
			if cur.size == 0 {
				cur.from = i
			}
			cur.to = i + 1
			cur.size += min(width(lines[i].text), 2000)
			cur.paragraphs++
		case cur.size > 0 && endsRun(lines, i) && !(cur.paragraphs >= establishedParagraphs && proseResumes(lines, i)):
			keep()
			cur = run{}
		}
	}
	keep()
	if best.paragraphs == 1 {
		return best.span, best.size >= minSingleParagraph
	}
	return best.span, best.size >= minProse
}

// extendByList extends a body by the list that ends it: the items behind a last item
// that reads like a sentence, or behind a line that leads to them with a colon.
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

// introducesList says whether a line ends in the colon before a list.
func introducesList(l line) bool {
	return (l.kind == textLine || l.kind == proseLine) && (strings.HasSuffix(l.text, ":") || strings.HasSuffix(l.text, "："))
}

// isConsecutiveProse says whether line i is a paragraph that another follows.
func isConsecutiveProse(lines []line, i int) bool {
	return i+1 < len(lines) && lines[i].kind == proseLine && lines[i+1].kind == proseLine
}

// proseResumes says whether paragraphs follow one another again soon after line i,
// which no list of headlines with summaries has.
func proseResumes(lines []line, i int) bool {
	for k := i + 1; k < len(lines) && k <= i+maxEstablishedGap; k++ {
		if isConsecutiveProse(lines, k) {
			return true
		}
	}
	return false
}

// endsRun says whether line i cannot stand inside an article.
func endsRun(lines []line, i int) bool {
	switch lines[i].kind {
	case timeLine, sourceLine, breadcrumbLine, imprintLine, commentsLine, capturedLine:
		return true
	case sectionLine:
		// A label over prose is a subheading that reads like one, unless the
		// page recommends what stands under it.
		return lines[i].related || i+1 >= len(lines) || lines[i+1].kind != proseLine
	}
	return false
}
