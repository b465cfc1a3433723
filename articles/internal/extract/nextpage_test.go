package extract

import (
	"net/url"
	"strings"
	"testing"
)

func TestFindNext(t *testing.T) {
	body := strings.Repeat("<p>The harbour board met on Tuesday evening and talked for hours about the ferries, the fog and the price of a ticket.</p>", 6)
	for _, test := range []struct{ name, url, markup, want string }{
		{"pager", "https://a.example/n/1234.html", `<a href="1234_2.html">下一页 &gt;</a>`, "https://a.example/n/1234_2.html"},
		{"second page", "https://a.example/n/1234_2.html", `<a href="1234.html">上一页</a><a href="1234_3.html">下一页</a>`, "https://a.example/n/1234_3.html"},
		{"query", "https://a.example/story?id=7", `<a href="?id=7&page=2">Next page</a>`, "https://a.example/story?id=7&page=2"},
		{"declared", "https://a.example/story", `<a rel="next" href="/story/2">2</a>`, "https://a.example/story/2"},
		{"last page", "https://a.example/n/1234_3.html", `<a href="1234_2.html">上一页</a>`, ""},
		{"next article", "https://a.example/n/1234.html", `<a href="1235.html">下一页</a>`, ""},
		{"next article, declared", "https://a.example/2024/one", `<a rel=next href="/2024/two">Next</a>`, ""},
		{"other host", "https://a.example/n/1234.html", `<a href="https://b.example/n/1234_2.html">下一页</a>`, ""},
		{"itself", "https://a.example/n/1234.html", `<a href="1234.html">下一页</a>`, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			address, err := url.Parse(test.url)
			if err != nil {
				t.Fatal(err)
			}
			page, err := Parse("<html><body><article><h1>Ferries and fog</h1>"+body+"</article><div>"+test.markup+"</div></body></html>", Options{URL: address})
			if err != nil || page.Next != test.want {
				t.Errorf("next is %q, %v; want %q", page.Next, err, test.want)
			}
		})
	}
}

// TestNextPageTexts recognizes the links to next pages that have no number, by their whole text.
func TestNextPageTexts(t *testing.T) {
	body := strings.Repeat("<p>"+first+"</p>", 6)
	for link, want := range map[string]bool{
		"<a href=1234_2.html>下一页</a>":                   true,
		"<a href=1234_2.html>下页</a>":                    true,
		"<a href=1234_2.html>下一頁</a>":                   true,
		"<a href=1234_2.html>后一页</a>":                   true,
		"<a href=1234_2.html>NEXT »</a>":                true,
		"<a href=1234_2.html>[Next Page]</a>":           true,
		"<a href=1234_2.html>次へ</a>":                    true,
		"<a href=1234_2.html>다음 ›</a>":                  true,
		"<a href=1234_2.html><span>下一页</span></a>":      true,
		"<a href=1234_2.html rel='nofollow next'>2</a>": true,
		"<a href=1234_2.html>2</a>":                     false,
		"<a href=1234_2.html>The next story</a>":        false,
		"<a href=1234_2.html hidden>下一页</a>":            false,
		"<b href=1234_2.html>下一页</b>":                   false,
	} {
		page := "<article><h1>Ferries and fog</h1>" + body + "</article><div>" + link + "</div>"
		got := parsePage(t, page, Options{URL: mustURL(t, "https://a.example/n/1234.html")}).Next != ""
		if got != want {
			t.Errorf("%s: next page %v, want %v", link, got, want)
		}
	}
	if got := parsePage(t, "<a href=1234_2.html>下一页</a>", Options{URL: mustURL(t, "https://a.example/n/1234.html")}).Next; got != "" {
		t.Errorf("a page without an article has the next page %q", got)
	}
}

func TestPageNumber(t *testing.T) {
	for address, want := range map[string]int{
		"https://a.example/story": 1, "https://a.example/story.html": 1, "https://a.example/story?id=7": 1,
		"https://a.example/story_2.html": 2, "https://a.example/story-12": 12, "https://a.example/story/3": 3,
		"https://a.example/story?page=2": 2, "https://a.example/story?id=7&p=3": 3, "https://a.example/story?pg=4": 4, "https://a.example/story?pn=5": 5, "https://a.example/story?paged=6": 6,
		"https://a.example/story_100.html": 1, "https://a.example/story_0.html": 1, "https://a.example/story_1.html": 1, "https://a.example/story_2x.html": 1, "https://a.example/2024.html": 1,
	} {
		if _, got := pageNumber(mustURL(t, address)); got != want {
			t.Errorf("%s is page %d, want %d", address, got, want)
		}
	}
}

// TestPagesShareRest holds that all pages of an article have the rest of their address in common.
func TestPagesShareRest(t *testing.T) {
	for _, pages := range [][]string{
		{"https://a.example/s/story.html", "https://a.example/s/story_2.html", "https://a.example/s/story-3.html"},
		{"https://a.example/s/story", "https://a.example/s/story/", "https://a.example/s/story/2"},
		{"https://a.example/s?id=7", "https://a.example/s?id=7&page=2", "https://a.example/s?page=3&id=7"},
	} {
		want, _ := pageNumber(mustURL(t, pages[0]))
		for _, p := range pages[1:] {
			if got, _ := pageNumber(mustURL(t, p)); got != want {
				t.Errorf("%s leaves %q, %s leaves %q", pages[0], want, p, got)
			}
		}
	}
}
