package pagetext

import "testing"

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
