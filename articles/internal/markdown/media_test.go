package markdown

import (
	"strings"
	"testing"
)

func TestPlayerPage(t *testing.T) {
	for address, want := range map[string]string{
		"":                                      "",
		"https://www.youtube.com/embed/a?b=c":   "https://www.youtube.com/watch?v=a",
		"https://player.example.test/v/1":       "https://player.example.test/v/1",
		"https://v.example.test/txp/1.html":     "https://v.example.test/txp/1.html",
		"https://example.test/embed/1":          "https://example.test/embed/1",
		"https://example.test/player/1":         "https://example.test/player/1",
		"https://video.example.test/1":          "https://video.example.test/1",
		"https://example.test/live/1":           "https://example.test/live/1",
		"https://ads.example.test/frame?slot=1": "",
		"https://maps.example.test/harbour":     "",
	} {
		if got := playerPage(address); got != want {
			t.Errorf("watchable(%q) = %q, want %q", address, got, want)
		}
	}
}

// TestIsHan checks that a text is Chinese or Japanese if more than a tenth of its letters are.
func TestIsHan(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "新闻": true, "カナ": true, "한국어": false, "1234567890 港": true, "!!": false,
		"abcdefgh港": true, "abcdefghi港": false, "ABCDEFGHI港": false, "éèêëéèêëé港": false,
		strings.Repeat("a", sampleBytes) + strings.Repeat("港", sampleBytes): false,
	} {
		if got := isHan(element("p", text)); got != want {
			t.Errorf("isHan(%.20q) = %v", text, got)
		}
	}
}
