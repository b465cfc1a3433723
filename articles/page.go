package articles

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"path"
	"strings"
	"time"
	"unicode/utf8"

	"newsreader/articles/internal/capture"
	"newsreader/articles/internal/charset"
	"newsreader/articles/internal/feed"
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

type kind int

const (
	kindPlain kind = iota
	kindMarkdown
	kindHTML
	kindFeed
)

// sniffLength is how many bytes are examined to tell HTML from text, more than in WHATWG MIME Sniffing §5.2: saved
// pages begin with long comments.
const sniffLength = 4096

func kindOf(text string, opts PageOptions) kind {
	switch strings.ToLower(path.Ext(opts.Name)) {
	case ".md", ".markdown":
		return kindMarkdown
	case ".html", ".htm", ".xhtml":
		return kindHTML
	}
	head := text[:min(len(text), sniffLength)]
	switch {
	case feed.Looks(opts.ContentType, head) != 0:
		return kindFeed
	case strings.Contains(opts.ContentType, "html") || looksHTML(head):
		return kindHTML
	case strings.Contains(opts.ContentType, "markdown") || looksMarkdown(head):
		return kindMarkdown
	}
	return kindPlain
}

func looksHTML(head string) bool {
	head = strings.ToLower(strings.TrimLeft(head, "\ufeff \t\r\n"))
	if !strings.HasPrefix(head, "<") {
		return false
	}
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<article", "<div", "<meta", "<title", "<p>", "<h1", "<script", "<table"} {
		if strings.Contains(head, tag) {
			return true
		}
	}
	return false
}

// looksMarkdown reports whether a text begins with front matter or a heading, or has syntax that is rare in plain
// text.
func looksMarkdown(head string) bool {
	head = strings.TrimLeft(head, "\ufeff\r\n")
	return strings.HasPrefix(head, "---\n") || strings.HasPrefix(head, "---\r\n") || strings.HasPrefix(head, "+++\n") || strings.HasPrefix(head, "+++\r\n") ||
		strings.HasPrefix(head, "# ") || strings.HasPrefix(head, "Title: ") && strings.Contains(head, "\nMarkdown Content:") ||
		strings.Contains(head, "\n## ") || strings.Contains(head, "\n```") || strings.Contains(head, "](http")
}

// isBinary reports whether data is a picture, archive or other binary file rather than text in some charset. Text
// that is not UTF-8 has few control characters other than layout and escape sequences, and NUL in UTF-16.
func isBinary(data []byte) bool {
	head := data[:min(len(data), sniffLength)]
	for _, magic := range []string{"\x89PNG", "GIF8", "\xff\xd8\xff", "PK\x03\x04", "%PDF-", "\x1f\x8b", "\x7fELF", "SQLite format 3\x00"} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return true
		}
	}
	controls := 0
	for _, b := range head {
		if b < 0x20 && b != 0 && !strings.ContainsRune("\t\n\r\f\v\x1b\x07\x08\x0e\x0f", rune(b)) {
			controls++
		}
	}
	return controls > len(head)/16 && !utf8.Valid(head)
}
