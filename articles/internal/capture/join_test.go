package capture

import (
	"strings"
	"testing"
)

// TestJoinLines joins what is on one line of a page and on several of its copy.
func TestJoinLines(t *testing.T) {
	for in, want := range map[string]string{
		"湖畔网\n>\n要闻\n>\n正文\n湖面结了第一层薄冰":     "湖畔网 > 要闻 > 正文\n湖面结了第一层薄冰",
		"首页/\n社会/\n正文\n湖面结了第一层薄冰":          "首页 > 社会 > 正文\n湖面结了第一层薄冰",
		"Home\n›\nWorld\n›\nEurope\nTitle": "Home > World > Europe\nTitle",
		"更多\n>\n湖面结了第一层薄冰":                 "更多\n>\n湖面结了第一层薄冰",
		"湖面结冰\n>\n码头亮灯\n>\n渔市改期\n>":        "湖面结冰\n>\n码头亮灯\n>\n渔市改期\n>",
		"原创 张小三 湖畔笔记\n2024-04-23 09:48 福建": "原创 张小三 湖畔笔记 2024-04-23 09:48 福建",
		"原创 文学\n2024-04-23 09:48":          "原创 文学\n2024-04-23 09:48",
		"12\n跟贴":                           "12 跟贴",
		"12 13\n评论":                        "12 13\n评论",
		"原创 张小三\n2024-04-23 09:48":         "原创 张小三\n2024-04-23 09:48",
		"原创 张小三 湖畔笔记\n湖面结了薄冰":              "原创 张小三 湖畔笔记\n湖面结了薄冰",
		"阅读 12\n评论":                        "阅读 12\n评论",
		"12\n评论员文章":                        "12\n评论员文章",
	} {
		lines, _ := splitLines(in)
		classifyLines(lines)
		var got []string
		for _, l := range joinLines(lines) {
			got = append(got, l.text)
		}
		if got := strings.Join(got, "\n"); got != want {
			t.Errorf("joinLines(%q) = %q, want %q", in, got, want)
		}
	}
}
