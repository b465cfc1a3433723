package articles

import (
	"path"
	"strings"

	"newsreader/articles/internal/feed"
	"newsreader/articles/internal/lazyregexp"
)

// kind is the kind of document that an input is read as.
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
	case feed.Sniff(opts.ContentType, head) != 0:
		return kindFeed
	case strings.Contains(opts.ContentType, "html") || looksHTML(head) && !linksInMarkdown(text):
		return kindHTML
	case strings.Contains(opts.ContentType, "markdown") || looksMarkdown(head) || linksByReference(head, text):
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

// linksInMarkdown reports whether a text that begins with a tag has its links in Markdown and no paragraph in tags,
// as where a tool kept the boxes of a page that it converted.
func linksInMarkdown(text string) bool {
	if strings.Count(text, "](") < 3 {
		return false
	}
	for _, tag := range []string{"<p>", "<p ", "<html", "<body", "<script"} {
		if strings.Contains(text, tag) {
			return false
		}
	}
	return true
}

// looksMarkdown reports whether a text begins with front matter or a heading, or has syntax that is rare in plain
// text.
func looksMarkdown(head string) bool {
	head = strings.TrimLeft(head, "\ufeff\r\n")
	return strings.HasPrefix(head, "---\n") || strings.HasPrefix(head, "---\r\n") || strings.HasPrefix(head, "+++\n") || strings.HasPrefix(head, "+++\r\n") ||
		strings.HasPrefix(head, "# ") || strings.HasPrefix(head, "::: ") || strings.HasPrefix(head, "Title: ") && strings.Contains(head, "\nMarkdown Content:") ||
		strings.Contains(head, "\n## ") || strings.Contains(head, "\n```") || strings.Contains(head, "](http")
}

// linkDefinition matches the line that defines the address of a link in Markdown.
var linkDefinition = lazyregexp.New(`(?m)^ {0,3}\[[^\]\n]{1,80}\]: <?https?://`)

// linksByReference reports whether a text begins with links whose addresses are defined elsewhere in it, as tools write
// them on request.
func linksByReference(head, text string) bool {
	return strings.Count(head, "][") > 1 && linkDefinition().MatchString(text)
}
