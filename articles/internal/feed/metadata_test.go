package feed

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestParseFeedFields(t *testing.T) {
	for _, tc := range []struct {
		name, text string
		want       Feed
	}{
		{"language of the root", `<rss xml:lang="en_GB"><channel></channel></rss>`, Feed{Language: "en-GB"}},
		{"language of the channel", `<rss><channel xml:lang="fr"></channel></rss>`, Feed{Language: "fr"}},
		{"no language", `<rss><channel><language>English (UK)</language></channel></rss>`, Feed{}},
		{"ttl", `<rss><channel><ttl> 90 </ttl></channel></rss>`, Feed{TTL: 90 * time.Minute}},
		{"negative ttl", `<rss><channel><ttl>-5</ttl></channel></rss>`, Feed{}},
		{"absurd ttl", `<rss><channel><ttl>99999999999999999999</ttl></channel></rss>`, Feed{}},
		{"period", `<rss><channel><sy:updatePeriod> hourly</sy:updatePeriod></channel></rss>`, Feed{TTL: time.Hour}},
		{"period and frequency", `<rss><channel><sy:updatePeriod>weekly</sy:updatePeriod><sy:updateFrequency>7</sy:updateFrequency></channel></rss>`, Feed{TTL: 24 * time.Hour}},
		{"ttl before period", `<rss><channel><sy:updatePeriod>monthly</sy:updatePeriod><ttl>1</ttl></channel></rss>`, Feed{TTL: time.Minute}},
		{"yearly", `<rss><channel><sy:updatePeriod>yearly</sy:updatePeriod></channel></rss>`, Feed{TTL: 365 * 24 * time.Hour}},
		{"odd period", `<rss><channel><sy:updatePeriod>often</sy:updatePeriod></channel></rss>`, Feed{}},
		{"skipped", `<rss><channel><skipHours><x/><hour>24</hour><hour>0</hour><hour>9</hour><hour>-1</hour></skipHours><skipDays><x/><day>friday</day><day>Friday</day></skipDays></channel></rss>`,
			Feed{SkipHours: []int{0, 9}, SkipDays: []time.Weekday{time.Friday}}},
		{"links", `<rss><channel><atom:link rel="SELF" href="/self"/><atom:link rel="hub" href="/hub"/><atom:link rel="hub" href="/hub"/><atom:link rel="hub" href="x:y"/><atom:link rel="next" href="?2"/><atom:link rel="license" href="/l"/></channel></rss>`,
			Feed{URL: "https://feeds.example/self", Hubs: []string{"https://feeds.example/hub"}, NextURL: "https://feeds.example/dir/feed?2"}},
		{"archive", `<rss><channel><atom:link rel="prev-archive" href="/2023"/></channel></rss>`, Feed{NextURL: "https://feeds.example/2023"}},
		{"link of default namespace", `<rss><channel><link xmlns="http://www.w3.org/2005/Atom" rel="self" href="/self"/><link>/site</link></channel></rss>`,
			Feed{URL: "https://feeds.example/self", SiteURL: "https://feeds.example/site"}},
		{"nested channel", `<rss><channel><title>a</title><channel><title>b</title></channel></channel></rss>`, Feed{Title: "a"}},
		{"image of the channel", `<rss><channel><image><title>no</title><url> /i.png </url><link>/no</link></image><title>a</title></channel></rss>`, Feed{Title: "a", Image: "https://feeds.example/i.png"}},
		{"image never closed", `<rss><channel><image><url>/i.png</url></channel></rss>`, Feed{Image: "https://feeds.example/i.png"}},
		{"description as HTML", `<rss><channel><description>&lt;p&gt;a &amp;amp; b&lt;/p&gt; &lt;script&gt;c&lt;/script&gt;</description></channel></rss>`, Feed{Description: "a & b"}},
		{"first title wins", `<rss><channel><title>a</title><title>b</title></channel></rss>`, Feed{Title: "a"}},
	} {
		got := mustParse(t, tc.text)
		tc.want.Format, tc.want.Entries = RSS, []Entry{}
		if diff := cmp.Diff(&tc.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tc.name, diff)
		}
	}
}

func TestParseMedia(t *testing.T) {
	const a = "https://pier.example/news/a"
	for _, tc := range []struct {
		name, item, image string
		files             []Enclosure
	}{
		{"enclosure", `<enclosure url="a" type="audio/mpeg" length="5"/>`, "", []Enclosure{{a, "audio/mpeg", 5}}},
		{"absurd length", `<enclosure url="a" type=" x  y " length="-5"/>`, "", []Enclosure{{a, "x y", 0}}},
		{"no address", `<enclosure type="audio/mpeg"/><enclosure url="exec:x"/>`, "", nil},
		{"picture", `<enclosure url="a" type="image/png"/>`, a, []Enclosure{{a, "image/png", 0}}},
		{"media picture", `<media:content url="a" medium="image"/>`, a, nil},
		{"media picture by type", `<media:content url="a" type="image/webp"></media:content>`, a, nil},
		{"thumbnail", `<media:thumbnail url="a"/>`, a, nil},
		{"thumbnail of a film", `<media:content url="a" type="video/mp4"><media:thumbnail url="b"/></media:content>`, "https://pier.example/news/b", []Enclosure{{a, "video/mp4", 0}}},
		{"group", `<media:group><x/><media:content url="a"/><media:content url="a"/></media:group>`, "", []Enclosure{{a, "", 0}}},
		{"content never closed", `<media:content url="a">`, "", []Enclosure{{a, "", 0}}},
		{"itunes", `<itunes:image href="a"/>`, a, nil},
		{"image as text", `<image>a</image>`, a, nil},
		{"image with elements", `<image><url>a</url></image>`, a, nil},
		{"image with a title", `<image><url>a</url> <title>t</title></image>`, "", nil},
	} {
		f := mustParse(t, rssWith("<item>"+tc.item+"</item><item><title>next</title></item>"))
		e := f.Entries[0]
		if diff := cmp.Diff(tc.files, append([]Enclosure(nil), e.Enclosures...)); diff != "" || e.Image != tc.image {
			t.Errorf("%s: image %q, want %q (-want +got):\n%s", tc.name, e.Image, tc.image, diff)
		}
		if len(f.Entries) != 2 {
			t.Errorf("%s: %d entries, want 2", tc.name, len(f.Entries))
		}
	}
}

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

func TestFeedLike(t *testing.T) {
	for _, tc := range []struct {
		in   string
		want int
	}{
		{"/x.rss", 3}, {"/rss.xml", 3}, {"/index.xml", 3}, {"/feed.json", 3}, {"/news.atom?x=1", 3}, {"/x.rdf", 3},
		{"/feed/", 2}, {"/RSS", 2}, {"/?feed=rss2", 2}, {"/view?format=rss", 2}, {"https://feeds.a.example/x", 2}, {"https://feeds.feedburner.com/x", 2},
		{"/rss/sport", 1}, {"/data.xml", 1},
		{"/", 0}, {"", 0}, {"/sitemap.xml", 0}, {"/opensearch.xml", 0}, {"/feedback", 0}, {"/rss-is-dead.html", 0}, {"/data.json", 0}, {"%zz", 0},
	} {
		if got := feedURLScore(tc.in); got != tc.want {
			t.Errorf("%q: %d, want %d", tc.in, got, tc.want)
		}
	}
}
