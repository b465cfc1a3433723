package feed

import (
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
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
	in := func(dir string) []string {
		var urls []string
		for _, name := range []string{"feed", "rss.xml", "atom.xml", "feed.xml", "index.xml", "rss", "feed.json"} {
			urls = append(urls, dir+name)
		}
		return urls
	}
	for page, want := range map[string][]string{
		"https://a.example/blog/post?x":   append(in("https://a.example/blog/"), in("https://a.example/")...),
		"https://a.example/page":          in("https://a.example/"),
		"http://a.example":                in("http://a.example/"),
		"https://a.example/%E6%96%87/a/b": append(in("https://a.example/%E6%96%87/a/"), in("https://a.example/")...),
		"/file":                           nil,
		"ftp://a.example/":                nil,
	} {
		base, err := url.Parse(page)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, CommonPaths(base)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", page, diff)
		}
	}
	if got := CommonPaths(nil); got != nil {
		t.Errorf("without a page: %q", got)
	}
}

// Every word by which a path, host or parameter shows that it is a feed's.
func TestFeedURLWords(t *testing.T) {
	for score, urls := range map[int]string{
		3: "/a.rss /a.atom /a.rdf /rss.xml /atom.xml /feed.xml /myrss2.xml /index.xml /feed.json /feeds.json",
		2: "/a/feed /a/feeds /a/rss /a/rss2 /a/atom /a/rdf ?feed=rss ?format=rss ?type=atom ?output=rdf ?alt=rss https://feeds.a.example/x https://x.feedburner.com/x",
		1: "/feed/a /feeds/a /rss/a /rss2/a /atom/a /rdf/a /a.xml",
		0: "/sitemap.xml /opensearch.xml /osd.xml /manifest.xml /browserconfig.xml /wlwmanifest.xml /opml.xml /a.json /myfeed.json ?a=rss ?feed=a /a https://feedsa.example/x",
	} {
		for _, address := range strings.Fields(urls) {
			if got := feedURLScore(address); got != score {
				t.Errorf("%s: %d, want %d", address, got, score)
			}
		}
	}
}
