package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// termSet holds what a text is made of: pairs of Chinese characters, and words
// of at least four letters.
type termSet map[string]struct{}

// maxTermBytes bounds how much of a body, in bytes, its words are taken from.
const maxTermBytes = 16 << 10

// termsOf collects the words of the first lines of a body.
func termsOf(lines []line) termSet {
	set := termSet{}
	size := 0
	for _, l := range lines {
		if size += len(l.text); size > maxTermBytes {
			break
		}
		eachTerm(l.text, func(w string) { set[w] = struct{}{} })
	}
	return set
}

// overlap says on a scale of 0 to 4 how many of a text's words are in the set.
func (set termSet) overlap(s string) int {
	all, in := 0, 0
	eachTerm(s, func(w string) {
		all++
		if _, ok := set[w]; ok {
			in++
		}
	})
	if all < 2 {
		return 0
	}
	return 4 * in / all
}

// eachTerm calls f for each pair of Chinese characters and each longer word.
func eachTerm(s string, f func(string)) {
	prev, prevAt := rune(0), 0
	for i, r := range s {
		if unicode.Is(unicode.Han, r) {
			if unicode.Is(unicode.Han, prev) {
				f(s[prevAt : i+utf8.RuneLen(r)])
			}
		}
		prev, prevAt = r, i
	}
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) || unicode.Is(unicode.Han, r) }) {
		if len(w) >= 4 {
			f(strings.ToLower(w))
		}
	}
}
