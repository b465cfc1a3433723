package text

import (
	"strings"
	"unicode/utf8"
)

// MaxSentences bounds a story's standfirst, in bytes: texts without full stops exist.
const MaxSentences = 700

// Sentences gives the first n sentences of the first paragraphs of a text, on one line.
func Sentences(text string, n int) string {
	text = strings.Join(strings.Fields(Clip(text, 4*MaxSentences)), " ")
	for i, r := range text {
		if !endsSentence(text, i, r) {
			continue
		}
		if n--; n == 0 {
			return Truncate(text[:closing(text, i+utf8.RuneLen(r))], MaxSentences)
		}
	}
	return Truncate(text, MaxSentences)
}

// endsSentence is true of a full stop, and of a point, question or exclamation mark that a capital or an unspaced
// character follows: enough for a standfirst.
func endsSentence(text string, i int, r rune) bool {
	switch r {
	case '。', '！', '？':
		return true
	case '.', '!', '?':
		rest := text[closing(text, i+1):]
		before := text[strings.LastIndexByte(text[:i], ' ')+1 : i]
		// An initial or a short title such as Mr. ends no sentence.
		return rest == "" || strings.HasPrefix(rest, " ") && (r != '.' || len(before) > 3 || strings.ToLower(before) == before)
	}
	return false
}

// closing is where the quotation marks and brackets at i end.
func closing(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune("”’」』）)\"'", r) {
			break
		}
		i += n
	}
	return i
}
