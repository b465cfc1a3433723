package capture

import (
	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
	"strings"
	"unicode/utf8"
)

// maxTokens bounds the lines of all lists that are kept: enough for the most
// headlines that are kept, each with its title twice, source, time and counts.
const maxTokens = 8 * maxHeadlines

// maxSummary is how many bytes a line of a list may have.
const maxSummary = 2000

// readLists reads all lists among lines. front says that the text is one of a
// front page, on which titles may stand without a label.
func (p *parser) readLists(lines []line, front bool) *lister {
	ls := &lister{lines: lines, links: p.links, opts: p.opts}
	first := titlesFirst(lines)
	ls.begin(section{listed: front && first, muted: front && !first})
	for i := 0; i < len(lines); {
		i += ls.line(i)
	}
	return ls
}

// titlesFirst says whether a front page begins with titles and not only with
// its own name, before the first label of a list.
func titlesFirst(lines []line) bool {
	titles := 0
	for _, l := range lines {
		if l.kind == sectionLine || l.kind == topicLine && titles > 0 {
			break
		}
		if l.kind == textLine && width(l.text) >= 16 && titleLike(l.text) {
			titles++
		}
	}
	return titles > 2
}

// lister cuts lines into sections.
type lister struct {
	lines    []line
	links    map[string]string // addresses by the text of a line
	opts     datetime.Options
	sections []section
	rows     []tabRow
	notices  []string
	tokens   int
}

func (ls *lister) begin(s section) { ls.sections = append(ls.sections, s) }

func (ls *lister) current() *section { return &ls.sections[len(ls.sections)-1] }

func (ls *lister) add(t token) {
	s := ls.current()
	if s.muted || ls.tokens == maxTokens || len(t.text) > maxSummary {
		return
	}
	ls.tokens++
	s.tokens = append(s.tokens, t)
}

// line reads line i and returns how many lines it took.
func (ls *lister) line(i int) int {
	if n := rowOfTabs(ls.lines, i); n > 0 {
		ls.beginRow(i, n)
		return n
	}
	l := ls.lines[i]
	switch l.kind {
	case sectionLine:
		if ls.namesSource(i) {
			ls.add(token{text: l.text})
			break
		}
		ls.begin(section{label: label(l.text), related: l.related, listed: true})
	case topicLine:
		if ls.heads(i) {
			ls.begin(section{label: label(l.text), listed: true})
		}
	case noticeLine:
		ls.notices = append(ls.notices, l.text)
		ls.begin(section{})
	case footerLine:
		ls.begin(section{})
	case commentsLine:
		ls.begin(section{muted: true})
	case proseLine:
		ls.add(token{text: l.text, prose: true})
	case timeLine:
		st, _ := datetime.Time(l.text, ls.opts)
		ls.add(token{stamp: timed(st)})
	case figureLine:
		ls.addFigures(l.text)
	case factLine, textLine:
		ls.text(l)
	}
	return 1
}

// namesSource says whether the label on line i is the name of an outlet (many
// end in 新闻), which stands between a headline and its time.
func (ls *lister) namesSource(i int) bool {
	if ls.lines[i].related || i == 0 || i+1 >= len(ls.lines) {
		return false
	}
	before, after := ls.lines[i-1].kind, ls.lines[i+1].kind
	return (before == textLine || before == factLine) && (after == timeLine || after == figureLine)
}

// heads says whether the topic on line i stands over a list: titles follow it,
// and it is neither part of a menu nor met before any list began.
func (ls *lister) heads(i int) bool {
	if ls.isTab(ls.lines[i].text) {
		return true
	}
	if i+1 >= len(ls.lines) || len(ls.sections) < 2 && !ls.current().listed {
		return false
	}
	next := ls.lines[i+1]
	return next.kind == textLine && width(next.text) >= 12 && (i == 0 || ls.lines[i-1].kind != topicLine)
}

// beginRow notes a row of n tabs at line i. What follows has no heading yet.
func (ls *lister) beginRow(i, n int) {
	var names []string
	for _, l := range ls.lines[i : i+n] {
		names = append(names, label(l.text))
	}
	ls.begin(section{listed: true})
	ls.rows = append(ls.rows, tabRow{names, len(ls.sections) - 1})
}

// isTab says whether a line is the name of a tab seen before.
func (ls *lister) isTab(s string) bool {
	if len(ls.rows) == 0 || utf8.RuneCountInString(s) > longTab {
		return false
	}
	for _, t := range ls.rows[len(ls.rows)-1].names {
		if t == label(s) {
			return true
		}
	}
	return false
}

// addFigures notes a comment count. Other figures, such as ranks, say nothing
// of a headline that we keep.
func (ls *lister) addFigures(s string) {
	for _, f := range labels.Figures(s) {
		if f.Kind == labels.Comments {
			ls.add(token{comments: &f.N})
			return
		}
	}
}

// text adds a line of text: a title, a name, or either with its time behind it.
func (ls *lister) text(l line) {
	var start, end int
	ok := mayTime(l.text)
	if ok {
		_, start, end, ok = datetime.FindTime(l.text, anyTime())
	}
	if !ok {
		if ls.isTab(l.text) {
			ls.begin(section{label: label(l.text), listed: true})
		} else {
			ls.untimed(l)
		}
		return
	}
	st, _, _, _ := datetime.FindTime(l.text, ls.opts)
	before, after := trimMarks(l.text[:start]), trimMarks(l.text[end:])
	tokens := ls.current().tokens
	pending := len(tokens) > 0 && !tokens[len(tokens)-1].meta()
	f := labels.SourceLine(before+" | "+after, ls.opts)
	switch {
	case pending && (name(before) || before == ""):
		if before == "" {
			before = f.Source
		}
		ls.add(token{source: before, stamp: timed(st), comments: commentsOf(f)})
	case before == "" && after != "" && titleLike(after): // the time leads
		ls.add(token{text: after, url: ls.links[l.text]})
		ls.add(token{stamp: timed(st)})
	case titleLike(before) && partedFromTime(l.text, start) && end+8 > len(l.text):
		ls.add(token{text: before, url: ls.links[l.text]})
		ls.add(token{stamp: timed(st)})
	default:
		ls.add(token{text: l.text})
	}
}

// untimed adds a line without a time of day: a labelled source, a name with a
// date behind it, or a text. A byline says nothing of a headline that we keep.
func (ls *lister) untimed(l line) {
	if l.kind == factLine {
		f := labels.SourceLine(l.text, ls.opts)
		if f.Source != "" {
			ls.add(token{source: f.Source, comments: commentsOf(f)})
		}
		return
	}
	if i := strings.LastIndexAny(l.text, "·|｜"); i > 0 {
		before, after := trimMarks(l.text[:i]), trimMarks(l.text[i:])
		if _, ok := datetime.Time(after, anyEasternTime()); ok && name(before) {
			st, _ := datetime.Time(after, ls.opts)
			ls.add(token{source: before, stamp: timed(st)})
			return
		}
	}
	if strings.ContainsFunc(l.text, isLetter) { // and not the length of a video
		ls.add(token{text: l.text})
	}
}

// trimMarks trims what parts title, source and time on one line.
func trimMarks(s string) string { return strings.Trim(s, " 　\t|｜·•-—–()（）[]【】,，") }

// partedFromTime says whether a mark parts a title from the time at s[start:],
// so that a date inside a title stays there.
func partedFromTime(s string, start int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:start])
	return strings.ContainsRune(" 　\t|｜([（【", r)
}
