package screen

import (
	"sort"

	"newsreader/cmd/internal/term"
)

// text is lines, and where they are in the text that they set.
type text struct {
	lines  []term.Line
	places []Place // where each line begins
	wide   []int   // the width of the wide block that a line belongs to, 0 if it belongs to none
}

// Place is a place in a text that does not depend on the width for which that is set.
type Place struct {
	Paragraph int // from 0
	Offset    int // bytes from its beginning
}

// before reports whether p is before another place.
func (p Place) before(q Place) bool {
	return p.Paragraph < q.Paragraph || p.Paragraph == q.Paragraph && p.Offset < q.Offset
}

func newText(lines []term.Line) text {
	t := text{lines: lines, places: make([]Place, len(lines)), wide: make([]int, len(lines))}
	next, end := 0, 0 // the next paragraph, and where what has been seen of the last one ends
	for i, l := range lines {
		switch {
		case l.Picture || l.Body() == "":
			t.places[i] = Place{Paragraph: next}
		case l.Continues && next > 0:
			end += len(l.Gap)
			t.places[i] = Place{next - 1, end}
			end += len(l.Body())
		default:
			t.places[i] = Place{Paragraph: next}
			next, end = next+1, len(l.Body())
		}
	}
	t.measureBlocks()
	return t
}

// measureBlocks measures the blocks of wide lines.
func (t *text) measureBlocks() {
	for start := 0; start < len(t.lines); {
		end, widest := start, 0
		for end < len(t.lines) && t.lines[end].Wide {
			widest = max(widest, t.lines[end].Columns())
			end++
		}
		for i := start; i < end; i++ {
			t.wide[i] = widest
		}
		start = max(end, start+1)
	}
}

// placeOf returns the place of a line.
func (t *text) placeOf(line int) Place {
	if line >= len(t.places) {
		return Place{}
	}
	return t.places[line]
}

// lineOf returns the line in which a place is.
func (t *text) lineOf(p Place) int {
	return max(sort.Search(len(t.places), func(i int) bool { return p.before(t.places[i]) })-1, 0)
}

// paragraphEnd returns the line after the paragraph that begins in a line.
func (t *text) paragraphEnd(start int) int {
	end := start + 1
	for end < len(t.lines) && t.lines[end].Continues {
		end++
	}
	return end
}
