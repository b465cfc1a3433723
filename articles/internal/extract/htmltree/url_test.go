package htmltree

import (
	"net/url"
	"strings"
	"testing"
)

func TestResolveURL(t *testing.T) {
	base, err := url.Parse("https://www.courier.example/news/a.html")
	if err != nil {
		t.Fatal(err)
	}
	for ref, want := range map[string]string{
		"b.html":                      "https://www.courier.example/news/b.html",
		"/b":                          "https://www.courier.example/b",
		"//cdn.example/x.jpg":         "https://cdn.example/x.jpg",
		"?page=2":                     "https://www.courier.example/news/a.html?page=2",
		" https://other.example/x \n": "https://other.example/x",
		"javascript:alert(1)":         "",
		"mailto:desk@courier.example": "",
		"file:///etc/passwd":          "",
		"data:image/png;base64,AA":    "",
		"http://":                     "",
		"http://[::1":                 "",
		"ftp://a.example/x":           "",
		"":                            "",
		strings.Repeat("x", maxURL):   "https://www.courier.example/news/" + strings.Repeat("x", maxURL),
		strings.Repeat("x", 1+maxURL): "",
	} {
		if got := ResolveURL(base, ref); got != want {
			t.Errorf("ResolveURL(%.40q) = %.80q, want %.80q", ref, got, want)
		}
	}
	if got, want := ResolveURL(nil, "//cdn.example/x"), "https://cdn.example/x"; got != want {
		t.Errorf("without a base: %q, want %q", got, want)
	}
	if got := ResolveURL(nil, "/x"); got != "" {
		t.Errorf("a path without a base gives %q, want nothing", got)
	}
}

func TestHostOf(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.a.example/x/y": "www.a.example",
		"https://a.example:8080":    "a.example:8080",
		"a.example/x":               "",
		"":                          "",
	} {
		if got := HostOf(address); got != want {
			t.Errorf("HostOf(%q) = %q, want %q", address, got, want)
		}
	}
}
