package capture

import "testing"

// TestCutPageBreaks removes running heads, running feet and page numbers, and keeps the text of the pages.
func TestCutPageBreaks(t *testing.T) {
	for name, tc := range map[string]struct{ text, want string }{
		"heads and numbers": {
			"Lamp Gazette 1\n\nThe lamp turns\nand the\n\n- 1 -\n\fLamp Gazette 2\n\ngulls look on.\nThen rain\n\n- 2 -\n\fLamp Gazette 3\n\nfell.\n\n- 3 -\n",
			"The lamp turns\nand the\ngulls look on.\nThen rain\nfell.\n",
		},
		"a new paragraph": {
			"1\nThe lamp turns.\n\f2\nGulls look on.\n\f3\nRain falls.\n",
			"The lamp turns.\n\nGulls look on.\n\nRain falls.\n",
		},
		"no running lines": {
			"The lamp turns.\n\fGulls look on.\n\fRain falls.",
			"The lamp turns.\n\nGulls look on.\n\nRain falls.\n",
		},
		"two pages": {"7\nThe lamp turns.\n\f8\nGulls look on.\n", "7\nThe lamp turns.\n\f8\nGulls look on.\n"},
		"no pages":  {"The lamp turns.\n", "The lamp turns.\n"},
	} {
		if got := cutPageBreaks(tc.text); got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
}
