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

// titleFinder looks for the title of an article whose body begins at line end.
type titleFinder struct {
	lines  []line
	end    int
	used   termSet        // the words of the body
	copies map[string]int // how often a line of the head stands outside the body
}

// findTitle returns the index of the article's title, which is above the body, or -1. The line below
// the breadcrumbs is the best candidate. Further evidence is that the lines down to the source and time are
// what pages print below a title, a second copy of it, and words that the body uses.
func findTitle(lines []line, body span) int {
	f := titleFinder{lines, body.from, termsOf(lines[body.from:body.to]), countCopies(lines, body)}
	best, bestScore := -1, 0
	for i := max(0, body.from-maxHead); i < body.from; i++ {
		score := f.score(i)
		if score > 0 {
			score += f.overlap(i)
			if f.copies[lines[i].text] > 1 {
				score += 2
			}
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	if best >= 0 && isBelowTitle(lines, best) && f.used.overlap(lines[best-1].text) > 0 {
		return best - 1
	}
	return best
}

// overlap returns how much of line i is words of the body, on a scale from 0 to 4, 2 for a narrow line: the few
// words of a kicker are easily among them.
func (f *titleFinder) overlap(i int) int {
	s := f.lines[i].text
	if runes.Columns(s) < maxKicker {
		return min(f.used.overlap(s), 2)
	}
	return f.used.overlap(s)
}

// countCopies counts how often each line near the head that is wide enough for a title stands outside the body.
func countCopies(lines []line, body span) map[string]int {
	copies := map[string]int{}
	for _, l := range lines[max(0, body.from-maxHead):body.from] {
		if runes.Columns(l.text) >= minTitleAbove {
			copies[l.text] = 0
		}
	}
	for i, l := range lines {
		if n, ok := copies[l.text]; ok && (i < body.from || i >= body.to) {
			copies[l.text] = n + 1
		}
	}
	return copies
}

// score returns how likely line i is the title: 0 if it cannot be, 1 if it is only the last resort.
func (f *titleFinder) score(i int) int {
	l := f.lines[i]
	if !mayBeTitle(l) {
		return 0
	}
	if l.bullet || f.isPartOfByline(i) || labels.IsJob(l.text) || f.isAboveJob(i) || isCaption(f.lines, i) {
		return 1
	}
	score := 1
	if i > 0 && f.lines[i-1].kind == breadcrumbLine {
		score += 3
	} else if i > 1 && f.lines[i-2].kind == breadcrumbLine && !maybeStandfirst(f.lines, i) {
		score += 2
	} else if l.kind == proseLine {
		score-- // more often the standfirst
	}
	if l.level == 1 {
		score += 3
	}
	return max(1, score+widthScore(l.text)+f.headScore(i)+f.placeScore(i)+f.prefixScore(i))
}

// isAboveJob reports whether line i is short and has a job below it, as a name has.
func (f *titleFinder) isAboveJob(i int) bool {
	return i+1 < f.end && runes.Columns(f.lines[i].text) < maxKicker && labels.IsJob(f.lines[i+1].text)
}

// widthScore returns whether a text is as wide as most titles are.
func widthScore(s string) int {
	switch w := runes.Columns(s); {
	case w < minUsualTitle:
		return -1
	case w <= maxUsualTitle:
		return 2
	}
	return 0
}

// mayBeTitle reports whether a line may be a title by itself.
func mayBeTitle(l line) bool {
	return (l.kind == textLine || l.kind == proseLine) && utf8.RuneCountInString(l.text) <= maxTitleRunes &&
		!endsWithColon(l.text) && !isPictureText(l.text) && !isFileName(l.text)
}

// isFileName reports whether a text is the last part of an address, which text browsers print for a link without words.
func isFileName(s string) bool {
	return !strings.Contains(s, " ") && strings.Count(s, "-")+strings.Count(s, "_") > 2 && strings.ContainsAny(s, "0123456789.")
}

// isPartOfByline reports whether line i names the authors, or stands between a byline and its time.
func (f *titleFinder) isPartOfByline(i int) bool {
	if i > 0 && i+1 < f.end && f.lines[i+1].hasSourceOrTime() && isByline(f.lines[i-1]) {
		return true
	}
	names, _, sure := labels.Signature(f.lines[i].text)
	if sure || names == "" {
		return sure
	}
	for j := i + 1; j < min(f.end, i+4); j++ {
		if f.lines[j].hasSourceOrTime() {
			return true
		}
	}
	return false
}

// maxSteps is how many lines that pages rarely print between title and time may stand there.
const maxSteps = 6

// headScore returns how much of what a page prints below a title is below line i. Down to the source or time, or
// (with little evidence) to the text, there may be a standfirst, names, buttons and captions; each other line makes it less likely,
// most so one that is not about the same as the text.
func (f *titleFinder) headScore(i int) int {
	steps, led, base := 0, false, 1
	if i+1 < f.end && isButton(f.lines[i+1]) {
		base = 2
	}
	for j := i + 1; j < f.end && steps < maxSteps; j++ {
		l := f.lines[j]
		switch {
		case l.hasSourceOrTime():
			return maxSteps - steps
		case isButton(l) || l.text == f.lines[i].text || f.isPartOfByline(j) || isCaption(f.lines, j):
		case !led && (l.kind == proseLine || maybeStandfirst(f.lines, j)):
			led = true
		case f.overlap(j) >= 2:
			steps++
		default:
			steps += 2
		}
	}
	return max(2*base-2, base-steps)
}

// isButton reports whether a line is a button, a count or a rule, which may stand anywhere.
func isButton(l line) bool {
	return l.kind == boilerplateLine || l.kind == countLine || l.kind == ornamentLine
}

// maxKicker is the least width, in columns, of what is no kicker.
const maxKicker = 40

// placeScore returns what the lines next to line i say: below a button or a kicker a title begins; a narrow line
// above a wider one is a kicker itself; and a line below another about the same is a standfirst or what follows it.
func (f *titleFinder) placeScore(i int) int {
	score, w := 0, runes.Columns(f.lines[i].text)
	if i > 0 {
		above := f.lines[i-1]
		narrow := runes.Columns(above.text) < minUsualTitle
		switch {
		case isButton(above) || above.kind == topicLine || above.kind == sectionLine || above.kind == imprintLine || above.kind == textLine && narrow:
			score++
		case above.kind == proseLine || above.kind == textLine && !narrow && f.overlap(i-1) >= 2 && f.used.overlap(above.text) >= f.used.overlap(f.lines[i].text):
			score -= 2
		}
	}
	if w < maxKicker && f.isAboveTitle(i) {
		score -= 3
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

// isAboveTitle reports whether the line below the narrow line i is more likely the title: it is wider by half, but no
// standfirst, unless another one follows.
func (f *titleFinder) isAboveTitle(i int) bool {
	if i+1 >= f.end || f.lines[i+1].kind != textLine || f.isPartOfByline(i+1) {
		return false
	}
	w, below := runes.Columns(f.lines[i].text), runes.Columns(f.lines[i+1].text)
	if below*2 < w*3 || below > maxUsualTitle || below < minTitleAbove {
		return false
	}
	if below < minStandfirst || i+2 >= f.end {
		return true
	}
	next := f.lines[i+2]
	return next.kind == proseLine || next.kind == textLine && runes.Columns(next.text) >= minStandfirst
}

// prefixScore returns evidence from a line above the text that begins with line i and goes on, as with the name of
// the site.
func (f *titleFinder) prefixScore(i int) int {
	s := f.lines[i].text
	if runes.Columns(s) < minUsualTitle {
		return 0
	}
	for j := max(0, f.end-maxHead); j < f.end; j++ {
		if j != i && len(f.lines[j].text) > len(s) && strings.HasPrefix(f.lines[j].text, s) {
			return 2
		}
	}
	return 0
}

// isByline reports whether a line names the authors but no time. A line between it and the time
// belongs to the byline and is not the title.
func isByline(l line) bool {
	if _, _, sure := labels.Signature(l.text); sure {
		return true
	}
	f := labels.SourceLine(l.text, anyTime())
	return l.kind == sourceLine && f.Author != "" && !f.Published.Known() && !f.Updated.Known()
}
