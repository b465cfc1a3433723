package term

import (
	"fmt"
	"io"
	"strings"
	"testing"
)

// chineseText and englishText return about n bytes of running text.
func chineseText(n int) string {
	const s = "停航两个月之后，北岸港口在4月5日晚上9时30分重新放出了夜班渡轮。首班船“海鸥七号”载着312名乘客，比时刻表晚了20分钟；港务处说，晚点是因为系泊设备还在**逐项检修**。"
	return strings.Repeat(s, n/len(s)+1)
}

func englishText(n int) string {
	const s = "The night ferry between the north shore and the islands is running again after two months, with *three* winches and a [timetable](https://example.org/t) replaced; the first boat left twenty minutes late. "
	return strings.Repeat(s, n/len(s)+1)
}

// inParagraphs splits text into paragraphs of about n bytes at spaces or full stops.
func inParagraphs(s, stop string, n int) string {
	var b strings.Builder
	for i, part := range strings.SplitAfter(s, stop) {
		b.WriteString(part)
		if i%n == n-1 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

func benchmarkMarkdown(b *testing.B, md string) {
	b.SetBytes(int64(len(md)))
	b.ReportAllocs()
	for b.Loop() {
		d := NewDocument(Options{Width: 80, Profile: ANSI256})
		d.Markdown(md)
		if _, err := d.WriteTo(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkChinese5kB(b *testing.B) {
	benchmarkMarkdown(b, inParagraphs(chineseText(5000), "。", 4))
}

func BenchmarkEnglish200kB(b *testing.B) {
	benchmarkMarkdown(b, inParagraphs(englishText(200_000), ". ", 4))
}

// BenchmarkParagraph shows that setting a paragraph takes linear time: ns/char stays the same as
// the paragraph grows.
func BenchmarkParagraph(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		for name, s := range map[string]string{
			"chinese": strings.Repeat("渡轮，", n/3), "english": strings.Repeat("ferry on ", n/9), "word": strings.Repeat("x", n),
		} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				for b.Loop() {
					plainText(s, attr{}).wrap(60, 60)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/char")
			})
		}
	}
}

func BenchmarkPlain(b *testing.B) {
	md := inParagraphs(englishText(200_000), ". ", 4)
	b.SetBytes(int64(len(md)))
	for b.Loop() {
		Plain(md, "en")
	}
}

func BenchmarkTable(b *testing.B) {
	t := NewTable(Column{Header: "Time"}, Column{Header: "Title", Flexible: true}, Column{Header: "Source", Vanish: 1})
	for range 1000 {
		t.Row(Cell{Text: "21:30"}, Cell{Text: "北岸港口恢复夜班渡轮，首班船晚点二十分钟后驶出"}, Cell{Text: "海岸晚报"})
	}
	for b.Loop() {
		d := NewDocument(Options{Width: 80, Profile: ANSI256})
		d.Table(t)
	}
}

func BenchmarkArticle(b *testing.B) { benchmarkMarkdown(b, readFile(b, "testdata/article.md")) }
