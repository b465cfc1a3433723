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
		{"a.png\t1x,\n\fb.png\r2x", "b.png"},
		{"a.png\f1x,\r\tb.png\n2x", "b.png"},
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
		"https://e.test/spacer.gif":        true,
		"https://e.test/placeholder.svg":   true,
		"https://e.test/transparent.png":   true,
		"https://e.test/grey.gif":          true,
		"https://e.test/gray.gif":          true,
		"https://e.test/lazyload.gif":      true,
		"https://e.test/greyhound.gif":     false,
	} {
		if got := isPlaceholder(address); got != want {
			t.Errorf("placeholder(%q) = %v", address, got)
		}
	}
}

// TestLazyImages checks the attributes where scripts keep the real image.
func TestLazyImages(t *testing.T) {
	for _, key := range []string{"data-original", "data-src", "data-lazy-src", "data-original-src", "data-actualsrc", "data-lazyload", "data-echo", "file"} {
		checkConversions(t, []conversion{{"<img src=/loading.gif " + key + "=/a>", "![](https://news.example.test/a)"}})
	}
}
