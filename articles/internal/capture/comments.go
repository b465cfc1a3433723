package capture

import (
	"slices"
	"strings"

	"newsreader/articles/internal/labels"
)

// isCommentsLabel says whether a line stands over the comments of readers.
func isCommentsLabel(s string) bool {
	if len(s) > 60 {
		return false
	}
	if strings.HasPrefix(s, "网友跟贴") || strings.HasPrefix(s, "我来说两句") || strings.HasPrefix(s, "文明上网") || strings.HasPrefix(s, "跟贴热词") {
		return true
	}
	s, _ = cutTrailingCount(strings.TrimRight(s, ":： >"))
	if s != "" && s[0] < 0x80 {
		s = strings.ToLower(s)
	}
	switch s {
	case "热门评论", "最热评论", "最新评论", "网友评论", "全部评论", "精彩评论", "热门跟贴", "最新跟贴", "评论区", "网友留言", "精选留言", "留言", "我来说两句", "我來說兩句",
		"comments", "reader comments", "join the discussion", "kommentare", "commentaires", "comentarios", "コメント":
		return true
	}
	return false
}

// cutTrailingCount cuts the figure off the end of a label, in brackets or behind a space.
func cutTrailingCount(s string) (label, figure string) {
	label = strings.TrimRight(s, "0123456789,()（） ")
	return label, s[len(label):]
}

// readCommentCount notes the comment count of the head: one with its label, or the
// bare number that stands with the buttons for comments and sharing.
func (p *parser) readCommentCount(i, end int) {
	if p.page.Comments != nil {
		return
	}
	figures := labels.Figures(p.lines[i].text)
	if p.setCommentCount(figures) {
		return
	}
	bare := len(figures) == 1 && figures[0].Kind == labels.Unlabelled
	if bare && i+1 < end && isCommentButton(p.lines[i+1]) {
		p.page.Comments = &figures[0].N
	}
}

// setCommentCount notes the comment count among figures, where none is known yet, and says whether there is one.
func (p *parser) setCommentCount(figures []labels.Figure) bool {
	for _, f := range figures {
		if f.Kind == labels.Comments {
			if p.page.Comments == nil {
				p.page.Comments = &f.N
			}
			return true
		}
	}
	return false
}

// isCommentButton says whether a line under a bare number shows that it counts comments.
func isCommentButton(l line) bool {
	s := strings.ToLower(l.text)
	for _, w := range []string{"分享", "评论", "跟贴", "跟帖", "share", "comment"} {
		if strings.HasPrefix(s, w) {
			return l.kind != proseLine && len(s) < 40
		}
	}
	return false
}

// markCommentCounts marks the numbers below the text that stand over readers' comments, and
// not with a headline, and takes the first: a label leads it, an invitation to write
// follows it, or it counts who took part as well.
func (p *parser) markCommentCounts(from int) {
	for i := from; i < len(p.lines); i++ {
		l := &p.lines[i]
		if l.kind != countLine {
			continue
		}
		figures := labels.Figures(l.text)
		both := slices.ContainsFunc(figures, func(f labels.Figure) bool { return f.Kind == labels.Participants })
		if (both || isCommentsLabel(l.text) || i+1 < len(p.lines) && isCommentInvitation(p.lines[i+1].text)) && p.setCommentCount(figures) {
			l.kind = commentsLine
		}
	}
}

// isCommentInvitation says whether a button is the one to write a comment.
func isCommentInvitation(s string) bool {
	switch strings.ToLower(s) {
	case "写留言", "写评论", "发表评论", "我要评论", "我有话说", "参与讨论", "登录后评论", "leave a comment", "post a comment", "write a comment", "join the conversation":
		return true
	}
	return false
}

func commentCount(f labels.Line) *int {
	for _, n := range f.Figures {
		if n.Kind == labels.Comments {
			return &n.N
		}
	}
	return nil
}
