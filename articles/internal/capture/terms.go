package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// termSet is the set of a text's terms: pairs of adjacent Chinese characters, and other words of at
// least four bytes, in lower case and without their endings.
type termSet map[string]struct{}

// maxTermBytes is how many bytes of a body its terms are taken from.
const maxTermBytes = 16 << 10

// termsOf returns the terms of the first lines of a body.
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

// overlap returns the share of a text's terms that are in the set, on a scale from 0 to 4. A single
// term is no evidence and counts as none.
func (set termSet) overlap(s string) int {
	all, in := set.count(s)
	if all < 2 {
		return 0
	}
	return 4 * in / all
}

// shares reports whether a text of several terms has one that is in the set.
func (set termSet) shares(s string) bool {
	all, in := set.count(s)
	return all > 1 && in > 0
}

// count returns how many terms a text has, and how many of them are in the set.
func (set termSet) count(s string) (all, in int) {
	eachTerm(s, func(w string) {
		all++
		if _, ok := set[w]; ok {
			in++
		}
	})
	return all, in
}

// eachTerm calls f for each term of a text.
func eachTerm(s string, f func(string)) {
	prev, prevAt := rune(0), 0
	for i, r := range s {
		if isHan(r) {
			if isHan(prev) {
				f(s[prevAt : i+utf8.RuneLen(r)])
			}
		}
		prev, prevAt = r, i
	}
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) || isHan(r) }) {
		if len(w) >= 4 {
			f(stem(strings.ToLower(w)))
		}
	}
}

// maxStem is how many characters of a word are its stem; of a Korean one, whose endings begin earlier, maxHangulStem.
const (
	maxStem       = 6
	maxHangulStem = 2
)

// stem returns the beginning of a word, which its inflected forms have in common.
func stem(w string) string {
	left := maxStem
	if r, _ := utf8.DecodeRuneInString(w); unicode.Is(unicode.Hangul, r) {
		left = maxHangulStem
	}
	for i := range w {
		if left == 0 {
			return w[:i]
		}
		left--
	}
	return w
}
