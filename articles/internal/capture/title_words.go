package capture

import (
	"strings"

	"newsreader/articles/internal/runes"
)

// weighOverlap returns evidence from the words that line i shares with the body. A line with hardly any is rather of a menu
// or an advertisement.
func (f *titleFinder) weighOverlap(i int) int {
	o := f.overlap(i)
	if o == 0 {
		return -3
	}
	return o + f.lead.overlap(f.lines[i].text)/2
}

// overlap returns how much of line i is words of the body, on a scale from 0 to 4, 2 for a narrow line: the few
// words of a kicker are easily among them.
func (f *titleFinder) overlap(i int) int {
	if runes.Columns(f.lines[i].text) < maxKicker {
		return min(f.usedOverlap(i), 2)
	}
	return f.usedOverlap(i)
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
