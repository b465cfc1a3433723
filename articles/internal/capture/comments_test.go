package capture

import (
	"strings"
	"testing"
)

// TestReaders holds that what readers say under an article is neither its text nor a headline, and that they are counted.
func TestReaders(t *testing.T) {
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
