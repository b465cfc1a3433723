package runes

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestClip(t *testing.T) {
	for _, test := range []struct {
		s    string
		n    int
		want string
	}{
		{"", 3, ""}, {"fog", 3, "fog"}, {"fog", 2, "fo"}, {"fog", 0, ""},
		{"雾里", 6, "雾里"}, {"雾里", 5, "雾"}, {"雾里", 3, "雾"}, {"雾里", 2, ""},
	} {
		if got := Clip(test.s, test.n); got != test.want {
			t.Errorf("Clip(%q, %d) = %q, want %q", test.s, test.n, got, test.want)
		}
	}
}

func FuzzClip(f *testing.F) {
	f.Add("雾 fog", 2)
	f.Add("\x80\x80", 1)
	f.Fuzz(func(t *testing.T, s string, n int) {
		n = max(n, 0)
		got := Clip(s, n)
		if len(got) > n || !strings.HasPrefix(s, got) || utf8.ValidString(s) && (!utf8.ValidString(got) || n-len(got) >= utf8.UTFMax && got != s) {
			t.Errorf("Clip(%q, %d) = %q", s, n, got)
		}
	})
}

func TestColumns(t *testing.T) {
	for s, want := range map[string]int{"": 0, "fog": 3, "雾": 2, "雾 fog": 6, "é": 1, "〜": 2} {
		if got := Columns(s); got != want {
			t.Errorf("Columns(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestIsRaised(t *testing.T) {
	for text, want := range map[string]bool{"⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ": true, "019azªº₀₂①½ʻʼ一あ한é": false} {
		for _, r := range text {
			if IsRaised(r) != want {
				t.Errorf("%c", r)
			}
		}
	}
}

func TestIsHan(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if want := unicode.Is(unicode.Han, r); IsHan(r) != want {
			t.Errorf("%U: %v", r, !want)
		}
	}
}

func TestContainsHan(t *testing.T) {
	for s, want := range map[string]bool{
		"": false, "fog": false, "Nebel über Fähren": false, "туман": false, "あカ한": false, "“—…": false, "\xE4\xB8": false, "\xFF": false,
		"雾": true, "fog 雾": true, "é雾": true, "⺀": true, "々": true, "𠀀": true, "\xE4雾": true,
	} {
		if ContainsHan(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}
