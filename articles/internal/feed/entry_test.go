package feed

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/internal/datetime"
)

func TestParseCategories(t *testing.T) {
	for _, tc := range []struct {
		text string
		want []string
	}{
		{rssWith("<item><category> a  b </category><category/><dc:subject>c &amp;amp; d</dc:subject><category>a b</category></item>"), []string{"a b", "c & d"}},
		{rssWith("<item><media:keywords>a, b,,a</media:keywords></item>"), []string{"a", "b"}},
		{atomWith(`<entry><category term="t" label="L &amp; M"/><category term="u" scheme="s"/><category/></entry>`), []string{"L & M", "u"}},
	} {
		if diff := cmp.Diff(tc.want, mustParse(t, tc.text).Entries[0].Categories); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tc.text, diff)
		}
	}
}

func TestParseComments(t *testing.T) {
	for _, tc := range []struct {
		text, url string
		count     int // -1 for unknown
	}{
		{rssWith("<item><comments>/c</comments><slash:comments> 7 </slash:comments></item>"), "https://pier.example/c", 7},
		{rssWith("<item><slash:comments>0</slash:comments></item>"), "", 0},
		{rssWith("<item><slash:comments>-1</slash:comments><slash:comments>many</slash:comments></item>"), "", -1},
		{rssWith("<item><slash:comments>99999999999</slash:comments></item>"), "", -1},
		{atomWith(`<entry><link rel="replies" href="c"/><thr:total>3</thr:total></entry>`), "https://pier.example/news/c", 3},
	} {
		e := mustParse(t, tc.text).Entries[0]
		count := -1
		if e.Comments != nil {
			count = *e.Comments
		}
		if e.CommentsURL != tc.url || count != tc.count {
			t.Errorf("%s: %q, %d; want %q, %d", tc.text, e.CommentsURL, count, tc.url, tc.count)
		}
	}
}

func TestParseEntryLanguage(t *testing.T) {
	for _, tc := range []struct{ name, text, want string }{
		{"its own", `<feed xml:lang="en"><entry xml:lang="fr"/></feed>`, "fr"},
		{"the feed's", `<feed xml:lang="en"><entry/></feed>`, ""},
		{"the same", `<feed xml:lang="en"><entry xml:lang="en"/></feed>`, ""},
		{"Dublin Core's", rssWith("<item><dc:language>de</dc:language></item>"), "de"},
		{"none", rssWith("<item><dc:language>?</dc:language></item>"), ""},
	} {
		if got := mustParse(t, tc.text).Entries[0].Language; got != tc.want {
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
		{"en", "Tue, 02 Jan 2024 15:04:05 QXT", "2024-01-02T15:04:05Z"},
		{"zh", "Tue, 02 Jan 2024 15:04:05 QXT", "2024-01-02T15:04:05Z"},
		{"zh", "Tue, 02 Jan 2024 15:04:05", "2024-01-02T15:04:05+08:00"},
		{"en", "Tue, 02 Jan 2024 15:04:05 MET", "2024-01-02T15:04:05+01:00"},
		{"en", "Mon, 20 Jul 1969 20:17:40 GMT", "1969-07-20T20:17:40Z"},
		{"en", "Fri, 30 Jun 2023 23:59:60 GMT", "2023-06-30T23:59:59Z"},
		{"en", "2023-06-30T24:00:00Z", "2023-07-01T00:00:00Z"},
		{"ru", "Вт, 02 янв 2024 15:04:05 +0300", "2024-01-02T15:04:05+03:00"},
		{"hr", "2. lis 2023. 15:04", "2023-10-02T15:04:00Z"},
		{"cs", "2. lis 2023 15:04", "2023-11-02T15:04:00Z"},
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

// Every element for a date counts, as that of publication or of the last change.
func TestDateElements(t *testing.T) {
	const published, updated = "published", "updated"
	for element, want := range map[string]string{
		"pubDate": published, "dc:date": published, "atom:published": published, "atom:issued": published, "atom:created": published,
		"dcterms:issued": published, "dcterms:created": published, "dc:created": published, "published": published,
		"atom:updated": updated, "atom:modified": updated, "dcterms:modified": updated, "updated": updated, "lastBuildDate": updated,
		"dc:title": "",
	} {
		e := mustParse(t, rssWith("<item><"+element+">2024-01-02</"+element+"></item>")).Entries[0]
		got := ""
		switch {
		case e.Published.Known():
			got = published
		case e.Updated.Known():
			got = updated
		}
		if got != want {
			t.Errorf("%s: %q, want %q", element, got, want)
		}
	}
}

// Among several dates of a kind the first readable one counts, but not after four.
func TestDatesOfAKind(t *testing.T) {
	for bad, want := range map[int]string{0: "2024-01-02", maxDates - 1: "2024-01-02", maxDates: ""} {
		item := "<item>" + strings.Repeat("<pubDate>soon</pubDate>", bad) + "<pubDate>2024-01-02</pubDate></item>"
		if got := formatStamp(mustParse(t, rssWith(item)).Entries[0].Published); got != want {
			t.Errorf("after %d bad dates: %q, want %q", bad, got, want)
		}
	}
}

// Unix time has ten digits, or thirteen in milliseconds: other numbers are years or dates.
func TestUnixTime(t *testing.T) {
	for in, want := range map[string]string{
		"1704207845": "2024-01-02T15:04:05Z", "1704207845000": "2024-01-02T15:04:05Z", "17042078": "", "17042078450": "", "20240102": "2024-01-02",
	} {
		if got := formatStamp(mustParse(t, rssWith("<item><pubDate>"+in+"</pubDate></item>")).Entries[0].Published); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// The elements that give a title, from the preferred one down.
func TestTitleElements(t *testing.T) {
	for _, name := range []string{"title", "atom:title", "media:title", "dc:title", "itunes:title"} {
		if got := titles(mustParse(t, rssWith("<item><"+name+">a</"+name+"></item>"))); got != "a" {
			t.Errorf("%s: %q", name, got)
		}
	}
	if got := titles(mustParse(t, rssWith("<item><media:title>m</media:title><title>a</title></item>"))); got != "a" {
		t.Errorf("the item's own title after Media RSS's: %q", got)
	}
}

// The elements that give a summary or the content, with the entry's own ahead of
// those of Media RSS, Apple and Dublin Core.
func TestTextElements(t *testing.T) {
	for element, want := range map[string][]string{
		"description": {"a", ""}, "atom:summary": {"a", ""}, "itunes:summary": {"a", ""}, "media:description": {"a", ""}, "dc:description": {"a", ""},
		"content:encoded": {"", "a"}, "xhtml:body": {"", "a"}, "xhtml:div": {"", "a"}, "content": {"", "a"},
	} {
		e := mustParse(t, rssWith("<item><"+element+">a</"+element+"></item>")).Entries[0]
		if diff := cmp.Diff(want, []string{e.SummaryHTML, e.ContentHTML}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", element, diff)
		}
	}
	e := mustParse(t, rssWith("<item><itunes:summary>other</itunes:summary><description>own</description></item>")).Entries[0]
	if e.SummaryHTML != "own" {
		t.Errorf("summary %q", e.SummaryHTML)
	}
}

func TestCategoryElements(t *testing.T) {
	for _, name := range []string{"category", "dc:subject", "media:keywords", "itunes:keywords"} {
		e := mustParse(t, rssWith("<item><"+name+">a</"+name+"></item>")).Entries[0]
		if diff := cmp.Diff([]string{"a"}, e.Categories); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	var many strings.Builder
	for i := range 2 * maxListLen {
		fmt.Fprintf(&many, "<category>%d</category>", i)
	}
	if got := len(mustParse(t, rssWith("<item>"+many.String()+"</item>")).Entries[0].Categories); got != maxListLen {
		t.Errorf("%d categories, want %d", got, maxListLen)
	}
}

// The item's own elements for comments and an original URL.
func TestLinkElements(t *testing.T) {
	e := mustParse(t, rssWith(`<item><link>/proxy</link><pheedo:origLink>/o</pheedo:origLink><comments>/c</comments><thr:total>3</thr:total></item>`)).Entries[0]
	if e.URL != "https://pier.example/o" || e.CommentsURL != "https://pier.example/c" || e.Comments == nil || *e.Comments != 3 {
		t.Errorf("%+v", e)
	}
	e = mustParse(t, atomWith(`<entry><link rel="replies" href="/r" thr:count="4"/><link rel="enclosure" href="/f.mp3" type="audio/mpeg" length="9"/><link rel="related" href="/x"/></entry>`)).Entries[0]
	want := Entry{CommentsURL: "https://pier.example/r", Enclosures: []Enclosure{{URL: "https://pier.example/f.mp3", Type: "audio/mpeg", Length: 9}}}
	got := Entry{CommentsURL: e.CommentsURL, Enclosures: e.Enclosures}
	if diff := cmp.Diff(want, got); diff != "" || e.Comments == nil || *e.Comments != 4 {
		t.Errorf("comments %v (-want +got):\n%s", e.Comments, diff)
	}
}

// In RSS 1.0 rdf:about identifies an item.
func TestRDFAbout(t *testing.T) {
	const about = "https://a.example/1"
	e := mustParse(t, `<rdf:RDF><channel/><item rdf:about="`+about+`"><title>a</title></item></rdf:RDF>`).Entries[0]
	if e.GUID != about || e.URL != about || !e.PermaLink {
		t.Errorf("GUID %q, URL %q, permalink %v", e.GUID, e.URL, e.PermaLink)
	}
}

// The address and number of comments are facts of an entry, in whatever form they come, and a text that is nothing but
// the link to them is none.
func TestComments(t *testing.T) {
	const page = "https://pier.example/news/talk"
	three, many := 3, 1204
	for item, want := range map[string]Entry{
		`<comments>talk</comments><slash:comments>3</slash:comments>`:                                                                              {CommentsURL: page, Comments: &three},
		`<comments>3</comments><comments>talk</comments>`:                                                                                          {CommentsURL: page, Comments: &three},
		`<slash:comments>1,204</slash:comments>`:                                                                                                   {Comments: &many},
		`<thr:total>3</thr:total>`:                                                                                                                 {Comments: &three},
		`<atom:link rel="replies" href="talk" thr:count="3"/>`:                                                                                     {CommentsURL: page, Comments: &three},
		`<atom:link xmlns:t="http://purl.org/syndication/thread/1.0" rel="replies" href="talk" t:count="3"/>`:                                      {CommentsURL: page, Comments: &three},
		`<atom:link rel="replies" type="application/atom+xml" href="feed"/><atom:link rel="replies" href="talk"/>`:                                 {CommentsURL: page},
		`<atom:link rel="replies" type="application/atom+xml" href="talk"/>`:                                                                       {CommentsURL: page},
		`<comments>talk</comments><description>&lt;p&gt;&lt;a href="https://pier.example/news/talk"&gt;Comments&lt;/a&gt;&lt;/p&gt;</description>`: {CommentsURL: page},
		`<comments>talk</comments><description>&lt;a href="https://pier.example/news/talk"&gt;Comments&lt;/a&gt; on fog</description>`:             {CommentsURL: page, SummaryHTML: `<a href="https://pier.example/news/talk">Comments</a> on fog`},
	} {
		e := mustParse(t, rssWith("<item><title>a</title>"+item+"</item>")).Entries[0]
		got := Entry{CommentsURL: e.CommentsURL, Comments: e.Comments, SummaryHTML: e.SummaryHTML}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", item, diff)
		}
	}
}
