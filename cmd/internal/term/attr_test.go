package term

import "testing"

// TestSGRRoundTrip writes attributes and reads them back.
func TestSGRRoundTrip(t *testing.T) {
	for _, a := range []attr{
		{}, {effect: bold | faint | italic | underline | inverse | struck | overline},
		{fg: colourIndex | 7, bg: colourIndex | 8}, {fg: colourIndex | 15, bg: colourIndex}, {fg: colourIndex | 16, bg: colourIndex | 255},
		{fg: colourRGB | 0x010203, bg: colourRGB | 0xFFFFFF},
	} {
		seq := string(a.appendSGR(nil))
		if got := (attr{}).applySGR(seq[2 : len(seq)-1]); got != a {
			t.Errorf("%+v became %q and %+v", a, seq, got)
		}
	}
}
