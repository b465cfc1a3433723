package capture

import (
	"newsreader/articles/internal/runes"
	"strings"
	"unicode/utf8"
)

// maxUnpunctuated is the greatest width, in columns, of a sentence that ends like one but has no
// other punctuation.
const maxUnpunctuated = 240

// isProse reports whether a line reads like a sentence or paragraph rather than a title. Chinese
// prose has a full stop or is long; English prose ends like a sentence after some words or is long.
// Commas, question and exclamation marks alone prove nothing: titles have them as well.
func isProse(s string) bool {
	w := runes.Columns(s)
	if strings.Contains(s, "。") {
		return w >= 8
	}
	if !isPunctuated(s, w) && !(endsSentence(s) && w <= maxUnpunctuated) {
		return false // a list of names or products
	}
	last := lastMark(s)
	if hasHan(s) {
		return w >= 140 || endsSentence(s) && w >= 80 || last == '；' && w >= 40
	}
	words := strings.Count(s, " ") + 1
	return words >= 30 || endsSentence(s) && words >= 16 || last == '.' && words >= 4 && !endsInAbbreviation(s)
}

// endsSentence reports whether a line ends with the end of a sentence.
func endsSentence(s string) bool { return strings.ContainsRune(".!?。！？…", lastMark(s)) }

// lastMark returns the last character of a line, ignoring closing quotation marks and brackets.
func lastMark(s string) rune {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "”’“‘\"')）»«」』 \u00a0\u202f"))
	return last
}

// isPunctuated reports whether a text of w columns has as much punctuation as written text has: about
// one mark in 120 columns.
func isPunctuated(s string, w int) bool {
	marks := 0
	for _, r := range s {
		switch r {
		case ',', '.', '!', '?', ';', ':', '，', '；', '！', '？', '：', '、', '…':
			marks++
		}
	}
	return marks*120 >= w || marks > 20
}

// endsInAbbreviation reports whether the last word of a line looks like "U.S." or "Inc.": it has more
// than one full stop, or at most four bytes and a capital.
func endsInAbbreviation(s string) bool {
	word := s[strings.LastIndexByte(s, ' ')+1:]
	return strings.Count(word, ".") > 1 || len(word) <= 4 && word[:1] == strings.ToUpper(word[:1])
}
