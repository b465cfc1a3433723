package feed

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/internal/datetime"
)

// rssWith returns an RSS feed with the given items or other elements in its channel.
func rssWith(inside string) string {
	return `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Pier</title><link>https://pier.example/news/</link>` + inside + `</channel></rss>`
}

// atomWith returns an Atom feed with the given entries.
func atomWith(inside string) string {
	return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Pier</title><link href="https://pier.example/news/"/>` + inside + `</feed>`
}

func mustParse(t *testing.T, text string) *Feed {
	t.Helper()
	f, err := Parse(text, options())
	if err != nil {
		t.Fatalf("%.80q: %v", text, err)
	}
	return f
}

// titles returns the entries' titles separated by |, and a mark if the feed is truncated.
func titles(f *Feed) string {
	var all []string
	for _, e := range f.Entries {
		all = append(all, e.Title)
	}
	if f.Truncated {
		all = append(all, "(cut off)")
	}
	return strings.Join(all, "|")
}

func TestParseNoFeed(t *testing.T) {
	for _, text := range []string{
		"", " \n\t", "\x89PNG\r\n\x1a\n\x00\x01", "plain words", "{", "[]", "{}", "null",
		"<!DOCTYPE html><html><head><title>Log in</title></head><body><rss></rss></body></html>",
		`<?xml version="1.0"?><urlset><url><loc>https://a.example/</loc></url></urlset>`,
		`<opml version="2.0"><body/></opml>`,
		strings.Repeat("<br>", 100) + rssWith(""),
		`{"version":"https://api.example/v1","items":[{"id":"1","url":"https://a.example/"}]}`,
		`{"items":[{"id":"1"}]}`, `{"title":"a","items":[{"id":"1"}]}`, `{"title":"a","items":{"id":"1"}}`,
	} {
		if _, err := Parse(text, options()); !errors.Is(err, ErrNotFeed) {
			t.Errorf("%.60q: error %v, want %v", text, err, ErrNotFeed)
		}
	}
}

func TestParseTolerates(t *testing.T) {
	item := func(title string) string { return "<item><title>" + title + "</title></item>" }
	for _, tc := range []struct{ name, text, want string }{
		{"junk before", "\ufeff \n<br/>\nNotice: x <b>y</b>\n" + rssWith(item("a")), "a"},
		{"junk behind", rssWith(item("a")) + "<script>x</script><!-- y", "a"},
		{"XML 1.1", strings.Replace(rssWith(item("a")), "1.0", "1.1", 1), "a"},
		{"capitals", "<RSS><Channel><Item><Title>a</Title></Item></Channel></RSS>", "a"},
		{"no rss element", "<channel><title>c</title>" + item("a") + "</channel>", "a"},
		{"items behind the channel", "<rss><channel><title>c</title></channel>" + item("a") + "</rss>", "a"},
		{"no closing rss", strings.TrimSuffix(rssWith(item("a")), "</rss>"), "a"},
		{"no closing channel", strings.TrimSuffix(rssWith(item("a")), "</channel></rss>"), "a|(cut off)"},
		{"cut in an item", strings.TrimSuffix(rssWith(item("a")+item("b")), "</item></channel></rss>"), "a|(cut off)"},
		{"cut in a tag", strings.TrimSuffix(rssWith(item("a")+item("b")), "</title></item></channel></rss>") + "<ti", "a|(cut off)"},
		{"item never closed", rssWith("<item><title>a</title>" + item("b")), "a|b"},
		{"last item never closed", rssWith(item("a") + "<item><title>b</title>"), "a|b"},
		{"misspelt end of an item", rssWith("<item><title>a</title></itme>" + item("b")), "a|b"},
		{"misspelt end of a title", rssWith("<item><title>a</titel><guid>g</guid></item>"), "a"},
		{"end of nothing", rssWith("</b></p><item></i><title>a</title></item>"), "a"},
		{"unknown elements", rssWith("<item><x:y><title>no</title><z></x:y><title>a</title></item>"), "a"},
		{"unknown, never closed", rssWith("<item><title>a</title><x><y></item>" + item("b")), "a|b"},
		{"bare ampersand", rssWith(item("a & b &nbsp; &foo; &lt;")), "a & b \u00a0 &foo; <"},
		{"bare angle", rssWith(item("1 < 2 <3")), "1 < 2 <3"},
		{"HTML in a title", rssWith(item("a <b>b</b><br>c")), "a b c"},
		{"escaped twice", rssWith(item("a &amp;amp; &amp;#8217; b")), "a & ’ b"},
		{"controls", rssWith(item("a\x00b\x1bc")), "a\x00b\x1bc"},
		{"undeclared prefixes", "<rss><channel><item><media:title>a</media:title></item></channel></rss>", "a"},
		{"Atom's namespace for RSS", `<rss xmlns="http://www.w3.org/2005/Atom"><channel>` + item("a") + "</channel></rss>", "a"},
		{"Atom without a namespace", "<feed><entry><title>a</title></entry></feed>", "a"},
		{"Atom with a prefix", `<x:feed xmlns:x="http://www.w3.org/2005/Atom"><x:entry><x:title>a</x:title></x:entry></x:feed>`, "a"},
		{"HTML in Atom's title", atomWith(`<entry><title type="html">&lt;i>a&lt;/i> &amp;lt;b></title></entry>`), "a <b>"},
		{"text in Atom's title", atomWith(`<entry><title type="text">&lt;i>a &amp;amp;</title></entry>`), "<i>a &amp;"},
		{"XHTML in Atom's title", atomWith(`<entry><title type="xhtml"><div>a <i>b</i></div></title></entry>`), "a b"},
		{"entities of its own", `<!DOCTYPE rss [<!ENTITY a "b">]>` + rssWith(item("&a;")), "&a;"},
		{"external entity", `<!DOCTYPE rss SYSTEM "file:///x" [<!ENTITY % p SYSTEM "file:///y"> %p;]>` + rssWith(item("a")), "a"},
		{"empty channel", rssWith(""), ""},
		{"no title", rssWith("<item><description>d</description></item>"), ""},
	} {
		if got := titles(mustParse(t, tc.text)); got != tc.want {
			t.Errorf("%s: %q, want %q", tc.name, got, tc.want)
		}
	}
}

func TestParseDates(t *testing.T) {
	for _, tc := range []struct{ language, in, want string }{
		{"en", "Tue, 02 Jan 2024 15:04:05 +0100", "2024-01-02T15:04:05+01:00"},
		{"en", "Fri, 02 Jan 2024 15:04 GMT", "2024-01-02T15:04:00Z"},
		{"en", "02 Jan 24 15:04:05 JST", "2024-01-02T15:04:05+09:00"},
		{"en", "2 Jan 2024 15:04:05 KST", "2024-01-02T15:04:05+09:00"},
		{"en", "2 Jan 2024 15:04:05 HKT", "2024-01-02T15:04:05+08:00"},
		{"en", "2 Jan 2024 15:04:05 SGT", "2024-01-02T15:04:05+08:00"},
		{"en", "2 Jan 2024 15:04:05 IST", "2024-01-02T15:04:05+05:30"},
		{"en", "2 Jan 2024 15:04:05 AEST", "2024-01-02T15:04:05+10:00"},
		{"en", "2 Jan 2024 15:04:05 CST", "2024-01-02T15:04:05-06:00"},
		{"zh-CN", "2 Jan 2024 15:04:05 CST", "2024-01-02T15:04:05+08:00"},
		{"zh", "2023年1月2日", "2023-01-02"},
		{"zh", "2023年1月2日 08:09", "2023-01-02T08:09:00+08:00"},
		{"ja", "2023年1月2日 08:09", "2023-01-02T08:09:00+09:00"},
		{"", "2024-01-02T15:04:05", "2024-01-02T15:04:05Z"},
		{"en", "2024-01-02", "2024-01-02"},
		{"en", "2024-01-02 15:04:05.5-03:00", "2024-01-02T15:04:05-03:00"},
		{"de", "Di, 02 März 2021 10:00:00 CET", "2021-03-02T10:00:00+01:00"},
		{"en", "Mon, 99 Foo 2023 99:99:99 XYZ", ""},
		{"en", "Mon, 01 Jan 0001 00:00:00 GMT", ""},
		{"en", "Thu, 01 Jan 1970 00:00:00 +0000", ""},
		{"en", "Fri, 31 Dec 9999 23:59:59 -9999", ""},
		{"en", "Mon, 02 Jan 2099 15:04:05 GMT", ""},
		{"en", "2023-13-45T99:99:99Z", ""},
		{"zh", "1704207845", "2024-01-02T15:04:05Z"},
		{"en", "20240102", "2024-01-02"},
		{"en", "3 hours ago", ""},
		{"en", "yesterday", ""},
		{"en", "-1", ""},
		{"en", "", ""},
	} {
		f := mustParse(t, rssWith("<language>"+tc.language+"</language><item><pubDate>\n "+tc.in+" </pubDate></item>"))
		if got := formatStamp(f.Entries[0].Published); got != tc.want {
			t.Errorf("%q in %q: %q, want %q", tc.in, tc.language, got, tc.want)
		}
	}
}

// The language that the feed is written in decides on the zone, even if its software
// declares another one.
func TestParseZoneOfText(t *testing.T) {
	f := mustParse(t, rssWith("<language>en-us</language><item><title>渡轮今天改走北线</title><pubDate>2 Jan 2024 15:04:05 CST</pubDate></item>"))
	if got, want := formatStamp(f.Entries[0].Published), "2024-01-02T15:04:05+08:00"; got != want {
		t.Errorf("published %s, want %s", got, want)
	}
}

func TestParseSecondDate(t *testing.T) {
	e := mustParse(t, rssWith("<item><pubDate>soon</pubDate><dc:date>2024-01-02T03:04:05Z</dc:date></item>")).Entries[0]
	want := datetime.Stamp{Time: time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC), Precision: datetime.Second, Zoned: true}
	if diff := cmp.Diff(want, e.Published); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

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

func TestParseTitleWithSource(t *testing.T) {
	for item, want := range map[string]string{
		"<title>Fog - and ice - Quay News</title><source>Quay News</source>": "Fog - and ice",
		"<title>Fog - Pier News</title><source>Quay News</source>":           "Fog - Pier News",
		"<title>Fog - </title>":                              "Fog -",
		"<title>Quay News</title><source>Quay News</source>": "Quay News",
	} {
		if got := mustParse(t, rssWith("<item>"+item+"</item>")).Entries[0].Title; got != want {
			t.Errorf("%s: %q, want %q", item, got, want)
		}
	}
}

func TestParsePeople(t *testing.T) {
	for _, tc := range []struct{ name, text, author, source string }{
		{"mail and name", rssWith("<item><author>a@b.example (Ada Quay)</author></item>"), "Ada Quay", ""},
		{"name and mail", rssWith("<item><author>\"Ada Quay\" &lt;a@b.example&gt;</author></item>"), "Ada Quay", ""},
		{"mail alone", rssWith("<item><author>a@b.example</author></item>"), "a@b.example", ""},
		{"name with brackets", rssWith("<item><dc:creator>Ada (Quay)</dc:creator></item>"), "Ada (Quay)", ""},
		{"twice", rssWith("<item><author>Ada</author><dc:creator>Ada</dc:creator><dc:creator>Bo</dc:creator></item>"), "Ada, Bo", ""},
		{"the feed's editor is no author", rssWith("<managingEditor>e@b.example</managingEditor><item><title>t</title></item>"), "", ""},
		{"source", rssWith(`<item><source url="https://x.example/f">Xin &amp; Co</source></item>`), "", "Xin & Co"},
		{"source that is an address", rssWith("<item><dc:source>https://x.example/</dc:source></item>"), "", ""},
		{"Atom's feed", atomWith("<author><email>a@b.example</email></author><entry><title>t</title></entry>"), "a@b.example", ""},
		{"Atom's own", atomWith("<author><name>A</name></author><entry><author><name>B</name><uri>u</uri></author></entry>"), "B", ""},
	} {
		e := mustParse(t, tc.text).Entries[0]
		if e.Author != tc.author || e.Source != tc.source {
			t.Errorf("%s: author %q, source %q; want %q, %q", tc.name, e.Author, e.Source, tc.author, tc.source)
		}
	}
}

func TestParseBounds(t *testing.T) {
	many := mustParse(t, rssWith(strings.Repeat("<item><title>a</title><guid>g</guid></item>", 10)))
	if len(many.Entries) != 1 {
		t.Errorf("one entry ten times gives %d", len(many.Entries))
	}
	var items strings.Builder
	for i := range maxEntries + 7 {
		fmt.Fprintf(&items, "<item><guid>%d</guid></item>", i)
	}
	f := mustParse(t, rssWith(items.String()))
	if len(f.Entries) != maxEntries || f.Dropped != 7 {
		t.Errorf("%d entries, %d dropped; want %d, 7", len(f.Entries), f.Dropped, maxEntries)
	}
	long := func(n int) string { return strings.Repeat("长", n) }
	e := mustParse(t, rssWith("<item><title>"+long(maxTitleLen)+"</title><dc:creator>"+long(maxNameLen)+"</dc:creator><description>"+long(maxContentLen)+
		"</description><link>https://a.example/"+long(maxURLLen)+"</link><guid>"+long(maxGUIDLen)+"</guid>"+
		strings.Repeat("<category>c</category>", 3)+strings.Repeat("<enclosure url='/a'/>", 3)+"</item>")).Entries[0]
	got := []int{len(e.Title), len(e.Author), len(e.SummaryHTML), len(e.URL), len(e.GUID), len(e.Categories), len(e.Enclosures)}
	want := []int{maxTitleLen - 1, maxNameLen - 2, maxContentLen - 2, len("https://pier.example/a"), len("sha256:") + 32, 1, 1}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sizes of fields (-want +got):\n%s", diff)
	}
	whole := rssWith("<item><title>a</title></item>")
	if f := mustParse(t, whole+strings.Repeat(" ", MaxSize)); !f.Truncated || len(f.Entries) != 1 {
		t.Errorf("a text beyond the bound: truncated %v, %d entries", f.Truncated, len(f.Entries))
	}
}
