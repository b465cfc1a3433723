package term

import (
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"golang.org/x/text/width"
)

// Width returns how many terminal columns s takes, by UAX #11: East Asian Wide
// and Fullwidth characters two, combining and format marks none, all others,
// those of ambiguous width too, one. An emoji with a variation selector takes
// two. A joined emoji sequence is measured as the sum of its parts, since not
// every terminal joins it: a line too short is better than one that runs over.
func Width(s string) int {
	columns := 0
	for len(s) > 0 {
		n, w := cluster(s)
		columns += w
		s = s[n:]
	}
	return columns
}

// cluster returns the length in bytes and the columns of the first grapheme
// cluster (UAX #29) of s, which must not be empty. ASCII and ideographs, which
// are nearly all of the text, are told without tables.
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

// maxCluster is the longest grapheme cluster, in bytes. Rows of Hangul consonants
// make clusters without end; the longest of real use, an emoji sequence, has 35.
const maxCluster = 96

// clusterEnd returns the end of the text in which the first cluster of s lies.
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

// simpleWidth returns the columns of characters that neither extend a cluster nor
// are extended by each other, and 0 for all that need a closer look.
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

// runeWidth returns the columns of one character by itself.
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

// Cut returns s shortened to at most columns columns, with an ellipsis in the
// last one where it was cut. It never splits a grapheme cluster, and leaves no
// blank before the ellipsis.
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

// isEastAsian reports whether r is of East Asian width W, F or H, LB19a's $EastAsian.
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
