package capture

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestCaptures reads every capture of testdata and compares what is found with
// the golden file beside it.
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

// TestLineEnds reads a capture as other systems and programs would have saved
// it: what is found must not change.
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

// TestWrapped reads captures that a browser saved with lines of 72 columns.
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
				if at+width(string(r)) > columns && r > 0x2E80 {
					b.WriteByte('\n')
					at = 0
				}
				b.WriteRune(r)
				at += width(string(r))
			}
			continue
		}
		if at > 0 && at+width(strings.TrimSpace(word)) > columns {
			b.WriteByte('\n')
			at = 0
		}
		b.WriteString(word)
		at += width(word)
	}
	return b.String()
}

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

func TestBounds(t *testing.T) {
	page, _ := Parse(longPage(2 << 20))
	if n := len(page.Headlines); n != maxHeadlines {
		t.Errorf("%d headlines, want %d", n, maxHeadlines)
	}
	check(t, page, longPage(2<<20))
	long := strings.Repeat("长", 1<<19)
	page = parsed(t, "热点推荐\n"+long+"\n2024-04-22 08:00\n"+strings.Repeat("声明：转载请注明出处。\n", 1000)+strings.Repeat("1", 1<<20)+"\n")
	if len(page.Headlines) != 0 || len(page.Notices) != maxNotices {
		t.Errorf("%d headlines, %d notices", len(page.Headlines), len(page.Notices))
	}
}
