package similarity

import (
	"unicode"

	"newsreader/articles/internal/runes"
)

// fold maps full-width forms (U+FF01 to U+FF5E) to ASCII and letters to lower case.
func fold(r rune) rune {
	switch {
	case r >= 0xFF01 && r <= 0xFF5E:
		r -= 0xFEE0
	case r < 0x80 || isUnspaced(r):
	default:
		return unicode.ToLower(r)
	}
	if r >= 'A' && r <= 'Z' {
		r += 'a' - 'A'
	}
	return r
}

// isUnspaced reports whether r is a letter or mark of a script that prints no spaces between words
// (Han, Hiragana, Katakana, Thai, Lao, Khmer and Myanmar) or a Hangul syllable: Korean prints
// spaces, but attaches particles to its words.
func isUnspaced(r rune) bool {
	switch {
	case r < 0x0E00:
		return false
	case r >= 0x4E00 && r <= 0x9FFF, r >= 0x3400 && r <= 0x4DBF, r >= 0x20000 && r <= 0x3FFFF:
		return true
	case r >= 0x3041 && r <= 0x30FF, r >= 0xAC00 && r <= 0xD7A3:
		return unicode.IsLetter(r)
	case r <= 0x0EFF || r >= 0x1000 && r <= 0x109F || r >= 0x1780 && r <= 0x17FF:
		return unicode.IsLetter(r) || unicode.IsMark(r)
	}
	return r == '々' || r == '〇'
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' || r >= 0x80 && unicode.IsDigit(r) }

// isWordRune reports whether r may be part of a word or number.
func isWordRune(r rune) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)) && !isUnspaced(r) && !runes.IsRaised(r)
}
