package articles

import (
	"fmt"

	"newsreader/articles/internal/capture"
	"newsreader/articles/internal/charset"
)

// ParsePage reads a page in any charset and of any kind: HTML, a feed, newsreader's own JSON, Markdown with or
// without front matter, a page copied as plain text, or plain text. The error matches ErrNoArticle if it contains
// neither an article nor a headline.
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
	page.sanitize()
	if page.Article == nil && len(page.Headlines) == 0 {
		return nil, ErrNoArticle
	}
	return page, nil
}

func parseText(text string, opts PageOptions) (*Page, error) {
	if page, ok := parseRecords(text); ok {
		return page, nil
	}
	switch kindOf(text, opts) {
	case kindFeed:
		return parseFeed(text, opts)
	case kindHTML:
		return parseHTML(text, opts)
	case kindMarkdown:
		return parseMarkdown(text)
	}
	if p, ok := capture.Parse(text); ok {
		return fromCapture(p), nil
	}
	return parseMarkdown(markdownOfLines(text))
}
