package capture

import (
	"flag"
	"fmt"
	"newsreader/articles/internal/runes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files")

// TestCaptures reads every capture in testdata and compares the page with its golden file.
func TestCaptures(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no captures in testdata:", err)
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			text, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			got := dump(Parse(string(text)))
			golden := strings.TrimSuffix(f, ".txt") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("page (-want +got):\n%s", diff)
			}
		})
	}
}

// TestLineEnds reads a capture as other systems and programs would have saved it. The page must not
// change.
func TestLineEnds(t *testing.T) {
	text, err := os.ReadFile("testdata/netease.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := dump(Parse(string(text)))
	for name, change := range map[string]func(string) string{
		"windows":     func(s string) string { return "\uFEFF" + strings.ReplaceAll(s, "\n", "\r\n") },
		"old mac":     func(s string) string { return strings.ReplaceAll(s, "\n", "\r") },
		"separators":  func(s string) string { return strings.ReplaceAll(s, "\n", "\u2028") },
		"tight":       func(s string) string { return strings.ReplaceAll(s, "\n\n", "\n") },
		"loose":       func(s string) string { return strings.ReplaceAll(s, "\n", "\n\n\n") },
		"trailing":    func(s string) string { return strings.ReplaceAll(s, "\n", " \t\u00A0\n") },
		"indented":    func(s string) string { return strings.ReplaceAll(s, "\n", "\n\t\u3000\u3000") },
		"blank lines": func(s string) string { return strings.ReplaceAll(s, "\n\n", "\n \u00A0\t\n") },
		"soft hyphens": func(s string) string {
			return strings.NewReplacer("推荐", "推\u00AD荐", "新闻", "新\u00AD闻").Replace(s)
		},
		"hard spaces": func(s string) string { return strings.ReplaceAll(s, " ", "\u00A0") },
	} {
		if diff := cmp.Diff(want, dump(Parse(change(string(text))))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestWrapped reads captures as a browser would have saved them with lines of 72 columns.
func TestWrapped(t *testing.T) {
	for _, name := range []string{"english", "netease", "sina", "sohu", "tencent", "people", "wechat"} {
		text, err := os.ReadFile("testdata/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		var wrapped strings.Builder
		for l := range strings.Lines(string(text)) {
			wrapped.WriteString(wrap(l, 72))
		}
		if diff := cmp.Diff(dump(Parse(string(text))), dump(Parse(wrapped.String()))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// wrap breaks a line at spaces and between Chinese characters.
func wrap(l string, columns int) string {
	var b strings.Builder
	at := 0
	for word := range strings.SplitAfterSeq(l, " ") {
		if hasHan(word) {
			for _, r := range word {
				if at+runes.Columns(string(r)) > columns && r > 0x2E80 {
					b.WriteByte('\n')
					at = 0
				}
				b.WriteRune(r)
				at += runes.Columns(string(r))
			}
			continue
		}
		if at > 0 && at+runes.Columns(strings.TrimSpace(word)) > columns {
			b.WriteByte('\n')
			at = 0
		}
		b.WriteString(word)
		at += runes.Columns(word)
	}
	return b.String()
}

// TestNoCapture has texts that are to be read as plain text or Markdown.
func TestNoCapture(t *testing.T) {
	for _, text := range []string{
		"", "\n\n\n", "one line", "a\nb\nc",
		"---\ntitle: x\n---\n首页 > 新闻 > 正文\n",
		"买菜\n洗衣服\n给妈妈打电话\n还书\n交电费\n",
		strings.Repeat("x\n", 100_000),
		strings.Repeat("很长的一段文字没有标点", 10_000),
	} {
		if _, ok := Parse(text); ok {
			t.Errorf("%.40q is taken for a capture", text)
		}
	}
}

func TestIsMarkup(t *testing.T) {
	for text, want := range map[string]bool{
		"---\ntitle: x\n": true, "---\r\ntitle: x\r\n": true, "+++\ntitle = 1\n": true, "\uFEFF---\n": true,
		"Text\n# Heading\n": true, "## Heading": true, "### Heading": true, "Text\n```\ncode\n```": true,
		"": false, "首页 > 新闻\n湖面结冰": false, "#话题#\n": false, "#### x": false, "Text ---\n": false, "Text # 1": false, "---------\n": false,
	} {
		if got := isMarkup(text); got != want {
			t.Errorf("isMarkup(%q) = %v", text, got)
		}
	}
}

// article reads an article of that text, below a title and its time.
func article(t *testing.T, text string) *Page {
	t.Helper()
	page, ok := Parse("首页 > 要闻 > 正文\n湖面结了第一层薄冰\n2024-04-23 09:00\n" + text)
	if !ok {
		t.Fatalf("%q is not taken for a capture", text)
	}
	return page
}

const paragraph = "昨夜气温降到零下三度，湖面结了冰，湖边的人都去看冰，管理处提醒大家不要走到河口附近去。\n"

// TestDatelineNamesTheSource takes source and author from the head of the text, if nothing above it
// names them.
func TestDatelineNamesTheSource(t *testing.T) {
	page := article(t, "新华社巴黎12月9日电（记者张三）"+paragraph+paragraph)
	if page.Source != "新华社" || page.Byline != "张三" {
		t.Errorf("source %q, byline %q", page.Source, page.Byline)
	}
	page = article(t, "来源：湖畔报 作者：李四\n新华社巴黎12月9日电（记者张三）"+paragraph+paragraph)
	if page.Source != "湖畔报" || page.Byline != "李四" {
		t.Errorf("source %q and byline %q of the text replaced those of the head", page.Source, page.Byline)
	}
}

// TestLabelledStandfirst takes a first paragraph with the label of a standfirst out of the text.
func TestLabelledStandfirst(t *testing.T) {
	summary := "摘要：" + paragraph
	page := article(t, summary+paragraph+paragraph)
	if page.Standfirst+"\n" != paragraph || strings.Contains(page.Markdown, "摘要") {
		t.Errorf("standfirst %q, text %q", page.Standfirst, page.Markdown)
	}
	page = article(t, "核心提示：湖边的人都去看冰\n"+summary+paragraph)
	if page.Standfirst != "湖边的人都去看冰" || !strings.Contains(page.Markdown, "摘要") {
		t.Errorf("standfirst %q, text %q", page.Standfirst, page.Markdown)
	}
	page = article(t, "摘要："+strings.Repeat(strings.TrimSpace(paragraph), 2)+"\n相关阅读\n码头的灯提前亮了\n")
	if page.Standfirst != "" || !strings.HasPrefix(page.Markdown, "摘要") {
		t.Errorf("a text of one paragraph became the standfirst: %q, %q", page.Standfirst, page.Markdown)
	}
}

// TestLanguageOfTheArticle holds that the language is that of the article, and only on a page without
// one that of everything else.
func TestLanguageOfTheArticle(t *testing.T) {
	const lists = "Most read\nHarbour lights to stay on until two\nFerry fares to rise again in the spring\nMuseum returns a bell after eighty years\nBakers race to revive a forgotten rye\n"
	if page := article(t, paragraph+paragraph+strings.Repeat(lists, 5)); page.Language != "zh" {
		t.Errorf("an article among English headlines has language %q", page.Language)
	}
	page, _ := Parse("Home\nWorld\n" + lists + "Top stories\nStorm closes the mountain pass again\n")
	if page == nil || page.Language != "en" {
		t.Errorf("a front page has no language: %+v", page)
	}
	p := parser{lines: []line{{text: "Der See ist zugefroren, und die Fähre fährt nicht mehr"}, {text: "Text"}}}
	if got := p.language(0, span{1, 2}); got != "de" {
		t.Errorf("the title counts for nothing: %q", got)
	}
}

func TestNoticeInsideTheText(t *testing.T) {
	page := article(t, paragraph+"特别声明：文章由用户上传。\n"+paragraph)
	if diff := cmp.Diff([]string{"特别声明：文章由用户上传。"}, page.Notices); diff != "" || strings.Contains(page.Markdown, "声明") {
		t.Errorf("notices (-want +got):\n%s\ntext %q", diff, page.Markdown)
	}
}

func TestFirstBreadcrumbs(t *testing.T) {
	page, _ := Parse("首页 > 要闻 > 正文\n国际 > 欧洲 > 湖面\n湖面结了第一层薄冰\n2024-04-23 09:00\n" + paragraph + paragraph)
	if diff := cmp.Diff([]string{"首页", "要闻", "正文"}, page.Breadcrumbs); diff != "" {
		t.Errorf("breadcrumbs (-want +got):\n%s", diff)
	}
}

// TestTextWithoutATitle holds that paragraphs below no title are an article whose title is unknown, as in a copy that
// begins in the middle of a page.
func TestTextWithoutATitle(t *testing.T) {
	page, ok := Parse(paragraph + paragraph + "相关阅读\n湖面结了第一层薄冰\n码头的灯提前亮了\n渔市改到周六早上\n热点推荐\n渡船票价明年上调\n")
	if !ok || page.Markdown == "" || page.Title != "" || len(page.Headlines) != 4 {
		t.Errorf("a page %v, title %q, text %q, headlines %q", ok, page.Title, page.Markdown, rows(page))
	}
}

// TestFewLines holds that three lines are no page, whatever they are.
func TestFewLines(t *testing.T) {
	text := "首页 > 要闻 > 正文\n湖面结了第一层薄冰\n2024-04-23 09:00 来源：湖畔报\n"
	if _, ok := Parse(text); ok {
		t.Error("three lines are a page")
	}
	if _, ok := Parse(text + strings.Repeat(strings.TrimSpace(paragraph), 2)); !ok {
		t.Error("four lines are no page")
	}
}

func TestBounds(t *testing.T) {
	page, _ := Parse(longPage(2 << 20))
	if n := len(page.Headlines); n != maxHeadlines {
		t.Errorf("%d headlines, want %d", n, maxHeadlines)
	}
	check(t, page, longPage(2<<20))
	var many strings.Builder
	for i := range maxHeadlines + 100 {
		fmt.Fprintf(&many, "湖面第%d天结了薄冰\n", i)
	}
	if page = parsed(t, "热点推荐\n"+many.String()); page.Dropped != 100 {
		t.Errorf("%d headlines dropped, want 100", page.Dropped)
	}
	if page = parsed(t, "热点推荐\n"+strings.Repeat("湖面结了第一层薄冰\n码头的灯提前亮了\n", 10)); page.Dropped != 0 {
		t.Errorf("%d headlines of a short list dropped", page.Dropped)
	}
	long := strings.Repeat("长", 1<<19)
	page = parsed(t, "热点推荐\n"+long+"\n2024-04-22 08:00\n"+strings.Repeat("声明：转载请注明出处。\n", 1000)+strings.Repeat("1", 1<<20)+"\n")
	if len(page.Headlines) != 0 || len(page.Notices) != maxNotices {
		t.Errorf("%d headlines, %d notices", len(page.Headlines), len(page.Notices))
	}
}
