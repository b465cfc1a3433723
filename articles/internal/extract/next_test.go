package extract

import (
	"net/url"
	"testing"
)

func TestNextPage(t *testing.T) {
	for name, tt := range map[string]struct{ own, link, want string }{
		"suffix":            {"https://a.example/n/mill.html", "<a href=mill_2.html>下一页</a>", "https://a.example/n/mill_2.html"},
		"later page":        {"https://a.example/n/mill_2.html", "<a href=mill.html>1</a><a href=mill_3.html>下一页</a>", "https://a.example/n/mill_3.html"},
		"query":             {"https://a.example/n?id=7", "<a href='?id=7&amp;page=2'>Next page ›</a>", "https://a.example/n?id=7&page=2"},
		"path":              {"https://a.example/n/mill/", "<a href=/n/mill/page/2/>Next »</a>", "https://a.example/n/mill/page/2/"},
		"declared":          {"https://a.example/n/mill", "<link rel=next href=/n/mill/2>", "https://a.example/n/mill/2"},
		"marked":            {"https://a.example/n/mill", "<a rel=next href=/n/mill/2>2</a>", "https://a.example/n/mill/2"},
		"next article":      {"https://a.example/n/mill.html", "<a href=wheel.html>下一页</a>", ""},
		"next post":         {"https://a.example/2022/mill", "<link rel=next href=/2022/wheel>", ""},
		"another host":      {"https://a.example/n/mill.html", "<a href=https://b.example/n/mill_2.html>下一页</a>", ""},
		"page too high":     {"https://a.example/n?page=60", "<a href=?page=61>next</a>", ""},
		"not the next":      {"https://a.example/n/mill.html", "<a href=mill_4.html>下一页</a>", ""},
		"says another word": {"https://a.example/n/mill.html", "<a href=mill_2.html>下一篇</a>", ""},
		"unknown address":   {"", "<a href=https://a.example/n/mill_2.html>下一页</a>", ""},
	} {
		var own *url.URL
		if tt.own != "" {
			var err error
			if own, err = url.Parse(tt.own); err != nil {
				t.Fatal(err)
			}
		}
		p := parsePage(t, "<title>Mill</title><div>"+prose+"</div>"+tt.link, Options{URL: own})
		if p.Next != tt.want {
			t.Errorf("%s: next %q, want %q", name, p.Next, tt.want)
		}
	}
}
