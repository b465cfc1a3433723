// Package capture reads a news page that was saved as plain text: all of it
// selected, copied and pasted, or saved by a browser as text. Such a capture
// has no markup left, only lines: breadcrumbs, title, the line with source and
// time, buttons, paragraphs, notices, then lists of headlines in which many a
// title stands twice, because its image was a link as well.
//
// What tells the parts apart is named in the rules of this package's files; the
// wording that portals use is known to package printed.
package capture

import (
	"strings"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
)

// Parse reads a capture. It says false where the text shows too little of what a
// news page carries around its article, so that it should be read as plain text.
// Time and memory are linear in the length of the text.
func Parse(text string) (*Page, bool) {
	if isMarkup(text) {
		return nil, false
	}
	text, links := normalizeText(text)
	lines, ok := splitLines(text)
	if !ok || len(lines) < 4 {
		return nil, false
	}
	classifyLines(lines)
	lines = joinLines(lines)
	p := &parser{lines: lines, page: &Page{}, links: links}
	body, article := findBody(lines)
	title := -1
	if article {
		body = extendByList(lines, body)
		title = findTitle(lines, body)
	}
	if title < 0 {
		article, body = false, span{}
	}
	p.page.Language = p.language(title, body, text)
	p.opts.Zone = datetime.ZoneFor(p.page.Language)
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
	return p.page, p.isNewsPage(evidence, article)
}

// readArticle reads head, body and foot and returns the first line after them.
func (p *parser) readArticle(title int, body span) int {
	p.page.Title = p.lines[title].text
	for i := max(0, title-maxHead); i < body.from; i++ {
		if p.lines[i].kind == breadcrumbLine && p.page.Breadcrumbs == nil {
			p.page.Breadcrumbs = readBreadcrumbs(p.lines[i].text)
		}
	}
	p.readHead(title, body.from)
	if s := p.lines[body.from].text; p.page.Standfirst == "" && trimStandfirstLabel(s) != s && body.from+1 < body.to {
		p.page.Standfirst = trimStandfirstLabel(s)
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
