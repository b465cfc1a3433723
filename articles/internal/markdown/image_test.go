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

func TestWatchable(t *testing.T) {
	for address, want := range map[string]string{
		"":                                      "",
		"https://www.youtube.com/embed/a?b=c":   "https://www.youtube.com/watch?v=a",
		"https://player.example.test/v/1":       "https://player.example.test/v/1",
		"https://v.example.test/txp/1.html":     "https://v.example.test/txp/1.html",
		"https://example.test/embed/1":          "https://example.test/embed/1",
		"https://ads.example.test/frame?slot=1": "",
		"https://maps.example.test/harbour":     "",
	} {
		if got := playerPage(address); got != want {
			t.Errorf("watchable(%q) = %q, want %q", address, got, want)
		}
	}
}
