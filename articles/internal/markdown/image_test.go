package markdown

import "testing"

func TestLargest(t *testing.T) {
	for _, c := range []struct{ set, want string }{
		{"", ""},
		{",", ""},
		{" , , ", ""},
		{"a.png", "a.png"},
		{"a.png, b.png 2x", "b.png"},
		{"a.png 1x,b.png 1.5x,c.png .5x", "b.png"},
		{"a.png 320w, b.png 1280w, c.png 640w", "b.png"},
		{"a,b,c.png 2x, d.png", "a,b,c.png"},
		{"a.png,", "a.png"},
		{"a.png,\n\tb.png 3x", "b.png"},
		{"a.png wide, b.png -2x", "a.png"},
		{"a.png 100w 200h, b.png 50w", "b.png"},
		{"a.png 1e400w", "a.png"},
	} {
		if got := largestCandidate(c.set); got != c.want {
			t.Errorf("largest(%q) = %q, want %q", c.set, got, c.want)
		}
	}
}

func TestPlaceholder(t *testing.T) {
	for address, want := range map[string]bool{
		"https://e.test/blank.gif":         true,
		"https://e.test/img/1x1.png?x=1":   true,
		"https://e.test/Loading.gif":       true,
		"https://e.test/blanket.jpg":       false,
		"https://e.test/blank/harbour.gif": false,
		"https://e.test/pixel.png":         true,
		"https://e.test/pixelart.png":      false,
	} {
		if got := isPlaceholder(address); got != want {
			t.Errorf("placeholder(%q) = %v", address, got)
		}
	}
}
