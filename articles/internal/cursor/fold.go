package cursor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/hanfold"
)

// Fold returns the rune that r is compared as. It maps variants of one character to one: ASCII for
// full-width forms, '-' for dashes, '·' for bullets, ' ' for any space (zero-width ones included),
// ASCII digits for Arabic-Indic ones, and simplified Han characters for traditional ones.
func Fold(r rune) rune {
	switch {
	case r >= 0xFF01 && r <= 0xFF5E:
		return r - 0xFEE0
	case r == '–' || r == '—' || r == '−' || r == '‑':
		return '-'
	case r == '·' || r == '•' || r == '・' || r == '‧':
		return '·'
	case r > 0x7F && unicode.IsSpace(r) || r == 0x200B || r == 0xFEFF || r == '\t':
		return ' '
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0'
	}
	return hanfold.Simplified(r)
}

// IsSpace reports whether r folds to a space. ASCII line breaks do not.
func IsSpace(r rune) bool { return Fold(r) == ' ' }

// FirstCJK is the first character of the CJK blocks (CJK Radicals Supplement).
const FirstCJK = 0x2E80

// IsAlphabetic reports whether r is a letter of a script that puts spaces between words. Han, kana
// and hangul do not count.
func IsAlphabetic(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return r < 0x0700 && unicode.IsLetter(r)
}

// equalSimplified reports whether s and w, which are equally long in bytes, are the same text in
// simplified characters. Both forms of a character have the same length in UTF-8.
func equalSimplified(s, w string) bool {
	for i, r := range w {
		if other, _ := utf8.DecodeRuneInString(s[i:]); hanfold.Simplified(other) != hanfold.Simplified(r) {
			return false
		}
	}
	return true
}

// Lower returns s in lower case if it may contain a capital, and s itself otherwise. Most Chinese text is thus not
// examined character by character.
func Lower(s string) string {
	for i := range len(s) {
		if mayBeCapital(s, i) {
			return lowerFrom(s, i)
		}
	}
	return s
}

// lowerFrom is [strings.ToLower] for a text that has no capital before byte i.
func lowerFrom(s string, i int) string {
	if !utf8.ValidString(s) {
		return strings.ToLower(s)
	}
	n := strings.IndexFunc(s[i:], func(r rune) bool { return lowerRune(r) != r })
	if n < 0 {
		return s
	}
	i += n
	var buf [256]byte // as long as most lines
	b := append(buf[:0], s[:i]...)
	for _, r := range s[i:] {
		if r < utf8.RuneSelf {
			b = append(b, byte(lowerRune(r)))
		} else {
			b = utf8.AppendRune(b, lowerRune(r))
		}
	}
	return string(b)
}

// lowerRune is [unicode.ToLower], faster for ASCII and for the commonest letters of Latin-1, Cyrillic and CJK.
func lowerRune(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	case r >= 'ß' && r <= 'ÿ' || r >= 'а' && r <= 'џ' || r >= FirstCJK && r < 0xA640:
		return r
	case r >= 'А' && r <= 'Я':
		return r + 'а' - 'А'
	}
	return unicode.ToLower(r)
}

// mayBeCapital reports whether a letter that has two cases may begin at s[i]: an ASCII capital, or one of the blocks of
// Latin, Greek, Cyrillic, Armenian and Georgian letters and of full-width forms.
func mayBeCapital(s string, i int) bool {
	switch b := s[i]; {
	case b < utf8.RuneSelf:
		return b >= 'A' && b <= 'Z'
	case b == 0xEF: // U+FF21 to U+FF3A
		return len(s) > i+2 && s[i+1] == 0xBC && s[i+2] >= 0xA1 && s[i+2] <= 0xBA
	default:
		return b >= 0xC3 && b <= 0xD6 || b == 0xE1 // U+00C0 to U+05BF, U+1000 to U+1FFF
	}
}
