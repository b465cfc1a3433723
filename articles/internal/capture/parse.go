package capture

import (
	"strings"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/language"
)

// maxNotices bounds the notices of one page.
const maxNotices = 50

// parser holds what is found in one capture.
type parser struct {
	lines []line
	opts  datetime.Options
	page  *Page
	// facts says that source, author or time stand above the text.
	facts bool
	links map[string]string // addresses by the text of a line
}

// Parse reads a capture. It says false where the text shows too little of what a
// news page carries around its article, so that it should be read as plain text.
// Time and memory are linear in the length of the text.
func Parse(text string) (*Page, bool) {
	if isMarkup(text) {
		return nil, false
	}
	text, links := readLines(text)
	lines, ok := splitLines(text)
	if !ok || len(lines) < 4 {
		return nil, false
	}
	classify(lines)
	lines = joinLines(lines)
	p := &parser{lines: lines, page: &Page{}, links: links}
	body, article := findBody(lines)
	title := -1
	if article {
		body = withList(lines, body)
		title = findTitle(lines, body)
	}
	if title < 0 {
		article, body = false, span{}
	}
	p.page.Language = p.language(title, body, text)
	p.opts.Zone = datetime.ZoneFor(p.page.Language)
	p.page.Captured = captureTime(lines, body.to, p.opts)
	p.opts.Now = p.page.Captured.Time

	card, at := findCard(lines)
	p.page.Author = card
	rest := 0
	if article {
		rest = p.readArticle(title, body)
		p.countComments(rest)
		p.markMenu(title, rest)
	}
	evidence := p.readHeadlines(rest, at, !article)
	p.page.Notices = p.page.Notices[:min(len(p.page.Notices), maxNotices)]
	return p.page, p.convincing(evidence, article)
}

// language judges by the article, else by the whole text.
func (p *parser) language(title int, body span, text string) string {
	if title < 0 {
		return language.Detect(text)
	}
	var b strings.Builder
	b.WriteString(p.lines[title].text)
	for i := body.from; i < body.to && b.Len() < 8<<10; i++ {
		b.WriteString("\n" + p.lines[i].text)
	}
	return language.Detect(b.String())
}

// readArticle reads head, body and foot and returns the first line after them.
func (p *parser) readArticle(title int, body span) int {
	p.page.Title = p.lines[title].text
	for i := max(0, title-maxHead); i < body.from; i++ {
		if p.lines[i].kind == crumbLine && p.page.Breadcrumbs == nil {
			p.page.Breadcrumbs = readCrumbs(p.lines[i].text)
		}
	}
	p.readHead(title, body.from)
	if s := p.lines[body.from].text; p.page.Standfirst == "" && withoutLabel(s) != s && body.from+1 < body.to {
		p.page.Standfirst = withoutLabel(s)
		body.from++
	}
	head := labels.Dateline(p.lines[body.from].text)
	b := readBody(p.lines, p.cutCard(body))
	p.page.Markdown = b.markdown.String()
	p.page.Notices = append(p.page.Notices, b.notices...)
	p.page.Headlines = b.headlines
	end := p.readFoot(body.to)
	if p.page.Source == "" {
		p.page.Source = head.Source
	}
	if p.page.Byline == "" {
		p.page.Byline = head.Author
	}
	return end
}

// markMenu marks where the site's menu, which stands above the title, stands again below
// the text, in three lines one after another at least: titles end there.
func (p *parser) markMenu(title, from int) {
	above := map[string]bool{}
	for _, l := range p.lines[:title] {
		above[l.text] = true
	}
	run := 0
	for i := from; i < len(p.lines); i++ {
		if !above[p.lines[i].text] {
			run = 0
			continue
		}
		if run++; run < 3 {
			continue
		}
		for k := i - 2; k <= i; k++ {
			p.lines[k].kind = footerLine
		}
	}
}

// found counts what speaks for a capture.
type found struct {
	twice    int // titles printed twice
	sections int // lists with a label and more than one headline
	dated    int // headlines with a time
}

// readHeadlines reads the lists from line from on, but for the author's card.
func (p *parser) readHeadlines(from int, card span, front bool) found {
	lines := p.lines[from:]
	if card.from >= from && card.to > card.from {
		lines = append(lines[:card.from-from:card.from-from], p.lines[card.to:]...)
	}
	ls := p.readLists(lines, front)
	p.page.Notices = append(p.page.Notices, ls.notices...)
	var f found
	lists := make([]listed, len(ls.sections))
	for i, s := range ls.sections {
		lists[i] = listed{s, s.headlines(&f.twice)}
		if s.label != "" && len(lists[i].headlines) > 0 {
			f.sections++
		}
	}
	for i, row := range ls.rows {
		end := len(lists)
		if i+1 < len(ls.rows) {
			end = ls.rows[i+1].first
		}
		restoreTabs(lists, row, end)
	}
	seen := seenTitles{p.page.Title: -1}
	p.page.Headlines = seen.add(nil, p.page.Headlines)
	for _, l := range lists {
		p.page.Headlines = seen.add(p.page.Headlines, l.headlines)
	}
	for i := range p.page.Headlines {
		h := &p.page.Headlines[i]
		if h.URL == "" {
			h.URL = p.links[h.Title]
		}
		if h.Published.Known() {
			f.dated++
		}
	}
	return f
}

// seenTitles maps a title to its place among the headlines, -1 for the article's own.
type seenTitles map[string]int

// add appends headlines whose titles are new. What a repeated one knows more
// than the first is not lost.
func (seen seenTitles) add(to, hs []Headline) []Headline {
	for _, h := range hs {
		at, known := seen[h.Title]
		switch {
		case !known && len(to) < maxHeadlines:
			seen[h.Title] = len(to)
			to = append(to, h)
		case known && at >= 0:
			first := &to[at]
			if first.Source == "" {
				first.Source = h.Source
			}
			if !first.Published.Known() {
				first.Published = h.Published
			}
			if first.Comments == nil {
				first.Comments = h.Comments
			}
		}
	}
	return to
}

// convincing says whether the text has enough of a news page around its text.
// One such sign may be met in any letter; a page has several.
func (p *parser) convincing(f found, article bool) bool {
	signs := 0
	sign := func(weight int, holds bool) {
		if holds {
			signs += weight
		}
	}
	sign(2, p.page.Breadcrumbs != nil)
	sign(2, p.facts)
	sign(2, p.page.Author != nil)
	sign(1, p.page.Comments != nil)
	sign(1, p.page.Notices != nil)
	sign(1, p.page.Captured.Known())
	sign(1, f.twice > 1)
	sign(1, f.dated > 1)
	sign(2, f.sections > 0)
	sign(1, f.sections > 1)
	buttons, readers := 0, false
	for _, l := range p.lines {
		if l.kind == furnitureLine {
			buttons++
		}
		readers = readers || l.kind == commentsLine
	}
	sign(1, readers)
	sign(1, buttons > 0)
	sign(1, buttons > 3)
	if !article {
		return signs > 2 && len(p.page.Headlines) >= 4
	}
	return signs > 2
}

// isMarkup says whether a text is Markdown or has front matter, and so no capture.
func isMarkup(text string) bool {
	text = strings.TrimPrefix(text, "\uFEFF")
	if strings.HasPrefix(text, "---\n") || strings.HasPrefix(text, "---\r\n") || strings.HasPrefix(text, "+++\n") {
		return true
	}
	for len(text) > 0 {
		l, rest, _ := strings.Cut(text, "\n")
		if strings.HasPrefix(l, "```") || strings.HasPrefix(l, "# ") || strings.HasPrefix(l, "## ") || strings.HasPrefix(l, "### ") {
			return true
		}
		text = rest
	}
	return false
}
