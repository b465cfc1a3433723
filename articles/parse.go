package articles

import (
	"errors"
	"fmt"
	"strings"

	"newsreader/articles/internal/capture"
	"newsreader/articles/internal/charset"
	"newsreader/articles/internal/feed"
)

// ParsePage reads a page in any charset and of any kind: HTML, a feed, newsreader's own JSON, Markdown with or
// without front matter, a page copied as plain text, or plain text. The error matches ErrNoArticle if it contains
// neither an article nor a headline, unless it is a feed, which may be empty.
func ParsePage(data []byte, opts PageOptions) (*Page, error) {
	if len(data) > MaxPageSize {
		return nil, fmt.Errorf("larger than %d MiB", MaxPageSize>>20)
	}
	if err := checkText(data, opts.ContentType); err != nil {
		return nil, err
	}
	text, _ := charset.Decode(data, opts.ContentType)
	page, err := parseText(text, opts)
	if err != nil {
		return nil, err
	}
	page.dropFutureTimes(opts)
	page.sanitize()
	if opts.Explain && !page.List {
		page.explain(text, opts)
	}
	if page.Article == nil && len(page.Headlines) == 0 && !page.List {
		return nil, ErrNoArticle
	}
	return page, nil
}

// dropFutureTimes makes times unknown that are still to come.
func (p *Page) dropFutureTimes(opts PageOptions) {
	now := opts.Now
	if now.IsZero() {
		now = opts.Captured
	}
	if now.IsZero() {
		return
	}
	for _, a := range p.articles() {
		a.Published, a.Updated = a.Published.NotAfter(now), a.Updated.NotAfter(now)
	}
	for i := range p.Headlines {
		p.Headlines[i].Published = p.Headlines[i].Published.NotAfter(now)
	}
}

// maxTextLines bounds the lines of a text or Markdown document, each of which may become a block of its own.
const maxTextLines = 1 << 19

func parseText(text string, opts PageOptions) (*Page, error) {
	if page, err := parseJSONFeed(text, opts); !errors.Is(err, feed.ErrNotFeed) {
		return page, err
	}
	if page, ok := parseRecords(text); ok {
		return page, nil
	}
	kind := kindOf(text, opts)
	switch kind {
	case kindFeed:
		return parseFeed(text, opts)
	case kindHTML:
		return parseHTML(text, opts)
	}
	if strings.Count(text, "\n") > maxTextLines {
		return nil, fmt.Errorf("more than %d lines of text", maxTextLines)
	}
	if kind == kindMarkdown {
		if page, ok := parseWebMarkdown(text, opts); ok {
			return page, nil
		}
		return parseMarkdown(text)
	}
	if p, ok := capture.Parse(text); ok {
		return fromCapture(p), nil
	}
	return parseMarkdown(markdownOfLines(capture.JoinPrinted(text)))
}
