package capture

import (
	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// Limits on the first paragraph of an article: how many lines of a box may stand between it and the next one, and its
// least width, in columns.
const (
	maxBelowLead = 12
	minLead      = 80
)

// extendToLead extends a body to the article's first paragraph, which is directly below the time or byline, where a box
// separates it from the others.
func extendToLead(lines []line, body span) span {
	for i := body.from - 1; i > 0 && i >= body.from-maxBelowLead; i-- {
		l := lines[i]
		if endsArticle(l) || l.kind == breadcrumbLine {
			return body
		}
		if l.kind == proseLine && belowFacts(lines, i) && runes.Columns(l.text) >= minLead && !labels.IsInvitation(l.text) && !labels.IsPictureCredit(l.text) {
			return span{i, body.to}
		}
	}
	return body
}

// belowFacts reports whether line i is directly below a time or byline, aside from buttons, counts and short lines with
// a figure, such as the hour of an update.
func belowFacts(lines []line, i int) bool {
	for i--; i >= 0 && isMinorFact(lines[i]); i-- {
	}
	return i >= 0 && lines[i].hasSourceOrTime()
}

func isMinorFact(l line) bool {
	return l.kind == boilerplateLine || l.kind == countLine || hasFigure(l) && runes.Columns(l.text) < minTitleAbove
}
