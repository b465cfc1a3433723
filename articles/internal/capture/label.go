package capture

import (
	"strings"

	"newsreader/articles/internal/labels"
)

// judgeLabel recognises crumbs, labels and interface words.
func (l *line) judgeLabel() {
	if first := openTab(l.text); first != "" {
		l.text = first
	}
	section := labels.Section(l.text)
	switch {
	case readCrumbs(l.text) != nil:
		l.kind = crumbLine
	case commentsLabel(l.text):
		l.kind = commentsLine
	case section == labels.Related || section == labels.Popular || section == labels.Editorial:
		l.kind, l.related = sectionLine, section.Recommended()
	case section == labels.Topic:
		l.kind = topicLine
	case labels.Boilerplate(l.text) || isMenu(l.text):
		l.kind = furnitureLine
	}
}

// openTab returns the first of two labels of recommended lists that stand on one line as
// tabs (阅读排行榜 评论排行榜): the list that follows is its. It is "" for other lines.
func openTab(s string) string {
	first, second, ok := strings.Cut(s, " ")
	if !ok || !han(s) || !labels.Section(first).Recommended() || !labels.Section(second).Recommended() {
		return ""
	}
	return first
}

// isMenu says whether a line is a row of short names, such as the sections of a
// site or the links of its imprint.
func isMenu(s string) bool {
	if strings.Count(s, " ") < 3 && !strings.ContainsAny(s, "|｜　") {
		return false
	}
	if parts := strings.FieldsFunc(s, func(r rune) bool { return r == '|' || r == '｜' }); len(parts) > 2 {
		for _, p := range parts {
			if width(p) > 24 {
				return false
			}
		}
		return true
	}
	parts := strings.FieldsFunc(s, blank)
	subjects, names := 0, 0
	for _, p := range parts {
		if width(p) > 12 || strings.ContainsAny(p, ":：，。！？") {
			return false
		}
		if han(p) {
			names++
		}
		if labels.Section(p) != labels.NoSection || labels.Boilerplate(p) {
			subjects++
		}
	}
	n := len(parts)
	return n > 3 && subjects*2 >= n || n > 6 && names*2 > n || n > 2 && names == n && strings.Contains(s, "　")
}

// commentsLabel says whether a line stands over the comments of readers.
func commentsLabel(s string) bool {
	if len(s) > 60 {
		return false
	}
	if strings.HasPrefix(s, "网友跟贴") || strings.HasPrefix(s, "我来说两句") || strings.HasPrefix(s, "文明上网") || strings.HasPrefix(s, "跟贴热词") {
		return true
	}
	s, _ = cutCount(strings.TrimRight(s, ":： >"))
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

// cutCount cuts the figure off the end of a label, in brackets or behind a space.
func cutCount(s string) (label, figure string) {
	label = strings.TrimRight(s, "0123456789,()（） ")
	return label, s[len(label):]
}

// isFooter says whether a line belongs to the imprint that Chinese sites must print.
func isFooter(s string) bool {
	for _, w := range []string{"ICP备", "ICP证", "公网安备", "许可证", "举报电话", "备案号", "增值电信", "举报邮箱", "客服电话", "网络文化经营"} {
		if strings.Contains(s, w) {
			return !strings.Contains(s, "。")
		}
	}
	return false
}
