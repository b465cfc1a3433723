package capture

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func texts(lines []line) []string {
	var out []string
	for _, l := range lines {
		out = append(out, l.text)
	}
	return out
}

// TestSplitLines splits at every line end of UAX #14, and at nothing that shares a byte with one.
func TestSplitLines(t *testing.T) {
	for in, want := range map[string][]string{
		"":                             nil,
		"\uFEFFice":                    {"ice"},
		"a\nb\vc\fd\re\r\nf":           {"a", "b", "c", "d", "e", "f"},
		"a\u0085b\u2028c\u2029d":       {"a", "b", "c", "d"},
		"a\u00A0b “c” d…":              {"a b “c” d…"},
		" \n\u00A0\n\t\n  ice  \n\n\n": {"ice"},
	} {
		lines, ok := splitLines(in)
		if !ok {
			t.Errorf("splitLines(%q) found too many lines", in)
		}
		if diff := cmp.Diff(want, texts(lines)); diff != "" {
			t.Errorf("splitLines(%q) (-want +got):\n%s", in, diff)
		}
	}
}

func TestSplitLinesRefusesTooMany(t *testing.T) {
	text := strings.Repeat("x\n", maxLines)
	if _, ok := splitLines(text + "\n\n"); !ok {
		t.Errorf("%d lines are refused", maxLines)
	}
	if _, ok := splitLines(text + "x"); ok {
		t.Errorf("%d lines are accepted", maxLines+1)
	}
}

func TestCutBullet(t *testing.T) {
	for _, bullet := range []string{"•", "●", "▪", "■", "◆", "·", "* ", "- ", "+ ", "• ", "●　"} {
		if item, ok := cutBullet(bullet + "a rope"); !ok || item != "a rope" {
			t.Errorf("cutBullet(%q) = %q, %v", bullet+"a rope", item, ok)
		}
	}
	for _, s := range []string{"a rope", "-5 degrees", "*rope", "+1", "· 12", "•", "- 5"} {
		if item, ok := cutBullet(s); ok || item != s {
			t.Errorf("cutBullet(%q) = %q, %v, but it has no bullet", s, item, ok)
		}
	}
}

func TestHasTooManyLines(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want bool
	}{
		"words":         {strings.Repeat("w\n", maxLines+1), true},
		"as many":       {strings.Repeat("w\n", maxLines), false},
		"blank lines":   {strings.Repeat("w\n\n \n\u3000\n", maxLines), false},
		"carriage ends": {strings.Repeat("w\r", maxLines+1), true},
		"one long line": {strings.Repeat("w ", maxLines), false},
	} {
		if got := hasTooManyLines(tc.text); got != tc.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
