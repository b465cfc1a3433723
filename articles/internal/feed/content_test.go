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
		{"RSS, lines of plain text", rssWith("<item><description>a &amp;amp; b\nc\n \nd</description></item>"), "<p>a &amp; b\nc<p>d", "", ""},
		{"media, lines of plain text", rssWith("<item><media:description>\r\na &amp; b\r\n&lt;c&gt;\r\n\r\nd\r\n</media:description></item>"), "<p>a &amp; b<br>&lt;c&gt;<p>d", "", ""},
		{"media, HTML", rssWith("<item><media:description>a\n&lt;b>b&lt;/b>\n</media:description></item>"), "a\n<b>b</b>\n", "", ""},
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
