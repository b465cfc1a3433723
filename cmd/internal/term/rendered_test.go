package term

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadRendered(t *testing.T) {
	red := attr{fg: colourIndex | 1}
	for _, c := range []struct {
		name, in string
		want     string // the text, and what an emitter makes of it
	}{
		{"looks", "a\x1b[31;1mb\x1b[0mc", "a\x1b[1;31mb\x1b[0mc"},
		{"256 colours", "\x1b[38;5;252;48;5;9mx\x1b[0m", "\x1b[38;5;252;101mx\x1b[0m"},
		{"24 bits", "\x1b[38;2;1;2;3mx", "\x1b[38;2;1;2;3mx\x1b[0m"},
		{"blink is faint", "\x1b[5mx\x1b[m", "\x1b[2mx\x1b[0m"},
		{"on and off", "\x1b[34;44mx\x1b[39;49my", "\x1b[34;44mx\x1b[0my"},
		{"no other sequence", "a\x1b]0;t\x07b\x1b[2Jc\x1b[31", "a]0;tb[2Jc[31"},
		{"broken colours", "\x1b[38;5mx\x1b[48;2;1my\x1b[999mz", "xyz"},
		{"C1 and bidi", "a\u009b\u202eb\xff", "ab\uFFFD"},
		{"spaces with a background stay", "\x1b[41mx \x1b[0m", "\x1b[41mx \x1b[0m"},
		{"others do not", "x\x1b[1m \x1b[0m ", "x"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := emitter{colour: true}
			e.writeLine(readRendered(c.in, nil, false))
			if diff := cmp.Diff(c.want+"\n", string(e.out)); diff != "" {
				t.Errorf("line (-want +got):\n%s", diff)
			}
		})
	}
	if got := red.applyParameter(95); got.fg != colourIndex|13 {
		t.Errorf("95 is %x", got.fg)
	}
}
