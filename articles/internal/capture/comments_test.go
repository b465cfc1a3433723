package capture

import (
	"strings"
	"testing"

	"newsreader/articles/internal/labels"
)

// TestReadersComments holds that what readers say below an article is neither its text nor a headline,
// and that its number is the article's comment count.
func TestReadersComments(t *testing.T) {
	const said = "\n江边散步的人\n2小时前\n希望早点下雨吧，鱼都没有地方去了。\n回复\nGareth Pugh\n2 hours ago\nThis is a disgrace, and I say that as somebody who has lived here.\nReply\n"
	for label, want := range map[string]string{
		"留言 2\n写留言": "2", "评论\n2条评论|5人参与\n最热评论": "2", "最热评论": "", "留言": "", "コメント": "", "网友评论": "", "网友评论（2）": "2", "全部评论 2": "2", "评论（2）": "2", "2条评论": "2", "Comments": "", "Comments (2)": "2", "2 Comments": "2",
	} {
		page, ok := Parse("这是一个用来试验的标题\n2024-04-23 09:00 来源：试验报\n" +
			strings.Repeat("这是一段正文，它写得足够长，看上去像一篇文章的样子。\n", 3) + label + said)
		if !ok {
			t.Errorf("%s: not taken for a capture", label)
			continue
		}
		if got := count(page.Comments); got != want || len(page.Headlines) > 0 || strings.Contains(page.Markdown, "下雨") {
			t.Errorf("%s: %q comments, headlines %q, text %q", label, got, rows(page), page.Markdown)
		}
	}
}

func TestIsCommentsLabel(t *testing.T) {
	for _, s := range []string{
		"热门评论", "最热评论", "最新评论", "网友评论", "全部评论", "精彩评论", "热门跟贴", "最新跟贴", "评论区", "网友留言", "精选留言", "留言", "我來說兩句",
		"comments", "Reader comments", "Join the discussion", "Kommentare", "COMMENTAIRES", "Comentarios", "コメント",
		"网友跟贴(仅代表个人观点)", "我来说两句", "我来说两句 12人参与", "文明上网，理性发言", "跟贴热词：冰",
		"最新评论：", "最新评论:", "最新评论 >", "最新评论 12", "最新评论（12）", "Comments (1,234)",
	} {
		if !isCommentsLabel(s) {
			t.Errorf("%q is a label of comments", s)
		}
	}
	for _, s := range []string{"", "评论", "评论员文章", "12", "Comments are closed", "对最新评论的回应", "网友跟贴" + strings.Repeat("冰", 17)} {
		if isCommentsLabel(s) {
			t.Errorf("%q is no label of comments", s)
		}
	}
}

func TestIsCommentInvitation(t *testing.T) {
	for _, s := range []string{
		"写留言", "写评论", "发表评论", "我要评论", "我有话说", "参与讨论", "登录后评论",
		"Leave a comment", "Post a comment", "Write a comment", "JOIN THE CONVERSATION",
	} {
		if !isCommentInvitation(s) {
			t.Errorf("%q invites readers to comment", s)
		}
	}
	if isCommentInvitation("评论") || isCommentInvitation("") {
		t.Error("another button invites readers to comment")
	}
}

// TestBareCommentCount reads a number in the head that only the button below it shows to count comments.
func TestBareCommentCount(t *testing.T) {
	for below, want := range map[string]string{
		"分享至": "17", "评论": "17", "跟贴": "17", "跟帖": "17", "Share this": "17", "Comment": "17",
		"Share this with your friends": "17", "举报": "", "分享了这片湖。": "", "Share your pictures of the ice with us, by post": "", "分享了这片湖，大家都很高兴。": "",
	} {
		lines := classified("17\n" + below + "\n")
		p := parser{lines: lines, page: &Page{}}
		p.readCommentCount(0, len(lines))
		if got := count(p.page.Comments); got != want {
			t.Errorf("17 above %q: %q comments, want %q", below, got, want)
		}
	}
	for name, head := range map[string]string{"two numbers": "17 18\n分享至", "views": "阅读 17\n分享至", "no button": "17"} {
		p := parser{lines: classified(head), page: &Page{}}
		if p.readCommentCount(0, len(p.lines)); p.page.Comments != nil {
			t.Errorf("%s: %d comments", name, *p.page.Comments)
		}
	}
	first := 3
	p := parser{lines: classified("17\n分享至"), page: &Page{Comments: &first}}
	if p.readCommentCount(0, 2); *p.page.Comments != 3 {
		t.Error("a later number replaced the comment count")
	}
	p.page.Comments = nil
	if p.readCommentCount(0, 1); p.page.Comments != nil {
		t.Error("the button below the end of the head was used")
	}
}

func TestSetCommentCount(t *testing.T) {
	p := parser{page: &Page{}}
	if p.setCommentCount([]labels.Count{{Kind: labels.Views, N: 5}}) || p.page.Comments != nil {
		t.Error("views were counted as comments")
	}
	if !p.setCommentCount([]labels.Count{{Kind: labels.Views, N: 5}, {Kind: labels.Comments, N: 2}}) || count(p.page.Comments) != "2" {
		t.Error("two comments were not counted")
	}
	if !p.setCommentCount([]labels.Count{{Kind: labels.Comments, N: 3}}) || count(p.page.Comments) != "2" {
		t.Error("a second count was not found, or replaced the first")
	}
}

// TestMarkCommentCounts tells the counts above readers' comments from the counts of headlines.
func TestMarkCommentCounts(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want bool
	}{
		"above an invitation":        {"2条评论\n写评论", true},
		"with the participants":      {"2条评论|5人参与\n湖面结了第一层薄冰", true},
		"behind the label":           {"全部评论 2\n湖面结了第一层薄冰", true},
		"of a headline":              {"2条评论\n湖面结了第一层薄冰", false},
		"the last line":              {"2条评论", false},
		"views over an invite":       {"阅读 2\n写评论", false},
		"a text over an invite":      {"湖面结了第一层薄冰\n写评论", false},
		"participants by themselves": {"5人参与\n湖面结了第一层薄冰", false},
	} {
		p := parser{lines: classified(tc.text), page: &Page{}}
		p.markCommentCounts(0)
		if got := p.lines[0].kind == commentsLine; got != tc.want {
			t.Errorf("%s: marked %v, want %v", name, got, tc.want)
		}
	}
	p := parser{lines: classified("2条评论\n写评论\n3条评论\n写评论"), page: &Page{}}
	if p.markCommentCounts(0); count(p.page.Comments) != "2" {
		t.Errorf("%s comments, want the first count", count(p.page.Comments))
	}
	p = parser{lines: classified("2条评论\n写评论"), page: &Page{}}
	if p.markCommentCounts(1); p.page.Comments != nil {
		t.Error("a count above the end of the text was marked")
	}
}
