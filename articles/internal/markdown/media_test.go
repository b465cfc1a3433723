package markdown

import "testing"

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
