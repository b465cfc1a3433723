package hanfold

import "testing"

func TestSimplify(t *testing.T) {
	for text, want := range map[string]string{
		"延伸閱讀":       "延伸阅读",
		"發稿時間：8時":    "发稿时间：8时",
		"延伸阅读 fog é": "延伸阅读 fog é",
		"雲、电视\xff":   "云、电视\uFFFD",
		"":           "",
	} {
		if got := Simplify(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestSimplifiedOnce holds that no simplified form has another one, nor a place outside the block.
func TestSimplifiedOnce(t *testing.T) {
	for r := rune(First); r <= Last; r++ {
		if to := Simplified(r); to < First || to > Last || Simplified(to) != to {
			t.Errorf("%c becomes %c", r, to)
		}
	}
}
