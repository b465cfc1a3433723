package capture

import (
	"strconv"
	"strings"

	"newsreader/articles/internal/runes"
)

// maxBetweenItems is how many lines an item of a numbered list is below the one before.
const maxBetweenItems = 2

// maxKicker is the least width, in columns, of what is no kicker.
const maxKicker = 40

// maxOverFacts is how many lines above the source or time a title may be that shares words with the body.
const maxOverFacts = 2

// isBelowFacts reports whether line i, which shares words with the body, is below the source or time, and no other
// such line is above them.
func (f *titleFinder) isBelowFacts(i int) bool {
	facts := factsOver(f.lines, i)
	if facts < 0 || !f.isRelated(i) {
		return false
	}
	for j := facts - 1; j >= max(0, facts-maxOverFacts); j-- {
		if f.isRelated(j) && f.lead.overlap(f.lines[j].text) > 0 {
			return false
		}
	}
	return true
}

// isRelated reports whether line i is as wide as a title and about the same as the body.
func (f *titleFinder) isRelated(i int) bool {
	l := f.lines[i]
	return l.kind == textLine && f.overlap(i) >= 2 && runes.Columns(l.text) >= minTitleAbove
}

// factsOver returns the index of the source or time directly over line i, aside from buttons and one short line, or -1.
func factsOver(lines []line, i int) int {
	short := 0
	for i--; i >= 0 && !lines[i].hasSourceOrTime(); i-- {
		if isButton(lines[i]) {
			continue
		}
		short++
		if short > 1 || runes.Columns(lines[i].text) >= minUsualTitle {
			return -1
		}
	}
	return i
}

// placeScore returns what the lines next to line i say: below a button or a kicker a title begins; a narrow line
// above a wider one is a kicker itself; and a line below another about the same is a standfirst or what follows it.
func (f *titleFinder) placeScore(i int) int {
	score, w := 0, runes.Columns(f.lines[i].text)
	if i > 0 {
		above := f.lines[i-1]
		narrow := runes.Columns(above.text) < minUsualTitle
		switch {
		case f.isLed(i):
			score -= 3
		case f.endsLikeBelow(i - 1):
			score += 2
		case isButton(above) || above.kind == topicLine || above.kind == sectionLine || above.kind == imprintLine || above.kind == textLine && narrow:
			score++
		case maybeStandfirst(f.lines, i-1):
			score -= 3
		case above.kind == proseLine || f.isBelowRelated(i):
			score -= 2
		}
	}
	if w < maxKicker && f.isAboveTitle(i) {
		score -= 3
	}
	if i > 0 && isDuration(f.lines[i-1].text) || i+1 < f.end && strings.HasPrefix(f.lines[i+1].text, "©") {
		score -= 3 // of a film or a picture
	}
	if f.titleOver(i+1) == i || f.titleOver(i+2) == i {
		score += 2
	}
	return score
}

// isBelowRelated reports whether the line above line i is rather the title: it is about the same as the body, and
// not as narrow as a kicker or not less about it than line i.
func (f *titleFinder) isBelowRelated(i int) bool {
	above := f.lines[i-1]
	w := runes.Columns(above.text)
	if above.kind != textLine || w < minUsualTitle || w*2 < runes.Columns(f.lines[i].text) || f.overlap(i-1) < 2 {
		return false
	}
	return w >= maxKicker || f.usedOverlap(i-1) >= f.usedOverlap(i)
}

// isDuration reports whether a line is only how long a film lasts, such as 01:53.
func isDuration(s string) bool {
	return len(s) <= len("00:00:00") && strings.Contains(s, ":") && strings.Trim(s, "0123456789:") == ""
}

// mostly is the overlap of a line most of whose words are in the body.
const mostly = 3

// isLed reports whether line i may be the standfirst below a title: both share words with the body.
func (f *titleFinder) isLed(i int) bool { return f.titleOver(i) >= 0 }

// titleOver returns the index of the title over line i, perhaps with the name of a section between them, or -1 if
// line i is no standfirst.
func (f *titleFinder) titleOver(i int) int {
	if i < 1 || i >= f.end || !f.sharesUsed(i) {
		return -1
	}
	j := i - 1
	if k := f.lines[j].kind; j > 0 && (k == textLine || k == topicLine || k == sectionLine) && runes.Columns(f.lines[j].text) < minUsualTitle {
		if j--; f.overlap(j) < 2 || f.overlap(i) < 2 {
			return -1
		}
	}
	above := f.lines[j]
	w, own := runes.Columns(above.text), runes.Columns(f.lines[i].text)
	if above.kind != textLine || above.bullet || !f.sharesUsed(j) || w < minTitleAbove {
		return -1
	}
	if f.lines[i].kind == proseLine || f.lines[i].kind == textLine && own >= minStandfirst && (own*3 >= w*4 || f.overlap(j) >= mostly && !f.isTrail(j)) {
		return j
	}
	return -1
}

// isTrail reports whether line i is the end of breadcrumbs: an item of a numbered list, or a line that ends with the
// title below it.
func (f *titleFinder) isTrail(i int) bool { return isNumbered(f.lines, i) || f.endsLikeBelow(i) }

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

// endsLikeBelow reports whether line i ends with the line below, as breadcrumbs do whose last one is the title.
func (f *titleFinder) endsLikeBelow(i int) bool {
	if i+1 >= f.end {
		return false
	}
	below := f.lines[i+1].text
	return len(below) < len(f.lines[i].text) && runes.Columns(below) >= minTitleAbove && strings.HasSuffix(f.lines[i].text, below)
}

// isPictureCopy reports whether line i is the caption of a picture above it or is there again next to it.
func (f *titleFinder) isPictureCopy(i int) bool {
	if i < 1 || !isPictureText(f.lines[i-1].text) {
		return false
	}
	for j := i + 1; j < min(f.end, i+maxApart); j++ {
		if f.lines[j].text == f.lines[i].text {
			return true
		}
	}
	return false
}

// isNumbered reports whether line i is an item of a numbered list, such as breadcrumbs in a text browser: it begins with
// a number, and one of the lines above with the one before.
func isNumbered(lines []line, i int) bool {
	n := itemNumber(lines[i].text)
	for j := i - 1; n > 1 && j >= max(0, i-maxBetweenItems); j-- {
		if itemNumber(lines[j].text) == n-1 {
			return true
		}
	}
	return false
}

// itemNumber returns the number before a point and a blank at the beginning of a text, 0 if there is none.
func itemNumber(s string) int {
	number, _, ok := strings.Cut(s, ". ")
	n, err := strconv.Atoi(number)
	if !ok || err != nil {
		return 0
	}
	return n
}
