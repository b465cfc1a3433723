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
		{"TTL of a text", `<rss><channel><ttl>an hour</ttl></channel></rss>`, Feed{}},
		{"first title wins", `<rss><channel><title>a</title><title>b</title></channel></rss>`, Feed{Title: "a"}},
	} {
		got := mustParse(t, tc.text)
		tc.want.Format, tc.want.Entries = RSS, []Entry{}
		if diff := cmp.Diff(&tc.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tc.name, diff)
		}
	}
}

// The elements that give a feed's own fields, whichever format they are from.
func TestMetadataElements(t *testing.T) {
	const image = "https://pier.example/news/i"
	for element, want := range map[string]Feed{
		"<description>a</description>": {Description: "a"}, "<atom:subtitle>a</atom:subtitle>": {Description: "a"},
		"<atom:tagline>a</atom:tagline>": {Description: "a"}, "<itunes:summary>a</itunes:summary>": {Description: "a"},
		"<dc:description>a</dc:description>": {Description: "a"},
		"<language>fr</language>":            {Language: "fr"}, "<dc:language>fr</dc:language>": {Language: "fr"},
		"<image><url>i</url></image>": {Image: image}, "<atom:logo>i</atom:logo>": {Image: image}, "<atom:icon>i</atom:icon>": {Image: image},
		`<itunes:image href="i"/>`: {Image: image},
		"<generator>a</generator>": {},
	} {
		f := mustParse(t, rssWith(element))
		got := Feed{Description: f.Description, Language: f.Language, Image: f.Image}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", element, diff)
		}
	}
}

// The elements that are entries, and the channel around them.
func TestEntryElements(t *testing.T) {
	for _, text := range []string{
		rssWith("<item><title>a</title></item>"), rssWith("<atom:item><title>a</title></atom:item>"),
		rssWith("<atom:entry><title>a</title></atom:entry>"), rssWith("<entry><title>a</title></entry>"),
		`<rss><atom:channel><item><title>a</title></item></atom:channel></rss>`,
	} {
		if got := titles(mustParse(t, text)); got != "a" {
			t.Errorf("%s: %q", text, got)
		}
	}
}
