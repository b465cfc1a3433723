package opml

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func opmlWith(body string) string {
	return `<?xml version="1.0"?><opml version="2.0"><head><title>L</title></head><body>` + body + "</body></opml>"
}

func TestParseErrors(t *testing.T) {
	for _, tc := range []struct {
		name, text string
		want       error
		feeds      int
	}{
		{"nothing", "", ErrNotOPML, 0},
		{"text", "https://a.example/feed\n", ErrNotOPML, 0},
		{"a page", "<!DOCTYPE html><html><body><opml></opml></body></html>", ErrNotOPML, 0},
		{"a feed", `<rss version="2.0"><channel/></rss>`, ErrNotOPML, 0},
		{"in a page's html", "<html><opml></opml>", ErrNotOPML, 0},
		{"in a page's head", "<head><opml></opml>", ErrNotOPML, 0},
		{"in a page's body", "<body><opml></opml>", ErrNotOPML, 0},
		{"in RSS", "<rss><opml></opml>", ErrNotOPML, 0},
		{"in Atom", "<feed><opml></opml>", ErrNotOPML, 0},
		{"junk before", strings.Repeat("<a>", maxBeforeRoot-1) + opmlWith(""), nil, 0},
		{"too much junk before", strings.Repeat("<a>", maxBeforeRoot) + opmlWith(""), ErrNotOPML, 0},
		{"other XML", strings.Repeat("<a>", 100) + "<opml></opml>", ErrNotOPML, 0},
		{"no body", `<opml version="1.0"><head/></opml>`, nil, 0},
		{"empty title", opmlWith(`<outline xmlUrl="http://a.example/"/>`), nil, 1},
		{"cut in a folder", `<opml><body><outline text="f"><outline xmlUrl="http://a.example/"/>`, ErrTruncated, 1},
		{"cut in a tag", `<opml><body><outline xmlUrl="http://a.example/"/><outline xmlUrl="http://b.exa`, ErrTruncated, 1},
		{"too long a tag", `<opml><body><outline xmlUrl="http://a.example/"/><outline text="` + strings.Repeat("x", 2*maxTokenLen) + `"/></body></opml>`, ErrTruncated, 1},
	} {
		d, err := Parse(tc.text)
		if !errors.Is(err, tc.want) {
			t.Errorf("%s: error %v, want %v", tc.name, err, tc.want)
		}
		if feeds := countFeeds(d); feeds != tc.feeds {
			t.Errorf("%s: %d feeds, want %d", tc.name, feeds, tc.feeds)
		}
	}
}

func countFeeds(d *Document) int {
	if d == nil {
		return 0
	}
	return len(d.Outlines)
}

func TestParseFolders(t *testing.T) {
	feed := `<outline xmlUrl="http://a.example/"/>`
	deep := func(n int) string {
		return strings.Repeat(`<outline text="f">`, n) + feed + strings.Repeat("</outline>", n) + `<outline xmlUrl="http://b.example/"/>`
	}
	for _, tc := range []struct {
		name, body string
		want       [][]string
	}{
		{"nested", `<outline text="a"><outline title="b">` + feed + `</outline></outline>`, [][]string{{"a", "b"}}},
		{"feed as a folder", `<outline text="a" xmlUrl="http://p.example/">` + feed + `</outline>`, [][]string{nil, nil}},
		{"closed too often", `</outline></outline>` + feed, [][]string{nil}},
		{"left again", `<outline text="a"></outline>` + feed, [][]string{nil}},
		{"too deep", deep(50_000), [][]string{strings.Split(strings.Repeat("f ", MaxDepth-1)+"f", " "), nil}},
	} {
		d, err := Parse(opmlWith(tc.body))
		if err != nil {
			t.Fatalf("%s: %v", tc.name, err)
		}
		var got [][]string
		for _, o := range d.Outlines {
			got = append(got, o.Folders)
		}
		if diff := cmp.Diff(tc.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tc.name, diff)
		}
	}
}

func TestParseAddresses(t *testing.T) {
	for _, tc := range []struct{ in, want, reason string }{
		{"http://a.example/f", "http://a.example/f", ""},
		{" https://A.example:443/F#x ", "https://a.example/F", ""},
		{"http://a.example:8080", "http://a.example:8080/", ""},
		{"feed:https://a.example/f", "https://a.example/f", ""},
		{"http://名.example/文 一", "http://xn--eqr.example/%E6%96%87%20%E4%B8%80", ""},
		{"http://a.example/?q={1|2}", "http://a.example/?q=%7B1%7C2%7D", ""},
		{"http://u:p@a.example/", "http://a.example/", ""},
		{"EXEC:touch /tmp/x", "", "a command, not a URL"},
		{"|touch /tmp/x", "", "a command, not a URL"},
		{" filter:x:http://a.example/", "", "a command, not a URL"},
		{"query:all", "", "a query, not a URL"},
		{"", "", "no URL"},
		{"file:///etc/passwd", "", "not an http or https URL"},
		{"ftp://a.example/", "", "not an http or https URL"},
		{"http:///nowhere", "", "not a URL with a valid host name"},
		{"http://a.example:70000/", "", "not a URL with a valid port"},
		{"http://a.example/\u202egnp", "http://a.example/%E2%80%AEgnp", ""},
		{"http://a.example/\nx", "http://a.example/x", ""},
		{"http://a.example/" + strings.Repeat("a", maxURLLen), "", "a URL longer than 8192 bytes"},
	} {
		d, err := Parse(opmlWith(`<outline xmlUrl="` + tc.in + `"/>`))
		if err != nil {
			t.Fatal(err)
		}
		got, reason := "", ""
		if len(d.Outlines) > 0 {
			got = d.Outlines[0].XMLURL
		}
		if len(d.Refused) > 0 {
			reason = d.Refused[0].Reason
		}
		if got != tc.want || reason != tc.reason {
			t.Errorf("%.40q gives %q, refused for %q; want %q, %q", tc.in, got, reason, tc.want, tc.reason)
		}
	}
}

func TestParseBounds(t *testing.T) {
	var body strings.Builder
	for i := range MaxOutlines + 5 {
		fmt.Fprintf(&body, `<outline xmlUrl="http://a.example/%d"/><outline xmlUrl="http://a.example/0"/><outline xmlUrl="x"/>`, i)
	}
	d, err := Parse(opmlWith(body.String()))
	if err != nil {
		t.Fatal(err)
	}
	got := [5]int{len(d.Outlines), d.Dropped, d.Duplicates, len(d.Refused), d.RefusedMore}
	if want := [5]int{MaxOutlines, 5, MaxOutlines + 5, maxRefused, MaxOutlines + 5 - maxRefused}; got != want {
		t.Errorf("outlines, dropped, duplicates, refused, more of them: %v, want %v", got, want)
	}
}

func TestParseURLs(t *testing.T) {
	d, err := ParseURLs("\ufeff# c\r\nhttp://a.example/f \"a b\" \"~N \\\"q\\\"\" c c !\r\n\nnot an address\nhttp://b.example/")
	if err != nil {
		t.Fatal(err)
	}
	want := &Document{
		Outlines: []Outline{{XMLURL: "http://a.example/f", Text: `N "q"`, Tags: []string{"a b", "c"}}, {XMLURL: "http://b.example/"}},
		Refused:  []Refusal{{Line: 4, Text: "not", Address: "not", Reason: "not an http or https URL"}},
	}
	if diff := cmp.Diff(want, d); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	for _, text := range []string{"", "# only\n", "<html><body>a page</body></html>", "some words\nand more"} {
		if _, err := ParseURLs(text); !errors.Is(err, ErrNoURLs) {
			t.Errorf("ParseURLs(%q): error %v, want %v", text, err, ErrNoURLs)
		}
	}
}

func TestName(t *testing.T) {
	for _, tc := range []struct {
		o    Outline
		want string
	}{
		{Outline{XMLURL: "u", Title: "t", Text: "x"}, "x"},
		{Outline{XMLURL: "u", Title: "t"}, "t"},
		{Outline{XMLURL: "u"}, "u"},
	} {
		if got := tc.o.Name(); got != tc.want {
			t.Errorf("%v is called %q, want %q", tc.o, got, tc.want)
		}
	}
}

// FuzzParse checks that the feeds of any list are bounded and their URLs safe, and
// that the list can be written and read back.
func FuzzParse(f *testing.F) {
	f.Add(opmlWith(`<outline text="a"><outline type="rss" text="&amp;" xmlUrl="http://a.example/?b&c"/></outline>`))
	f.Add("<!DOCTYPE o [<!ENTITY a \"b\">]><opml><outline xmlurl=feed://x.example text='\x1b'>")
	f.Add("http://a.example/ \"~n\" t\nexec:x")
	f.Fuzz(func(t *testing.T, text string) {
		for _, parse := range []func(string) (*Document, error){Parse, ParseURLs} {
			d, _ := parse(text)
			if d == nil {
				continue
			}
			checkBounds(t, d, len(text))
			var out strings.Builder
			if err := Write(&out, *d); err != nil {
				t.Fatal(err)
			}
			if strings.ContainsFunc(strings.ReplaceAll(out.String(), "\n", ""), func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 }) || !utf8.ValidString(out.String()) {
				t.Errorf("written list has controls or bad UTF-8: %q", out.String())
			}
			again, err := Parse(out.String())
			if err != nil {
				t.Fatalf("reading back: %v", err)
			}
			if diff := cmp.Diff(urlsInFolderOrder(d), urlsInFolderOrder(again)); diff != "" {
				t.Errorf("read back (-want +got):\n%s", diff)
			}
		}
	})
}

func checkBounds(t *testing.T, d *Document, size int) {
	t.Helper()
	if len(d.Outlines)+len(d.Refused) > size {
		t.Errorf("%d outlines and %d refusals of %d bytes", len(d.Outlines), len(d.Refused), size)
	}
	for _, o := range d.Outlines {
		if len(o.Folders) > MaxDepth || len(o.Text) > maxTextLen || len(o.Title) > maxTextLen || len(o.XMLURL) > 3*maxURLLen {
			t.Errorf("beyond the bounds: %+v", o)
		}
		if !strings.HasPrefix(o.XMLURL, "http") || strings.ContainsFunc(o.XMLURL, func(r rune) bool { return r <= ' ' || r > '~' }) {
			t.Errorf("unsafe address %q", o.XMLURL)
		}
	}
}

// urlsInFolderOrder returns the URLs of the feeds in the order in which Write groups them.
func urlsInFolderOrder(d *Document) []string {
	var found []string
	var walk func(f *folderNode)
	walk = func(f *folderNode) {
		for _, it := range f.children {
			if it.feed != nil {
				found = append(found, it.feed.XMLURL)
			} else {
				walk(it.folder)
			}
		}
	}
	walk(groupByFolder(d.Outlines))
	return found
}

func BenchmarkParse(b *testing.B) {
	var body strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&body, "<outline type=\"rss\" text=\"港口 %d\" title=\"The harbour\" xmlUrl=\"https://a.example/%d.xml\" htmlUrl=\"https://a.example/\"/>\n", i, i)
	}
	text := opmlWith(body.String())
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := Parse(text); err != nil {
			b.Fatal(err)
		}
	}
}

func TestParseTitle(t *testing.T) {
	for in, want := range map[string]string{
		"": "", " My\n feeds ": "My feeds", "Q&amp;A": "Q&A", "a<b>c</b>": "a", strings.Repeat("长", maxTextLen): strings.Repeat("长", maxTextLen/3),
	} {
		d, err := Parse("<opml><head><title>" + in + "</title><x>no</x></head><body><outline text='no'></outline></body></opml>")
		if err != nil || d.Title != want {
			t.Errorf("%.40q: %.40q, %v; want %.40q", in, d.Title, err, want)
		}
	}
}

// An outline that points to another list or page is reported, not followed. A link
// with a feed is a feed.
func TestParseInclusions(t *testing.T) {
	for in, want := range map[string]Document{
		`type="include" url="http://a.example/l" text="L"`:    {Refused: []Refusal{{1, "L", "http://a.example/l", "an inclusion"}}},
		`type="LINK" url="http://a.example/p"`:                {Refused: []Refusal{{1, "http://a.example/p", "http://a.example/p", "an inclusion"}}},
		`type="link" xmlUrl="http://a.example/f"`:             {Outlines: []Outline{{XMLURL: "http://a.example/f", Type: "link"}}},
		`type="include" xmlUrl="http://a.example/f" text="x"`: {Refused: []Refusal{{1, "x", "", "an inclusion"}}},
	} {
		d, err := Parse(opmlWith("<outline " + in + "/>"))
		if err != nil {
			t.Fatal(err)
		}
		want.Title = "L"
		if diff := cmp.Diff(&want, d); diff != "" {
			t.Errorf("%s (-want +got):\n%s", in, diff)
		}
	}
}

func TestParseCategories(t *testing.T) {
	for in, want := range map[string][]string{
		"": nil, ",/, /": nil, "a": {"a"}, "/news/ports/, b  c ,a,a": {"news/ports", "b c", "a"},
	} {
		if diff := cmp.Diff(want, parseCategories(in)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", in, diff)
		}
	}
}
