package capture

import (
	"strings"

	"newsreader/articles/internal/runes"
)

// Limits on a list whose titles have their addresses on a line below, as newsletters and the text of feeds have:
// how many titles show it, how many lines above its address a title may be, and how wide the prose above the first
// address is at most, in columns. An article has more text above the addresses at its end.
const (
	minAddressed    = 3
	maxAboveAddress = 4
	maxIntroduction = 320
)

// isAddress reports whether a line is a web address and nothing else, perhaps in angle brackets.
func isAddress(s string) bool {
	s = strings.Trim(s, "<>()")
	return hasAnyPrefix(s, "https://", "http://") && !strings.ContainsAny(s, " <>") && strings.Contains(s, ".")
}

// isAddressedList reports whether a text is a list of titles with their addresses on lines below, and no article.
func isAddressedList(lines []line) bool {
	addressed, from, prose := 0, 0, 0
	for i, l := range lines {
		if l.kind == proseLine && addressed == 0 {
			if prose += runes.Columns(l.text); prose > maxIntroduction {
				return false
			}
		}
		if !isAddress(l.text) {
			continue
		}
		for k := max(from, i-maxAboveAddress); k < i; k++ {
			if t := lines[k]; t.kind == textLine && titleEvidence(plainTitle(t.text)) == usualTitle {
				addressed++
				break
			}
		}
		from = i + 1
	}
	return addressed >= minAddressed
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
