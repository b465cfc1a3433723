package picture

import (
	"image/color"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"newsreader/cmd/internal/term"
)

// halfBlocks returns a picture as text: a character is two pixels, one above the other. Pixels that are mostly
// transparent show the background of the terminal.
func (s Screen) halfBlocks(p *Picture, width, height int) term.Picture {
	if s.Profile == term.NoColor {
		return term.Picture{}
	}
	pixels := p.shrink(width, height)
	size := pixels.Rect.Size()
	var out term.Picture
	for y := 0; y < size.Y; y += 2 {
		var line strings.Builder
		last := ""
		for x := range size.X {
			top, bottom := s.colour(pixels.RGBAAt(x, y)), s.colour(pixels.RGBAAt(x, y+1))
			block, style := halfBlock(top, bottom)
			if style != last {
				line.WriteString(style)
				last = style
			}
			line.WriteString(block)
		}
		line.WriteString(ansi.ResetStyle)
		out.Lines = append(out.Lines, line.String())
	}
	return out
}

// halfBlock returns the character for two pixels, and the sequence that sets its colours.
func halfBlock(top, bottom ansi.Color) (block, style string) {
	switch {
	case top == nil && bottom == nil:
		return " ", ansi.ResetStyle
	case bottom == nil:
		return "▀", ansi.NewStyle(0).ForegroundColor(top).String()
	case top == nil:
		return "▄", ansi.NewStyle(0).ForegroundColor(bottom).String()
	}
	return "▀", ansi.NewStyle(0).ForegroundColor(top).BackgroundColor(bottom).String()
}

// colour returns the nearest colour of the terminal, nil for one that is mostly transparent.
func (s Screen) colour(c color.RGBA) ansi.Color {
	if c.A < 0x80 {
		return nil
	}
	opaque := color.NRGBAModel.Convert(c).(color.NRGBA)
	opaque.A = 0xFF
	switch s.Profile {
	case term.TrueColor:
		return opaque
	case term.ANSI256:
		return ansi.Convert256(opaque)
	}
	return ansi.Convert16(opaque)
}
