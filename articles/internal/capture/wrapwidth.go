package capture

import (
	"strings"
	"unicode"
)

// The widths at which programs wrap text, and how many of them one text may have: its parts may be in
// boxes or columns of different widths.
const (
	minWrap   = 32
	maxWrap   = 260
	maxWidths = 6
)

// wrapping is a width at which a part of a text is wrapped.
type wrapping struct {
	measure measure
	width   int
	// support is how many sentences continue on the next line where the width makes them.
	support int
	// edge is the width of the lines that are cut inside words, 0 if lines are broken between words.
	edge int
	// brief is set if a sentence that ends a full line more likely ends its paragraph, in a text without blank lines
	// between paragraphs.
	brief bool
}

// block is a run of lines without a blank one.
type block struct {
	lines []wrappedLine
	// continued has the indexes of the lines whose sentence continues on the next line.
	continued []int
}

// readBlocks splits a text at its blank lines.
func readBlocks(text string) []block {
	var out []block
	lines := make([]wrappedLine, 0, min(strings.Count(text, "\n")+1, maxLines)) // the block, with room for the lines below it
	flush := func() {
		if len(lines) > 0 {
			out = append(out, block{lines: lines, continued: findContinued(lines)})
			lines = lines[len(lines):]
		}
	}
	for len(text) > 0 {
		end, n := lineEnd(text)
		if l := readWrappedLine(text[:end]); l.text != "" {
			lines = append(lines, l)
		} else {
			flush()
		}
		text = text[end+n:]
	}
	flush()
	return out
}

// findContinued returns which lines end inside a sentence that the next line continues.
func findContinued(lines []wrappedLine) []int {
	if isVerse(lines) {
		return nil
	}
	var out []int
	for i := 0; i+1 < len(lines); i++ {
		if continues(&lines[i], &lines[i+1], isNearSentence(lines, i)) {
			out = append(out, i)
		}
	}
	return out
}

// isNearSentence reports whether lines i and i+1 or those beside them are prose, which in scripts without
// capitals only its punctuation shows.
func isNearSentence(lines []wrappedLine, i int) bool {
	clauses := 0
	for k := max(0, i-1); k < min(len(lines), i+4); k++ {
		s := lines[k].text
		if strings.Contains(s, "。") || strings.ContainsRune(".؟۔।…", lastMark(s)) {
			return true
		}
		if k == i || k == i+1 {
			clauses += strings.Count(s, "，") + strings.Count(s, "、")
		}
	}
	return clauses > 2
}

// continues reports whether a sentence in a continues in b, which a title does not.
func continues(a, b *wrappedLine, prose bool) bool {
	if a.width[columns] < minWrap || a.text == b.text || b.mark > 0 && b.number == 0 || b.opensNewBlock || endsSentence(a.text) || endsWithColon(a.text) {
		return false
	}
	switch r := firstLetter(b.text); {
	case r == 0:
		return false
	case !isCased(r):
		return prose
	case startsLower(b.text):
		return true
	}
	withinSentence := unicode.IsLower(a.last) && (strings.Contains(a.text, ", ") || strings.Contains(a.text, ". "))
	return prose && (withinSentence || isWide(a.last))
}

// isVerse reports whether most lines of a block end with a comma or the like, as those of a poem do and
// few of prose.
func isVerse(lines []wrappedLine) bool {
	commas := 0
	for i := range lines[:len(lines)-1] {
		if strings.ContainsRune(",;，；–—", lines[i].last) {
			commas++
		}
	}
	return commas > 1 && commas*2 > len(lines)-1
}

// firstLetter returns the first letter of a text, 0 if it begins with something else than a letter or
// punctuation.
func firstLetter(s string) rune {
	for _, r := range s {
		if isLetter(r) {
			return r
		}
		if r >= '0' && r <= '9' || r == '[' {
			return 0
		}
	}
	return 0
}

// startsLower reports whether a text begins with a small letter, perhaps after a quotation mark,
// bracket or covered address.
func startsLower(s string) bool {
	s = strings.TrimLeft(s, "\"'“„‘«»("+opener+filler)
	r := firstLetter(s)
	return r != 0 && strings.HasPrefix(s, string(r)) && strings.ToUpper(string(r)) != string(r)
}

// findWrappings returns the widths at which a text is wrapped, the one with most support first.
func findWrappings(blocks []block, measures ...measure) []wrapping {
	var out []wrapping
	left := make([]bool, len(blocks))
	for i := range left {
		left[i] = len(blocks[i].continued) > 0
	}
	for len(out) < maxWidths {
		best := wrapping{}
		for _, m := range measures {
			width := mostSupported(blocks, left, m)
			if w := supportOf(blocks, left, m, width); w.support > best.support {
				best = w
			}
		}
		if best.support < minContinuations {
			break
		}
		out = append(out, best)
		for i := range blocks {
			if left[i] && best.explains(&blocks[i]) {
				left[i] = false
			}
		}
	}
	return out
}

// minContinuations is the least support of a width. Fewer sentences may end near it by chance.
const minContinuations = 2

// mostSupported returns the width at which most of the sentences in the blocks that are left would be
// broken. Where several widths would, the ends of sentences decide.
func mostSupported(blocks []block, left []bool, m measure) int {
	var inside, all [maxWrap + 2]int // changes of the number of breaks from one width to the next
	for i := range blocks {
		if !left[i] {
			continue
		}
		lines, continued := blocks[i].lines, blocks[i].continued
		for k := range lines[1:] {
			from, to := breakRange(&lines[k], &lines[k+1], m)
			if from = max(from, minWrap); from > maxWrap || to < from {
				continue
			}
			all[from]++
			all[min(to, maxWrap)+1]--
			if len(continued) > 0 && continued[0] == k {
				continued = continued[1:]
				inside[from]++
				inside[min(to, maxWrap)+1]--
			}
		}
	}
	best, most, mostAll, n, nAll := 0, 0, 0, 0, 0
	for w := range inside {
		n, nAll = n+inside[w], nAll+all[w]
		if n > most || n == most && nAll > mostAll {
			best, most, mostAll = w, n, nAll
		}
	}
	return best
}

// supportOf returns a width with its support. It has none unless it explains most of the broken
// sentences in the blocks in which it explains any; the lines of a poem end anywhere.
func supportOf(blocks []block, left []bool, m measure, width int) wrapping {
	w := wrapping{measure: m, width: width}
	all, wider := 0, 0
	var edges [maxWrap + 2]int
	for i := range blocks {
		if !left[i] {
			continue
		}
		n, of := w.count(&blocks[i])
		if n == 0 {
			continue
		}
		all += of
		if w.explains(&blocks[i]) {
			w.support += n
			wider += w.wider(&blocks[i])
		}
		for _, k := range blocks[i].continued {
			edges[min(blocks[i].lines[k].width[m], maxWrap+1)]++
		}
	}
	if m != typeset {
		w.edge = edgeOf(edges[:width+1], all)
	}
	if few := w.support < minProven; few && (w.support*4 < all*3 || wider > 0) || w.support*5 < all*3 {
		w.support = 0
	}
	return w
}

// minProven is the support of a width that lines which end elsewhere beside it do not disprove.
const minProven = 5

// edgeOf returns the width of the lines if nearly all are equally wide, but for a column that a wide
// character did not fit in, 0 otherwise. edges has the number of lines by their width.
func edgeOf(edges []int, all int) int {
	for w := len(edges) - 1; w > 0; w-- {
		if edges[w] == 0 {
			continue
		}
		if n := edges[w] + edges[w-1]; all >= minHard && n*50 >= all*49 {
			return w
		}
		break
	}
	return 0
}

// minHard is how many broken sentences show that lines are cut at the width and not between words.
const minHard = 8

// count returns how many of the broken sentences of a block the width explains, of how many.
func (w wrapping) count(b *block) (n, of int) {
	for _, k := range b.continued {
		switch {
		case w.fills(&b.lines[k], &b.lines[k+1]):
			n, of = n+1, of+1
		case !w.forces(&b.lines[k], &b.lines[k+1]):
			of++
		}
	}
	return n, of
}

// explains reports whether the width explains most of the broken sentences of a block, and few of its
// lines are wider.
func (w wrapping) explains(b *block) bool {
	n, of := w.count(b)
	return n > 0 && n*3 >= of*2 && w.wider(b)*4 <= len(b.lines)
}

// wider returns how many lines of a block are wider than the width, although they have spaces to break
// them at or are Chinese.
func (w wrapping) wider(b *block) int {
	n := 0
	for i := range b.lines {
		l := &b.lines[i]
		if l.width[w.measure]-w.measure.slack(l.width[w.measure]) > w.width+2 && (hasWide(l.text) || strings.Contains(l.text, " ")) {
			n++
		}
	}
	return n
}

// fills reports whether nothing more of b fits on line a.
func (w wrapping) fills(a, b *wrappedLine) bool {
	from, to := breakRange(a, b, w.measure)
	return from <= w.width && to >= w.width
}

// forces reports whether a text that is wrapped at the width is broken between a and b.
func (w wrapping) forces(a, b *wrappedLine) bool {
	return w.fills(a, b) || w.measure == characters && a.width[characters] <= w.width && breaksAtSpace(a, b, w.width)
}
