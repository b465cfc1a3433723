package extract

import (
	"strings"
	"testing"
)

// TestPortraits drops the small image of the author before the first paragraph.
func TestPortraits(t *testing.T) {
	for img, keep := range map[string]bool{
		"<img src=https://i.example/a.jpg width=100>":                  false,
		"<img src=https://i.example/a.jpg width=48px>":                 false,
		"<img src=https://i.example/a.jpg width=101>":                  true,
		"<img src=https://i.example/a.jpg>":                            true,
		"<img src=https://i.example/a.jpg class=avatar>":               false,
		"<img src=https://i.example/a.jpg width=16 layout=responsive>": true,
	} {
		page := "<title>Mill</title><div class=story><div>" + img + "</div><p>" + first + "</p><p>" + second + "</p></div>"
		got := strings.Contains(strings.Join(blocksOf(parsePage(t, page, Options{}).Body), "\n"), "i.example")
		if got != keep {
			t.Errorf("%s: kept %v, want %v", img, got, keep)
		}
	}
	below := "<title>Mill</title><div class=story><p>" + first + "</p><div><img src=https://i.example/a.jpg width=48></div><p>" + second + "</p></div>"
	if !strings.Contains(strings.Join(blocksOf(parsePage(t, below, Options{}).Body), "\n"), "i.example") {
		t.Error("a small image in the text is lost")
	}
}
