package pagetext

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMeasureText(t *testing.T) {
	for _, tt := range []struct {
		text string
		want Measure
	}{
		{"", Measure{}},
		{" \t\n\u00a0\u3000\ufeff", Measure{}},
		{"One, two. Three", Measure{Width: 13, Commas: 1, Stops: 1}},
		{"3.14 is not a stop", Measure{Width: 14}},
		{"“Stop.”", Measure{Width: 7, Stops: 1}},
		{"水磨转了，又停。", Measure{Width: 16, CJK: 6, Commas: 2, Stops: 1}},
		{"ＡＢ", Measure{Width: 4}},
		{"日本語と한국어", Measure{Width: 14, CJK: 7}},
	} {
		if diff := cmp.Diff(tt.want, MeasureOf(tt.text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}
