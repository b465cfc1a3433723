package articles

import (
	"fmt"
	"html"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPlainEntries checks that the lines of entries in plain text are kept, in every format of feed.
func TestPlainEntries(t *testing.T) {
	formats := map[string]func(text string) string{
		"JSON Feed": func(text string) string {
			return fmt.Sprintf(`{"version":"https://jsonfeed.org/version/1.1","title":"a","items":[{"id":"1","title":"b","content_text":%s}]}`, strconv.QuoteToASCII(text))
		},
		"JSON Feed's summary": func(text string) string {
			return fmt.Sprintf(`{"version":"https://jsonfeed.org/version/1.1","title":"a","items":[{"id":"1","title":"b","summary":%s}]}`, strconv.QuoteToASCII(text))
		},
		"Atom": func(text string) string {
			return `<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><entry><id>1</id><title>b</title><content type="text">` + html.EscapeString(text) + `</content></entry></feed>`
		},
		"Atom, untyped": func(text string) string {
			return `<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><entry><id>1</id><title>b</title><content>` + html.EscapeString(text) + `</content></entry></feed>`
		},
		"Atom's summary": func(text string) string {
			return `<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><entry><id>1</id><title>b</title><summary>` + html.EscapeString(text) + `</summary></entry></feed>`
		},
		"RSS": func(text string) string {
			return `<rss version="2.0"><channel><title>a</title><item><title>b</title><description>` + html.EscapeString(text) + `</description></item></channel></rss>`
		},
		"RSS, CDATA": func(text string) string {
			return `<rss version="2.0"><channel><title>a</title><item><title>b</title><description><![CDATA[` + text + `]]></description></item></channel></rss>`
		},
		"RSS, content": func(text string) string {
			return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>a</title><item><title>b</title><content:encoded>` + html.EscapeString(text) + `</content:encoded></item></channel></rss>`
		},
		"Media RSS": func(text string) string {
			return `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>a</title><item><title>b</title><media:description>` + html.EscapeString(text) + `</media:description></item></channel></rss>`
		},
	}
	texts := map[string]struct{ text, want string }{
		"a programme":  {"8:00 Tea\n8:30 Songs\n9:15 Home", "8:00 Tea\\\n8:30 Songs\\\n9:15 Home"},
		"a poem":       {"The tide comes in\nthe tide goes out\n\nand nobody\nis late", "The tide comes in\\\nthe tide goes out\n\nand nobody\\\nis late"},
		"Chinese":      {"潮来\n潮去\n\n无人晚到", "潮来\\\n潮去\n\n无人晚到"},
		"long lines":   {"The doors of the old town hall are open from seven in the evening\nSongs begin at eight", "The doors of the old town hall are open from seven in the evening\\\nSongs begin at eight"},
		"Markdown":     {"# no heading\n- no item\n1. no number", "\\# no heading\\\n\\- no item\\\n1\\. no number"},
		"Windows":      {"one\r\ntwo\r\n\r\nthree", "one\\\ntwo\n\nthree"},
		"spaces":       {"  one  two \n \n\tthree", "one two\n\nthree"},
		"one line":     {"one", "one"},
		"an ampersand": {"Fish & chips\nAT&T", "Fish & chips\\\nAT&T"},
	}
	for format, feed := range formats {
		for name, test := range texts {
			page, err := ParsePage([]byte(feed(test.text)), PageOptions{})
			if err != nil {
				t.Errorf("%s, %s: %v", format, name, err)
				continue
			}
			if diff := cmp.Diff(test.want, page.Article.Markdown); diff != "" {
				t.Errorf("%s, %s (-want +got):\n%s", format, name, diff)
			}
		}
	}
}

// TestWrappedEntries checks that lines are joined where a program has ended all of them.
func TestWrappedEntries(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{
			"wrapped",
			"The rain had stopped and people came out again, one by one, as if they\ndid not trust it yet, and stood about on the wet stones. Nobody said a\nword about the boat, which lay on its side where it had been left, and\nnobody looked at it.\n\nA dog did.",
			"The rain had stopped and people came out again, one by one, as if they did not trust it yet, and stood about on the wet stones. Nobody said a word about the boat, which lay on its side where it had been left, and nobody looked at it.\n\nA dog did.",
		},
		{
			"wrapped, with a list",
			"The rain had stopped and people came out again, one by one, as if they\ndid not trust it yet, and stood about on the wet stones. Nobody said a\nword about the boat, which lay on its side where it had been left, and\nnobody looked at it.\n\nTea\nMilk",
			"The rain had stopped and people came out again, one by one, as if they did not trust it yet, and stood about on the wet stones. Nobody said a word about the boat, which lay on its side where it had been left, and nobody looked at it.\n\nTea\\\nMilk",
		},
		{
			"Chinese, wrapped",
			"湖畔镇的渡口昨天下午重新开放。渡船每隔二十分钟从东岸开出一班，直到夜里\n十一点。船票仍是两元，老人和孩子不用买票。镇长说，等到明年春天新船下水，\n还会再添一班，西岸的人也就不用绕路去坐火车了，路上可以省下一个多小时，\n晚上也能回家。",
			"湖畔镇的渡口昨天下午重新开放。渡船每隔二十分钟从东岸开出一班，直到夜里十一点。船票仍是两元，老人和孩子不用买票。镇长说，等到明年春天新船下水，还会再添一班，西岸的人也就不用绕路去坐火车了，路上可以省下一个多小时，晚上也能回家。",
		},
	} {
		if diff := cmp.Diff(test.want, markdownOfText(test.text)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
	if got := strings.Count(markdownOfText(strings.Repeat("words ", 100_000)), "words"); got != 100_000 {
		t.Errorf("%d words", got)
	}
}
