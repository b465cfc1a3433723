// Package hanfold maps traditional and variant Han characters to their simplified forms, in which
// search terms and labels are compared. It is not for text that a reader sees.
package hanfold

import (
	_ "embed" // for simplified.txt
	"strings"
	"sync/atomic"
	"unicode/utf8"
)

// First and Last bound the characters that [Simplified] maps: the block CJK Unified Ideographs,
// without its extensions.
const (
	First = 0x4E00
	Last  = 0x9FFF
)

// simplifiedPairs is a list of characters, each traditional or variant one followed by its
// simplified form. gen.go makes it from the field kSimplifiedVariant of the Unicode Character
// Database 15.0.0 and its own list of printed variants. Where one traditional character
// corresponds to several simplified ones, or several to one, they all map to a single form: a
// search should find too much rather than too little.
//
//go:embed simplified.txt
var simplifiedPairs string

// simplifiedForms returns, at the offset of each character from First, its simplified form, or 0
// if it has none. The table is built on first use: by each of those who ask at the same time.
func simplifiedForms() *[Last - First + 1]uint16 {
	if forms := knownForms.Load(); forms != nil {
		return forms
	}
	return readForms()
}

var knownForms atomic.Pointer[[Last - First + 1]uint16]

func readForms() *[Last - First + 1]uint16 {
	var forms [Last - First + 1]uint16
	var from rune
	for _, r := range simplifiedPairs {
		switch {
		case r == '\n':
		case from == 0:
			from = r
		default:
			forms[from-First] = uint16(r)
			from = 0
		}
	}
	knownForms.Store(&forms)
	return &forms
}

// Simplified returns the simplified form of r, or r itself if it has none.
func Simplified(r rune) rune {
	if r < First || r > Last {
		return r
	}
	if to := simplifiedForms()[r-First]; to != 0 {
		return rune(to)
	}
	return r
}

// Simplify returns s with every character simplified as by [Simplified]. If s is valid UTF-8, byte
// offsets stay the same, since all mapped characters are three bytes long.
func Simplify(s string) string {
	for i := 0; i < len(s); {
		if s[i] < firstByte {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError || Simplified(r) != r {
			return strings.Map(Simplified, s)
		}
		i += n
	}
	if !utf8.ValidString(s) {
		return strings.Map(Simplified, s)
	}
	return s
}

// firstByte is that of First in UTF-8. Most texts have no byte beyond it, or are simplified already.
const firstByte = 0xE4
