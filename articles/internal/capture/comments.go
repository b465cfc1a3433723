package capture

import (
	"slices"
	"strings"

	"newsreader/articles/internal/labels"
)

// isCommentsLabel reports whether a line is the label above readers' comments, with or without their
// number.
func isCommentsLabel(s string) bool {
	if len(s) > 60 {
		return false
	}
	if hasAnyPrefix(s, "网友跟贴", "我来说两句", "文明上网", "跟贴热词") {
		return true
	}
	s, _ = cutTrailingCount(strings.TrimRight(s, ":： >"))
	return labels.IsCommentsHeading(s)
}

// cutTrailingCount splits a label from the number at its end, which is in brackets or follows a space.
func cutTrailingCount(s string) (label, count string) {
	label = strings.TrimRight(s, "0123456789,()（） ")
	return label, s[len(label):]
}

// readCommentCount reads the comment count on line i of the head: a number with its label, or a bare
// number above the button for commenting or sharing.
func (p *parser) readCommentCount(i, end int) {
	if p.page.Comments != nil {
		return
	}
	figures := labels.Counts(p.lines[i].text)
	if p.setCommentCount(figures) {
		return
	}
	bare := len(figures) == 1 && figures[0].Kind == labels.Unlabelled
	if bare && i+1 < end && isCommentButton(p.lines[i+1]) {
		p.page.Comments = &figures[0].N
	}
}

// setCommentCount sets the article's comment count to the one among figures, unless it is already
// known. It reports whether there is one among them.
func (p *parser) setCommentCount(figures []labels.Count) bool {
	n := commentCount(figures)
	if p.page.Comments == nil {
		p.page.Comments = n
	}
	return n != nil
}

// commentCount returns the comment count among figures, nil if there is none.
func commentCount(figures []labels.Count) *int {
	for _, f := range figures {
		if f.Kind == labels.Comments {
			return &f.N
		}
	}
	return nil
}

// isCommentButton reports whether a line below a bare number shows that the number counts comments.
func isCommentButton(l line) bool {
	s := strings.ToLower(l.text)
	return l.kind != proseLine && len(s) < 40 && hasAnyPrefix(s, "分享", "评论", "跟贴", "跟帖", "share", "comment")
}

// markCommentCounts marks the comment counts below the text that are above readers' comments and do
// not belong to a headline, and sets the article's count to the first. Such a count has the label of
// comments before it or an invitation to comment below it, or also counts the participants.
func (p *parser) markCommentCounts(from int) {
	for i := from; i < len(p.lines); i++ {
		l := &p.lines[i]
		if l.kind != countLine {
			continue
		}
		figures := labels.Counts(l.text)
		participants := slices.ContainsFunc(figures, func(f labels.Count) bool { return f.Kind == labels.Participants })
		invited := i+1 < len(p.lines) && isCommentInvitation(p.lines[i+1].text)
		if (participants || invited || isCommentsLabel(l.text)) && p.setCommentCount(figures) {
			l.kind = commentsLine
		}
	}
}

// isCommentInvitation reports whether a line is the button for writing a comment.
func isCommentInvitation(s string) bool {
	switch strings.ToLower(s) {
	case "写留言", "写评论", "发表评论", "我要评论", "我有话说", "参与讨论", "登录后评论",
		"leave a comment", "post a comment", "write a comment", "join the conversation":
		return true
	}
	return false
}
