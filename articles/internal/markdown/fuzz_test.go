package markdown

import (
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// FuzzText checks that text is read back as the same text, wherever in a document it is.
func FuzzText(f *testing.F) {
	for _, s := range nasty {
		f.Add(s, "x", uint8(0))
	}
	f.Fuzz(func(t *testing.T, a, b string, place uint8) {
		if !utf8.ValidString(a + b) {
			return
		}
		a, b = html.EscapeString(a), html.EscapeString(b)
		docs := []string{
			"<p>%a</p><p>%b", "%a<br>%b<br>%a", "%a<b>%b</b>%a", "<b>%a</b><i>%b</i>%a", "%a<code>%b</code>", "<i>%a<a href=http://e.test/>%b</a></i>",
			"<ul><li>%a<ul><li>%b</ul></ul>", "<blockquote>%a<pre>%b</pre></blockquote>", "<h2>%a</h2>%b", "<table><tr><td>%a<td>%b<tr><td><b>%b</b><td><code>%a</code></table>",
			"%a<del>%b</del><b>%a</b>", "<ol start=3><li><p>%a<p>%b</ol>",
		}
		doc := docs[int(place)%len(docs)]
		roundTrip(t, strings.NewReplacer("%a", a, "%b", b).Replace(doc))
	})
}

// FuzzHTML checks that any document is converted and, unless it has elements that are not text, is
// read back as the same text.
func FuzzHTML(f *testing.F) {
	for _, s := range []string{
		"<ul><li>a<ol><li>b<p>c</ul><table><tr><td>1<td>2<tr><td colspan=9 rowspan=9>3</table>", "<b>a<i>b<a href=x>c</b>d</a>e", "<pre>\n a</pre><blockquote>b<hr>c", "<h1>x<h4>y<p>a<br><br>b<img src=/i alt=z>",
		"<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>", "<dl><dt>a<dd>b</dl><figure><img src=a><figcaption>c", "<p style='display:none'>a<p hidden>b<p aria-hidden=true>c",
	} {
		f.Add(s)
	}
	base, _ := url.Parse("http://example.test/news/")
	f.Fuzz(func(t *testing.T, doc string) {
		if !utf8.ValidString(doc) {
			return
		}
		n := parse(t, doc)
		md, err := FromNode(n, base)
		if err != nil {
			t.Fatal(err)
		}
		if len(md) > 64*len(doc)+4096 {
			t.Errorf("%d bytes became %d", len(doc), len(md))
		}
		if !utf8.ValidString(md) || strings.ContainsAny(md, "\x00\r\u2028") {
			t.Errorf("%q", md)
		}
		for c := range n.Descendants() {
			switch c.Data {
			case "img", "amp-img", "video", "audio", "iframe", "rt", "q", "sup", "sub", "svg", "math", "noembed", "object":
				return
			}
		}
		roundTrip(t, doc)
	})
}
