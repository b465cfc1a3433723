package term

import (
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"golang.org/x/text/width"
)

// Width returns the number of terminal columns of s by UAX #11: two for East Asian Wide and
// Fullwidth characters, none for combining marks and format characters, and one for all others,
// including those of ambiguous width. An emoji with a variation selector has two. A joined emoji
// sequence counts as the sum of its parts, since not every terminal joins it, and a line that is
// too short is better than one that overflows.
func Width(s string) int {
	columns := 0
	for len(s) > 0 {
		n, w := cluster(s)
		columns += w
		s = s[n:]
	}
	return columns
}

// cluster returns the length in bytes and the width in columns of the first grapheme cluster (UAX
// #29) of s, which must not be empty. ASCII and ideographs, which are nearly all text, need no
// tables.
func cluster(s string) (size, columns int) {
	r, n := utf8.DecodeRuneInString(s)
	if w := simpleWidth(r); w > 0 {
		if n == len(s) {
			return n, w
		}
		if next, _ := utf8.DecodeRuneInString(s[n:]); simpleWidth(next) > 0 {
			return n, w
		}
	}
	first, _, _, _ := uniseg.FirstGraphemeClusterInString(s[:clusterEnd(s)], -1)
	return len(first), clusterWidth(first)
}

// maxCluster is the maximum length of a grapheme cluster in bytes. Sequences of Hangul consonants
// could form endless clusters; the longest in real use, an emoji sequence, has 35.
const maxCluster = 96

// clusterEnd returns the end of the text that contains the first cluster of s.
func clusterEnd(s string) int {
	if len(s) <= maxCluster {
		return len(s)
	}
	end := maxCluster
	for !utf8.RuneStart(s[end]) && end > maxCluster-utf8.UTFMax {
		end--
	}
	return end
}

// simpleWidth returns the width in columns of a character that neither extends a cluster nor is
// extended by another such character, and 0 for all characters that need a closer look.
func simpleWidth(r rune) int {
	switch {
	case r >= ' ' && r < 0x7F:
		return 1
	case r >= 0x4E00 && r <= 0x9FFF, r >= 0x3400 && r <= 0x4DBF, r >= 0x3001 && r <= 0x3029, r >= 0xFF01 && r <= 0xFF60:
		return 2
	case r >= 0x2010 && r <= 0x2027 || r >= 0xA0 && r < 0x100 && r != 0xAD && r != 0xA9 && r != 0xAE:
		return 1
	}
	return 0
}

func clusterWidth(s string) int {
	columns, emoji := 0, false
	for _, r := range s {
		w := runeWidth(r)
		columns += w
		emoji = emoji || r == 0xFE0F
	}
	if emoji && columns == 1 {
		return 2
	}
	return columns
}

// runeWidth returns the width in columns of a single character.
func runeWidth(r rune) int {
	if w := simpleWidth(r); w > 0 {
		return w
	}
	if r < ' ' || unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// Cut returns s shortened to at most columns columns, with an ellipsis in place of what was cut. It
// neither splits a grapheme cluster nor leaves a blank before the ellipsis.
func Cut(s string, columns int) string {
	end, used, fits := 0, 0, 0
	for i := 0; i < len(s); {
		n, w := cluster(s[i:])
		if used+w > columns {
			return ellipsis(s[:end], fits, columns)
		}
		used += w
		i += n
		if used < columns && s[i-1] != ' ' {
			end, fits = i, used
		}
	}
	return s
}

func ellipsis(head string, used, columns int) string {
	if used < columns {
		return head + "…"
	}
	return head
}

// isEastAsian reports whether the East Asian width of r is W, F or H, like $EastAsian in LB19a.
func isEastAsian(r rune) bool {
	switch {
	case r < 0x1100:
		return false
	case r >= 0x3001 && r <= 0x9FFF:
		return true
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth, width.EastAsianHalfwidth:
		return true
	}
	return false
}
