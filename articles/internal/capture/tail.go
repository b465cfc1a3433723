package capture

import (
	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// Limits on the teasers of other articles below the text: how many in a row show that they are teasers, how many lines one has
// above its summary at least, of which one is a title as wide as most are, and how many paragraphs its summary has.
const (
	minTeasers       = 2
	minTeaserHead    = 2
	minTeaserTitle   = 40
	maxTeaserSummary = 2
)

// cutTeasers cuts the teasers of other articles from the end of a body. Each is a title, with a kicker, a time or a name
// beside it, and a sentence or two. A subheading stands alone above its paragraphs, and the names of a list are short.
func cutTeasers(lines []line, body span) span {
	to, teasers := body.to, 0
	for {
		from, ok := teaserAbove(lines, span{body.from, to})
		if !ok {
			break
		}
		to = from
		teasers++
	}
	if teasers < minTeasers || countProse(lines[body.from:to]) < establishedParagraphs {
		return body
	}
	return span{body.from, to}
}

// teaserAbove returns where the teaser begins that ends a body, and reports whether one does.
func teaserAbove(lines []line, body span) (from int, ok bool) {
	i, summary := body.to-1, 0
	for ; i > body.from && lines[i].kind == proseLine; i-- {
		if runes.Columns(lines[i].text) > maxSummary {
			return 0, false
		}
		summary++
	}
	if summary == 0 || summary > maxTeaserSummary {
		return 0, false
	}
	head, titles := 0, 0
	for ; i > body.from && lines[i].kind != proseLine; i-- {
		head++
		if isTeaserTitle(lines[i]) {
			titles++
		}
	}
	return i + 1, titles > 0 && head >= minTeaserHead
}

// isTeaserTitle reports whether a line has the form of most titles.
func isTeaserTitle(l line) bool {
	w := runes.Columns(l.text)
	return l.kind == textLine && !l.bullet && w >= minTeaserTitle && w <= maxUsualTitle && !endsWithColon(l.text) && l.text[0] != '[' &&
		lastMark(l.text) != '.' && !labels.IsPictureCredit(l.text)
}

// countProse returns how many of the lines are paragraphs.
func countProse(lines []line) int {
	n := 0
	for _, l := range lines {
		if l.kind == proseLine {
			n++
		}
	}
	return n
}
