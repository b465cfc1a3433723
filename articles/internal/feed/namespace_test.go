package feed

import (
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
