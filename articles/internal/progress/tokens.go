package progress

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/hanfold"
	"newsreader/articles/internal/runes"
)

// maxTitle is how much of a title is read, in bytes.
const maxTitle = 400

// A token is a word in lower case, a character of Chinese, a number or a mark.
type token struct {
	text   string
	number bool
	value  float64
	glued  bool // no space precedes it
}

// isMark reports whether a token is neither word nor number.
func (t token) isMark() bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return !t.number && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

func (t token) isHan() bool {
	r, _ := utf8.DecodeRuneInString(t.text)
	return runes.IsHan(r)
}

// tokenize splits a title into tokens.
func tokenize(title string) []token {
	text := strings.ToLower(hanfold.Simplify(strings.Map(narrow, runes.Clip(title, maxTitle))))
	var tokens []token
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) {
			at += size
			continue
		}
		t := token{glued: at > 0 && text[at-1] != ' '}
		switch {
		case '0' <= r && r <= '9':
			size = numberLen(text[at:])
			t.text = text[at : at+size]
			value, err := strconv.ParseFloat(strings.ReplaceAll(t.text, ",", ""), 64)
			t.value, t.number = value, err == nil
		case isLetter(r):
			size = wordLen(text[at:])
			t.text = text[at : at+size]
		default:
			t.text = text[at : at+size]
		}
		tokens = append(tokens, t)
		at += size
	}
	return tokens
}

// narrow returns the digit or letter that a full-width one stands for.
func narrow(r rune) rune {
	if '０' <= r && r <= '９' || 'Ａ' <= r && r <= 'Ｚ' || 'ａ' <= r && r <= 'ｚ' {
		return r - '０' + '0'
	}
	return r
}

// isLetter reports whether r belongs to a word of several characters.
func isLetter(r rune) bool { return unicode.IsLetter(r) && !runes.IsHan(r) }

// wordLen returns the length of the word at the start of s.
func wordLen(s string) int {
	for i, r := range s {
		if !isLetter(r) && r != '\'' && r != '’' {
			return i
		}
	}
	return len(s)
}

// numberLen returns the length of the number at the start of s, with its separators of thousands and decimals.
func numberLen(s string) int {
	digit := func(i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }
	for i := range len(s) {
		if !digit(i) && (s[i] != '.' && s[i] != ',' || !digit(i+1)) {
			return i
		}
	}
	return len(s)
}
