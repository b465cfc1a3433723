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
