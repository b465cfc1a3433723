package capture

import (
	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
	"strings"
	"unicode/utf8"
)

// maxFact is the length in bytes up to which a line is tried as time or fact.
const maxFact = 240

// classify gives every line its kind.
func classify(lines []line) {
	o := anyTime()
	for i := range lines {
		lines[i].judge(o)
	}
}

// judge gives a line its kind.
func (l *line) judge(o datetime.Options) {
	s := l.text
	if len(s) > maxFact {
		switch {
		case labels.Consent(s):
			l.kind = furnitureLine
		case labels.Notice(s):
			l.kind = noticeLine
		case isProse(s):
			l.kind = proseLine
		}
		return
	}
	if labels.Ornament(s) {
		l.kind = ornamentLine
		return
	}
	if mayTime(s) {
		if _, ok := datetime.Time(s, o); ok {
			l.kind = timeLine
			return
		}
	}
	if _, _, ok := captureLabel(s, o); ok {
		l.kind = clockLine
		return
	}
	if labels.Figures(s) != nil {
		l.kind = figureLine
		return
	}
	if l.judgeLabel(); l.kind == textLine {
		l.judgeText(o)
	}
}

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

// isFooter says whether a line belongs to the imprint that Chinese sites must print.
func isFooter(s string) bool {
	for _, w := range []string{"ICP备", "ICP证", "公网安备", "许可证", "举报电话", "备案号", "增值电信", "举报邮箱", "客服电话", "网络文化经营"} {
		if strings.Contains(s, w) {
			return !strings.Contains(s, "。")
		}
	}
	return false
}

// judgeText tells notices, facts and prose from other text.
func (l *line) judgeText(o datetime.Options) {
	switch {
	case labels.Consent(l.text):
		l.kind = furnitureLine
	case labels.Notice(l.text):
		l.kind = noticeLine
	case isFooter(l.text):
		l.kind = footerLine
	case isProse(l.text):
		l.kind = proseLine
	case hasFacts(l.text, o):
		l.kind = factLine
	}
}

// hasFacts says whether a line without sentences carries source, author,
// editor or a time with a name.
func hasFacts(s string, o datetime.Options) bool {
	if strings.ContainsAny(s, "。！？!?") || !mayTime(s) && !mayLabel(s) {
		return false
	}
	f := labels.SourceLine(s, o)
	if !f.Published.Known() && !f.Updated.Known() {
		return f.Source != "" || f.Author != "" || f.Editor != "" || f.Place != ""
	}
	return f.Author != "" || f.Updated.Known() || utf8.RuneCountInString(s) <= 80
}

// mayLabel says whether a text can hold a labelled fact: it has a mark that
// ends a label, or one of the labels that need none.
func mayLabel(s string) bool {
	return strings.ContainsAny(s, ":/") || strings.Contains(s, "：") || strings.Contains(s, "／") || strings.Contains(s, "记者") ||
		strings.Contains(s, "来自") || strings.Contains(s, "发布于") || strings.Contains(s, "By ") || strings.Contains(s, "BY ") || strings.Contains(s, " by ") ||
		strings.HasPrefix(s, "Von ") || strings.HasPrefix(s, "Par ") || strings.HasPrefix(s, "Por ") || strings.HasPrefix(s, "Di ") || strings.HasPrefix(s, "Door ")
}
