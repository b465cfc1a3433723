// Package runes cuts and measures strings by their characters.
package runes

import "unicode/utf8"

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
