package headlines

import (
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
		got := [...]bool{isAdvertURL(tt.address), isTagURL(tt.address), isSiteRoot(tt.address)}
		if want := [...]bool{tt.advert, tt.tag, tt.root}; got != want {
			t.Errorf("%s: advert, tag, root = %v, want %v", tt.address, got, want)
		}
	}
}
