package main

import (
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	known := []string{"width", "style", "list", "limit", "full-text", "feeds", "color", "paused", "password-command"}
	for word, want := range map[string]string{
		"witdh": "width", "Width": "width", "widt": "width", "widhts": "width", "fulltext": "full-text", "full_text": "full-text",
		"feed": "feeds", "colour": "color", "limits": "limit", "lits": "list", "styel": "style", "宽度": "list", "pasword": "password-command", "pause": "paused",
	} {
		if got := nearest(word, known); got != want {
			t.Errorf("%s: %s, want %s", word, got, want)
		}
	}
	for _, test := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "ab", 2}, {"ab", "ba", 1}, {"abc", "ac", 1}, {"kitten", "sitting", 3}, {"A", "a", 0}} {
		if got := distance(test.a, test.b); got != test.want {
			t.Errorf("%s, %s: %d, want %d", test.a, test.b, got, test.want)
		}
	}
}

func TestSuggest(t *testing.T) {
	known := []string{"Enter", "PgDn", "←"}
	for word, want := range map[string]string{"PageDwn": "no such key; did you mean PgDn?", "Entr": "no such key; did you mean Enter?", "Hyper-Q": "no such key", "": "no such key"} {
		if got := suggest("no such key", word, known); got != want {
			t.Errorf("%q: %s", word, got)
		}
	}
}

func TestMeantName(t *testing.T) {
	names := []string{"Skerry Courier", "Harbour Gazette", "港城晚报", ""}
	for typed, want := range map[string]string{
		"Skery": "Skerry Courier", "courier": "Skerry Courier", "Harbor": "Harbour Gazette", "harbor gazete": "Harbour Gazette", "港城": "港城晚报",
		"Herald": "", "x": "", "港": "", "Nonesuch": "",
	} {
		if got := meantName(typed, names); got != want {
			t.Errorf("%s: %q, want %q", typed, got, want)
		}
	}
}

// TestMeantNameOfLongText checks that a text pasted in the place of a name is not compared with all names.
func TestMeantNameOfLongText(t *testing.T) {
	if got := meantName(strings.Repeat("fog ", 1<<18), []string{strings.Repeat("bell", 1<<10), "Skerry Courier"}); got != "" {
		t.Errorf("got %q", got)
	}
}

func TestUserAgent(t *testing.T) {
	for contact, want := range map[string]string{
		"":                             "newsreader/" + version(),
		"https://example.org/reader":   "newsreader/" + version() + " (+https://example.org/reader)",
		"jane@example.org":             "newsreader/" + version() + " (+jane@example.org)",
		"jane@example.org\r\nCookie: ": "newsreader/" + version(),
		"jane (at) example.org":        "newsreader/" + version(),
		"jane":                         "newsreader/" + version(),
	} {
		a := &app{contact: contact}
		if got := a.userAgent(); got != want {
			t.Errorf("%q: %q, want %q", contact, got, want)
		}
	}
}
