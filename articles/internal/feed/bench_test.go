package feed

import (
	"fmt"
	"strings"
	"testing"
)

const paragraph = "<p>The ferry left the pier at noon &amp; came back at dusk; <a href=\"/log\">the log</a> says no more. 渡轮正午离开码头，傍晚回来，航海日志里没有更多的话。</p>\n"

func benchmarkParse(b *testing.B, text string) {
	b.Helper()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse(text, options()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParseRSS(b *testing.B) {
	content := "<![CDATA[" + strings.Repeat(paragraph, 10) + "]]>"
	var items strings.Builder
	for i := range 50 {
		fmt.Fprintf(&items, "<item><title>Ferry %d</title><link>https://pier.example/%d</link><guid isPermaLink=\"false\">f-%d</guid><pubDate>Tue, 02 Jan 2024 15:04:%02d +0100</pubDate><dc:creator>Ada</dc:creator><category>Port</category><description>Short.</description><content:encoded>%s</content:encoded></item>\n", i, i, i, i, content)
	}
	benchmarkParse(b, rssWith(items.String()))
}

func BenchmarkParseAtom(b *testing.B) {
	content := escapeText(strings.Repeat(paragraph, 10))
	var entries strings.Builder
	for i := range 50 {
		fmt.Fprintf(&entries, "<entry><title>Ferry %d</title><link href=\"https://pier.example/%d\"/><id>tag:pier.example,2024:%d</id><updated>2024-01-02T15:04:%02dZ</updated><author><name>Ada</name></author><content type=\"html\">%s</content></entry>\n", i, i, i, i, content)
	}
	benchmarkParse(b, atomWith(entries.String()))
}

func BenchmarkParseJSON(b *testing.B) {
	content := strings.NewReplacer(`"`, `\"`, "\n", `\n`).Replace(strings.Repeat(paragraph, 10))
	var items []string
	for i := range 50 {
		items = append(items, fmt.Sprintf(`{"id":"%d","url":"https://pier.example/%d","title":"Ferry %d","date_published":"2024-01-02T15:04:%02dZ","content_html":"%s"}`, i, i, i, i, content))
	}
	benchmarkParse(b, `{"version":"https://jsonfeed.org/version/1.1","title":"Pier","items":[`+strings.Join(items, ",\n")+`]}`)
}

// BenchmarkParseShort parses items that have only short fields.
func BenchmarkParseShort(b *testing.B) {
	var items strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&items, "<item><title>t%d</title><link>https://pier.example/%d</link><guid>g%d</guid><pubDate>Tue, 02 Jan 2024 15:04:05 GMT</pubDate></item>", i, i, i)
	}
	benchmarkParse(b, rssWith(items.String()))
}

func BenchmarkDiscover(b *testing.B) {
	page := `<head><link rel="alternate" type="application/rss+xml" href="/feed"></head>` + strings.Repeat(paragraph, 500)
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		Discover(page, options().URL)
	}
}
