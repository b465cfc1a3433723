package capture

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// maxHead is how many lines above the text are searched for the title and the breadcrumbs.
const maxHead = 40

// Limits on titles: most are between minUsualTitle and maxUsualTitle columns wide, and none has more
// than maxTitleRunes characters.
const (
	minUsualTitle = 16
	maxUsualTitle = 120
	maxTitleRunes = 150
)

// findTitle returns the index of the article's title, which is above the body, or -1. The line below
// the breadcrumbs is the best candidate. Further evidence is a source, time or buttons below the line,
// a second copy of it, and words that the body uses.
func findTitle(lines []line, body span) int {
	best, bestScore := -1, 0
	used := termsOf(lines[body.from:body.to])
	for i := max(0, body.from-maxHead); i < body.from; i++ {
		score := titleScore(lines, i, body.from)
		if score > 0 {
			score += used.overlap(lines[i].text)
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	if best >= 0 && isBelowTitle(lines, best) && used.overlap(lines[best-1].text) > 0 {
		return best - 1
	}
	return best
}

// titleScore returns how likely line i is the title of an article whose body begins at line end: 0 if
// it cannot be, 1 if it is only the last resort.
func titleScore(lines []line, i, end int) int {
	l := lines[i]
	crumbsAbove := i > 0 && lines[i-1].kind == breadcrumbLine
	isText := l.kind == textLine || l.kind == proseLine && crumbsAbove
	if !isText || utf8.RuneCountInString(l.text) > maxTitleRunes || endsWithColon(l.text) || isPictureText(l.text) {
		return 0
	}
	insideByline := i > 0 && i+1 < end && lines[i+1].kind == timeLine && isByline(lines[i-1])
	if l.bullet || insideByline || labels.IsJob(l.text) || isCaption(lines, i) {
		return 1
	}
	score := 1
	if crumbsAbove {
		score += 3
	} else if i > 1 && lines[i-2].kind == breadcrumbLine && !maybeStandfirst(lines, i) {
		score += 2
	}
	if l.level == 1 {
		score += 3
	}
	if !isPerson(l.text) {
		score += bylineScore(lines, i, end)
	}
	w := runes.Columns(l.text)
	if w >= minUsualTitle && w <= maxUsualTitle {
		score += 2
	}
	for j := max(0, end-maxHead); j < end; j++ {
		if j != i && w >= minUsualTitle && strings.HasPrefix(lines[j].text, l.text) {
			return score + 2
		}
	}
	return score
}

// isBelowTitle reports whether line i may be a standfirst, however short it is: the line above it, directly below the
// breadcrumbs, is too long for a kicker. It may still be the site's slogan.
func isBelowTitle(lines []line, i int) bool {
	if i < 2 || lines[i-2].kind != breadcrumbLine || lines[i-1].kind != textLine {
		return false
	}
	return runes.Columns(lines[i-1].text) >= minTitleAbove && titleLike(lines[i-1].text) && !isPerson(lines[i-1].text)
}

// bylineScore returns how much of what a page prints below a title is below line i: source and time,
// or buttons, with a standfirst or a name in between.
func bylineScore(lines []line, i, end int) int {
	if i+1 >= end {
		return 0
	}
	next, score := lines[i+1], 0
	switch {
	case next.hasSourceOrTime():
		score = 4
	case next.kind == countLine || next.kind == boilerplateLine:
		score = 2
	case maybeStandfirst(lines, i+1):
		return bylineScore(lines, i+1, end) + 1
	case runes.Columns(lines[i].text) >= minTitleAbove && isPerson(next.text):
		return bylineScore(lines, i+1, end)
	}
	if i+2 < end && !labels.IsJob(next.text) && lines[i+2].hasSourceOrTime() {
		score += 2
	}
	return score
}

// isByline reports whether a line names the author but no time. A line between it and the time
// belongs to the byline and is not the title.
func isByline(l line) bool {
	f := labels.SourceLine(l.text, anyTime())
	return l.kind == sourceLine && f.Author != "" && !f.Published.Known() && !f.Updated.Known()
}
