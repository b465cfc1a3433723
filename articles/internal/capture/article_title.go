package capture

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// maxHead is how many lines above the text are searched for the title and the breadcrumbs. Most titles are at most
// maxNear lines above it.
const (
	maxHead = 120
	maxNear = 60
)

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
	lead   termSet        // the words of its first paragraphs
	copies map[string]int // how often a line of the head stands outside the body
	known  []headLine     // what was found out about the lines above the body
}

// findTitle returns the index of the article's title, which is above the body, or -1. The line below
// the breadcrumbs is the best candidate. Further evidence is that the lines down to the source and time are
// what pages print below a title, a second copy of it, and words that the body uses.
func findTitle(lines []line, body span) int {
	f := newTitleFinder(lines, body)
	best, bestScore := -1, 0
	for i := max(0, body.from-maxHead); i < body.from; i++ {
		score, ok := f.weigh(i)
		if !ok {
			continue
		}
		closer := best >= 0 && score == bestScore && i > best+maxSteps && f.overlap(i) > f.overlap(best)
		if best < 0 || score > bestScore || closer {
			best, bestScore = i, score
		}
	}
	if best >= 0 && isBelowTitle(lines, best) && f.usedOverlap(best-1) > 0 {
		return best - 1
	}
	return best
}

// weigh returns the whole evidence that line i is the title, and whether it can be at all.
func (f *titleFinder) weigh(i int) (score int, ok bool) {
	l := f.lines[i]
	if score = f.score(i); score == 0 {
		return 0, false
	}
	score += f.weighOverlap(i)
	if i < f.end-maxNear && l.level != 1 {
		score -= 3
	}
	if f.copies[l.text] > 1 {
		score += 2
	}
	return score, true
}

// leadLines is how many lines of a body have its subject, as the title has.
const leadLines = 3

func newTitleFinder(lines []line, body span) titleFinder {
	return titleFinder{
		lines:  lines,
		end:    body.from,
		used:   termsOf(lines[body.from:body.to]),
		lead:   termsOf(lines[body.from:min(body.to, body.from+leadLines)]),
		copies: countCopies(lines, body),
		known:  make([]headLine, min(body.from, maxKnown)),
	}
}

// score returns how likely line i is the title: 0 if it cannot be, 1 if it is only the last resort.
func (f *titleFinder) score(i int) int {
	l := f.lines[i]
	if !mayBeTitle(l) {
		return 0
	}
	if l.bullet || f.isPartOfByline(i) || labels.IsJob(l.text) || f.isAboveJob(i) || f.isCaption(i) || f.isPictureCopy(i) || f.isTrail(i) {
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
		!endsWithColon(l.text) && !strings.HasPrefix(l.text, ":") && !isPictureText(strings.TrimLeft(strings.TrimPrefix(l.text, "o "), "# ")) && !isFileName(l.text)
}

// isFileName reports whether a text is the last part of an address, which text browsers print for a link without words.
func isFileName(s string) bool {
	return !strings.Contains(s, " ") && strings.Count(s, "-")+strings.Count(s, "_") > 2 && strings.ContainsAny(s, "0123456789.")
}

// isPartOfByline reports whether line i names the authors, or stands between a byline and its time.
func (f *titleFinder) isPartOfByline(i int) bool {
	return f.line(i).byline.get(func() bool { return f.namesAuthors(i) })
}

func (f *titleFinder) namesAuthors(i int) bool {
	if i > 0 && i+1 < f.end && f.lines[i+1].hasSourceOrTime() && isByline(f.lines[i-1]) {
		return true
	}
	if i+1 < f.end && strings.HasSuffix(f.lines[i+1].text, ", "+f.lines[i].text) {
		return true // the outlet, of which the author is
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
		case isButton(l) || l.text == f.lines[i].text || f.isPartOfByline(j) || f.isCaption(j):
		case !led && (l.kind == proseLine || maybeStandfirst(f.lines, j) || f.titleOver(j) == i):
			led = true
		case f.overlap(j) >= 2:
			steps++
		default:
			steps += 2
		}
	}
	if f.isBelowFacts(i) {
		return max(3, base-steps)
	}
	return max(2*base-2, base-steps)
}

// isButton reports whether a line is a button, a count or a rule, which may stand anywhere.
func isButton(l line) bool {
	return l.kind == boilerplateLine || l.kind == countLine || l.kind == ornamentLine
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
