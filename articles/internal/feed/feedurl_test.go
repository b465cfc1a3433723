package feed

import (
	"net/url"
	"testing"
)

func TestFeedURLScore(t *testing.T) {
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

func TestCommonPaths(t *testing.T) {
	got := CommonPaths(&url.URL{Scheme: "https", Host: "a.example", Path: "/blog/post"})
	if len(got) != 14 || got[0] != "https://a.example/blog/feed" || got[13] != "https://a.example/feed.json" {
		t.Errorf("in a folder: %q", got)
	}
	got = CommonPaths(&url.URL{Scheme: "http", Host: "a.example"})
	if len(got) != 7 || got[1] != "http://a.example/rss.xml" {
		t.Errorf("at the root: %q", got)
	}
	if got := CommonPaths(&url.URL{Path: "/file"}); got != nil {
		t.Errorf("of no web address: %q", got)
	}
}
