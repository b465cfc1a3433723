package capture

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReadFoot has each kind of line below a text, and how many lines the foot has.
func TestReadFoot(t *testing.T) {
	for name, tc := range map[string]struct {
		foot  string
		lines int // of the foot
		want  string
	}{
		"source and author":            {"来源：湖畔报\n作者：张三\n湖面结了第一层薄冰", 2, "湖畔报|张三"},
		"a headline's source and time": {"湖畔报 2024-04-23 09:48\n湖面结了第一层薄冰", 0, ""},
		"notices":                      {"© 2026 The Lake Herald\nLake freezes over", 1, "|||||© 2026 The Lake Herald"},
		"buttons and rules":            {"Share\n———\n来源：湖畔报\nLake freezes over", 3, "湖畔报"},
		"views":                        {"阅读 12\n来源：湖畔报\nLake freezes over", 2, "湖畔报"},
		"a comment count":              {"12 comments\n来源：湖畔报", 0, "|||12"},
		"a label with a count":         {"全部评论 12\n来源：湖畔报", 0, "|||12"},
		"a label of comments alone":    {"精选留言 12\n来源：湖畔报", 0, "|||12"},
		"a label in brackets":          {"Comments (12)\n来源：湖畔报", 0, "|||12"},
		"a label without a count":      {"最新评论\n来源：湖畔报", 0, ""},
		"a title":                      {"Lake freezes over\n来源：湖畔报", 0, ""},
		"a bio":                        {"作者：Ana Ruiz\nAna Ruiz covers the valley\nLake freezes over", 2, "|Ana Ruiz"},
		"a bio of another":             {"作者：Ana Ruiz\nJane Roe covers the valley\nLake freezes over", 1, "|Ana Ruiz"},
		"nothing":                      {"Share", 1, ""},
	} {
		p := parser{lines: classified("Text\n" + tc.foot), page: &Page{}}
		end := p.readFoot(1)
		if end-1 != tc.lines {
			t.Errorf("%s: the foot has %d lines, want %d", name, end-1, tc.lines)
		}
		if diff := cmp.Diff(tc.want, facts(p.page)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if bio := p.page.Author; (name == "a bio") != (bio != nil) {
			t.Errorf("%s: author %+v", name, bio)
		}
	}
}

// TestReadFootKeepsFacts holds that the facts of the head win over those of the foot.
func TestReadFootKeepsFacts(t *testing.T) {
	five := 5
	for _, foot := range []string{"来源：湖畔报\n作者：张三\n12 comments", "来源：湖畔报\n作者：张三\n精选留言 12"} {
		p := parser{lines: classified(foot), page: &Page{Source: "渔港报", Byline: "李四", Comments: &five}}
		p.readFoot(0)
		if diff := cmp.Diff("渔港报|李四||5", facts(p.page)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", foot, diff)
		}
	}
	card := &Author{Name: "Ana Ruiz"}
	p := parser{lines: classified("Ana Ruiz covers the valley"), page: &Page{Byline: "Ana Ruiz", Author: card}}
	if end := p.readFoot(0); end != 0 || p.page.Author != card {
		t.Error("a bio replaced the author's card")
	}
}

// TestFootMarksTheCommentCount holds that the count above readers' comments begins what is ignored.
func TestFootMarksTheCommentCount(t *testing.T) {
	p := parser{lines: classified("12 comments\nLake freezes over"), page: &Page{}}
	if p.readFoot(0); p.lines[0].kind != commentsLine {
		t.Errorf("the count has kind %d", p.lines[0].kind)
	}
}
