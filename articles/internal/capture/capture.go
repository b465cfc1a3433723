// Package capture reads a news page that was copied as plain text: selected and pasted from a
// browser window, or saved as text by a browser. Such a capture has no markup left, only lines:
// breadcrumbs, a title, a line with source and time, buttons, paragraphs, notices, then lists of
// headlines in which a title often appears twice because its image was a link as well.
//
// Parse works in these steps: the fields above a mail are read, the text is normalized (marks of a mail's quotation, character references
// and running heads removed, wrapped lines joined, link numbers of text browsers removed), split into lines, and every line is classified by itself. A text of several
// pages is split at their heads. The heaviest run of paragraphs, of which other lines subtract, is the article's
// body; the title, the facts around the text and the author's card are found relative to it. What follows the article is read as lists of headlines. The page counts as
// a capture only if enough of these parts were found.
//
// The wording that pages use for labels and notices is in package labels, their dates in datetime.
package capture

import (
	"strings"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
)

// minLines is how many lines the least page has whose line ends are there.
const minLines = 4

// Parse reads a capture. It reports false if the text is Markdown or has too little of what a news
// page prints around its article; such a text should be read as plain text instead. Time and memory
// are linear in the length of the text.
func Parse(text string) (*Page, bool) {
	if isMarkup(text) || hasTooManyLines(text) {
		return nil, false
	}
	text, mail := cutMailHead(text)
	text, links := normalizeText(text)
	lines, ok := splitLines(text)
	if !ok {
		return nil, false
	}
	if len(lines) < minLines {
		return readLost(lines)
	}
	classifyLines(lines)
	pages := splitPages(joinLines(lines))
	page, ok := parsePage(pages[0], links)
	for _, lines := range pages[1:] {
		if more, isPage := parsePage(lines, links); isPage && more.Markdown != "" {
			page.More = append(page.More, more)
		}
	}
	if mail != nil && page.Markdown != "" {
		mail.complete(page)
		ok = true
	}
	return page, ok
}

// parsePage reads the lines of one page, and reports whether it has enough of what a news page has.
func parsePage(lines []line, links map[string]string) (*Page, bool) {
	p := &parser{lines: lines, page: &Page{}, links: links}
	body, article := findBody(lines)
	article = article && !isAddressedList(lines)
	title := -1
	if article {
		body = cutTeasers(lines, body)
		body = extendByFigures(lines, extendByList(lines, extendToLead(lines, body)))
		title = findTitle(lines, body)
	}
	if !article {
		body = span{}
	}
	p.page.Language = p.language(title, body)
	p.opts.Zone, p.opts.Language = datetime.ZoneFor(p.page.Language), p.page.Language
	p.page.Captured = findCaptureTime(lines, body.to, p.opts)
	p.opts.Now = p.page.Captured.Time

	card, at := findAuthorCard(lines)
	p.page.Author = card
	rest := 0
	if article {
		rest = p.readArticle(title, body)
		p.markCommentCounts(rest)
		p.markRepeatedMenu(title, rest)
	}
	evidence := p.readHeadlines(rest, at, !article)
	p.page.Notices = p.page.Notices[:min(len(p.page.Notices), maxNotices)]
	evidence.furniture = countFurniture(lines, body)
	return p.page, p.isNewsPage(evidence, article)
}

// readArticle reads the article's head, body and foot and returns the index of the first line
// after them.
func (p *parser) readArticle(title int, body span) int {
	if title >= 0 {
		p.page.Title = p.lines[title].text
	} else {
		title = p.headWithoutTitle(body)
	}
	for i := max(0, title-maxHead); i < body.from; i++ {
		if p.lines[i].kind == breadcrumbLine && p.page.Breadcrumbs == nil {
			p.page.Breadcrumbs = readBreadcrumbs(p.lines[i].text)
		}
	}
	p.readHead(title, body.from)
	if s := p.lines[body.from].text; p.page.Standfirst == "" && labels.CutStandfirstLabel(s) != s && body.from+1 < body.to {
		p.page.Standfirst = labels.CutStandfirstLabel(s)
		body.from++
	}
	head := labels.Dateline(p.lines[body.from].text)
	b := writeBody(p.lines, p.cutAuthorCard(body))
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

// headWithoutTitle returns the index of the line above the facts that precede the text of an article
// without a title, such as a copy that begins in the middle of a page.
func (p *parser) headWithoutTitle(body span) int {
	i := body.from - 1
	for i >= 0 && (p.lines[i].hasSourceOrTime() || p.lines[i].kind == boilerplateLine || p.lines[i].kind == countLine) {
		i--
	}
	return i
}

// isMarkup reports whether a text has front matter, a Markdown heading or a code fence. A capture
// has none of these.
func isMarkup(text string) bool {
	text = strings.TrimPrefix(text, "\uFEFF")
	if hasAnyPrefix(text, "---\n", "---\r\n", "+++\n") {
		return true
	}
	for len(text) > 0 {
		l, rest, _ := strings.Cut(text, "\n")
		if hasAnyPrefix(l, "```", "# ", "## ", "### ") {
			return true
		}
		text = rest
	}
	return false
}
