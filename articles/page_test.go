package articles

import (
	"net/url"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

// FuzzParsePage holds that whatever a page is, its text is safe and not much longer than it, and its addresses lead somewhere.
func FuzzParsePage(f *testing.F) {
	for _, page := range []string{
		"---\ntitle: A\ntags: [b]\n---\n\n# A\n\nText\nof two  \nlines.\n\n> * q\n\n[r]: https://a.example/\n", "Part\none\n---\n\n\n###\n\n```\n# a\n",
		"<!DOCTYPE html><title>t</title><h1>t</h1><p>Text, of a page.", "<rss><channel><item><title>a</title><description>&lt;b>x</description></item></channel></rss>",
		"首页 > 新闻\n渡轮复航\n2024-04-23 10:11 来源：港务时报\n大雾散去。\n相关阅读\n", "\ufeff1. a\r\n   b\r\n\r\n\t- c\n| a | b |\n|---|---|\n| c | d |", `{"version":"https://jsonfeed.org/version/1","items":[{"id":1,"content_text":"x"}]}`,
	} {
		f.Add([]byte(page), "", "")
		f.Add([]byte(page), "page.md", "text/html; charset=gb18030")
	}
	base, err := url.Parse("https://a.example/1.html")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte, name, contentType string) {
		page, err := ParsePage(data, PageOptions{Name: name, ContentType: contentType, URL: base, Captured: time.Date(2024, 5, 6, 8, 0, 0, 0, time.UTC)})
		if err != nil {
			if page != nil {
				t.Errorf("a page beside %v", err)
			}
			return
		}
		text := page.Markdown()
		if !utf8.ValidString(text) || strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }) {
			t.Errorf("unsafe: %q", text)
		}
		if len(text) > 64*len(data)+4096 {
			t.Errorf("%d bytes of %d", len(text), len(data))
		}
		for _, h := range page.Headlines {
			if u, err := url.Parse(h.URL); err != nil || h.URL != "" && u.Host == "" && u.Scheme != "mailto" {
				t.Errorf("address %q: %v", h.URL, err)
			}
		}
	})
}
