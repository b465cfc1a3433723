package term

import (
	"strings"
	"testing"
)

func TestSanitizeText(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"渡轮 ferry\n", "渡轮 ferry\n"},
		{"a\x1b[31mb\x07\x00c\x7f", "a[31mbc"},
		{"a\u009b2Jb\u0085c", "a2Jb\nc"},
		{"a\r\nb\rc\u2028d", "a\nb\nc\nd"},
		{"\u202eabc\u202c\u2067d\u2069\u200e\u061c", "abcd"},
		{"pay\u200bpal\ufeff\u2060\u00ad", "paypal"},
		{"x\U000E0041y\uFFFE\uFDD0", "xy"},
		{"a\xffb", "a\uFFFDb"},
		{"🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F.", "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F."},
		{"🏴\U000E0067\U000E0062.", "🏴."},
		{"e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301x", "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301x"},
		{"می\u200cخواهم 👩\u200d👧 ❤\ufe0f", "می\u200cخواهم 👩\u200d👧 ❤\ufe0f"},
		{strings.Repeat("❤\ufe0f\u200d🔥", 6) + "今👩🏽\u200d🚀天", strings.Repeat("❤\ufe0f\u200d🔥", 6) + "今👩🏽\u200d🚀天"},
		{strings.Repeat("👩🏽\u200d", 6), strings.Repeat("👩🏽\u200d", 4) + "👩🏽👩🏽\u200d"},
		{"a\tb", "a b"},
	} {
		if got := sanitizeText(c.in); got != c.want {
			t.Errorf("sanitizeText(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestExpandTabs(t *testing.T) {
	for in, want := range map[string]string{
		"a": "a", "\ta": "    a", "a\tb": "a   b", "abcd\te": "abcd    e", "渡\tb": "渡  b", "a\n\tb": "a\n    b",
	} {
		if got := expandTabs(in); got != want {
			t.Errorf("expandTabs(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestIsUnsafe checks the ends of every range of characters that must not reach a terminal, and
// their neighbours, which may.
func TestIsUnsafe(t *testing.T) {
	for _, r := range []rune{
		0, 0x7, 0x1b, 0x1f, 0x7f, 0x80, 0x9f, 0xad, 0x61c, 0x180e, 0xfeff, 0x200b, 0x200e, 0x200f, 0x2028, 0x202e, 0x2060, 0x206f,
		0xfdd0, 0xfdef, 0xfff9, 0xfffb, 0xfffe, 0xffff, 0x1fffe, 0x10ffff, 0xe0000, 0xe0041, 0xe007f, 0x1d173, 0x1d17a, 0x1bca0, 0x1bca3,
	} {
		if !isUnsafe(r) {
			t.Errorf("%U is safe", r)
		}
	}
	for _, r := range []rune{
		'\n', ' ', '~', 0xa0, 0x61b, 0x180d, 0x200a, 0x200c, 0x200d, 0x2010, 0x2027, 0x202f, 0x205f, 0x2070,
		0xfdcf, 0xfdf0, 0xfff8, 0xfffc, 0xfffd, 0x10000, 0xe0100, 0x1d172, 0x1d17b, 0x1bc9f, 0x1bca4,
	} {
		if isUnsafe(r) {
			t.Errorf("%U is unsafe", r)
		}
	}
}

// TestFoldSpace checks that no-break spaces are not folded.
func TestFoldSpace(t *testing.T) {
	if got, want := foldSpace(" \u00a0a\u202f \u3000\n b\t"), "\u00a0a\u202f b"; got != want {
		t.Errorf("foldSpace = %q, want %q", got, want)
	}
	if got := sanitizeText("a\r"); got != "a\n" {
		t.Errorf("a CR at the end became %q", got)
	}
}
