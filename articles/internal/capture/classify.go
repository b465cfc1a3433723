package capture

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
)

// maxSourceLine is the greatest length of a line, in bytes, that is tried as a time, a label or a
// source line.
const maxSourceLine = 240

// classifyLines sets the kind of every line.
func classifyLines(lines []line) {
	c := classifier{opts: anyTime(), known: make(map[string]line, min(len(lines), maxKnownLines/8))}
	for i := range lines {
		c.classify(&lines[i])
		if k := lines[i].kind; lines[i].level > 0 && (k == proseLine || k == sourceLine) {
			lines[i].kind = textLine // a heading may be a sentence, or begin like a label
		}
	}
}

// maxKnownLines is how many lines a classifier remembers. Copies of a line are rarely further apart than the lines of a
// long page.
const maxKnownLines = 1 << 13

// classifier classifies the lines of a page, of which many are there twice: most titles, and the buttons of each list.
type classifier struct {
	opts  datetime.Options
	known map[string]line
}

func (c classifier) classify(l *line) {
	if len(l.text) > maxSourceLine {
		l.classify(c.opts)
		return
	}
	text := l.text
	as, ok := c.known[text]
	if !ok {
		as = line{text: text}
		as.classify(c.opts)
		if len(c.known) == maxKnownLines {
			clear(c.known)
		}
		c.known[text] = as
	}
	l.text, l.kind, l.related, l.title = as.text, as.kind, as.related, as.title
}

// classify sets the kind of a line.
func (l *line) classify(o datetime.Options) {
	s := l.text
	if len(s) > maxSourceLine {
		switch {
		case labels.IsConsent(s):
			l.kind = boilerplateLine
		case labels.IsNotice(s):
			l.kind = noticeLine
		case isProse(s):
			l.kind = proseLine
		}
		return
	}
	if labels.IsOrnament(s) {
		l.kind = ornamentLine
		return
	}
	if mightHaveTime(s) {
		if _, ok := datetime.Parse(s, o); ok {
			l.kind = timeLine
			return
		}
	}
	if _, ok := readCapturedLine(s, o); ok {
		l.kind = capturedLine
		return
	}
	if labels.Counts(s) != nil {
		l.kind = countLine
		return
	}
	if l.classifyLabel(); l.kind == textLine {
		l.title.isText = true
		l.classifyText(o)
	}
}

// classifyLabel recognises breadcrumbs, labels and the words of buttons and menus.
func (l *line) classifyLabel() {
	if first := firstTabLabel(l.text); first != "" {
		l.text = first
	}
	section := labels.Section(l.text)
	switch {
	case readBreadcrumbs(l.text) != nil:
		l.kind = breadcrumbLine
	case isCommentsLabel(l.text):
		l.kind = commentsLine
	case section == labels.Related || section == labels.Popular || section == labels.Editorial:
		l.kind, l.related = sectionLine, section.Recommended()
	case section == labels.Topic:
		l.kind = topicLine
	case labels.IsBoilerplate(l.text) || labels.IsTimeLabel(l.text) || isMenu(l.text) || isBrowserText(l.text):
		l.kind = boilerplateLine
	}
}

// firstTabLabel returns the first of two labels of recommended lists that are printed on one line as
// tabs (阅读排行榜 评论排行榜), because the list below is that of the first tab. It returns "" for any
// other line.
func firstTabLabel(s string) string {
	first, second, ok := strings.Cut(s, " ")
	if !ok || !hasHan(s) || !labels.Section(first).Recommended() || !labels.Section(second).Recommended() {
		return ""
	}
	return first
}

// isImprint reports whether a line belongs to the imprint that Chinese sites are required to print,
// such as "鄂ICP备00000000号".
func isImprint(s string) bool {
	return !strings.Contains(s, "。") &&
		containsAny(s, "ICP备", "ICP证", "公网安备", "许可证", "举报电话", "备案号", "增值电信", "举报邮箱", "客服电话", "网络文化经营")
}

// classifyText recognises notices, the imprint, prose and source lines.
func (l *line) classifyText(o datetime.Options) {
	switch {
	case labels.IsConsent(l.text):
		l.kind = boilerplateLine
	case labels.IsNotice(l.text):
		l.kind = noticeLine
	case isImprint(l.text):
		l.kind = imprintLine
	case isProse(l.text):
		l.kind = proseLine
	case isSourceLine(l.text, o):
		l.kind = sourceLine
	}
}

// isSourceLine reports whether a line that is no sentence states the source, author, editor or
// place of the article, or its time with a few words around it.
func isSourceLine(s string, o datetime.Options) bool {
	if strings.ContainsAny(s, "!?") || containsAny(s, "。", "！", "？") || !mightHaveTime(s) && !mightHaveLabel(s) {
		return false
	}
	f := labels.SourceLine(s, o)
	if !f.Published.Known() && !f.Updated.Known() {
		return f.Source != "" || f.Author != "" || f.Editor != "" || f.Place != ""
	}
	return f.Author != "" || f.Updated.Known() || utf8.RuneCountInString(s) <= 80
}

// mightHaveLabel reports whether a text has a character that ends a label, or one of the labels that
// need none. Without either it states no fact, and the costlier labels.SourceLine can be skipped.
func mightHaveLabel(s string) bool {
	return containsAny(s, ":", "/", "：", "／", "记者", "来自", "发布于", " by ") || labels.MayLeadIn(s)
}
