package picture

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/ansi/iterm2"
	ansikitty "github.com/charmbracelet/x/ansi/kitty"
	"github.com/charmbracelet/x/ansi/sixel"

	"newsreader/cmd/internal/term"
)

// kittyCells returns a picture as placeholders: characters whose marks are the row and the column of the picture that
// kitty draws in their place, and whose colour is its ID. So it can be scrolled, cut off and repeated like text, once
// Graphics was written.
// See https://sw.kovidgoyal.net/kitty/graphics-protocol/#unicode-placeholders.
func kittyCells(pixels *image.RGBA, size Size, id uint32) term.Picture {
	out := term.Picture{Graphics: encodeKitty(pixels, &ansikitty.Options{
		Action: ansikitty.TransmitAndPut, VirtualPlacement: true, ID: int(id), Columns: size.Width, Rows: size.Height,
	})}
	if out.Graphics == "" {
		return term.Picture{}
	}
	colour := fmt.Sprintf("\x1b[38;2;%d;%d;%dm", id>>16&0xFF, id>>8&0xFF, id&0xFF)
	for y := range size.Height {
		line := []rune(colour)
		for x := range size.Width {
			line = append(line, ansikitty.Placeholder, ansikitty.Diacritic(y), ansikitty.Diacritic(x))
		}
		out.Lines = append(out.Lines, string(line)+ansi.ResetStyle)
	}
	return out
}

// kitty returns the sequence that draws a picture over cells, for terminals that know kitty's graphics but not its
// placeholders.
func kitty(pixels *image.RGBA, size Size, id uint32) string {
	return encodeKitty(pixels, &ansikitty.Options{
		Action: ansikitty.TransmitAndPut, ID: int(id), Columns: size.Width, Rows: size.Height, DoNotMoveCursor: true,
	})
}

// encodeKitty returns the sequences that transmit a picture to kitty, to which it answers nothing.
func encodeKitty(pixels *image.RGBA, options *ansikitty.Options) string {
	options.Format, options.Transmission, options.Quiet, options.Chunk = ansikitty.PNG, ansikitty.Direct, 2, true
	var out bytes.Buffer
	if err := ansikitty.EncodeGraphics(&out, pixels, options); err != nil {
		return ""
	}
	return out.String()
}

// iTerm returns the sequence that draws a picture over cells by iTerm2's protocol.
func iTerm(pixels *image.RGBA, size Size) string {
	var file bytes.Buffer
	if err := png.Encode(&file, pixels); err != nil {
		return ""
	}
	content := base64.StdEncoding.AppendEncode(nil, file.Bytes())
	return ansi.ITerm2(iterm2.File{
		Size: int64(file.Len()), Width: iterm2.Cells(size.Width), Height: iterm2.Cells(size.Height), Inline: true, Content: content,
	})
}

// sixels returns the sequence that draws a picture by sixels.
func sixels(pixels *image.RGBA) string {
	var out bytes.Buffer
	if err := new(sixel.Encoder).Encode(&out, pixels); err != nil {
		return ""
	}
	return ansi.SixelGraphics(0, 1, 0, out.Bytes())
}
