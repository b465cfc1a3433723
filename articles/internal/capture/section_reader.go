package capture

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
)

// maxTokens bounds the lines of all lists that are kept: enough for the most
// headlines that are kept, each with its title twice, source, time and counts.
const maxTokens = 8 * maxHeadlines

// maxTokenBytes is how many bytes a line of a list may have.
const maxTokenBytes = 2000

// readSections reads all lists among lines. front says that the text is one of a
// front page, on which titles may stand without a label.
func (p *parser) readSections(lines []line, front bool) *sectionReader {
	ls := &sectionReader{lines: lines, links: p.links, opts: p.opts}
	first := titlesFirst(lines)
	ls.beginSection(section{allTitles: front && first, ignored: front && !first})
	for i := 0; i < len(lines); {
		i += ls.readLine(i)
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

// sectionReader cuts lines into sections.
type sectionReader struct {
	lines      []line
	links      map[string]string // addresses by the text of a line
	opts       datetime.Options
	sections   []section
	tabRows    []tabRow
	notices    []string
	tokenCount int
}

func (ls *sectionReader) beginSection(s section) { ls.sections = append(ls.sections, s) }

func (ls *sectionReader) current() *section { return &ls.sections[len(ls.sections)-1] }

func (ls *sectionReader) addToken(t token) {
	s := ls.current()
	if s.ignored || ls.tokenCount == maxTokens || len(t.text) > maxTokenBytes {
		return
	}
	ls.tokenCount++
	s.tokens = append(s.tokens, t)
}

// readLine reads line i and returns how many lines it took.
func (ls *sectionReader) readLine(i int) int {
	if n := countTabs(ls.lines, i); n > 0 {
		ls.beginTabs(i, n)
		return n
	}
	l := ls.lines[i]
	switch l.kind {
	case sectionLine:
		if ls.isOutletName(i) {
			ls.addToken(token{text: l.text})
			break
		}
		ls.beginSection(section{label: trimLabel(l.text), related: l.related, allTitles: true})
	case topicLine:
		if ls.isListHeading(i) {
			ls.beginSection(section{label: trimLabel(l.text), allTitles: true})
		}
	case noticeLine:
		ls.notices = append(ls.notices, l.text)
		ls.beginSection(section{})
	case imprintLine:
		ls.beginSection(section{})
	case commentsLine:
		ls.beginSection(section{ignored: true})
	case proseLine:
		ls.addToken(token{text: l.text, prose: true})
	case timeLine:
		st, _ := datetime.Time(l.text, ls.opts)
		ls.addToken(token{stamp: markUnresolved(st)})
	case countLine:
		ls.addCounts(l.text)
	case sourceLine, textLine:
		ls.addText(l)
	}
	return 1
}

// isOutletName says whether the label on line i is the name of an outlet (many
// end in 新闻), which stands between a headline and its time.
func (ls *sectionReader) isOutletName(i int) bool {
	if ls.lines[i].related || i == 0 || i+1 >= len(ls.lines) {
		return false
	}
	before, after := ls.lines[i-1].kind, ls.lines[i+1].kind
	return (before == textLine || before == sourceLine) && (after == timeLine || after == countLine)
}

// isListHeading says whether the topic on line i stands over a list: titles follow it,
// and it is neither part of a menu nor met before any list began.
func (ls *sectionReader) isListHeading(i int) bool {
	if ls.isTab(ls.lines[i].text) {
		return true
	}
	if i+1 >= len(ls.lines) || len(ls.sections) < 2 && !ls.current().allTitles {
		return false
	}
	next := ls.lines[i+1]
	return next.kind == textLine && width(next.text) >= 12 && (i == 0 || ls.lines[i-1].kind != topicLine)
}

// beginTabs notes a row of n tabs at line i. What follows has no heading yet.
func (ls *sectionReader) beginTabs(i, n int) {
	var names []string
	for _, l := range ls.lines[i : i+n] {
		names = append(names, trimLabel(l.text))
	}
	ls.beginSection(section{allTitles: true})
	ls.tabRows = append(ls.tabRows, tabRow{names, len(ls.sections) - 1})
}

// isTab says whether a line is the name of a tab seen before.
func (ls *sectionReader) isTab(s string) bool {
	if len(ls.tabRows) == 0 || utf8.RuneCountInString(s) > maxTabRunes {
		return false
	}
	for _, t := range ls.tabRows[len(ls.tabRows)-1].names {
		if t == trimLabel(s) {
			return true
		}
	}
	return false
}

// addCounts notes a comment count. Other figures, such as ranks, say nothing
// of a headline that we keep.
func (ls *sectionReader) addCounts(s string) {
	for _, f := range labels.Figures(s) {
		if f.Kind == labels.Comments {
			ls.addToken(token{comments: &f.N})
			return
		}
	}
}

// addText adds a line of text: a title, a name, or either with its time behind it.
func (ls *sectionReader) addText(l line) {
	var start, end int
	ok := mightHaveTime(l.text)
	if ok {
		_, start, end, ok = datetime.FindTime(l.text, anyTime())
	}
	if !ok {
		if ls.isTab(l.text) {
			ls.beginSection(section{label: trimLabel(l.text), allTitles: true})
		} else {
			ls.addUntimed(l)
		}
		return
	}
	st, _, _, _ := datetime.FindTime(l.text, ls.opts)
	before, after := trimSeparators(l.text[:start]), trimSeparators(l.text[end:])
	tokens := ls.current().tokens
	pending := len(tokens) > 0 && !tokens[len(tokens)-1].isMetadata()
	f := labels.SourceLine(before+" | "+after, ls.opts)
	switch {
	case pending && (nameLike(before) || before == ""):
		if before == "" {
			before = f.Source
		}
		ls.addToken(token{source: before, stamp: markUnresolved(st), comments: commentCount(f)})
	case before == "" && after != "" && titleLike(after): // the time leads
		ls.addToken(token{text: after, url: ls.links[l.text]})
		ls.addToken(token{stamp: markUnresolved(st)})
	case titleLike(before) && separatedFromTime(l.text, start) && end+8 > len(l.text):
		ls.addToken(token{text: before, url: ls.links[l.text]})
		ls.addToken(token{stamp: markUnresolved(st)})
	default:
		ls.addToken(token{text: l.text})
	}
}

// addUntimed adds a line without a time of day: a labelled source, a name with a
// date behind it, or a text. A byline says nothing of a headline that we keep.
func (ls *sectionReader) addUntimed(l line) {
	if l.kind == sourceLine {
		f := labels.SourceLine(l.text, ls.opts)
		if f.Source != "" {
			ls.addToken(token{source: f.Source, comments: commentCount(f)})
		}
		return
	}
	if i := strings.LastIndexAny(l.text, "·|｜"); i > 0 {
		before, after := trimSeparators(l.text[:i]), trimSeparators(l.text[i:])
		if _, ok := datetime.Time(after, anyEasternTime()); ok && nameLike(before) {
			st, _ := datetime.Time(after, ls.opts)
			ls.addToken(token{source: before, stamp: markUnresolved(st)})
			return
		}
	}
	if strings.ContainsFunc(l.text, isLetter) { // and not the length of a video
		ls.addToken(token{text: l.text})
	}
}

// trimSeparators trims what parts title, source and time on one line.
func trimSeparators(s string) string {
	return strings.Trim(s, " 　\t|｜·•-—–()（）[]【】,，")
}

// separatedFromTime says whether a mark parts a title from the time at s[start:],
// so that a date inside a title stays there.
func separatedFromTime(s string, start int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:start])
	return strings.ContainsRune(" 　\t|｜([（【", r)
}
