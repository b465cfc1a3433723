package capture

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// Limits on the tokens of all sections together, which suffice for maxHeadlines headlines, each with
// its title twice, summary, source, time and count; and on the length of one token's text, in bytes.
const (
	maxTokens     = 8 * maxHeadlines
	maxTokenBytes = 2000
	maxRank       = 100 // the last rank of a ranked list

	maxNameAndCount = 100 // the longest line, in bytes, with a name and a count
)

// readSections splits lines into sections. On a front page, titles may precede the first label.
func (p *parser) readSections(lines []line, front bool) *sectionReader {
	r := &sectionReader{lines: lines, links: p.links, opts: p.opts}
	first := titlesFirst(lines)
	r.beginSection(section{allTitles: front && first, ignored: front && !first})
	for i := 0; i < len(lines); {
		i += r.readLine(i)
	}
	return r
}

// titlesFirst reports whether a front page has titles, and not only its own name, before the first
// label of a list.
func titlesFirst(lines []line) bool {
	titles := 0
	for _, l := range lines {
		if l.kind == sectionLine || l.kind == topicLine && titles > 0 {
			break
		}
		if l.kind == textLine && runes.Columns(l.text) >= minUsualTitle && titleLike(l.text) {
			titles++
		}
	}
	return titles > 2
}

// sectionReader splits lines into sections.
type sectionReader struct {
	lines      []line
	links      map[string]string // address by the text of the line that is the link
	opts       datetime.Options
	sections   []section
	tabRows    []tabRow
	notices    []string
	tokenCount int
	subject    int // the line, at or below the one that is read, that is the next subject of news
	dropped    int // titles beyond maxTokens
}

func (r *sectionReader) beginSection(s section) { r.sections = append(r.sections, s) }

func (r *sectionReader) current() *section { return &r.sections[len(r.sections)-1] }

func (r *sectionReader) addToken(t token) {
	s := r.current()
	if s.ignored || len(t.text) > maxTokenBytes {
		return
	}
	if r.tokenCount == maxTokens {
		if s.allTitles && !t.prose && t.evidence() == usualTitle {
			r.dropped++
		}
		return
	}
	r.tokenCount++
	s.tokens = append(s.tokens, t)
}

// readLine reads line i, with the lines that belong to it, and returns how many lines it read.
func (r *sectionReader) readLine(i int) int {
	if n := r.countTabs(i); n > 0 {
		r.beginTabs(i, n)
		return n
	}
	l := r.lines[i]
	switch l.kind {
	case sectionLine:
		if r.isOutletName(i) {
			r.addToken(token{text: l.text, title: l.title})
			break
		}
		r.beginSection(section{label: trimLabel(l.text), related: l.related, allTitles: true})
	case topicLine:
		if r.isListHeading(i) {
			r.beginSection(section{label: trimLabel(l.text), allTitles: true})
		}
	case noticeLine:
		r.notices = append(r.notices, l.text)
		r.beginSection(section{})
	case imprintLine:
		r.beginSection(section{})
	case commentsLine:
		r.beginSection(section{ignored: true})
	case cardLine:
		if i == 0 || r.lines[i-1].kind != cardLine {
			r.beginSection(section{allTitles: true})
		}
	case proseLine:
		r.addToken(token{text: l.text, prose: true})
	case timeLine:
		st, _ := datetime.Parse(l.text, r.opts)
		r.addToken(token{stamp: markUnresolved(st)})
	case countLine:
		r.addCounts(l.text)
	case textLine:
		if isAddress(l.text) {
			r.addAddress(l.text)
			break
		}
		if r.isHeadByForm(i) {
			r.beginSection(section{label: trimLabel(l.text), allTitles: true})
			break
		}
		r.addText(l)
	case sourceLine:
		r.addText(l)
	}
	return 1
}

// countTabs is [countTabs] for line i. It skips the search where no subject is near.
func (r *sectionReader) countTabs(i int) int {
	for r.subject < len(r.lines) && (r.subject < i || !r.lines[r.subject].isSubject()) {
		r.subject++
	}
	if r.subject-i > maxOtherTabs {
		return 0
	}
	return countTabs(r.lines, i)
}

// isOutletName reports whether what looks like a label on line i is the name of an outlet, many of
// which end in 新闻: it is between a headline and its time.
func (r *sectionReader) isOutletName(i int) bool {
	if r.lines[i].related || i == 0 || i+1 >= len(r.lines) {
		return false
	}
	before, after := r.lines[i-1].kind, r.lines[i+1].kind
	return (before == textLine || before == sourceLine) && (after == timeLine || after == countLine)
}

// isListHeading reports whether the topic on line i is the label of a list: it is the name of a tab,
// or a title follows it, a list has begun before, and the line above is not a topic, as in a menu.
func (r *sectionReader) isListHeading(i int) bool {
	if r.isTab(r.lines[i].text) {
		return true
	}
	if i+1 >= len(r.lines) || len(r.sections) < 2 && !r.current().allTitles {
		return false
	}
	next := r.lines[i+1]
	return next.kind == textLine && runes.Columns(next.text) >= 12 && (i == 0 || r.lines[i-1].kind != topicLine)
}

// beginTabs records the row of n tabs at line i and begins a section without a label.
func (r *sectionReader) beginTabs(i, n int) {
	var names []string
	for _, l := range r.lines[i : i+n] {
		names = append(names, trimLabel(l.text))
	}
	r.beginSection(section{allTitles: true})
	r.tabRows = append(r.tabRows, tabRow{names, len(r.sections) - 1})
}

// isTab reports whether a line is the name of a tab in the latest row.
func (r *sectionReader) isTab(s string) bool {
	if len(r.tabRows) == 0 || utf8.RuneCountInString(s) > maxTabRunes {
		return false
	}
	for _, t := range r.tabRows[len(r.tabRows)-1].names {
		if t == trimLabel(s) {
			return true
		}
	}
	return false
}

// addCounts adds the comment count on a line, or a rank. Other numbers are no part of a Headline.
func (r *sectionReader) addCounts(s string) {
	figures := labels.Counts(s)
	if n := commentCount(figures); n != nil {
		r.addToken(token{comments: n})
	} else if len(figures) == 1 && figures[0].Kind == labels.Unlabelled && figures[0].N <= maxRank {
		r.addToken(token{rank: figures[0].N})
	}
}

// addText adds a line of text: a title, a name, or either with its time on the same line.
func (r *sectionReader) addText(l line) {
	var start, end int
	ok := mightHaveTime(l.text)
	if ok {
		_, start, end, ok = datetime.Find(l.text, anyTime())
	}
	if !ok {
		l.title.isUntimed = true
		if r.isTab(l.text) {
			r.beginSection(section{label: trimLabel(l.text), allTitles: true})
		} else {
			r.addUntimed(l)
		}
		return
	}
	st, _, _, _ := datetime.Find(l.text, r.opts)
	before, after := trimSeparators(l.text[:start]), trimSeparators(l.text[end:])
	pending := r.isPending()
	f := labels.SourceLine(before+" | "+after, r.opts)
	switch {
	case pending && (nameLike(before) || before == ""):
		if name, n := cutCommentCount(before); n != nil {
			before, f.Counts = name, append(f.Counts, labels.Count{Kind: labels.Comments, N: *n})
		}
		if before == "" {
			before = f.Source
		}
		r.addToken(token{source: before, stamp: markUnresolved(st), comments: commentCount(f.Counts)})
	case before == "" && after != "" && titleLike(after): // the time comes first
		r.addToken(token{text: after, url: r.links[l.text]})
		r.addToken(token{stamp: markUnresolved(st)})
	case titleLike(before) && separatedFromTime(l.text, start) && end+8 > len(l.text):
		r.addToken(token{text: before, url: r.links[l.text]})
		r.addToken(token{stamp: markUnresolved(st)})
	default:
		r.addToken(token{text: l.text, title: l.title})
	}
}

// addUntimed adds a line in which no time was found: a labelled source, a name followed by a date
// that only its separator shows to be one, or a text. A byline is no part of a Headline.
func (r *sectionReader) addUntimed(l line) {
	if l.kind == sourceLine {
		f := labels.SourceLine(l.text, r.opts)
		if f.Source != "" {
			r.addToken(token{source: f.Source, comments: commentCount(f.Counts)})
		}
		return
	}
	if i := strings.LastIndexAny(l.text, "·|｜"); i > 0 {
		before, after := trimSeparators(l.text[:i]), trimSeparators(l.text[i:])
		if _, ok := datetime.Parse(after, anyEasternTime()); ok && nameLike(before) {
			st, _ := datetime.Parse(after, r.opts)
			r.addToken(token{source: before, stamp: markUnresolved(st)})
			return
		}
	}
	if name, n := cutCommentCount(l.text); n != nil && r.isPending() {
		r.addToken(token{source: name, comments: n})
		return
	}
	if strings.ContainsFunc(l.text, isLetter) { // not just the length of a video
		r.addToken(token{text: l.text, title: l.title})
	}
}

// isPending reports whether the last token is a text whose metadata may follow.
func (r *sectionReader) isPending() bool {
	tokens := r.current().tokens
	return len(tokens) > 0 && !tokens[len(tokens)-1].isMetadata() && tokens[len(tokens)-1].rank == 0
}

// cutCommentCount splits a name from the comment count behind it, as in "湖畔报 12跟贴" or "Lake Herald 3 comments".
// It returns nil if there is none.
func cutCommentCount(s string) (name string, comments *int) {
	if len(s) > maxNameAndCount || !strings.ContainsAny(s, "0123456789") {
		return s, nil
	}
	for i, r := range s {
		if r != ' ' && r != '　' {
			continue
		}
		if n := commentCount(labels.Counts(s[i:])); n != nil && nameLike(s[:i]) {
			return trimSeparators(s[:i]), n
		}
	}
	return s, nil
}

// trimSeparators trims what separates title, source and time on one line.
func trimSeparators(s string) string {
	return strings.Trim(s, " 　\t|｜·•-—–()（）[]【】,，")
}

// separatedFromTime reports whether a space or mark separates a title from the time at s[start:].
// Otherwise the time is part of the title.
func separatedFromTime(s string, start int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:start])
	return strings.ContainsRune(" 　\t|｜([（【", r)
}
