package textindex

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"newsreader/articles/internal/hanfold"
)

// composed is a text in which sequences that fold only together are replaced by what they stand for (UAX #15, NFKC):
// half-width kana with their voicing marks, letters and the accents after them, and characters that stand for several
// letters, such as ㎏ and ㍿.
type composed struct {
	text string
	// replaced are the places that differ from the original, in order.
	replaced []replacement
}

// replacement is a part of a composed text and the part of the original that it stands for.
type replacement struct{ at, from Span }

// compose returns a composed text. Most texts have nothing to compose and are returned as they are.
func compose(text string) composed {
	if !hasComposed(text) {
		return composed{text: text}
	}
	var c composed
	var b strings.Builder
	for from := 0; from < len(text); {
		end := from + segmentLen(text[from:])
		segment := text[from:end]
		if hasComposed(segment) {
			start := b.Len()
			b.WriteString(norm.NFKC.String(segment))
			c.replaced = append(c.replaced, replacement{Span{start, b.Len()}, Span{from, end}})
		} else {
			b.WriteString(segment)
		}
		from = end
	}
	c.text = b.String()
	return c
}

// segmentLen returns the length of the sequence that s begins with and that is composed by itself. A byte that is no
// UTF-8 is one.
func segmentLen(s string) int {
	if r, n := utf8.DecodeRuneInString(s); r == utf8.RuneError && n == 1 {
		return 1
	}
	return norm.NFKC.NextBoundaryInString(s, true)
}

// original returns the part of the original text that a part of the composed one stands for.
func (c *composed) original(at Span) Span {
	if len(c.replaced) == 0 {
		return at
	}
	return Span{c.offset(at.Start, false), c.offset(at.End, true)}
}

// offset returns the offset in the original text of one in the composed text. One within a replacement becomes the end
// of what it stands for if isEnd is set, else the start.
func (c *composed) offset(at int, isEnd bool) int {
	n := sort.Search(len(c.replaced), func(i int) bool { return c.replaced[i].at.Start >= at })
	if n < len(c.replaced) && c.replaced[n].at.Start == at {
		return c.replaced[n].from.Start
	}
	if n == 0 {
		return at
	}
	r := c.replaced[n-1]
	switch {
	case at >= r.at.End:
		return r.from.End + at - r.at.End
	case isEnd:
		return r.from.End
	}
	return r.from.Start
}

// hasComposed reports whether a character of text needs composing.
func hasComposed(text string) bool {
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if needsComposing(r) {
			return true
		}
		i += n
	}
	return false
}

// needsComposing reports whether r joins the character before it, or stands for several letters.
func needsComposing(r rune) bool {
	switch {
	case r < 0x0300, r >= hanfold.First && r <= hanfold.Last, r >= 0x3041 && r <= 0x3096, r >= 0x309B && r <= 0x30FF, r >= 0xAC00 && r <= 0xD7A3, r >= 0xFF01 && r <= 0xFF9D:
		return false
	case r >= 0x0370 && r < 0x0483, r >= 0x1E00 && r <= 0x2100, r >= 0x3000 && r <= 0x3029:
		return false
	case r == utf8.RuneError:
		return false
	}
	var buf [utf8.UTFMax]byte
	p := norm.NFKC.Properties(buf[:utf8.EncodeRune(buf[:], r)])
	return !p.BoundaryBefore() || standsForLetters(r, p.Decomposition())
}

// standsForLetters reports whether r is a character for several letters, given what it decomposes to. Fractions, numbers in
// circles and raised letters such as ™ are not: they would join the word or number before them.
func standsForLetters(r rune, to []byte) bool {
	if utf8.RuneCount(to) < 2 || unicode.Is(unicode.No, r) || r == '℠' || r == '™' || r == '№' {
		return false
	}
	return !norm.NFKC.IsNormalString(string(r))
}
