package capture

import (
	"strings"
	"unicode/utf8"
)

// isProse says whether a line reads like a paragraph or a sentence and not like
// a title: a Chinese full stop, the end of an English sentence after some
// words, or length. Titles do have commas, question and exclamation marks.
func isProse(s string) bool {
	w := width(s)
	if strings.Contains(s, "。") {
		return w >= 8
	}
	if !isPunctuated(s, w) && !(endsSentence(s) && w <= 2*minSingleParagraph) {
		return false // a list of names or products
	}
	last := lastMark(s)
	if hasHan(s) {
		return w >= 140 || endsSentence(s) && w >= 80 || last == '；' && w >= 40
	}
	words := strings.Count(s, " ") + 1
	return words >= 30 || endsSentence(s) && words >= 16 || last == '.' && words >= 4 && !endsInAbbreviation(s)
}

// endsSentence says whether a line ends with a sentence.
func endsSentence(s string) bool { return strings.ContainsRune(".!?。！？…", lastMark(s)) }

// lastMark returns the last character of a line but for closing quotation marks and brackets.
func lastMark(s string) rune {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "”’\"')）»」』 \u00a0\u202f"))
	return last
}

// isPunctuated says whether a text of w columns has as many commas and ends of
// sentences as one that is written has, about one in 120 columns.
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

// endsInAbbreviation says whether a line ends in something like "U.S." or "Inc.".
func endsInAbbreviation(s string) bool {
	word := s[strings.LastIndexByte(s, ' ')+1:]
	return strings.Count(word, ".") > 1 || len(word) <= 4 && word[:1] == strings.ToUpper(word[:1])
}
