package pagetext

import (
	"newsreader/articles/internal/runes"
	"strings"
	"testing"
)

func TestSqueeze(t *testing.T) {
	for text, want := range map[string]string{
		"":                              "",
		"plain":                         "plain",
		"  two  words ":                 "two words",
		"a\u00a0\u3000b\r\n\tc":         "a b c",
		"\ufeff标题\u200b 一":              "标题 一",
		"already squeezed":              "already squeezed",
		"trailing ":                     "trailing",
		"bell\x07 and\x7fdelete":        "bell and delete",
		"\u2003em\u2003space\u2028line": "em space line",
	} {
		if got := Squeeze(text); got != want {
			t.Errorf("Squeeze(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestLetters(t *testing.T) {
	for text, want := range map[string]string{
		"“Mill” turns: 2nd try!": "millturns2ndtry",
		"ＡＢ１ 水磨，转":               "ab1水磨转",
		"…":                      "",
	} {
		if got := Letters(text); got != want {
			t.Errorf("Letters(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestWordCount(t *testing.T) {
	for text, want := range map[string]int{
		"":                 0,
		"one two-three":    3,
		"水磨 mill 2 times":  5,
		"---":              0,
		"don't":            2,
		"snake_case stays": 2,
	} {
		if got := WordCount(text); got != want {
			t.Errorf("WordCount(%q) = %d, want %d", text, got, want)
		}
	}
}

// FuzzSqueeze holds that squeezing is idempotent, leaves single spaces only, and loses no letter.
func FuzzSqueeze(f *testing.F) {
	for _, s := range []string{"", " a  b ", "a\u00a0\u3000b\r\n", "\ufeff标题\u200b 一", "a\x7f", "\xff a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Squeeze(s)
		if Squeeze(got) != got {
			t.Errorf("%q is squeezed to %q and then to %q", s, got, Squeeze(got))
		}
		if strings.Contains(got, "  ") || strings.TrimSpace(got) != got || strings.ContainsAny(got, "\t\n\r\v\f\u00a0\u3000") {
			t.Errorf("%q is squeezed to %q", s, got)
		}
		if Letters(got) != Letters(s) {
			t.Errorf("%q and %q differ in letters", s, got)
		}
		if n := WordCount(got); n < WordCount(s) {
			t.Errorf("%q has %d words, squeezed only %d", s, WordCount(s), n)
		}
	})
}

func TestClip(t *testing.T) {
	for _, tt := range []struct {
		s    string
		n    int
		want string
	}{
		{"abc", 5, "abc"}, {"abc", 3, "abc"}, {"abc", 2, "ab"}, {"abc", 0, ""},
		{"水磨", 6, "水磨"}, {"水磨", 5, "水"}, {"水磨", 4, "水"}, {"水磨", 3, "水"}, {"水磨", 2, ""},
	} {
		if got := runes.Clip(tt.s, tt.n); got != tt.want {
			t.Errorf("runes.Clip(%q, %d) = %q, want %q", tt.s, tt.n, got, tt.want)
		}
	}
}

func TestEndsSentence(t *testing.T) {
	for text, want := range map[string]bool{
		"It turns.": true, "It turns!": true, "Does it?": true, "It turns…": true, "She says:": true,
		"水磨转了。": true, "转了！": true, "转吗？": true, "他说：": true,
		"“It turns.”": true, `"It turns."`: true, "（转了。）": true, "「转了。」": true, "It turns.' ": true, "转了。\u3000": true,
		"It turns": false, "It turns,": false, "It (turns)": false, "水磨": false, "": false,
	} {
		if got := EndsSentence(text); got != want {
			t.Errorf("EndsSentence(%q) = %v, want %v", text, got, want)
		}
	}
}

func TestIsTruncated(t *testing.T) {
	for text, want := range map[string]bool{"And then...": true, "And then…": true, "And then.": false, "… and then": false, "": false} {
		if got := IsTruncated(text); got != want {
			t.Errorf("IsTruncated(%q) = %v, want %v", text, got, want)
		}
	}
}

func TestHasPrefixFold(t *testing.T) {
	for _, tt := range []struct {
		s, prefix string
		want      bool
	}{{"By Ines", "by ", true}, {"BY INES", "by ", true}, {"by", "by ", false}, {"", "", true}, {"Bye", "by ", false}} {
		if got := HasPrefixFold(tt.s, tt.prefix); got != tt.want {
			t.Errorf("HasPrefixFold(%q, %q) = %v, want %v", tt.s, tt.prefix, got, tt.want)
		}
	}
}
