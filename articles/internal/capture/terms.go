package capture

import (
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
)

// termSet is the set of a text's terms: pairs of adjacent Chinese characters, and other words of at
// least four bytes, in lower case and without their endings.
type termSet map[string]struct{}

// maxTermBytes is how many bytes of a body its terms are taken from.
const maxTermBytes = 16 << 10

// termsOf returns the terms of the first lines of a body.
func termsOf(lines []line) termSet {
	set := make(termSet, 1<<8)
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
func (set termSet) overlap(s string) int { return set.count(s).overlap() }

// shares reports whether a text of several terms has one that is in the set.
func (set termSet) shares(s string) bool { return set.count(s).shares() }

// termCount counts the terms of a text and how many of them are in a set.
type termCount struct{ all, in int }

func (c termCount) overlap() int {
	if c.all < 2 {
		return 0
	}
	return 4 * c.in / c.all
}

func (c termCount) shares() bool { return c.all > 1 && c.in > 0 }

// count counts the terms of a text and those of them that are in the set.
func (set termSet) count(s string) termCount {
	var c termCount
	eachTerm(s, func(w string) {
		c.all++
		if _, ok := set[w]; ok {
			c.in++
		}
	})
	return c
}

// eachTerm calls f for each term of a text.
func eachTerm(s string, f func(string)) {
	han, word := -1, -1 // offsets of the previous Chinese character and of the current word
	for i, r := range s {
		if isHan(r) {
			if han >= 0 {
				f(s[han : i+utf8.RuneLen(r)])
			}
			han = i
		} else if han = -1; unicode.IsLetter(r) {
			if word < 0 {
				word = i
			}
			continue
		}
		if word >= 0 && i-word >= minTermBytes {
			f(cursor.Lower(stem(s[word:i])))
		}
		word = -1
	}
	if word >= 0 && len(s)-word >= minTermBytes {
		f(cursor.Lower(stem(s[word:])))
	}
}

// minTermBytes is the length of the shortest word that is a term.
const minTermBytes = 4

// maxStem is how many characters of a word are its stem; of a Korean one, whose endings begin earlier, maxHangulStem.
const (
	maxStem       = 6
	maxHangulStem = 2
)

// firstHangul is the first character of the Korean alphabet.
const firstHangul = 0x1100

// stem returns the beginning of a word, which its inflected forms have in common.
func stem(w string) string {
	left := maxStem
	if r, _ := utf8.DecodeRuneInString(w); r >= firstHangul && unicode.Is(unicode.Hangul, r) {
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
