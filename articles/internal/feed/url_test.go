package feed

import (
	"net/url"
	"strings"
	"testing"
)

func TestResolve(t *testing.T) {
	base := &url.URL{Scheme: "https", Host: "a.example", Path: "/dir/page"}
	for _, tc := range []struct{ in, want string }{
		{"https://b.example/x", "https://b.example/x"},
		{"HTTP://B.example/x", "http://b.example/x"},
		{" \n/x\t/y ", "https://a.example/x/y"},
		{"x?y=1&z=2#f", "https://a.example/dir/x?y=1&z=2#f"},
		{"../../../x", "https://a.example/x"},
		{"//b.example", "https://b.example"},
		{"http://b.example/100%", "http://b.example/100%25"},
		{"http://b.example/ä b", "http://b.example/%C3%A4%20b"},
		{"http://u:p@b.example/", "http://b.example/"},
		{"http://b.example/\x1b[2J\u202e\u200b", "http://b.example/[2J"},
		{"", ""},
		{"javascript:alert(1)", ""},
		{"java\tscript:alert(1)", ""},
		{"data:text/html,x", ""},
		{"file:///etc/passwd", ""},
		{"mailto:a@b.example", ""},
		{"http:///x", ""},
		{"http://[::1", ""},
		{"http://b.example:port/", ""},
		{"http://b.example/" + strings.Repeat("a", maxURLLen), ""},
		{strings.Repeat("a", 3*maxURLLen), ""},
	} {
		if got := resolveURL(base, tc.in); got != tc.want {
			t.Errorf("%.60q gives %q, want %q", tc.in, got, tc.want)
		}
	}
	if got := resolveURL(nil, "/x"); got != "" {
		t.Errorf("a relative address without a base gives %q", got)
	}
}

func TestParseAddresses(t *testing.T) {
	for _, tc := range []struct{ name, text, url, base string }{
		{"site", rssWith("<item><link>x</link></item>"), "https://pier.example/news/x", "https://pier.example/news/"},
		{"site given later", `<rss><channel><item><link>x</link></item><link>https://pier.example/late/</link></channel></rss>`, "https://pier.example/late/x", "https://pier.example/late/"},
		{"relative site", `<rss><channel><link>/site/</link><item><link>x</link></item></channel></rss>`, "https://feeds.example/site/x", "https://feeds.example/site/"},
		{"no site", `<rss><channel><item><link>x</link></item></channel></rss>`, "https://feeds.example/dir/x", "https://feeds.example/dir/feed"},
		{"self", `<feed><link rel="self" href="https://a.example/d/f"/><entry><link href="x"/></entry></feed>`, "https://a.example/d/x", "https://a.example/d/f"},
		{"xml:base", `<feed xml:base="https://a.example/1/"><entry xml:base="2/"><link href="x"/><content type="html" xml:base="3/">c</content></entry></feed>`, "https://a.example/1/2/x", "https://a.example/1/2/3/"},
		{"xml:base on a link", atomWith(`<entry><link xml:base="/b/" href="x"/></entry>`), "https://feeds.example/b/x", "https://pier.example/news/"},
		{"xml:base of no web", `<feed xml:base="file:///x"><entry><link href="x"/></entry></feed>`, "https://feeds.example/dir/x", "https://feeds.example/dir/feed"},
		{"GUID", rssWith("<item><guid>https://a.example/g</guid></item>"), "https://a.example/g", "https://pier.example/news/"},
		{"GUID that is none", rssWith("<item><guid>17</guid></item>"), "", "https://pier.example/news/"},
		{"GUID said to be none", rssWith(`<item><guid isPermaLink="false">https://a.example/g</guid></item>`), "", "https://pier.example/news/"},
		{"file", rssWith(`<item><guid>17</guid><enclosure url="x.mp3"/></item>`), "", "https://pier.example/news/"},
		{"page beside a file", rssWith(`<item><enclosure url="x.mp3"/><link>x</link></item>`), "https://pier.example/news/x", "https://pier.example/news/"},
		{"Atom ID", atomWith(`<entry><id>https://a.example/i</id></entry>`), "https://a.example/i", "https://pier.example/news/"},
		{"Atom link in RSS", rssWith(`<item><atom:link href="x"/></item>`), "https://pier.example/news/x", "https://pier.example/news/"},
		{"other format", atomWith(`<entry><link type="application/json" href="x.json"/><link type="text/html" href="x"/></entry>`), "https://pier.example/news/x", "https://pier.example/news/"},
		{"only other format", atomWith(`<entry><link type="application/json" href="x.json"/></entry>`), "https://pier.example/news/x.json", "https://pier.example/news/"},
		{"registered relation", atomWith(`<entry><link rel="http://www.iana.org/assignments/relation/alternate" href="x"/></entry>`), "https://pier.example/news/x", "https://pier.example/news/"},
		{"before a proxy", rssWith("<item><link>https://p.example/1</link><feedburner:origLink>https://a.example/o</feedburner:origLink></item>"), "https://a.example/o", "https://pier.example/news/"},
		{"script", rssWith("<item><link>javascript:alert(1)</link></item>"), "", "https://pier.example/news/"},
	} {
		e := mustParse(t, tc.text).Entries[0]
		if e.URL != tc.url || e.Base != tc.base {
			t.Errorf("%s: %q with base %q, want %q with %q", tc.name, e.URL, e.Base, tc.url, tc.base)
		}
	}
}

// URLs lose every character that cannot be seen or changes the order of others, and
// keep the neighbours of those.
func TestIsUnsafe(t *testing.T) {
	for _, r := range []rune{0, 0x1f, 0x7f, 0x9f, 0x61c, 0x200b, 0x200f, 0x2028, 0x202e, 0x2060, 0x206f, 0xfeff, 0xfff0, 0xffff, 0xe0000, 0xe0fff} {
		if !isUnsafe(r) {
			t.Errorf("%U is safe", r)
		}
	}
	for _, r := range []rune{' ', '~', 0xa0, 0x61b, 0x61d, 0x200a, 0x2010, 0x2027, 0x202f, 0x205f, 0x2070, 0xfefe, 0xff00, 0xffef, 0x10000, 0xdffff, 0xe1000} {
		if isUnsafe(r) {
			t.Errorf("%U is unsafe", r)
		}
	}
}

// A percent sign that begins no escape is itself, wherever it stands.
func TestStrayPercents(t *testing.T) {
	for in, want := range map[string]string{
		"100%": "100%25", "%": "%25", "%2": "%252", "%2F": "%2F", "%aF%Fa": "%aF%Fa", "%gg%09": "%25gg%09", "%0g": "%250g", "%%41": "%25%41", "%:1%/1": "%25:1%25/1",
	} {
		if got := resolveURL(nil, "http://b.example/"+in); got != "http://b.example/"+want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

// TestInternationalURLs checks that hosts in other scripts are read in every field and
// as the base of others.
func TestInternationalURLs(t *testing.T) {
	base := parseURL("http://bücher.example/neu/")
	for in, want := range map[string]string{
		"http://bücher.example/":       "http://xn--bcher-kva.example/",
		"http://BÜCHER.example/ä":      "http://xn--bcher-kva.example/%C3%A4",
		"http://b%C3%BCcher.example/":  "http://xn--bcher-kva.example/",
		"http://bücher.example:8080/":  "http://xn--bcher-kva.example:8080/",
		"https://u:p@bücher.example/":  "https://xn--bcher-kva.example/",
		"//bücher.example/x":           "http://xn--bcher-kva.example/x",
		"ä b":                          "http://xn--bcher-kva.example/neu/%C3%A4%20b",
		"/100% ä":                      "http://xn--bcher-kva.example/100%25%20%C3%A4",
		"http://港口。example/":           "http://xn--6orv52d.example/",
		"http://ｂ.example/":            "http://b.example/",
		`http:\\b.example\x`:           "http://b.example/x",
		`https:\/bücher.example/x?a\b`: "https://xn--bcher-kva.example/x?a%5Cb",
		"http://b ü.example/":          "",
		"http://\u202ebücher.example/": "http://xn--bcher-kva.example/",
		"http://a%2fb.example/":        "",
	} {
		if got := resolveURL(base, in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
	e := mustParse(t, `<rss><channel><link>http://bücher.example/</link><item><link>a</link><comments>c</comments><enclosure url="e.mp3"/></item></channel></rss>`).Entries[0]
	for _, got := range []string{e.URL, e.CommentsURL, e.Enclosures[0].URL, e.Base} {
		if !strings.HasPrefix(got, "http://xn--bcher-kva.example/") {
			t.Errorf("%s is not on the feed's site", got)
		}
	}
}
