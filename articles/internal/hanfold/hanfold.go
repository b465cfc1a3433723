// Package hanfold gives traditional and variant Han characters in their simplified form, as search terms and labels are
// compared. What a reader sees stays as it was printed.
package hanfold

import (
	_ "embed" // for the table of simplified characters
	"strings"
	"sync"
)

// First and Last bound the characters that have another form here: the block CJK Unified Ideographs.
const (
	First = 0x4E00
	Last  = 0x9FFF
)

// simplifiedPairs holds each traditional or variant character followed by its simplified
// form, made by gen.go from the field kSimplifiedVariant of the Unicode Character Database 15.0.0
// and our list of printed variants. Where one traditional character stands for
// several simplified ones, or the reverse, they all fold to one: a search finds too much
// rather than too little.
//
//go:embed simplified.txt
var simplifiedPairs string

// simplifiedForms gives the simplified form of the character at its offset from First, 0 for none. It is built when the first
// Chinese character is read.
var simplifiedForms = sync.OnceValue(func() *[Last - First + 1]uint16 {
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
	return &forms
})

// Simplified gives the simplified form of a character. Other characters stay.
func Simplified(r rune) rune {
	if r < First || r > Last {
		return r
	}
	if to := simplifiedForms()[r-First]; to != 0 {
		return rune(to)
	}
	return r
}

// Simplify is [Simplified] for a text. One of valid UTF-8 keeps its length: each pair of forms has as many bytes.
func Simplify(s string) string { return strings.Map(Simplified, s) }
