package picture

import (
	"image"
	"math"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"newsreader/cmd/internal/term"
)

// Screen is what a terminal can show.
type Screen struct {
	Protocol Protocol
	// Profile is its range of colours, by which half blocks are coloured.
	Profile term.Profile
	// Cell is the size of a character, in pixels.
	Cell Size
}

// Size is a width and a height.
type Size struct{ Width, Height int }

// defaultCell is the size of a character on a terminal that does not say.
var defaultCell = Size{8, 16}

// maxCells is the most columns and rows of a picture: kitty has no marks for more.
const maxCells = 297

// tolerance is the part of a character by which a picture may be too large, as by rounding.
const tolerance = 0.01

// Show returns a picture as lines within some columns and rows. Its proportions are kept, and it is not enlarged. One that
// is smaller than a character, as those are that only count readers, is not shown. ID is what tells the picture from
// others on the terminal, between 1 and 2²⁴-1; only kitty uses it.
func (s Screen) Show(p *Picture, columns, rows int, id uint32) term.Picture {
	if s.Cell.Width <= 0 || s.Cell.Height <= 0 {
		s.Cell = defaultCell
	}
	width, height := s.fit(p.size(), min(columns, maxCells), min(rows, maxCells))
	if width < 1 || height < 1 {
		return term.Picture{}
	}
	if s.Protocol == HalfBlocks {
		return s.halfBlocks(p, int(math.Round(width)), int(math.Round(2*height)))
	}
	cells := Size{int(math.Ceil(width - tolerance)), int(math.Ceil(height - tolerance))}
	pixels := p.shrink(int(width*float64(s.Cell.Width)), int(height*float64(s.Cell.Height)))
	switch s.Protocol {
	case KittyCells:
		return kittyCells(pixels, cells, id)
	case Kitty:
		return overBlank(cells, kitty(pixels, cells, id))
	case ITerm:
		return overBlank(cells, iTerm(pixels, cells))
	default:
		return overBlank(cells, sixels(pixels))
	}
}

// fit returns how many columns and rows, and parts of them, a picture of some pixels takes.
func (s Screen) fit(size Size, columns, rows int) (width, height float64) {
	width = float64(size.Width) / float64(s.Cell.Width)
	height = float64(size.Height) / float64(s.Cell.Height)
	factor := min(1, float64(columns)/width, float64(rows)/height)
	return width * factor, height * factor
}

func (p *Picture) size() Size {
	b := p.pixels.Rect
	return Size{b.Dx(), b.Dy()}
}

// shrink returns the pixels in another size, which is nowhere larger.
func (p *Picture) shrink(width, height int) *image.RGBA {
	own := p.size()
	width, height = min(max(width, 1), own.Width), min(max(height, 1), own.Height)
	if width == own.Width && height == own.Height {
		return p.pixels
	}
	return scale(p.pixels, width, height)
}

// overBlank returns blank lines over which a sequence draws a picture.
func overBlank(size Size, drawing string) term.Picture {
	if drawing == "" {
		return term.Picture{}
	}
	return term.Picture{Lines: make([]string, size.Height), Graphics: atCursor(size.Height, drawing)}
}

// atCursor returns a sequence that draws rows from the line of the cursor on and leaves the cursor where it was. First it
// makes room below: where the screen ends, it scrolls.
func atCursor(rows int, drawing string) string {
	const index, save, restore = "\x1bD", "\x1b7", "\x1b8"
	return strings.Repeat(index, rows) + ansi.CursorUp(rows) + save + drawing + restore
}
