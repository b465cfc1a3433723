package capture

import (
	"strings"

	"newsreader/articles/internal/runes"
)

// Limits on a list whose titles have their addresses on a line below, as newsletters and the text of feeds have:
// how many titles show it, one of how many has its address at least, how many lines above its address a title may
// be, and how wide the prose above the first address and between two is at most, in columns. An article has more
// text, and a page around it has more titles without an address.
const (
	minAddressed    = 3
	maxUnaddressed  = 4
	maxAboveAddress = 4
	maxIntroduction = 320
	maxItemProse    = 2 * maxIntroduction
)

// isAddress reports whether a line is a web address and nothing else, perhaps in angle brackets.
func isAddress(s string) bool {
	s = strings.Trim(s, "<>()")
	return hasAnyPrefix(s, "https://", "http://") && !strings.ContainsAny(s, " <>") && strings.Contains(s, ".")
}

// isAddressedList reports whether a text is a list of titles with their addresses on lines below, and no article.
func isAddressedList(lines []line) bool {
	addressed, titles, prose, most := 0, 0, 0, maxIntroduction
	last := -1 // the last title that has no address yet
	for i := range lines {
		l := &lines[i]
		switch {
		case l.kind == proseLine:
			if prose += runes.Columns(l.text); prose > most {
				return false
			}
		case l.kind != textLine:
		case isAddress(l.text):
			if last >= 0 && i-last <= maxAboveAddress {
				addressed++
				most = maxItemProse
			}
			last, prose = -1, 0
		case l.evidence() == usualTitle:
			titles++
			last = i
		}
	}
	return addressed >= minAddressed && addressed*maxUnaddressed >= titles
}

// addAddress sets the address of the last title above, if it has none.
func (r *sectionReader) addAddress(s string) {
	tokens := r.current().tokens
	for k := len(tokens) - 1; k >= 0 && k >= len(tokens)-maxAboveAddress; k-- {
		t := &tokens[k]
		if t.text == "" || t.prose {
			continue
		}
		if t.url == "" {
			t.url = strings.Trim(s, "<>()")
		}
		return
	}
}
