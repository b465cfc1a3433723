package textindex

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"newsreader/articles/internal/hanfold"
	"newsreader/articles/internal/language"
	"newsreader/articles/internal/runes"
)

// asciiWord is true for the ASCII letters and digits.
var asciiWord = [utf8.RuneSelf]bool{
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	'A': true, 'B': true, 'C': true, 'D': true, 'E': true, 'F': true, 'G': true, 'H': true, 'I': true, 'J': true, 'K': true, 'L': true, 'M': true,
	'N': true, 'O': true, 'P': true, 'Q': true, 'R': true, 'S': true, 'T': true, 'U': true, 'V': true, 'W': true, 'X': true, 'Y': true, 'Z': true,
	'a': true, 'b': true, 'c': true, 'd': true, 'e': true, 'f': true, 'g': true, 'h': true, 'i': true, 'j': true, 'k': true, 'l': true, 'm': true,
	'n': true, 'o': true, 'p': true, 'q': true, 'r': true, 's': true, 't': true, 'u': true, 'v': true, 'w': true, 'x': true, 'y': true, 'z': true,
}

// isUnspaced reports whether r is a letter of a script that prints no spaces between words (UAX #14,
// classes ID and SA) or a Hangul syllable: Korean prints spaces, but attaches particles to its words.
func isUnspaced(r rune) bool {
	switch {
	case r < 0x0E01:
		return false
	case r >= hanfold.First && r <= hanfold.Last:
		return true
	case r >= 0xAC00 && r <= 0xD7A3: // Hangul syllables
		return true
	case r >= 0x3041 && r <= 0x30FF: // Hiragana, Katakana
		return r != '・' && r != '゛' && r != '゜' && r != '゠'
	case r == '々' || r == '〇' || r >= 0x3400 && r <= 0x4DBF || r >= 0x20000 && r <= 0x3FFFF:
		return true
	}
	return r <= 0x17FF && unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) &&
		!unicode.IsPunct(r) && !unicode.IsDigit(r)
}

// isWordRune reports whether r may be part of a word.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return asciiWord[r]
	}
	return (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)) && !language.IsApostrophe(r) && !runes.IsRaised(r)
}

// foldCompatibility returns the one character that r is a compatibility variant of (UAX #15, NFKC),
// as full-width forms, half-width kana, Kangxi radicals and circled letters are. It returns r if
// there is no such character, or more than one, and where r is in superscript: such a mark is no part of the word before.
func foldCompatibility(r rune) rune {
	switch {
	case r >= hanfold.First && r <= hanfold.Last || r < 0x2070 || r == utf8.RuneError || runes.IsRaised(r):
		return r
	case r >= 0xFF01 && r <= 0xFF5E:
		return r - 0xFEE0
	case r >= 0x3041 && r <= 0x30FF || r >= 0xAC00 && r <= 0xD7A3:
		return r
	}
	var buf [utf8.UTFMax]byte
	to := norm.NFKC.Properties(buf[:utf8.EncodeRune(buf[:], r)]).Decomposition()
	if one, n := utf8.DecodeRune(to); n > 0 && n == len(to) {
		return one
	}
	return r
}

// appendFolded appends r, a character of a word, in lower case and without accents.
func appendFolded(word []byte, r rune) []byte {
	switch {
	case r >= 'A' && r <= 'Z':
		return append(word, byte(r)+'a'-'A')
	case r < utf8.RuneSelf:
		return append(word, byte(r))
	}
	r = unicode.ToLower(r)
	if plain := plainSpelling(r); plain != "" {
		return append(word, plain...)
	}
	switch {
	case isDroppedMark(r):
		return word
	case r <= 0x03FF || r >= 0x1E00 && r <= 0x1FFF || r >= 0xFB00 && r <= 0xFB06:
		return appendDecomposed(word, r)
	}
	return utf8.AppendRune(word, r)
}

// plainSpelling returns the plain spelling of a lower-case letter that Unicode does not decompose,
// of ё, and of ς; for all others it returns "".
func plainSpelling(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'ø':
		return "o"
	case 'đ', 'ð':
		return "d"
	case 'ł':
		return "l"
	case 'ı':
		return "i"
	case 'þ':
		return "th"
	case 'ё':
		return "е"
	case 'ς':
		return "σ"
	}
	return ""
}

// isDroppedMark reports whether r is an accent, a vowel point of Hebrew or Arabic, the Arabic tatweel
// or a variation selector. Vowel signs of Indic scripts are not dropped: words differ by them.
func isDroppedMark(r rune) bool {
	return r >= 0x0300 && r <= 0x036F || r >= 0x0591 && r <= 0x05C7 || r >= 0x064B && r <= 0x065F ||
		r == 0x0640 || r == 0x0670 || r >= 0xFE00 && r <= 0xFE0F || r >= 0x20D0 && r <= 0x20FF || r >= 0xE0100 && r <= 0xE01EF
}

// appendDecomposed appends the letters that r is composed of, in lower case and without accents.
func appendDecomposed(word []byte, r rune) []byte {
	var buf [utf8.UTFMax]byte
	from := buf[:utf8.EncodeRune(buf[:], r)]
	to := norm.NFKD.Properties(from).Decomposition()
	if to == nil {
		return append(word, from...)
	}
	for _, base := range string(to) {
		if !isDroppedMark(base) && isWordRune(base) {
			word = utf8.AppendRune(word, unicode.ToLower(base))
		}
	}
	return word
}
