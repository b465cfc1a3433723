package text

import (
	"newsreader/articles/internal/runes"
	"strings"
	"unicode/utf8"
)

// MaxSentences bounds the result of Sentences, in bytes: some texts have no full stops.
const MaxSentences = 700

// Sentences returns the first n sentences of a text on one line.
func Sentences(text string, n int) string {
	text = strings.Join(strings.Fields(runes.Clip(text, 4*MaxSentences)), " ")
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

// endsSentence reports whether the mark r at i ends a sentence. It is a heuristic, good enough for a standfirst.
func endsSentence(text string, i int, r rune) bool {
	switch r {
	case '。', '！', '？':
		return true
	case '.', '!', '?':
		rest := text[closing(text, i+1):]
		before := text[strings.LastIndexByte(text[:i], ' ')+1 : i]
		// An initial or a short title such as Mr. does not end a sentence.
		return rest == "" || strings.HasPrefix(rest, " ") && (r != '.' || len(before) > 3 || strings.ToLower(before) == before)
	}
	return false
}

// closing returns the index behind the closing quotation marks and brackets at i.
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

// Clauses returns as many of the first clauses of a text as fit a width, in columns, with an ellipsis. If the first does
// not, it is cut.
func Clauses(text string, columns int) string {
	end, fits, width := 0, 0, 0
	for i, r := range text {
		width += runes.Columns(string(r))
		if width > columns {
			break
		}
		fits = i + utf8.RuneLen(r)
		if strings.ContainsRune(",，;；：:、", r) && 2*width > columns {
			end = i
		}
	}
	if fits == len(text) {
		return text
	}
	if end == 0 {
		end = wordEnd(text, fits)
	}
	return strings.TrimSpace(text[:end]) + "…"
}
