package extract_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"newsreader/articles/internal/charset"
	"newsreader/articles/internal/extract"
)

// BenchmarkParse reads the invented pages, one after another.
func BenchmarkParse(b *testing.B) {
	names, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(names) == 0 {
		b.Fatalf("no pages to read: %v", err)
	}
	type fixture struct {
		text string
		opts extract.Options
	}
	var pages []fixture
	size := int64(0)
	for _, name := range names {
		text, opts := readFixture(b, name)
		pages = append(pages, fixture{text, opts})
		size += int64(len(text))
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pages {
			if _, err := extract.Parse(p.text, p.opts); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkLongPage reads one page of a long article and many links.
func BenchmarkLongPage(b *testing.B) {
	var page strings.Builder
	page.WriteString("<html><head><title>A long page</title></head><body><h1>A long page</h1><div class=content>")
	for range 2000 {
		page.WriteString("<p>The harbour was quiet, and the boats that had come in before the storm lay side by side, their lamps out.</p>")
	}
	page.WriteString("</div><ul class=related>")
	for i := range 500 {
		page.WriteString(`<li><a href="/news/2024/03/` + strings.Repeat("x-", i%7) + `story.html">One of the many other things that happened that week</a> <span>14 March 2024</span></li>`)
	}
	page.WriteString("</ul></body></html>")
	text := page.String()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := extract.Parse(text, extract.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCorpus reads the real pages of the corpus, if present.
func BenchmarkCorpus(b *testing.B) {
	names, _ := filepath.Glob(corpus + "/*/html/*.html")
	if len(names) == 0 {
		b.Skip("the corpus of real pages is not here")
	}
	var texts []string
	size := int64(0)
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		text, _ := charset.Decode(data, "")
		texts = append(texts, text)
		size += int64(len(text))
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			if _, err := extract.Parse(text, extract.Options{}); err != nil {
				b.Fatal(err)
			}
		}
	}
}
