package headlines

import (
	"net/url"
	"testing"
)

func TestUntracked(t *testing.T) {
	for address, want := range map[string]string{
		"https://a.example/x.html#f=tab":                                  "https://a.example/x.html",
		"https://a.example/#!/story/4":                                    "https://a.example/#!/story/4",
		"https://a.example/x?utm_source=n&id=7&fbclid=q":                  "https://a.example/x?id=7",
		"https://a.example/x?spm=1.2":                                     "https://a.example/x",
		"https://a.example/x?f=post2020_dy":                               "https://a.example/x",
		"https://a.example/x?f=7":                                         "https://a.example/x?f=7",
		"https://a.example/s?__biz=MzA==&mid=1&idx=2":                     "https://a.example/s?__biz=MzA==&mid=1&idx=2",
		"https://a.example/search?q=from_here&from=2024":                  "https://a.example/search?q=from_here&from=2024",
		"https://a.example/x?":                                            "https://a.example/x",
		"https://a.example/x?at_medium=RSS&at_campaign=KARANGA":           "https://a.example/x",
		"https://a.example/?s=thread&bid=9279&tid=2253031&pid=1":          "https://a.example/?s=thread&bid=9279&tid=2253031&pid=1",
		"https://a.example/news?ref_src=twsrc&ref=front_page.banner&p=12": "https://a.example/news?p=12",
	} {
		if got := withoutTracking(address); got != want {
			t.Errorf("untracked(%q) = %q, want %q", address, got, want)
		}
	}
}

func TestLooksLikeArticle(t *testing.T) {
	for address, want := range map[string]bool{
		"https://a.example/19/0908/09/EOBBBBBB0001899N.html":  true,
		"https://a.example/2024/03/14/ferry-timetable/":       true,
		"https://a.example/news/a-town-draws-a-map-of-smells": true,
		"https://a.example/c/7rmBKXeERsG":                     false, // too short to tell
		"https://a.example/article/4AaBbCcDdEe":               true,
		"https://a.example/a/500000001_100000001":             true,
		"https://a.example/courses/1377":                      true,
		"https://a.example/courses/911/":                      true,
		"https://a.example/news/":                             false,
		"https://a.example/sport/football":                    false,
		"https://a.example":                                   false,
		"https://a.example/about-us":                          false,
		"nonsense":                                            false,
	} {
		if got := looksLikeArticleURL(address); got != want {
			t.Errorf("looksLikeArticle(%q) = %v, want %v", address, got, want)
		}
	}
}

func TestKindsOfAddress(t *testing.T) {
	f := &Finder{page: Page{Base: &url.URL{Host: "www.courier.example"}}, domain: "courier.example"}
	for _, tt := range []struct {
		address           string
		advert, tag, root bool
	}{
		{address: "https://a.example/", root: true},
		{address: "https://a.example", root: true},
		{address: "https://a.example/x"},
		{address: "https://ad.doubleclick.net/ddm/1", advert: true},
		{address: "https://ads.a.example/click/12345", advert: true},
		{address: "https://blog.a.example/static/12345"},
		{address: "https://a.example/keywords/6/f/1.html", tag: true},
		{address: "https://a.example/tag/ferries", tag: true},
		{address: "https://a.example/authors/ines-okafor", tag: true},
	} {
		got := [...]bool{f.isAdvertURL(tt.address), isTagURL(tt.address), isSiteRoot(tt.address)}
		if want := [...]bool{tt.advert, tt.tag, tt.root}; got != want {
			t.Errorf("%s: advert, tag, root = %v, want %v", tt.address, got, want)
		}
	}
}

// TestLooksLikeArticleURLSigns has one address for each sign of an article, and one that falls short of it.
func TestLooksLikeArticleURLSigns(t *testing.T) {
	for address, want := range map[string]bool{
		"https://a.example/n12345":                 true,
		"https://a.example/n12":                    false,
		"https://a.example/n/123":                  true, // a number at the end
		"https://a.example/n/123/":                 true,
		"https://a.example/n123/x":                 false,
		"https://a.example/n123x.html":             false,
		"https://a.example/x123.shtml":             false,
		"https://a.example/n/123.shtml":            true,
		"https://a.example/n/123.htm":              true,
		"https://a.example/mill-turns-again":       false,
		"https://a.example/mill-turns-again-today": true,
		"https://a.example/mill_turns_again_today": true,
		"https://a.example/c/AbCdEfGhIj":           false,
		"https://a.example/c/ABCDEFGH":             true,
		"https://a.example/c/ABCD/EFGH":            false,
		"https://a.example/24/x/y":                 true,
		"https://a.example/24/x":                   false,
		"https://a.example/articles/mill":          false,
		"https://a.example/articles/water-mill":    true,
		"https://a12345.example/":                  false,
	} {
		if got := looksLikeArticleURL(address); got != want {
			t.Errorf("looksLikeArticleURL(%q) = %v, want %v", address, got, want)
		}
	}
}

func TestIsImageURL(t *testing.T) {
	for address, want := range map[string]bool{
		"https://a.example/x.jpg": true, "https://a.example/x.JPEG": true, "https://a.example/x.png?w=300": true,
		"https://a.example/x.gif": true, "https://a.example/x.webp": true,
		"https://a.example/x.html": false, "https://a.example/x?i=a.jpg": false, "https://a.example/jpg": false,
	} {
		if got := isImageURL(address); got != want {
			t.Errorf("isImageURL(%q) = %v, want %v", address, got, want)
		}
	}
}

// TestAmbiguousParameters removes parameters that elsewhere select content only if
// their values look like campaign codes.
func TestAmbiguousParameters(t *testing.T) {
	for query, want := range map[string]bool{
		"from=front_page": true, "source=rss.feed": true, "s=home_top": true, "channel=news_1": true,
		"from=2024": false, "p=12": false, "s=mills": false, "source=a_b%20c": false, "ref=a_b+c": false,
		"src=a_very_long_value_that_may_be_content_itself": false, "title=a_b": false,
	} {
		got := withoutTracking("https://a.example/x?"+query) == "https://a.example/x"
		if got != want {
			t.Errorf("%s: removed %v, want %v", query, got, want)
		}
	}
}
