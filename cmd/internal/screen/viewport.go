package screen

import (
	"strings"

	"newsreader/cmd/internal/term"
)

// Viewport is a window on the lines of a text.
type Viewport struct {
	// Indent is the number of blank columns to the left of the text. A wide block has fewer where it needs them.
	Indent int
	// FoldHan maps Chinese characters that a find takes for the same to one of them. If it is nil, each is only itself.
	FoldHan func(rune) rune

	text
	top, left     int
	overscrolled  bool  // whether top may be so far down that blank rows follow the end
	anchor        Place // what was made the first on the screen
	height, width int
	find          find
}

// SetLines sets the text. What was first on the screen stays there.
func (v *Viewport) SetLines(lines []term.Line) {
	v.text = newText(lines)
	v.findAgain()
	v.Restore(v.anchor)
}

// SetTail sets the lines after the first n. What is on the screen stays there.
func (v *Viewport) SetTail(n int, tail []term.Line) {
	v.text = newText(append(v.lines[:n:n], tail...))
	v.findAgain()
	v.clamp()
}

// Resize sets the size of the window, in columns and rows.
func (v *Viewport) Resize(width, height int) {
	v.width, v.height = width, max(height, 1)
	v.clamp()
}

// clamp brings the window back to the text.
func (v *Viewport) clamp() {
	end := max(len(v.lines)-v.height, 0)
	v.overscrolled = v.overscrolled && v.top > end
	if v.overscrolled {
		end = len(v.lines) - 1
	}
	v.top = max(min(v.top, end), 0)
	v.left = max(min(v.left, v.hidden()), 0)
}

// hidden returns how many columns of the wide blocks on the screen do not fit on it.
func (v *Viewport) hidden() int {
	widest := 0
	for i := v.top; i < min(v.top+v.height, len(v.lines)); i++ {
		widest = max(widest, v.wide[i])
	}
	return max(widest-v.width, 0)
}

// Hides reports whether a block on the screen is wider than that.
func (v *Viewport) Hides() bool { return v.hidden() > 0 }

// Move scrolls by n lines. It reports whether it moved.
func (v *Viewport) Move(n int) bool {
	if n > 0 && v.AtEnd() {
		return false
	}
	return v.moveTo(v.top + n)
}

// moveTo makes a line the first on the screen, as far as the end allows. It reports whether another one was.
func (v *Viewport) moveTo(line int) bool {
	top := v.top
	v.top = line
	v.clamp()
	v.anchor = v.placeOf(v.top)
	return v.top != top
}

// Shift scrolls wide blocks sideways by n columns. It reports whether it moved them.
func (v *Viewport) Shift(n int) bool {
	left := v.left
	v.left += n
	v.clamp()
	return v.left != left
}

// Percent returns how much of the text is above the screen, 100 if its end is on the screen.
func (v *Viewport) Percent() int {
	if v.AtEnd() {
		return 100
	}
	return 100 * v.top / len(v.lines)
}

// Lines returns the number of lines.
func (v *Viewport) Lines() int { return len(v.lines) }

// Ahead returns the number of lines below the screen.
func (v *Viewport) Ahead() int { return max(v.Lines()-v.top-v.height, 0) }

// AtEnd reports whether the end is on the screen.
func (v *Viewport) AtEnd() bool { return v.top+v.height >= len(v.lines) }

// PageRows returns the number of lines by which a page moves.
func (v *Viewport) PageRows() int { return max(v.height-1, 1) }

// GoTo makes a line the first on the screen, as far as the end allows.
func (v *Viewport) GoTo(line int) {
	v.overscrolled = false
	v.moveTo(line)
}

// Place returns the place in the text that is first on the screen.
func (v *Viewport) Place() Place { return v.anchor }

// Restore makes a place the first on the screen, as far as the end allows, also once there is a text.
func (v *Viewport) Restore(p Place) {
	v.anchor = p
	v.top = 0
	if p != (Place{}) {
		v.top = v.lineOf(p)
	}
	v.clamp()
}

// Heading makes the next heading the first line on the screen, or with back the previous one. It reports whether there is
// one.
func (v *Viewport) Heading(back bool) bool {
	step := 1
	if back {
		step = -1
	}
	for i := v.top + step; i >= 0 && i < len(v.lines); i += step {
		if v.lines[i].Heading {
			v.overscrolled = true
			return v.moveTo(i)
		}
	}
	return false
}

// Draw returns the lines on the screen.
func (v *Viewport) Draw(profile term.Profile) []string {
	out := make([]string, v.height)
	for i := range out {
		n := v.top + i
		if n >= len(v.lines) {
			out[i] = strings.Repeat(" ", v.width)
			continue
		}
		indent := max(min(v.Indent, v.width-1), 0)
		if v.wide[n] > 0 {
			indent = max(min(indent, v.width-v.wide[n]), 0)
		}
		skip := max(min(v.left, v.wide[n]-v.width), 0)
		out[i] = strings.Repeat(" ", indent) + v.lines[n].Show(v.width-indent, skip, profile, v.find.spansOf(n)...)
	}
	return out
}
