package capture

import (
	"strings"
	"testing"
	"time"
)

// TestParseLost reads a page whose line ends are gone: one paragraph, with the facts that labels mark.
func TestParseLost(t *testing.T) {
	body := strings.Join(pagesToWrap["Chinese"], " ")
	for name, tc := range map[string]struct{ text, source, byline, published string }{
		"a source after the time": {"首页 > 海岸 > 正文 灯塔重新点亮 2025-03-12 09:30:00 来源: 北堤晚报 分享到： " + body, "北堤晚报", "", "2025-03-12T09:30:00+08:00"},
		"ideographic spaces":      {"灯塔重新点亮　2025-03-12　来源：北堤晚报　" + body, "北堤晚报", "", "2025-03-12T00:00:00+08:00"},
		"an author":               {"灯塔重新点亮 来源：北堤晚报 作者：林海 " + body, "北堤晚报", "林海", ""},
	} {
		page, ok := Parse(tc.text)
		if !ok {
			t.Errorf("%s: no page", name)
			continue
		}
		published := ""
		if page.Published.Known() {
			published = page.Published.Time.Format(time.RFC3339)
		}
		if page.Source != tc.source || page.Byline != tc.byline || published != tc.published || page.Title != "" {
			t.Errorf("%s: %q, %q, %q, title %q", name, page.Source, page.Byline, published, page.Title)
		}
		if strings.Contains(page.Markdown, "\n") || !strings.Contains(page.Markdown, body) {
			t.Errorf("%s: body %q", name, page.Markdown)
		}
	}
	for name, text := range map[string]string{
		"no label":             "灯塔重新点亮 2025-03-12 " + body,
		"a label in speech":    body + " 他说：来源不明的电线不要用，" + body + body,
		"a few labelled words": "来源：北堤晚报",
	} {
		if page, ok := Parse(text); ok {
			t.Errorf("%s: read as a page of %q", name, page.Source)
		}
	}
}
