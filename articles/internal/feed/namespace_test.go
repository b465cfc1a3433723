package feed

import (
	"fmt"
	"strings"
	"testing"
)

func TestNamespaces(t *testing.T) {
	entry := func(attrs, inside string) string {
		return "<rss " + attrs + "><channel><item>" + inside + "</item></channel></rss>"
	}
	for _, tc := range []struct{ name, text string }{
		{"declared prefix", entry(`xmlns:z="http://purl.org/dc/elements/1.1/"`, "<z:title>a</z:title>")},
		{"https and no slash", entry(`xmlns:z="https://purl.org/dc/elements/1.1"`, "<z:title>a</z:title>")},
		{"known prefix, unknown namespace", entry(`xmlns:dc="urn:x"`, "<dc:title>a</dc:title>")},
		{"prefix of another namespace", entry(`xmlns:media="http://www.w3.org/2005/Atom"`, "<media:title>a</media:title>")},
		{"declared where it is used", entry("", `<z:title xmlns:z="http://search.yahoo.com/mrss/">a</z:title>`)},
		{"default where it is used", entry("", `<title xmlns="http://www.w3.org/2005/Atom">a</title>`)},
		{"Atom's usual prefixes", entry("", "<atom10:title>a</atom10:title>")},
		{"RSS's own prefix", entry("", "<rss:title>a</rss:title>")},
		{"capitals", entry(`xmlns:Z="http://purl.org/DC/elements/1.1/"`, "<z:Title>a</Z:TITLE>")},
	} {
		if got := titles(mustParse(t, tc.text)); got != "a" {
			t.Errorf("%s: title %q, want %q", tc.name, got, "a")
		}
	}
}

// Each namespace that feeds use has one prefix, whichever of its URIs they declare.
func TestNamespaceURIs(t *testing.T) {
	for prefix, uris := range map[string][]string{
		"atom:": {"http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"},
		"": {"http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/",
			"http://backend.userland.com/rss", "http://backend.userland.com/RSS2", "http://blogs.law.harvard.edu/tech/rss",
			"http://my.netscape.com/publish/formats/rss-0.91.dtd"},
		"rdf:":        {"http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
		"xhtml:":      {"http://www.w3.org/1999/xhtml", " https://www.w3.org/1999/xhtml/ "},
		"content:":    {"http://purl.org/rss/1.0/modules/content/"},
		"sy:":         {"http://purl.org/rss/1.0/modules/syndication/"},
		"slash:":      {"http://purl.org/rss/1.0/modules/slash/"},
		"dc:":         {"http://purl.org/dc/elements/1.1/", "http://purl.org/dc/elements/1.0/"},
		"dcterms:":    {"http://purl.org/dc/terms/"},
		"thr:":        {"http://purl.org/syndication/thread/1.0"},
		"media:":      {"http://search.yahoo.com/mrss/", "http://www.rssboard.org/media-rss"},
		"itunes:":     {"http://www.itunes.com/dtds/podcast-1.0.dtd"},
		"feedburner:": {"http://rssnamespace.org/feedburner/ext/1.0"},
	} {
		for _, uri := range uris {
			if got, ok := namespace(uri); got != prefix || !ok {
				t.Errorf("%s: %q, %v; want %q", uri, got, ok, prefix)
			}
		}
	}
	if got, ok := namespace("http://example.com/ns"); ok {
		t.Errorf("an unknown namespace has the prefix %q", got)
	}
}

// Undeclared prefixes of Atom's mean Atom, whatever version they name.
func TestUndeclaredAtomPrefixes(t *testing.T) {
	for _, prefix := range []string{"atom", "atom03", "atom10", "a10", "ATOM"} {
		if got := (&parser{}).elementName(prefix+":Title", "x:"); got != "atom:title" {
			t.Errorf("%s: %q", prefix, got)
		}
	}
}

// A feed cannot fill memory with prefixes, nor with long ones.
func TestDeclaredPrefixesAreBounded(t *testing.T) {
	p := &parser{}
	for i := range 2 * maxPrefixes {
		p.declareNamespace(fmt.Sprintf("xmlns:p%d", i), "http://purl.org/dc/terms/", "")
	}
	if len(p.prefixes) != maxPrefixes {
		t.Errorf("%d prefixes, want %d", len(p.prefixes), maxPrefixes)
	}
	p = &parser{}
	p.declareNamespace("xmlns:"+strings.Repeat("x", 1000), "http://purl.org/dc/terms/", "")
	for prefix := range p.prefixes {
		if len(prefix) > 32 {
			t.Errorf("a prefix of %d bytes", len(prefix))
		}
	}
}
