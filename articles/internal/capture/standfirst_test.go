package capture

import (
	"strings"
	"testing"
)

// TestMaybeStandfirst holds a standfirst to its least length, by itself and compared with the title.
func TestMaybeStandfirst(t *testing.T) {
	text := func(columns int) line { return line{text: strings.Repeat("x", columns)} }
	for name, tc := range map[string]struct {
		lines []line
		want  bool
	}{
		"at the least widths":          {[]line{text(24), text(60)}, true},
		"under a name":                 {[]line{text(23), text(60)}, false},
		"too short":                    {[]line{text(24), text(59)}, false},
		"a third longer":               {[]line{text(60), text(80)}, true},
		"hardly longer than the title": {[]line{text(60), text(79)}, false},
		"under a list item":            {[]line{{text: text(24).text, bullet: true}, text(60)}, false},
		"under a time":                 {[]line{{text: text(24).text, kind: timeLine}, text(60)}, false},
		"a source line":                {[]line{text(24), {text: text(60).text, kind: sourceLine}}, false},
	} {
		if got := maybeStandfirst(tc.lines, 1); got != tc.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if maybeStandfirst([]line{text(60)}, 0) {
		t.Error("the first line is below nothing")
	}
}
