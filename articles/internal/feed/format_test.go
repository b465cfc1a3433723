package feed

import (
	"strings"
	"testing"
)

func TestSniff(t *testing.T) {
	for _, tc := range []struct {
		contentType, head string
		want              Format
	}{
		{"", rssWith(""), RSS},
		{"text/html", "\ufeff\n" + rssWith("")[:120], RSS},
		{"", atomWith(""), Atom},
		{"", `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`, RDF},
		{"application/json", `{"version": "https:\/\/jsonfeed.org\/version\/1", "title"`, JSON},
		{"application/feed+json", `{"title": "x"`, JSON},
		{"application/json", `{"title": "x"`, 0},
		{"application/atom+xml; charset=utf-8", "<?xml version='1.0'?><!-- " + strings.Repeat("x", 100), Atom},
		{"text/xml", "<?xml version='1.0'?><!-- " + strings.Repeat("x", 100), 0},
		{"application/rss+xml", "<!DOCTYPE html><html><head>", 0},
		{"application/rss+xml", "\x89PNG\r\n", 0},
		{"", "", 0},
	} {
		if got := Sniff(tc.contentType, tc.head); got != tc.want {
			t.Errorf("%q as %q is sniffed as %v, want %v", tc.head, tc.contentType, got, tc.want)
		}
	}
}
