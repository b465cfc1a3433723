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

// A document that begins with a long comment is what its content type says; general
// types say nothing.
func TestFormatOfType(t *testing.T) {
	head := "<?xml version='1.0'?><!-- long"
	for contentType, want := range map[string]Format{
		"application/rss+xml": RSS, "application/x-rss+xml": RSS, "text/rss+xml": RSS, "Application/RSS+XML; charset=gbk": RSS,
		"application/rdf+xml": RDF, "application/atom+xml": Atom, "application/x-atom+xml": Atom,
		"application/feed+json": 0, "text/xml": 0, "application/xml": 0, "text/html": 0, "": 0, "nonsense;;": 0,
	} {
		if got := Sniff(contentType, head); got != want {
			t.Errorf("%s: %v, want %v", contentType, got, want)
		}
	}
}

// The root element decides, under any of the names that feeds give it.
func TestFormatOfRoot(t *testing.T) {
	for head, want := range map[string]Format{
		"<rss>": RSS, "<RSS version='0.91'>": RSS, "<channel>": RSS, "<rdf:RDF>": RDF, "<feed>": Atom, "<atom:feed>": Atom,
		`<a:feed xmlns:a="http://www.w3.org/2005/Atom">`: Atom, `<rss xmlns="http://www.w3.org/2005/Atom">`: RSS,
		"<br>warning<br><rss>": RSS, "<html><rss>": 0, "<head><rss>": 0, "<body><rss>": 0, "<opml><rss>": 0,
		`<html xmlns="http://www.w3.org/1999/xhtml"><rss>`: 0, "<svg>": 0,
	} {
		if got := Sniff("", head); got != want {
			t.Errorf("%s: %v, want %v", head, got, want)
		}
	}
	for n, want := range map[int]Format{maxBeforeRoot - 1: RSS, maxBeforeRoot: 0} {
		if got := Sniff("", strings.Repeat("<br>", n)+"<rss>"); got != want {
			t.Errorf("after %d elements: %v, want %v", n, got, want)
		}
	}
}
