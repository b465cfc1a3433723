package feed

import (
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
