package fetch

import (
	"net/http"
	"strings"
	"testing"

	"newsreader/articles/internal/address"

	"github.com/google/go-cmp/cmp"
)

// A URL is sent without white space around it, credentials and fragment, and with a
// query that fits on a request line.
func TestParseURL(t *testing.T) {
	for in, want := range map[string]string{
		" https://a.example/x?y=1#z\n":   "https://a.example/x?y=1",
		"HTTP://A.example":               "http://a.example",
		"http://user:secret@a.example/":  "http://a.example/",
		"http://a.example/文 x":           "http://a.example/%E6%96%87%20x",
		"http://a.example/?q=文 \"<x>\"'": "http://a.example/?q=%E6%96%87%20%22%3Cx%3E%22'",
		"http://a.example/?q=%E6%20&~":   "http://a.example/?q=%E6%20&~",
		"http://a.example/?q=\xff":       "http://a.example/?q=%FF",
		"http://[::1]:8080/":             "http://[::1]:8080/",
	} {
		u, err := parseURL(in)
		if err != nil {
			t.Errorf("%q: %v", in, err)
			continue
		}
		if d := cmp.Diff(want, u.String()); d != "" {
			t.Errorf("%q: %s", in, d)
		}
	}
	long := "http://a.example/" + strings.Repeat("a", address.MaxLen-len("http://a.example/"))
	if _, err := parseURL(long); err != nil {
		t.Errorf("a URL of exactly %d bytes: %v", len(long), err)
	}
}

// Only these redirects are followed: the others leave the choice to the user or are
// obsolete.
func TestIsRedirect(t *testing.T) {
	for status := 200; status < 400; status++ {
		var want bool
		switch status {
		case 301, 302, 303, 307, 308:
			want = true
		}
		if got := isRedirect(status); got != want {
			t.Errorf("%d %s: %v", status, http.StatusText(status), got)
		}
	}
}

// A whole page comes with any status of success, except those that say otherwise.
func TestHasPage(t *testing.T) {
	for status, want := range map[int]bool{
		199: false, 200: true, 201: true, 203: true, 204: false, 205: false, 206: false, 226: true, 299: true, 300: false, 304: false, 404: false,
	} {
		if got := hasPage(status); got != want {
			t.Errorf("%d: %v", status, got)
		}
	}
}
