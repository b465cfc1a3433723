package articles

import (
	"errors"
	"fmt"
	"net/url"
	"time"

	"newsreader/articles/internal/capture"
	"newsreader/articles/internal/charset"
)

// MaxPageSize bounds a decoded page, in bytes: 15 MiB.
const MaxPageSize = 15 << 20

// ErrNoArticle means that a page has neither an article nor headlines.
var ErrNoArticle = errors.New("no article found")

// Page is what one address or file contained: an article, its headline feed, or both.
type Page struct {
	// Article is nil if the page has none, like a front page.
	Article   *Article
	Headlines []Headline
	// Next is the address of the article's next page, "" if this is the last.
	Next string
}

// Recommended returns the headlines that the page recommends next to its article, in page order.
func (p *Page) Recommended() []Headline {
	var related []Headline
	for _, h := range p.Headlines {
		if h.Recommended {
			related = append(related, h)
		}
	}
	return related
}

// PageOptions are what is known about a page besides its bytes.
type PageOptions struct {
	// Name is the file's name. Its extension decides between Markdown and HTML.
	Name string
	// URL is the page's address, against which relative links are resolved.
	URL *url.URL
	// ContentType is the Content-Type header of the HTTP response, including its charset parameter.
	ContentType string
	// Captured is when the bytes were fetched or saved. Relative times such as 21小时前 are resolved against it, and
	// unknown if it is zero.
	Captured time.Time
	// NoSites disables the site rules, to measure the general rules alone.
	NoSites bool
}

// ParsePage reads a page in any charset and of any kind: HTML, a feed, newsreader's own JSON, Markdown with or
// without front matter, a page copied as plain text, or plain text. The error matches ErrNoArticle if it contains
// neither an article nor a headline.
func ParsePage(data []byte, opts PageOptions) (*Page, error) {
	if len(data) > MaxPageSize {
		return nil, fmt.Errorf("larger than %d MiB", MaxPageSize>>20)
	}
	if isBinary(data) {
		return nil, errors.New("not a text")
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
