package screen

import (
	"strings"

	"newsreader/cmd/internal/term"
)

// Viewport is a window on the lines of a text.
type Viewport struct {
	lines         []term.Line
	top, left     int
	height, width int
	find          string
	found         []place // where the text has it, in order
	at            int     // the index in found of the one last gone to
}

// place is where a find is in a text.
type place struct {
	line int
	span term.Span
}

// SetLines sets the text. The position stays where the new text has it.
func (v *Viewport) SetLines(lines []term.Line) {
	v.lines = lines
	v.Find(v.find)
	v.clamp()
}

// Resize sets the size of the window, in columns and rows.
func (v *Viewport) Resize(width, height int) {
	v.width, v.height = width, max(height, 1)
	v.clamp()
}

func (v *Viewport) clamp() {
	v.top = max(min(v.top, len(v.lines)-v.height), 0)
	v.left = max(min(v.left, v.widest()-v.width), 0)
}

// widest returns the width of the widest line.
func (v *Viewport) widest() int {
	widest := 0
	for _, l := range v.lines {
		widest = max(widest, l.Columns())
	}
	return widest
}

// Move scrolls by n lines. It reports whether it moved.
func (v *Viewport) Move(n int) bool {
	top := v.top
	v.top += n
	v.clamp()
	return v.top != top
}

// Shift scrolls sideways by n columns. It reports whether it moved.
func (v *Viewport) Shift(n int) bool {
	left := v.left
	v.left += n
	v.clamp()
	return v.left != left
}

// Top returns the number of the first line on the screen, from 0.
func (v *Viewport) Top() int { return v.top }

// Lines returns the number of lines.
func (v *Viewport) Lines() int { return len(v.lines) }

// AtEnd reports whether the end is on the screen.
func (v *Viewport) AtEnd() bool { return v.top+v.height >= len(v.lines) }

// PageRows returns the number of lines by which a page moves.
func (v *Viewport) PageRows() int { return max(v.height-1, 1) }

// GoTo makes a line the first on the screen, as far as the end allows.
func (v *Viewport) GoTo(line int) {
	v.top = line
	v.clamp()
}

// Heading goes to the next heading, or with back to the previous one. It reports whether there is one.
func (v *Viewport) Heading(back bool) bool {
	step := 1
	if back {
		step = -1
	}
	for i := v.top + step; i >= 0 && i < len(v.lines); i += step {
		if v.lines[i].Heading {
			before := v.top
			v.GoTo(i)
			return v.top != before
		}
	}
	return false
}

// Find looks for a text, regardless of case, and marks it. It reports whether it occurs. An empty text ends the find.
func (v *Viewport) Find(text string) bool {
	v.find, v.found, v.at = text, nil, -1
	if text == "" {
		return false
	}
	folded := strings.ToLower(text)
	for i, l := range v.lines {
		line := strings.ToLower(l.Text())
		if len(line) != len(l.Text()) { // folding moved the characters
			line = l.Text()
		}
		for from := 0; ; {
			at := strings.Index(line[from:], folded)
			if at < 0 {
				break
			}
			v.found = append(v.found, place{i, term.Span{Start: from + at, End: from + at + len(folded)}})
			from += at + len(folded)
		}
	}
	return len(v.found) > 0
}

// FindNext goes to the next place that was found, or with back to the previous one, around the end. At first it is the first
// one from the top of the screen on. It reports whether there is one.
func (v *Viewport) FindNext(back bool) bool {
	if len(v.found) == 0 {
		return false
	}
	switch {
	case v.at < 0:
		v.at = 0
		for i, p := range v.found {
			if p.line >= v.top {
				v.at = i
				break
			}
		}
	case back:
		v.at = (v.at + len(v.found) - 1) % len(v.found)
	default:
		v.at = (v.at + 1) % len(v.found)
	}
	if line := v.found[v.at].line; line < v.top || line >= v.top+v.height {
		v.GoTo(line - v.height/3)
	}
	return true
}

// Finding returns the text that is looked for, and which of how many places was gone to last, from 1.
func (v *Viewport) Finding() (text string, at, of int) { return v.find, v.at + 1, len(v.found) }

// Draw returns the lines on the screen.
func (v *Viewport) Draw(profile term.Profile) []string {
	out := make([]string, v.height)
	for i := range out {
		n := v.top + i
		if n >= len(v.lines) {
			out[i] = strings.Repeat(" ", v.width)
			continue
		}
		out[i] = v.lines[n].Show(v.width, v.left, profile, v.spansOf(n)...)
	}
	return out
}

// spansOf returns what was found in a line.
func (v *Viewport) spansOf(line int) []term.Span {
	var spans []term.Span
	for _, p := range v.found {
		if p.line == line {
			spans = append(spans, p.span)
		}
	}
	return spans
}
