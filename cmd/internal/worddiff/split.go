package worddiff

import (
	"unicode"
	"unicode/utf8"
)

// split returns the words of a text, each run of white space, and every other character by itself. Characters of scripts that
// are written without spaces are words. Marks stay with what they are on.
func split(text string) []string {
	var words []string
	for len(text) > 0 {
		n := wordLen(text)
		words, text = append(words, text[:n]), text[n:]
	}
	return words
}

// wordLen returns the length in bytes of what split returns first.
func wordLen(text string) int {
	first, n := utf8.DecodeRuneInString(text)
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		if !continues(first, r, text[n+size:]) {
			break
		}
		n += size
	}
	return n
}

// continues reports whether a character belongs to the word that begins with first.
func continues(first, r rune, rest string) bool {
	switch {
	case unicode.In(r, unicode.M, unicode.Cf):
		return true
	case unicode.IsSpace(first):
		return unicode.IsSpace(r)
	case !isLetter(first):
		return false
	case r == '\'' || r == '’' || r == '.' || r == ',':
		next, _ := utf8.DecodeRuneInString(rest)
		return isLetter(next) && unicode.IsDigit(first) == unicode.IsDigit(next)
	}
	return isLetter(r)
}

// isLetter reports whether a character is one of which words of several are made.
func isLetter(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !isUnspaced(r)
}

// isUnspaced reports whether a character belongs to a script that is written without spaces.
func isUnspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// isWord reports whether something that split returned is a word.
func isWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// isShort reports whether a text has less than three letters, of which a character of an unspaced script counts as two.
func isShort(text string) bool {
	letters := 0
	for _, r := range text {
		switch {
		case isUnspaced(r):
			letters += 2
		case isLetter(r):
			letters++
		}
		if letters > 2 {
			return false
		}
	}
	return true
}
