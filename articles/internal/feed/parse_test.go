package feed

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
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
		{"Atom entry never closed", atomWith("<entry><title>a</title><entry><title>b</title></entry>"), "a|b"},
		{"Atom entry without a namespace never closed", "<rss><channel><entry><title>a</title><entry><title>b</title></entry></channel></rss>", "a|b"},
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

func TestParseBounds(t *testing.T) {
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
	want := []int{maxTitleLen - 1, maxNameLen - 2, maxContentLen - 2, 0, len("sha256:") + 32, 1, 1}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sizes of fields (-want +got):\n%s", diff)
	}
	whole := rssWith("<item><title>a</title></item>")
	if f := mustParse(t, whole+strings.Repeat(" ", MaxSize)); !f.Truncated || len(f.Entries) != 1 {
		t.Errorf("a text beyond the bound: truncated %v, %d entries", f.Truncated, len(f.Entries))
	}
}

// A feed with the whole archive of a site is read completely.
func TestParseArchive(t *testing.T) {
	const n = 5000
	var items strings.Builder
	for i := range n {
		fmt.Fprintf(&items, "<item><guid>%d</guid></item>", i)
	}
	if f := mustParse(t, rssWith(items.String())); len(f.Entries) != n || f.Dropped != 0 {
		t.Errorf("%d entries, %d dropped; want %d, 0", len(f.Entries), f.Dropped, n)
	}
}
