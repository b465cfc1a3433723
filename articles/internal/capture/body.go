package capture

import "newsreader/articles/internal/runes"

// span is a half-open range of line indexes: from, but not to.
type span struct{ from, to int }

// Limits on the lines between two paragraphs of one article that are not prose: a subheading, a
// picture's caption and credit, a button. More lines are allowed once the article has
// establishedParagraphs, provided that two paragraphs in a row follow.
const (
	maxGap                = 4
	maxEstablishedGap     = 10
	establishedParagraphs = 3
)

// The least prose that makes an article, in columns: of several paragraphs, and of a single one.
const (
	minProse           = 80
	minSingleParagraph = 120
)

// maxParagraphSize bounds what one paragraph adds to the size of a run, in columns, so that one
// overlong line does not outweigh an article.
const maxParagraphSize = 2000

// run is a run of paragraphs that may be the article.
type run struct {
	span
	size       int // columns of prose
	paragraphs int
}

// established reports whether the run has enough paragraphs to be an article and not, for example,
// the summaries of a list.
func (r run) established() bool { return r.paragraphs >= establishedParagraphs }

// reaches reports whether the paragraph on line i is close enough to belong to the run.
func (r run) reaches(lines []line, i int) bool {
	gap := i - r.to
	return gap <= maxGap || r.established() && gap <= maxEstablishedGap && isConsecutiveProse(lines, i)
}

// score returns the size of the run, doubled if the facts of an article are printed a few lines
// above.
func (r run) score(lines []line) int {
	for i := max(0, r.from-8); i < r.from; i++ {
		if k := lines[i].kind; k == timeLine || k == sourceLine || k == breadcrumbLine {
			return 2 * r.size
		}
	}
	return r.size
}

// findBody returns the article's text, which is the run of paragraphs with the highest score, and
// reports whether it has enough prose. Times, source lines and labels of lists end a run, so that the
// summaries in a list of headlines do not form one.
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
			if cur.size > 0 && !cur.reaches(lines, i) {
				keep()
				cur = run{}
			}
			if cur.size == 0 {
				cur.from = i
			}
			cur.to = i + 1
			cur.size += min(runes.Columns(lines[i].text), maxParagraphSize)
			cur.paragraphs++
		case cur.size > 0 && endsRun(lines, i) && !(cur.established() && proseResumes(lines, i)):
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

// introducesList reports whether a line ends with a colon, as one before a list does.
func introducesList(l line) bool {
	return (l.kind == textLine || l.kind == proseLine) && endsWithColon(l.text)
}

// isConsecutiveProse reports whether line i and the next are both paragraphs.
func isConsecutiveProse(lines []line, i int) bool {
	return i+1 < len(lines) && lines[i].kind == proseLine && lines[i+1].kind == proseLine
}

// proseResumes reports whether two paragraphs in a row follow soon after line i. In a list of
// headlines with summaries they do not.
func proseResumes(lines []line, i int) bool {
	for k := i + 1; k < len(lines) && k <= i+maxEstablishedGap; k++ {
		if isConsecutiveProse(lines, k) {
			return true
		}
	}
	return false
}

// endsRun reports whether line i cannot be inside an article.
func endsRun(lines []line, i int) bool {
	switch lines[i].kind {
	case timeLine, sourceLine, breadcrumbLine, imprintLine, commentsLine, capturedLine:
		return true
	case sectionLine:
		// A label above prose is a subheading that happens to read like a label, unless it is
		// one of a recommended list.
		return lines[i].related || i+1 >= len(lines) || lines[i+1].kind != proseLine
	}
	return false
}
