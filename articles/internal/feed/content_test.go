package feed

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseContent(t *testing.T) {
	for _, tc := range []struct{ name, text, summary, html, plain string }{
		{"RSS", rssWith("<item><description>&lt;p>d</description><content:encoded><![CDATA[<p>c]]></content:encoded></item>"), "<p>d", "<p>c", ""},
		{"RSS, xhtml:body", rssWith(`<item><body xmlns="http://www.w3.org/1999/xhtml"><p>c</p></body></item>`), "", "<p>c</p>", ""},
		{"RSS, HTML as it is", rssWith("<item><description><p>d<br>e &amp; f</p></description></item>"), "<p>d<br>e &amp; f</p>", "", ""},
		{"RSS, lines of plain text", rssWith("<item><description>a &amp;amp; b\nc\n \nd</description></item>"), "a &amp; b\nc\n \nd", "", ""},
		{"media, lines of plain text", rssWith("<item><media:description>\r\na &amp; b\r\n&lt;c&gt;\r\n\r\nd\r\n</media:description></item>"), "<p>a &amp; b<br>&lt;c&gt;<p>d", "", ""},
		{"media, HTML", rssWith("<item><media:description>a\n&lt;b>b&lt;/b>\n</media:description></item>"), "<p>a<br><b>b</b>", "", ""},
		{"media, HTML with blocks", rssWith("<item><media:description>a\n&lt;p>b\nc&lt;/p></media:description></item>"), "a\n<p>b\nc</p>", "", ""},
		{"media, declared as HTML", rssWith("<item><media:description type='html'>a\n&lt;b>b&lt;/b></media:description></item>"), "a\n<b>b</b>", "", ""},
		{"itunes, lines with a raised mark", rssWith("<item><itunes:summary>in 1998&lt;sup>1&lt;/sup>\nb\n\nc</itunes:summary></item>"), "<p>in 1998<sup>1</sup><br>b<p>c", "", ""},
		{"itunes, twofold escaping", rssWith("<item><itunes:summary>Q&amp;amp;A</itunes:summary></item>"), "Q&amp;A", "", ""},
		{"two descriptions", rssWith("<item><description>a</description><description>b</description></item>"), "a", "", ""},
		{"Atom, html", atomWith(`<entry><summary type="html">&lt;p>s</summary><content type="html">&lt;p>c</content></entry>`), "<p>s", "<p>c", ""},
		{"Atom, text", atomWith(`<entry><summary>1 &lt; 2</summary><content type="text">1 &lt; 2</content></entry>`), "1 &lt; 2", "", "1 < 2"},
		{"Atom, untyped HTML", atomWith(`<entry><content>&lt;p>c&lt;/p></content></entry>`), "", "<p>c</p>", ""},
		{"Atom, untyped XHTML", atomWith(`<entry><content><p>c</p></content></entry>`), "", "<p>c</p>", ""},
		{"Atom, media type", atomWith(`<entry><content type="text/html; charset=utf-8">&lt;p>c</content></entry>`), "", "<p>c", ""},
		{"Atom, picture", atomWith(`<entry><content type="image/png">iVBORw0KGgo=</content></entry>`), "", "", ""},
		{"Atom, not base64", atomWith(`<entry><content mode="base64">~~~</content></entry>`), "", "", ""},
		{"JSON", `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","summary":"1 < 2","content_html":"<p>c","content_text":"c"}]}`, "1 &lt; 2", "<p>c", "c"},
	} {
		e := mustParse(t, tc.text).Entries[0]
		if diff := cmp.Diff([]string{tc.summary, tc.html, tc.plain}, []string{e.SummaryHTML, e.ContentHTML, e.ContentText}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tc.name, diff)
		}
	}
}

// Atom 1.0 has types, Atom 0.3 a media type and a mode.
func TestAtomTextType(t *testing.T) {
	for attrs, want := range map[string]string{
		``:                                "untyped",
		`type="text"`:                     "text",
		`type="TEXT/PLAIN"`:               "text",
		`type="plain"`:                    "text",
		`type="html"`:                     "html",
		`type="text/html"`:                "html",
		`type="text/html; charset=utf-8"`: "html",
		`type="text/html" mode="escaped"`: "html",
		`type="text/html" mode="xml"`:     "xhtml",
		`type="xhtml"`:                    "xhtml",
		`type="application/xhtml+xml"`:    "xhtml",
		`type="xhtml" mode="escaped"`:     "html",
		`type="application/xhtml+xml" mode="escaped"`: "html",
		`type="text/html" mode="base64"`:              "base64",
		`type="image/png"`:                            "binary",
		`type="text/plain" mode="escaped"`:            "text",
	} {
		if got := atomTextType(&element{attrs: attrs}); got != want {
			t.Errorf("%s: %q, want %q", attrs, got, want)
		}
	}
}

// Untyped Atom content is HTML if it has a tag of HTML's, and text otherwise.
func TestUntypedAtomContent(t *testing.T) {
	for text, isHTML := range map[string]bool{
		"<p>a": true, "a</p>": true, "a<br>b": true, "a<br/>b": true, `<a href="/x">b</a>`: true, `<img src="/x">`: true,
		"<div class=a>b": true, "<li>a</ul>": true, "<strong>a</strong>": true,
		"a < b": false, "x<y>z": false, "a & b": false, "the <a> tag": false,
	} {
		e := mustParse(t, atomWith("<entry><content>"+escapeText(text)+"</content></entry>")).Entries[0]
		if got := e.ContentHTML != ""; got != isHTML || e.ContentHTML+e.ContentText != text {
			t.Errorf("%q: HTML %q, text %q", text, e.ContentHTML, e.ContentText)
		}
	}
}

// Content that is elsewhere is the entry's page if it has no other.
func TestAtomContentElsewhere(t *testing.T) {
	for links, want := range map[string]string{"": "https://pier.example/c", `<link href="/a"/>`: "https://pier.example/a"} {
		e := mustParse(t, atomWith("<entry>"+links+`<content src="/c" type="video/mp4"/></entry>`)).Entries[0]
		if e.URL != want {
			t.Errorf("%s: %q, want %q", links, e.URL, want)
		}
	}
}

// The base of relative URLs is the content's rather than the summary's.
func TestBaseOfContent(t *testing.T) {
	const summary, content = `<summary type="html" xml:base="/s/">s</summary>`, `<content type="html" xml:base="/c/">c</content>`
	for inside, want := range map[string]string{
		summary: "https://feeds.example/s/", content: "https://feeds.example/c/",
		summary + content: "https://feeds.example/c/", content + summary: "https://feeds.example/c/",
	} {
		if got := mustParse(t, atomWith("<entry>"+inside+"</entry>")).Entries[0].Base; got != want {
			t.Errorf("%s: %q, want %q", inside, got, want)
		}
	}
}

// A type declares whether titles of Atom and Media RSS contain HTML.
func TestTitleTypes(t *testing.T) {
	for _, tc := range []struct{ title, want string }{
		{`<media:title type="plain">&lt;b>a&lt;/b></media:title>`, "<b>a</b>"},
		{`<media:title type="html">&lt;b>a&lt;/b></media:title>`, "a"},
		{`<media:title>&lt;b>a&lt;/b></media:title>`, "a"},
		{`<atom:title type="html">&lt;b>a&lt;/b></atom:title>`, "a"},
		{`<atom:title>&lt;b>a&lt;/b></atom:title>`, "<b>a</b>"},
		{`<atom:title>Q&amp;amp;A</atom:title>`, "Q&A"},
		{`<atom:title type="text">Q&amp;amp;A</atom:title>`, "Q&amp;A"},
		{`<title><b>Q</b>&amp;amp;A</title>`, "Q&amp;A"},
	} {
		if got := mustParse(t, rssWith("<item>"+tc.title+"</item>")).Entries[0].Title; got != tc.want {
			t.Errorf("%s: %q, want %q", tc.title, got, tc.want)
		}
	}
}
