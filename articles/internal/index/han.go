package index

import (
	_ "embed" // for the table of simplified characters
	"sync"
)

// The characters that are folded: the block CJK Unified Ideographs.
const (
	hanFirst = 0x4E00
	hanLast  = 0x9FFF
)

// simplifiedPairs holds each traditional or variant character followed by its simplified
// form, made by gen.go from the field kSimplifiedVariant of the Unicode Character Database 15.0.0
// and our list of printed variants. Where one traditional character stands for
// several simplified ones, or the reverse, they all fold to one: a search finds too much
// rather than too little.
//
//go:embed simplified.txt
var simplifiedPairs string

// hanTable gives the simplified form of the character at its offset from hanFirst, 0 for none.
type hanTable [hanLast - hanFirst + 1]uint16

// simplified builds the table once, when the first Chinese character is read.
var simplified = sync.OnceValue(func() *hanTable {
	var table hanTable
	var from rune
	for _, r := range simplifiedPairs {
		switch {
		case r == '\n':
		case from == 0:
			from = r
		default:
			table[from-hanFirst] = uint16(r)
			from = 0
		}
	}
	return &table
})

func (t *hanTable) fold(r rune) rune {
	if to := t[r-hanFirst]; to != 0 {
		return rune(to)
	}
	return r
}
