package capture

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzParse checks that no text makes the parser panic, that the size of a page is bounded by that of
// its text, and that every title is in the text once that is normalized.
func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		f.Fatal("no captures in testdata:", err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Add("旅游\n本地\n时尚\n旅游要闻\n标题一二三四五\n标题六七八九十\n")
	f.Add("热点推荐\n2024-01-01 10:00\n2024-01-01 10:00\n")
	f.Add("[1]Home\n* [2]A title of a page [1]\n* [3][4]x\nReferences\n1. a:\n2. http://a.test/\n3. b:\n4. c:\n")
	f.Add(strings.Repeat("海拔三千米的云脊气象站迎来第三任站长。她今年二十九岁, 此前在平原做了六年预报\n\x82\n", 9))
	f.Fuzz(func(t *testing.T, text string) {
		page, _ := Parse(text)
		if page == nil {
			return
		}
		check(t, page, text)
	})
}

// check reports what a page that was read from a text must not have.
func check(t *testing.T, p *Page, text string) {
	t.Helper()
	text, _ = normalizeText(text)
	lines, _ := splitLines(text)
	var all strings.Builder
	for _, l := range lines {
		all.WriteString(l.text + "\n")
	}
	source := all.String()
	if !strings.Contains(source, p.Title) {
		t.Errorf("title %q is not in the text", p.Title)
	}
	size := len(p.Title) + len(p.Standfirst) + len(strings.Join(p.Notices, ""))
	for _, h := range p.Headlines {
		if h.Title == "" || !strings.Contains(source, h.Title) {
			t.Errorf("headline %q is not in the text", h.Title)
		}
		size += len(h.Title) + len(h.Summary)
	}
	if len(p.Headlines) > maxHeadlines || len(p.Notices) > maxNotices {
		t.Errorf("%d headlines, %d notices", len(p.Headlines), len(p.Notices))
	}
	// Markdown adds only escapes, and the marks of headings and lists.
	if size > len(source) || len(p.Markdown) > 2*len(source)+8*len(lines) {
		t.Errorf("%d bytes of facts and %d of Markdown from %d", size, len(p.Markdown), len(source))
	}
	if utf8.ValidString(text) && !utf8.ValidString(p.Markdown) {
		t.Error("Markdown is not valid UTF-8")
	}
}
