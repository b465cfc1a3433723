package capture

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/labels"
)

// maxHead is how many lines above the text are searched for the title and facts.
const maxHead = 40

// findTitle returns the index of the article's title, which stands above the
// body, or -1. The line below the breadcrumbs is the best candidate, then one
// that source, time or buttons follow, that the page prints twice, or whose
// words the body uses.
func findTitle(lines []line, body span) int {
	best, bestScore := -1, 0
	used := wordsOf(lines[body.from:body.to])
	for i := max(0, body.from-maxHead); i < body.from; i++ {
		score := titleScore(lines, i, body.from)
		if score > 0 {
			score += used.shared(lines[i].text)
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	return best
}

// titleScore says how much speaks for line i as the title, 0 for what cannot be one.
func titleScore(lines []line, i, end int) int {
	l := lines[i]
	crumbsAbove := i > 0 && lines[i-1].kind == crumbLine
	if l.kind != textLine && (l.kind != proseLine || !crumbsAbove) || utf8.RuneCountInString(l.text) > 150 || strings.HasSuffix(l.text, "：") || strings.HasSuffix(l.text, ":") {
		return 0
	}
	if l.bullet || labels.Job(l.text) || caption(lines, i) || i > 0 && i+1 < end && lines[i+1].kind == timeLine && isByline(lines[i-1]) {
		return 1
	}
	score := 1
	if crumbsAbove {
		score += 3
	} else if i > 1 && lines[i-2].kind == crumbLine && !standsUnderTitle(lines, i) {
		score += 2
	}
	if !isPerson(l.text) {
		score += factsBelow(lines, i, end)
	}
	if w := width(l.text); w >= 16 && w <= 120 {
		score += 2
	}
	for j := max(0, end-maxHead); j < end; j++ {
		if j != i && strings.HasPrefix(lines[j].text, l.text) && width(l.text) >= 16 {
			return score + 2
		}
	}
	return score
}

// factsBelow says how much of what stands below a title stands below line i:
// source and time, buttons, and between these and the title a standfirst or a name.
func factsBelow(lines []line, i, end int) int {
	if i+1 >= end {
		return 0
	}
	next, score := lines[i+1], 0
	switch {
	case next.statesFacts():
		score = 4
	case next.kind == figureLine || next.kind == furnitureLine:
		score = 2
	case standsUnderTitle(lines, i+1):
		return factsBelow(lines, i+1, end) + 1
	case width(lines[i].text) >= leastOver && isPerson(next.text):
		return factsBelow(lines, i+1, end)
	}
	if i+2 < end && !labels.Job(next.text) && lines[i+2].statesFacts() {
		score += 2
	}
	return score
}

// isByline says whether a line tells who wrote the article and nothing else; what stands
// between it and the time belongs to it.
func isByline(l line) bool {
	f := labels.SourceLine(l.text, anyTime())
	return l.kind == factLine && f.Author != "" && !f.Published.Known() && !f.Updated.Known()
}

// isPerson says whether a text has the form of a person's name.
func isPerson(s string) bool {
	name, _ := labels.Person(s)
	return name != ""
}

// Least columns of a title above a standfirst or a name, and of a standfirst.
const (
	leastOver       = 24
	leastStandfirst = 60
)

// standsUnderTitle says whether line i may be a standfirst: it is longer by a
// third at least than the line above, which could be a title.
func standsUnderTitle(lines []line, i int) bool {
	if i == 0 || lines[i].kind != textLine || lines[i-1].kind != textLine || lines[i-1].bullet {
		return false
	}
	above, w := width(lines[i-1].text), width(lines[i].text)
	return above >= leastOver && w >= leastStandfirst && w*3 >= above*4
}

// statesFacts says whether a line tells source, author or time.
func (l line) statesFacts() bool { return l.kind == timeLine || l.kind == factLine }

// readHead reads what stands between the title and the text.
func (p *parser) readHead(title, end int) {
	for i, near := title-1, 4; i >= 0 && near > 0; i-- { // some sites count comments in a column before the title
		if p.lines[i].kind == figureLine {
			p.takeComments(i, title)
		}
		if p.lines[i].kind != furnitureLine {
			near--
		}
	}
	for i := title + 1; i < end; i++ {
		l := p.lines[i]
		switch l.kind {
		case timeLine, factLine:
			p.takeFacts(p.labelled(i))
		case figureLine:
			p.takeComments(i, end)
		case noticeLine:
			p.page.Notices = append(p.page.Notices, l.text)
		case proseLine:
			if p.page.Standfirst == "" {
				p.page.Standfirst = withoutLabel(l.text)
			}
		case textLine, topicLine:
			p.readHeadText(i, end)
		}
	}
}

// labelled is the text of line i, behind the label of a change that stands on the line above.
func (p *parser) labelled(i int) string {
	s := p.lines[i-1].text + ": " + p.lines[i].text
	if p.lines[i-1].kind == furnitureLine && labels.SourceLine(s, p.opts).Updated.Known() {
		return s
	}
	return p.lines[i].text
}

// readHeadText reads a line of the head that is no fact by itself: a name
// beside the time, the value of a label on the line before, a standfirst.
func (p *parser) readHeadText(i, end int) {
	s := p.lines[i].text
	if prev := p.lines[i-1].text; strings.HasSuffix(prev, ":") || strings.HasSuffix(prev, "：") {
		p.takeFacts(prev + s)
		return
	}
	if body := withoutLabel(s); body != s || width(s) >= leastStandfirst {
		if p.page.Standfirst == "" && !caption(p.lines[:end], i) && !namesMaker(p.lines[i-1].text) {
			p.page.Standfirst = body
		}
		return
	}
	timed := p.lines[i-1].kind == timeLine || i+1 < end && p.lines[i+1].kind == timeLine
	if person, place := labels.Person(s); person != "" {
		if p.page.Byline == "" && (timed && place != "" || i+1 < end && labels.Job(p.lines[i+1].text)) {
			p.page.Byline, p.facts = person, true
		}
		return
	}
	if timed && p.page.Source == "" && p.lines[i].kind != topicLine && width(s) <= 24 && name(s) && !strings.Contains(s, ":") && !endsInLowerCase(s) && !labels.Job(s) {
		p.page.Source = s
	}
}

// endsInLowerCase says whether the last of several words has no capital: a picture's
// description ends so, and no name.
func endsInLowerCase(s string) bool {
	last := strings.LastIndexByte(s, ' ') + 1
	r, _ := utf8.DecodeRuneInString(s[last:])
	return last > 0 && unicode.IsLower(r)
}

// withoutLabel cuts the label off a standfirst.
func withoutLabel(s string) string {
	for _, l := range []string{"摘要", "导读", "导语", "核心提示", "内容提要", "【摘要】", "【导读】", "[摘要]", "Summary"} {
		if rest, ok := strings.CutPrefix(s, l); ok {
			return strings.TrimLeft(rest, ":：| 　")
		}
	}
	return s
}

// takeFacts notes what a line of facts says, where nothing is known yet.
func (p *parser) takeFacts(s string) {
	f := labels.SourceLine(s, p.opts)
	p.facts = p.facts || f.Published.Known() || f.Updated.Known() || f.Source != "" || f.Author != ""
	if p.page.Source == "" {
		p.page.Source = f.Source
	}
	if p.page.Byline == "" {
		p.page.Byline = f.Author
	}
	if !p.page.Published.Known() {
		p.page.Published = f.Published
	}
	if !p.page.Updated.Known() {
		p.page.Updated = f.Updated
	}
	p.takeCount(f.Figures)
}

// takeComments notes the comment count of the head: one with its label, or the
// bare number that stands with the buttons for comments and sharing.
func (p *parser) takeComments(i, end int) {
	if p.page.Comments != nil {
		return
	}
	figures := labels.Figures(p.lines[i].text)
	if p.takeCount(figures) {
		return
	}
	bare := len(figures) == 1 && figures[0].Kind == labels.Unlabelled
	if bare && i+1 < end && commentButton(p.lines[i+1]) {
		p.page.Comments = &figures[0].N
	}
}

// takeCount notes the comment count among figures, where none is known yet, and says whether there is one.
func (p *parser) takeCount(figures []labels.Figure) bool {
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

// commentButton says whether a line under a bare number shows that it counts comments.
func commentButton(l line) bool {
	s := strings.ToLower(l.text)
	for _, w := range []string{"分享", "评论", "跟贴", "跟帖", "share", "comment"} {
		if strings.HasPrefix(s, w) {
			return l.kind != proseLine && len(s) < 40
		}
	}
	return false
}

// countComments marks the numbers below the text that stand over readers' comments, and
// not with a headline, and takes the first: a label leads it, an invitation to write
// follows it, or it counts who took part as well.
func (p *parser) countComments(from int) {
	for i := from; i < len(p.lines); i++ {
		l := &p.lines[i]
		if l.kind != figureLine {
			continue
		}
		figures := labels.Figures(l.text)
		both := slices.ContainsFunc(figures, func(f labels.Figure) bool { return f.Kind == labels.Participants })
		if (both || commentsLabel(l.text) || i+1 < len(p.lines) && invites(p.lines[i+1].text)) && p.takeCount(figures) {
			l.kind = commentsLine
		}
	}
}

// invites says whether a button is the one to write a comment.
func invites(s string) bool {
	switch strings.ToLower(s) {
	case "写留言", "写评论", "发表评论", "我要评论", "我有话说", "参与讨论", "登录后评论", "leave a comment", "post a comment", "write a comment", "join the conversation":
		return true
	}
	return false
}

// readFoot reads the facts directly below the text: source, author and editor
// are printed there again or only there, and so is how many comments follow. It returns where they end.
func (p *parser) readFoot(from int) int {
	i := from
	for ; i < len(p.lines); i++ {
		l := p.lines[i]
		switch l.kind {
		case factLine:
			f := labels.SourceLine(l.text, p.opts)
			if f.Published.Known() {
				return i // a headline's source and time
			}
			p.takeFacts(l.text)
			continue
		case noticeLine:
			p.page.Notices = append(p.page.Notices, l.text)
			continue
		case figureLine:
			if p.takeCount(labels.Figures(l.text)) {
				p.lines[i].kind = commentsLine
				return i
			}
			continue
		case commentsLine:
			_, figure := cutCount(l.text)
			if n, ok := labels.Count(figure); ok && p.page.Comments == nil {
				p.page.Comments = &n
			}
			return i
		case furnitureLine, ornamentLine:
			continue
		case textLine:
			if name := p.page.Byline; p.page.Author == nil && tellsOf(l.text, name) {
				p.page.Author = &Author{Name: name, Bio: l.text}
				continue
			}
		}
		return i
	}
	return i
}
