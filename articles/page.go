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

// MaxPageSize is the most bytes that a page may have, decoded: 15 MiB.
const MaxPageSize = 15 << 20

// ErrNoArticle says that a page holds no article.
var ErrNoArticle = errors.New("no article found")

// Page is what one address or file gave: an article, its headline feed, or both.
type Page struct {
	// Article is nil where the page holds none, as a front page does.
	Article   *Article
	Headlines []Headline
	// Next is the address of the article's next page, where it has several.
	Next string
}

// Recommended gives the headlines that the page itself recommends beside its
// article, in page order.
func (p *Page) Recommended() []Headline {
	var related []Headline
	for _, h := range p.Headlines {
		if h.Recommended {
			related = append(related, h)
		}
	}
	return related
}

// PageOptions say what is known of a page's bytes besides the bytes.
type PageOptions struct {
	// Name is the file's name; its extension tells Markdown and HTML where the content does not.
	Name string
	// URL is the page's address; relative links are resolved against it.
	URL *url.URL
	// ContentType is that of the HTTP response, with its charset parameter.
	ContentType string
	// Captured is when the bytes were fetched or saved; times such as
	// 21小时前 count from it. Zero is unknown: such times are too, then.
	Captured time.Time
	// NoSites leaves the site rules unused, so that the general rules show what they can.
	NoSites bool
}

// ParsePage makes a page of data in any charset: HTML, a feed, newsreader's own JSON, Markdown with or without
// front matter, a page saved as plain text, or plain text. The error
// is ErrNoArticle where neither an article nor a headline was found.
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

// sniffLength is how many bytes tell HTML from text, as in WHATWG MIME Sniffing, only
// more of them: saved pages begin with long comments.
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

// looksMarkdown is true of text that begins with front matter or a heading, or
// holds marks that hardly stand in a plain text.
func looksMarkdown(head string) bool {
	head = strings.TrimLeft(head, "\ufeff\r\n")
	return strings.HasPrefix(head, "---\n") || strings.HasPrefix(head, "---\r\n") || strings.HasPrefix(head, "+++\n") || strings.HasPrefix(head, "+++\r\n") ||
		strings.HasPrefix(head, "# ") || strings.HasPrefix(head, "Title: ") && strings.Contains(head, "\nMarkdown Content:") ||
		strings.Contains(head, "\n## ") || strings.Contains(head, "\n```") || strings.Contains(head, "](http")
}

// isBinary tells pictures, archives and the like from text in any charset: text that is
// not UTF-8 holds few control characters but those of layout and escape sequences, and NUL
// in UTF-16.
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
