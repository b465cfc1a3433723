package hanfold

import (
	"testing"
	"unicode/utf8"
)

func TestSimplify(t *testing.T) {
	for text, want := range map[string]string{
		"延伸閱讀":             "延伸阅读",
		"發稿時間：8時":          "发稿时间：8时",
		"延伸阅读 fog é":       "延伸阅读 fog é",
		"カナと한글":            "カナと한글",
		"雲、电视\xff":         "云、电视\uFFFD",
		"":                 "",
		"頭髮發展":             "头发发展",             // several traditional characters become one
		"乾淨的乾坤":            "干净的干坤",            // even where the simplified text keeps one of them
		"裡裏羣牀週刊":           "里里群床周刊",           // variants that are no traditional forms
		"\u3447\U0002069f": "\u3447\U0002069f", // the extensions are not mapped
		"一\u9fff":          "一\u9fff",
	} {
		if got := Simplify(text); got != want {
			t.Errorf("Simplify(%q) = %q, want %q", text, got, want)
		}
	}
}

// TestSimplifiedIsFinal holds that the simplified form of a character has no other form in turn, or
// two texts that are the same to a reader would not compare as equal.
func TestSimplifiedIsFinal(t *testing.T) {
	pairs := 0
	for r := rune(First); r <= Last; r++ {
		to := Simplified(r)
		if to < First || to > Last || Simplified(to) != to {
			t.Errorf("%c becomes %c", r, to)
		}
		if to != r {
			pairs++
		}
	}
	if listed := utf8.RuneCountInString(simplifiedPairs); pairs*2 > listed || pairs < 2500 {
		t.Errorf("%d characters have a simplified form, from a list of %d", pairs, listed)
	}
}

// FuzzSimplify holds that simplifying keeps byte offsets, which callers use in the original text.
func FuzzSimplify(f *testing.F) {
	f.Add("延伸閱讀 fog")
	f.Fuzz(func(t *testing.T, s string) {
		got := Simplify(s)
		if utf8.ValidString(s) && len(got) != len(s) {
			t.Errorf("Simplify(%q) = %q, of another length", s, got)
		}
		if again := Simplify(got); again != got {
			t.Errorf("Simplify(%q) = %q", got, again)
		}
	})
}
