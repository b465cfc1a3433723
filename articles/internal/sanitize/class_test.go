package sanitize

import (
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// isInvisible reports whether r is removed only because it cannot be seen and no script needs it.
func isInvisible(r rune) bool {
	switch {
	case r == 0xad:
		return true
	case r >= 0x2061 && r <= 0x206f:
		return true
	case r >= 0x1d173 && r <= 0x1d17a:
		return true
	}
	return r >= 0xe0080 && r <= 0xe00ff || r >= 0xe01f0 && r <= 0xe0fff
}

// TestEveryCharacter puts each Unicode character between two letters. Unsafe ones must be removed,
// and all others kept.
func TestEveryCharacter(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) || r == 0x1b || r >= 0x80 && r < 0xa0 {
			continue // these begin sequences
		}
		in := "a" + string(r) + "b"
		got := Text(in)
		if f := fault(got, MaxMarks); f != "" {
			t.Errorf("%U leaves %q: %s", r, got, f)
		}
		if kept := fault(in, MaxMarks) == "" && !isInvisible(r); kept != (got == in) {
			t.Errorf("%U gives %q", r, got)
		}
	}
}

// TestEveryReference tests a reference to each character of the first two planes.
func TestEveryReference(t *testing.T) {
	for r := rune(0); r < 0x20000; r++ {
		in := "a&#" + strconv.Itoa(int(r)) + ";b"
		if got := Markdown(in); (got == in) == isUnsafeReference(r) {
			t.Errorf("%s gives %q", in, got)
		}
	}
}

func TestTagsLen(t *testing.T) {
	for s, want := range map[string]int{
		"":                               0,
		"\U000E007F":                     0,
		"\U000E0067\U000E0062\U000E007F": 0,
		"\U000E0067\U000E0062\U000E0065\U000E007F":                                         16,
		"\U000E0075\U000E0073\U000E0063\U000E0061\U000E007Fx":                              20,
		"\U000E0067\U000E0062\U000E0065\U000E0065\U000E0065\U000E0065\U000E007F":           28,
		"\U000E0067\U000E0062\U000E0065\U000E0065\U000E0065\U000E0065\U000E0065\U000E007F": 0,
		"\U000E0047\U000E0042\U000E0045\U000E007F":                                         0,
		"\U000E0067\U000E0062x\U000E0065\U000E007F":                                        0,
	} {
		if got := tagsLen(s); got != want {
			t.Errorf("tagsLen(%+q) = %d, want %d", s, got, want)
		}
	}
}

func TestEscapeLen(t *testing.T) {
	for s, want := range map[string]int{
		"\x1b":                1,
		"\x1bB":               1,
		"\x1b[0mx":            4,
		"\x1b[?1;2 qx":        8,
		"\x1b[1;2":            5,
		"\x1b[1\x1b[2m":       3,
		"\x1b[1\u00e9":        3,
		"\x1b]0;a\x07b":       6,
		"\x1b]0;a\x1b\\b":     7,
		"\x1b]0;a\u009cb":     7,
		"\x1b]0;a\u009bb":     5,
		"\x1b]0;a":            4,
		"\x1b]0;a\n\nb\x07":   4,
		"\x1b]123456789;\x07": 13,
		"\x1b]x":              2,
		"\x1bPa\x1b\\":        5,
		"\x1bPa":              2,
		"\x1bka\x1b\\":        5,
		"\x1bka":              1,
		"\x1b(Bx":             3,
		"\x1b$(Cx":            4,
		"\x1b#8":              3,
		"\x1b FX":             3,
		"\x1b X":              1,
		"\x1b ":               1,
		"\x1b((((B":           6,
		"\x1b(((((":           5,
		"\x1b(\n":             2,
		"\x1b(\u00e9":         2,
		"\x1b]0":              3,
		"\x1bP0;a":            2,
		"\x1b]0;a\xc2":        4,
		"\x1b]0;a\n":          4,
		"\x1b(":               2,
		"\x1b7":               2,
		"\u009b1mx":           4,
		"\u009d0;a\x07":       6,
		"\u0090a\u009c":       5,
	} {
		if got := escapeSequenceLen(s); got != want {
			t.Errorf("escapeLen(%q) = %d, want %d", s, got, want)
		}
	}
}

// TestTwoByteEscapes checks that an escape without parameters is removed with its final byte. ESC
// before any other letter removes only itself, since the letter is more likely text.
func TestTwoByteEscapes(t *testing.T) {
	const finals = `6789=>DEHMNOVWZ\clmno|}~`
	for b := byte('0'); b < 0x7f; b++ {
		if strings.IndexByte("[]PX^_k", b) >= 0 {
			continue // these begin sequences
		}
		want := 1
		if strings.IndexByte(finals, b) >= 0 {
			want = 2
		}
		if got := escapeSequenceLen("\x1b" + string(b) + "x"); got != want {
			t.Errorf("ESC %c has length %d, want %d", b, got, want)
		}
	}
	for _, final := range "FGLMN" {
		if got := escapeSequenceLen("\x1b " + string(final) + "x"); got != 3 {
			t.Errorf("ESC SP %c has length %d, want 3", final, got)
		}
	}
}
