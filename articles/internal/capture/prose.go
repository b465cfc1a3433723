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
	if !punctuated(s, w) && !(ended(s) && w <= 2*leastAlone) {
		return false // a list of names or products
	}
	last := lastMark(s)
	if han(s) {
		return w >= 140 || ended(s) && w >= 80 || last == '；' && w >= 40
	}
	words := strings.Count(s, " ") + 1
	return words >= 30 || ended(s) && words >= 16 || last == '.' && words >= 4 && !abbreviation(s)
}

// ended says whether a line ends with a sentence.
func ended(s string) bool { return strings.ContainsRune(".!?。！？…", lastMark(s)) }

// lastMark returns the last character of a line but for closing quotation marks and brackets.
func lastMark(s string) rune {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "”’\"')）»」』 \u00a0\u202f"))
	return last
}

// punctuated says whether a text of w columns has as many commas and ends of
// sentences as one that is written has, about one in 120 columns.
func punctuated(s string, w int) bool {
	marks := 0
	for _, r := range s {
		switch r {
		case ',', '.', '!', '?', ';', ':', '，', '；', '！', '？', '：', '、', '…':
			marks++
		}
	}
	return marks*120 >= w || marks > 20
}

// abbreviation says whether a line ends in something like "U.S." or "Inc.".
func abbreviation(s string) bool {
	word := s[strings.LastIndexByte(s, ' ')+1:]
	return strings.Count(word, ".") > 1 || len(word) <= 4 && word[:1] == strings.ToUpper(word[:1])
}
