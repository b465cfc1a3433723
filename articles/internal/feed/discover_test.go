package feed

import (
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestDiscover(t *testing.T) {
	page := &url.URL{Scheme: "https", Host: "quay.example", Path: "/news/today.html"}
	declared := func(address, title string, format Format) Candidate {
		return Candidate{URL: address, Title: title, Format: format, Declared: true}
	}
	for _, tc := range []struct {
		name, html string
		want       []Candidate
	}{
		{"declared, in order", `<head><link rel="alternate" type="application/rss+xml" title="Quay &amp; Pier" href="/feed"><LINK REL='Alternate' TYPE='application/atom+xml; charset=utf-8' HREF=atom.xml>
			<link rel=alternate type=application/feed+json href=/feed.json>`,
			[]Candidate{declared("https://quay.example/feed", "Quay & Pier", RSS), declared("https://quay.example/news/atom.xml", "", Atom), declared("https://quay.example/feed.json", "", JSON)}},
		{"comments last", `<link rel="alternate" type="application/rss+xml" title="Quay » 评论" href="/c"><link rel="alternate" type="application/rss+xml" href="/comments/feed/"><link rel="alternate" type="application/rss+xml" href="/feed/">`,
			[]Candidate{declared("https://quay.example/feed/", "", RSS), declared("https://quay.example/c", "Quay » 评论", RSS), declared("https://quay.example/comments/feed/", "", RSS)}},
		{"alternates that are no feeds", `<link rel="alternate" hreflang="de" href="/de/"><link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1"><link rel="alternate" type="text/xml+oembed" href="/oembed?format=xml">
			<link rel="alternate stylesheet" type="text/css" href="/feed.css"><link rel="search" type="application/opensearchdescription+xml" href="/rss/opensearch.xml">`, nil},
		{"general type, address of a feed", `<link rel="alternate" type="text/xml" href="/rss.xml"><link rel="feed" href="/f">`,
			[]Candidate{declared("https://quay.example/rss.xml", "", 0), declared("https://quay.example/f", "", 0)}},
		{"base", `<base href="//static.example/x/"><base href="/y/"><link rel="alternate" type="application/rss+xml" href="feed">`,
			[]Candidate{declared("https://static.example/x/feed", "", RSS)}},
		{"links", `<a href="/news/">News</a> <a href="https://other.example/rss.xml">Other</a> <a href="/data.xml">Data</a> <a href="/rss"> 订阅 <img></a> <a href="/blog/index.xml" title="Blog">x</a> <a href="feed:https://quay.example/feed.atom">F</a> <a href="/sitemap.xml">S</a> <a href="#rss">R</a>`,
			[]Candidate{{URL: "https://quay.example/blog/index.xml", Title: "Blog"}, {URL: "https://quay.example/feed.atom", Title: "F"},
				{URL: "https://quay.example/rss", Title: "订阅"}, {URL: "https://quay.example/data.xml", Title: "Data"}, {URL: "https://other.example/rss.xml", Title: "Other"}}},
		{"declared before linked, once", `<a href="/feed.rss">RSS</a><link rel="alternate" type="application/rss+xml" href="/all"><a href="/all">x</a>`,
			[]Candidate{declared("https://quay.example/all", "", RSS), {URL: "https://quay.example/feed.rss", Title: "RSS"}}},
		{"in scripts and comments", `<script>"<a href='/feed'>"</script><!-- <link rel=alternate type=application/rss+xml href=/x> --><style>a<b</style>`, nil},
		{"in styles", `<style>"<a href='/feed'>"</style>`, nil},
		{"unsafe", `<link rel="alternate" type="application/rss+xml" href="javascript:feed()"><a href="file:///feed.xml">x</a><link rel="alternate" type="application/rss+xml">`, nil},
	} {
		got := Discover(tc.html, page)
		if diff := cmp.Diff(tc.want, got, cmpopts.IgnoreUnexported(Candidate{}), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tc.name, diff)
		}
	}
	if got := Discover(strings.Repeat(`<a href="/feed?x`, 10)+strings.Repeat(`<a href="/x.rss?">`, 10), nil); len(got) != 0 {
		t.Errorf("relative links of a page without an address: %v", got)
	}
}

func TestDiscoverBounds(t *testing.T) {
	var html strings.Builder
	for i := range 3 * maxCandidates {
		html.WriteString(`<a href="https://a.example/` + strings.Repeat("x", i) + `.rss">`)
	}
	if got := len(Discover(html.String(), nil)); got != maxCandidates {
		t.Errorf("%d candidates, want %d", got, maxCandidates)
	}
}

// What a link element declares as a feed, by its relation and its type.
func TestDeclaredFeeds(t *testing.T) {
	for attrs, want := range map[string]Format{
		`rel=alternate type=application/rss+xml href=/f`:              RSS,
		`rel="feed alternate" type=application/rss+xml href=/f`:       RSS,
		`rel=feed type=application/atom+xml href=/f`:                  Atom,
		`rel=alternate type=" application/rdf+xml " href=/f`:          RDF,
		`rel=alternate type=application/feed+json href=/f`:            JSON,
		`rel=feed type=text/html href=/f`:                             -1,
		`rel=alternate type=text/xml href=/rss`:                       0,
		`rel=alternate type=application/xml href=/feed`:               0,
		`rel=alternate type=application/json href=/feed.json`:         0,
		`rel=alternate href=/atom`:                                    0,
		`rel=feed type=text/xml href=/f`:                              0,
		`rel=alternate type=text/xml href=/f`:                         -1,
		`rel=alternate type=application/xml href=/f`:                  -1,
		`rel=alternate href=/f`:                                       -1,
		`rel="alternate stylesheet" type=application/rss+xml href=/f`: -1,
		`rel=next type=application/rss+xml href=/f`:                   -1,
		`type=application/rss+xml href=/f`:                            -1,
	} {
		got := Format(-1)
		for _, c := range Discover("<link "+attrs+">", &url.URL{Scheme: "https", Host: "quay.example"}) {
			got = c.Format
			if !c.Declared {
				t.Errorf("%s: not declared", attrs)
			}
		}
		if got != want {
			t.Errorf("%s: %v, want %v", attrs, got, want)
		}
	}
}

// Declared feeds come before links, articles before comments, and the page's own
// host before others.
func TestCandidatesAreRanked(t *testing.T) {
	page := &url.URL{Scheme: "https", Host: "quay.example"}
	html := `<a href="https://other.example/1.rss">1</a><a href="/2/comments.rss">2</a><a href="/3.xml">3</a><a href="/rss">4</a><area href="/5.rss">` +
		`<link rel=alternate type=application/rss+xml href=/6 title=Replies><link rel=alternate type=application/rss+xml href=https://other.example/7>`
	var got []string
	for _, c := range Discover(html, page) {
		got = append(got, c.URL)
	}
	want := []string{"https://other.example/7", "https://quay.example/5.rss", "https://quay.example/rss", "https://quay.example/3.xml",
		"https://other.example/1.rss", "https://quay.example/6", "https://quay.example/2/comments.rss"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// The words that mark a feed of comments, in a title or a URL.
func TestMentionsComments(t *testing.T) {
	for _, s := range []string{"Comments on A", "/COMMENT/feed", "评论", "A 的評論", "Replies", "Kommentare", "コメント"} {
		if !mentionsComments(s) {
			t.Errorf("%s: not recognised", s)
		}
	}
	if mentionsComments("Common news, /feed, 新闻") {
		t.Error("a feed of articles is taken for comments")
	}
}

// Some pages put feed: before or in place of http:.
func TestFeedScheme(t *testing.T) {
	for in, want := range map[string]string{
		"feed:https://a.example/f": "https://a.example/f", " feed://a.example/f": "http://a.example/f", "feed:/f": "/f", "/feed:x": "/feed:x", "feed": "feed",
	} {
		if got := replaceFeedScheme(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}
