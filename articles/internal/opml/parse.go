package opml

import (
	"strings"

	"golang.org/x/net/html"
)

// Parse reads an OPML document, which is UTF-8 already. The error is ErrNotOPML,
// or ErrTruncated beside a document that holds what was read.
//
// HTML's tokenizer reads it: lists are written by hand and by many programs, and
// that one never fails at a bare ampersand, an undeclared entity or a missing
// quote. It knows no document type, so that no entity is expanded.
func Parse(text string) (*Document, error) {
	p := parser{z: html.NewTokenizer(strings.NewReader(text))}
	p.z.SetMaxBuf(maxTokenLen)
	if !p.findRoot() {
		return nil, ErrNotOPML
	}
	if !p.readBody() {
		return &p.collector.Document, ErrTruncated
	}
	return &p.collector.Document, nil
}

type parser struct {
	z         *html.Tokenizer
	collector collector
	// folders holds one name for each outline that is open and not deeper than
	// MaxDepth, "" for those that are feeds.
	folders []string
	tooDeep int // open outlines beyond MaxDepth
	text    *string
}

// maxBeforeRoot is how many elements may stand before the root.
const maxBeforeRoot = 16

// findRoot reads up to the opml element.
func (p *parser) findRoot() bool {
	for before := 0; before < maxBeforeRoot; {
		switch p.next() {
		case html.ErrorToken:
			return false
		case html.StartTagToken:
			switch name, _ := p.z.TagName(); string(name) {
			case "opml":
				return true
			case "html", "head", "body", "rss", "feed":
				return false
			}
			before++
		}
	}
	return false
}

// next reads a token. Elements that HTML reads as text, such as title, are
// elements here.
func (p *parser) next() html.TokenType {
	kind := p.z.Next()
	p.z.NextIsNotRawText()
	return kind
}

// readBody reads to the end of the root element and says whether it was there.
func (p *parser) readBody() bool {
	for {
		kind := p.next()
		switch kind {
		case html.ErrorToken:
			return false
		case html.StartTagToken, html.SelfClosingTagToken:
			p.readStartTag(kind == html.SelfClosingTagToken)
		case html.TextToken:
			if p.text != nil && len(*p.text) < maxTextLen {
				*p.text += clip(string(p.z.Text()), maxTextLen)
			}
		case html.EndTagToken:
			p.text = nil
			name, _ := p.z.TagName()
			switch string(name) {
			case "outline":
				p.closeOutline()
			case "head":
				p.collector.Title = oneLine(p.collector.Title)
			case "opml":
				return true
			}
		}
	}
}

// readStartTag reads an opening tag.
func (p *parser) readStartTag(empty bool) {
	name, more := p.z.TagName()
	p.text = nil
	switch string(name) {
	case "outline":
		p.readOutline(more, empty)
	case "title":
		p.text = &p.collector.Title
	}
	if empty {
		p.text = nil
	}
}

// readOutline reads an outline element: a feed, a folder, or what points elsewhere.
func (p *parser) readOutline(more, empty bool) {
	o, url, isFeed := p.readAttributes(more)
	folder := o.Text
	if folder == "" {
		folder = o.Title
	}
	kind := strings.ToLower(o.Type)
	switch {
	case kind == "include" || kind == "link" && !isFeed:
		p.collector.refuse(&o, url, "an inclusion")
		folder = ""
	case isFeed:
		p.collector.add(o, p.folderPath())
		folder = ""
	}
	if empty {
		return
	}
	if len(p.folders) < MaxDepth {
		p.folders = append(p.folders, folder)
	} else {
		p.tooDeep++
	}
}

// closeOutline leaves the innermost outline.
func (p *parser) closeOutline() {
	if p.tooDeep > 0 {
		p.tooDeep--
	} else if len(p.folders) > 0 {
		p.folders = p.folders[:len(p.folders)-1]
	}
}

// folderPath gives the names of the folders that are open.
func (p *parser) folderPath() []string {
	var names []string
	for _, name := range p.folders {
		if name != "" {
			names = append(names, name)
		}
	}
	return names
}

// maxAttributes is how many attributes of an outline are looked at.
const maxAttributes = 64

// readAttributes reads those of an outline. The names come in lower case.
func (p *parser) readAttributes(more bool) (o Outline, url string, isFeed bool) {
	for range maxAttributes {
		if !more {
			break
		}
		var key, value []byte
		key, value, more = p.z.TagAttr()
		v := clip(string(value), 4*maxURLLen)
		switch string(key) {
		case "text":
			o.Text = oneLine(clip(v, maxTextLen))
		case "title":
			o.Title = oneLine(clip(v, maxTextLen))
		case "type":
			o.Type = oneLine(clip(v, 32))
		case "xmlurl":
			o.XMLURL, isFeed = v, true
		case "htmlurl":
			o.HTMLURL = normalizeURL(v)
		case "category":
			o.Tags = parseCategories(v)
		case "url":
			url = v
		}
	}
	return o, url, isFeed
}

// parseCategories reads OPML 2.0's category: names parted by commas, each with
// slashes for a path, as in "/news/ports,ferries".
func parseCategories(s string) []string {
	var tags []string
	for name := range strings.SplitSeq(clip(s, maxTextLen), ",") {
		if name = oneLine(strings.Trim(strings.TrimSpace(name), "/")); name != "" {
			tags = appendUnique(tags, name)
		}
	}
	return tags
}
