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
