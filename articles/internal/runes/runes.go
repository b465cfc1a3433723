// Package runes cuts, measures and classifies strings by their characters.
package runes

import (
	"unicode"
	"unicode/utf8"
)

// Clip returns at most the first n bytes of s, cut between characters.
func Clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// Columns returns the width of a text copied from a screen: two columns for a CJK character, one for any other.
// Package term measures by UAX #11 what it sets itself.
func Columns(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x2E80 {
			n++
		}
	}
	return n
}

// IsRaised reports whether r is a figure or letter in superscript: a power or the mark of a note, which is no part of the
// word or number before it.
func IsRaised(r rune) bool {
	switch {
	case r < 0xB2:
		return false
	case r == '²', r == '³', r == '¹', r >= 0x2070 && r <= 0x207F:
		return true
	}
	return r >= 0x02B0 && r <= 0x02B8 || r >= 0x02E1 && r <= 0x02E3 || r >= 0x1D2C && r <= 0x1D61 || r >= 0x1D9B && r <= 0x1DBF
}

// IsHan reports whether r is a Han character. It is [unicode.Is] for the script, faster for most characters.
func IsHan(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= firstHan && unicode.Is(unicode.Han, r)
}

// ContainsHan reports whether s contains a Han character.
func ContainsHan(s string) bool {
	for i := 0; i < len(s); {
		if s[i] < firstHanByte {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if IsHan(r) {
			return true
		}
		i += n
	}
	return false
}

// firstHan is the first Han character, of the block CJK Radicals Supplement, and firstHanByte its first byte.
const (
	firstHan     = 0x2E80
	firstHanByte = 0xE2
)
