package term

import (
	"strings"
	"testing"
)

func TestWidth(t *testing.T) {
	for _, c := range []struct {
		s    string
		want int
	}{
		{"", 0}, {"abc", 3}, {"渡轮", 4}, {"，。", 4}, {"“”…—·", 5}, {"e\u0301", 1}, {"ﾊﾝ", 2}, {"ＡＢ", 4}, {"한국", 4},
		{"❤\ufe0f", 2}, {"❤", 1}, {"🇨🇭", 2}, {"👍", 2}, {"👍🏽", 4}, {"👩\u200d👧", 4}, {"1\ufe0f\u20e3", 2}, {"กำ", 2}, {"a\u200cb", 2}, {"\u3000", 2}, {"〰", 2},
	} {
		if got := Width(c.s); got != c.want {
			t.Errorf("Width(%q) = %d, want %d", c.s, got, c.want)
		}
	}
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		s       string
		columns int
		want    string
	}{
		{"渡轮", 4, "渡轮"}, {"渡轮开", 5, "渡轮…"}, {"渡轮开", 4, "渡…"}, {"ferry runs", 7, "ferry…"}, {"ferry", 1, "…"},
		{"ferry", 0, ""}, {"", 3, ""}, {"e\u0301e\u0301e\u0301", 2, "e\u0301…"}, {"👍🏽x", 4, "…"}, {"渡", 1, "…"},
	} {
		if got := Cut(c.s, c.columns); got != c.want {
			t.Errorf("Cut(%q, %d) = %q, want %q", c.s, c.columns, got, c.want)
		}
	}
}

func TestCleanText(t *testing.T) {
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
			t.Errorf("cleanText(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}
