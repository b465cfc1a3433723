package capture

import (
	"os"
	"strings"
	"testing"
)

// BenchmarkParse measures a capture of usual size.
func BenchmarkParse(b *testing.B) {
	text, err := os.ReadFile("testdata/netease.txt")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Parse(string(text))
	}
}

// BenchmarkParseLong measures a page of 2 MiB with more headlines than are kept.
func BenchmarkParseLong(b *testing.B) {
	text := longPage(2 << 20)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Parse(text)
	}
}

// longPage returns a page of that many bytes, most of it a list of different headlines.
func longPage(size int) string {
	var s strings.Builder
	s.WriteString("首页 > 新闻 > 正文\n标题里写着很多很多的字\n2024-06-12 09:15\n")
	s.WriteString(strings.Repeat("这是一段写得很长的正文，里面没有什么可看的。", 20) + "\n热点推荐\n")
	for i := 0; s.Len() < size; i++ {
		title := strings.Repeat(string(rune('一'+i%20000)), 3) + "与" + string(rune('一'+i/20000)) + "的故事讲不完"
		s.WriteString(title + "\n\n" + title + "\n\n某某日报\n2024-06-11 08:40:11\n")
	}
	return s.String()
}
