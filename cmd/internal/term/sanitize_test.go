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
