package term

import (
	"strconv"
	"strings"
)

// effect is a set of text attributes.
type effect uint16

const (
	bold effect = 1 << iota
	faint
	italic
	underline
	inverse
	struck
	overline
	// noBreakBefore forbids a line break before the text, such as the number of a link. It is not
	// written.
	noBreakBefore
)

// effects maps each effect to its SGR parameter (ECMA-48 §8.3.117). Parameter 5, blinking, is faint
// as well: glamour cannot write faint, and blinking text is never wanted, so styles request faint
// by blinking (see [preparePrimitive]).
var effects = [...]struct {
	effect effect
	sgr    uint8
}{
	{bold, 1}, {faint, 2}, {italic, 3}, {underline, 4}, {faint, 5}, {inverse, 7}, {struck, 9}, {overline, 53},
}

// A colour is an SGR colour: 0 for the terminal's default, else its kind in the highest byte and
// its value in the others.
type colour uint32

const (
	colourIndex colour = 1 << 24 // 0-15: the terminal's theme, 16-255: xterm's cube
	colourRGB   colour = 2 << 24
	colourValue        = 1<<24 - 1
)

// attr is the look and link of a stretch of text.
type attr struct {
	fg, bg colour
	effect effect
	link   int32 // 1-based index into the links of the document, 0 for none
}

// visible returns a without what is not written as SGR.
func (a attr) visible() attr {
	a.effect &^= noBreakBefore
	a.link = 0
	return a
}

// appendSGR appends the sequence that sets a on a terminal in its initial state.
func (a attr) appendSGR(out []byte) []byte {
	out = append(out, "\x1b["...)
	n := len(out)
	for _, e := range effects {
		if a.effect&e.effect != 0 && e.sgr != 5 {
			out = append(strconv.AppendUint(out, uint64(e.sgr), 10), ';')
		}
	}
	out = a.fg.appendSGR(out, 30)
	out = a.bg.appendSGR(out, 40)
	if len(out) > n {
		out = out[:len(out)-1]
	}
	return append(out, 'm')
}

// appendSGR appends the parameters that select c. base is 30 for the foreground and 40 for the
// background.
func (c colour) appendSGR(out []byte, base uint64) []byte {
	value := uint64(c & colourValue)
	switch c &^ colourValue {
	case colourRGB:
		out = append(strconv.AppendUint(out, base+8, 10), ";2;"...)
		out = append(strconv.AppendUint(out, value>>16, 10), ';')
		out = append(strconv.AppendUint(out, value>>8&0xFF, 10), ';')
		return append(strconv.AppendUint(out, value&0xFF, 10), ';')
	case colourIndex:
		switch {
		case value < 8:
			return append(strconv.AppendUint(out, base+value, 10), ';')
		case value < 16:
			return append(strconv.AppendUint(out, base+60+value-8, 10), ';')
		}
		out = append(strconv.AppendUint(out, base+8, 10), ";5;"...)
		return append(strconv.AppendUint(out, value, 10), ';')
	}
	return out
}

// applySGR returns a as changed by the parameters of an SGR sequence. Unknown parameters are
// ignored.
func (a attr) applySGR(params string) attr {
	codes := strings.Split(params, ";")
	for i := 0; i < len(codes); i++ {
		n, err := strconv.ParseUint(codes[i], 10, 16)
		switch {
		case err != nil || n == 0:
			a = attr{link: a.link}
		case n == 38 || n == 48:
			c, used := extendedColour(codes[i+1:])
			if i += used; n == 38 {
				a.fg = c
			} else {
				a.bg = c
			}
		case n == 39:
			a.fg = 0
		case n == 49:
			a.bg = 0
		default:
			a = a.applyParameter(n)
		}
	}
	return a
}

// applyParameter returns a as changed by a single SGR parameter.
func (a attr) applyParameter(n uint64) attr {
	switch {
	case n >= 30 && n < 38:
		a.fg = colourIndex | colour(n-30)
	case n >= 40 && n < 48:
		a.bg = colourIndex | colour(n-40)
	case n >= 90 && n < 98:
		a.fg = colourIndex | colour(n-90+8)
	case n >= 100 && n < 108:
		a.bg = colourIndex | colour(n-100+8)
	}
	for _, e := range effects {
		if n == uint64(e.sgr) {
			a.effect |= e.effect
		}
	}
	return a
}

// extendedColour reads the parameters after 38 or 48, 5;N or 2;R;G;B, and returns the colour and
// the number of parameters consumed.
func extendedColour(codes []string) (colour, int) {
	value := func(i int) colour {
		n, _ := strconv.ParseUint(codes[i], 10, 8)
		return colour(n)
	}
	switch {
	case len(codes) >= 2 && codes[0] == "5":
		return colourIndex | value(1), 2
	case len(codes) >= 4 && codes[0] == "2":
		return colourRGB | value(1)<<16 | value(2)<<8 | value(3), 4
	}
	return 0, len(codes)
}
