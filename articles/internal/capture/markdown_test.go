package capture

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestBodyLists holds that an article's lists are lists of its text, wherever they stand, and what its subheadings are.
func TestBodyLists(t *testing.T) {
	const more = "\n\n这是一段正文，它写得足够长，看上去像一篇文章的样子。"
	for name, tc := range map[string]struct{ text, want string }{
		"sentences and words":                      {"• 第一，河口的冰最薄。\n• 第二，带上绳子\n" + more, "- 第一，河口的冰最薄。\n- 第二，带上绳子" + more},
		"numbers over subheadings":                 {"01\n码头上的人\n" + more + "\n02\n灯还亮着\n" + more, "## 码头上的人" + more + "\n\n## 灯还亮着" + more},
		"an item alone":                            {"* Four have vanished since the count began\n" + more, "- Four have vanished since the count began" + more},
		"behind the text":                          {"出门要带：\n- 绳子\n- 手电筒\n相关阅读\n- 码头的灯提前亮了\n", "出门要带：\n\n- 绳子\n- 手电筒"},
		"behind a sentence":                        {"■ 第一，河口的冰最薄。\n■ 带上绳子\n", "- 第一，河口的冰最薄。\n- 带上绳子"},
		"titles that are no list of the article's": {"\n• 码头的灯提前亮了\n• 渔市改到周六早上\n", ""},
	} {
		page := parsed(t, tc.text)
		text := strings.SplitN(page.Markdown, "\n\n", 4)
		got := strings.Join(text[min(3, len(text)):], "\n\n")
		if diff := cmp.Diff(tc.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
