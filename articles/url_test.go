package articles

import (
	"strings"
	"testing"
)

func TestParseAddress(t *testing.T) {
	for typed, want := range map[string]string{
		"https://example.com/feed.xml":           "https://example.com/feed.xml",
		" HTTPS://Example.COM:443/a?b=c#d ":      "https://example.com/a?b=c",
		"http://example.com:80":                  "http://example.com/",
		"http://example.com:8080":                "http://example.com:8080/",
		"example.com/news":                       "https://example.com/news",
		"bücher.example":                         "https://xn--bcher-kva.example/",
		"feed:https://example.com/a":             "https://example.com/a",
		"feed://example.com/a":                   "https://example.com/a",
		"https://user:secret@example.com/a":      "https://example.com/a",
		"user:secret@example.com/a":              "https://example.com/a",
		"https://例え.jp/ニュース":                     "https://xn--r8jz45g.jp/%E3%83%8B%E3%83%A5%E3%83%BC%E3%82%B9",
		`https://example.com/a b?q={"c":[1|2]}`:  "https://example.com/a%20b?q=%7B%22c%22:[1%7C2]%7D",
		"https://example.com/100%":               "https://example.com/100%25",
		"http://[::1]:8080/a":                    "http://[::1]:8080/a",
		"ftp://example.com/a":                    "",
		"file:///etc/passwd":                     "",
		"javascript:alert(1)":                    "",
		"exec:touch /tmp/x":                      "",
		"https://":                               "",
		"https://user:se/cret@example.com/":      "",
		"exec:/bin/feed.sh":                      "",
		"mailto:jane@example.com":                "",
		"localhost/feed.xml":                     "",
		"127.0.0.1:8080/feed.xml":                "https://127.0.0.1:8080/feed.xml",
		"news":                                   "",
		"":                                       "",
		"https://example.com/\x1b[2J":            "https://example.com/",
		"https://" + strings.Repeat("a", 20_000): "",
	} {
		got, user, err := ParseAddress(typed)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%.60q: got %q, %v, want %q", typed, got, err, want)
		}
		if secret, _ := user.Password(); (secret == "secret") != (want != "" && strings.Contains(typed, ":secret@")) {
			t.Errorf("%.60q: password %q", typed, secret)
		}
		if err != nil && strings.Contains(err.Error(), "cret") {
			t.Errorf("%.60q: %v", typed, err)
		}
	}
}
