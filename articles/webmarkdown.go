package articles

import (
	"strings"
	"unicode"

	"newsreader/articles/internal/capture"
	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/webmarkdown"
)

// parseWebMarkdown reads Markdown that was made of a web page. It reports false if the text is not such Markdown, or
// if no article or headline of a page is in it.
func parseWebMarkdown(text string, opts PageOptions) (*Page, bool) {
	declared := &Article{}
	if fence, front, body := splitFrontMatter(text); fence != "" {
		if declared.readFrontMatter(fence, front, body) != nil {
			return nil, false
		}
		text = body
	}
	html, ok := webmarkdown.HTML(text, webmarkdown.Head{Title: declared.Title, Address: declared.URL})
	if !ok {
		return nil, false
	}
	page, err := parseHTML(html, opts)
	if err != nil {
		return nil, false
	}
	if page.Article != nil {
		page.Article.prefer(declared)
	}
	if found, ok := capture.Parse(visibleText(html)); ok {
		page.complete(fromCapture(found))
	}
	return page, page.Article != nil && page.Article.Markdown != "" || len(page.Headlines) > 0
}

// visibleText returns the visible text of an HTML document, a line for each block.
func visibleText(html string) string {
	var b strings.Builder
	for _, l := range linesOfHTML(html) {
		b.WriteString(l.Text + "\n")
	}
	return b.String()
}

// minCrumbs is how many breadcrumbs are beyond doubt in a text: two names with a mark between them may be two buttons.
const minCrumbs = 3

// complete adds what the same page says as a text where the page does not: a text has no elements, so all that it says is
// read from its words. Nothing is added if the text is read as another article.
func (p *Page) complete(text *Page) {
	p.completeHeadlines(text.Headlines)
	a, t := p.Article, text.Article
	if a == nil || t == nil || !a.sharesTextWith(t) {
		return
	}
	if a.Breadcrumbs == nil && len(t.Breadcrumbs) >= minCrumbs {
		a.Breadcrumbs = t.Breadcrumbs
	}
	if a.Comments == nil {
		a.Comments = t.Comments
	}
	if a.Author == nil {
		a.Author = t.Author
	}
	if a.Captured.IsZero() {
		a.Captured = t.Captured
	}
	a.takeNotices(t.Notices)
}

// completeHeadlines adds sources and times to the headlines that have none, but no source to another time.
func (p *Page) completeHeadlines(text []Headline) {
	byTitle := map[string]*Headline{}
	for i := range text {
		byTitle[lettersOf(text[i].Title)] = &text[i]
	}
	for i := range p.Headlines {
		h := &p.Headlines[i]
		t := byTitle[lettersOf(h.Title)]
		if t == nil || h.Source != "" {
			continue
		}
		if h.Published.IsZero() {
			h.Published = t.Published
		}
		if h.Published.Equal(t.Published.Time) {
			h.Source = t.Source
		}
	}
}

// sharesTextWith reports whether at least half of the paragraphs of another article are in this one.
func (a *Article) sharesTextWith(other *Article) bool {
	ours := map[string]bool{}
	for block := range strings.SplitSeq(a.Markdown, "\n\n") {
		ours[lettersOf(block)] = true
	}
	shared, all := 0, 0
	for block := range strings.SplitSeq(other.Markdown, "\n\n") {
		all++
		if ours[lettersOf(block)] {
			shared++
		}
	}
	return shared*2 >= all
}

// takeNotices adds the notices that are not the copyright of the whole site, and removes them from the end of the body.
func (a *Article) takeNotices(notices []string) {
	known := map[string]bool{}
	for _, n := range a.Notices {
		known[lettersOf(n)] = true
	}
	for _, n := range notices {
		if key := lettersOf(n); !known[key] && !labels.IsCopyright(n) {
			known[key] = true
			a.Notices = append(a.Notices, n)
		}
	}
	for {
		at := strings.LastIndex(a.Markdown, "\n\n")
		if at < 0 || !known[lettersOf(a.Markdown[at:])] {
			return
		}
		a.Markdown = a.Markdown[:at]
	}
}

// lettersOf returns the letters and digits of a text, which are the same however the text is marked up or wrapped.
func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
