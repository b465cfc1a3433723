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
	p.z.SetMaxBuf(maxToken)
	if !p.findRoot() {
		return nil, ErrNotOPML
	}
	if !p.parse() {
		return &p.list.Document, ErrTruncated
	}
	return &p.list.Document, nil
}

type parser struct {
	z    *html.Tokenizer
	list list
	// folders holds one name for each outline that is open and not deeper than
	// MaxDepth, "" for those that are feeds.
	folders []string
	deeper  int // open outlines beyond MaxDepth
	into    *string
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

// parse reads to the end of the root element and says whether it was there.
func (p *parser) parse() bool {
	for {
		kind := p.next()
		switch kind {
		case html.ErrorToken:
			return false
		case html.StartTagToken, html.SelfClosingTagToken:
			p.open(kind == html.SelfClosingTagToken)
		case html.TextToken:
			if p.into != nil && len(*p.into) < maxText {
				*p.into += clip(string(p.z.Text()), maxText)
			}
		case html.EndTagToken:
			p.into = nil
			name, _ := p.z.TagName()
			switch string(name) {
			case "outline":
				p.closeOutline()
			case "head":
				p.list.Title = line(p.list.Title)
			case "opml":
				return true
			}
		}
	}
}

// open reads an opening tag.
func (p *parser) open(empty bool) {
	name, more := p.z.TagName()
	p.into = nil
	switch string(name) {
	case "outline":
		p.outline(more, empty)
	case "title":
		p.into = &p.list.Title
	}
	if empty {
		p.into = nil
	}
}

// outline reads an outline element: a feed, a folder, or what points elsewhere.
func (p *parser) outline(more, empty bool) {
	o, url, isFeed := p.attributes(more)
	folder := o.Text
	if folder == "" {
		folder = o.Title
	}
	kind := strings.ToLower(o.Type)
	switch {
	case kind == "include" || kind == "link" && !isFeed:
		p.list.refuse(&o, url, "an inclusion")
		folder = ""
	case isFeed:
		p.list.add(o, p.around())
		folder = ""
	}
	if empty {
		return
	}
	if len(p.folders) < MaxDepth {
		p.folders = append(p.folders, folder)
	} else {
		p.deeper++
	}
}

// closeOutline leaves the innermost outline.
func (p *parser) closeOutline() {
	if p.deeper > 0 {
		p.deeper--
	} else if len(p.folders) > 0 {
		p.folders = p.folders[:len(p.folders)-1]
	}
}

// around gives the names of the folders that are open.
func (p *parser) around() []string {
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

// attributes reads those of an outline. The names come in lower case.
func (p *parser) attributes(more bool) (o Outline, url string, isFeed bool) {
	for range maxAttributes {
		if !more {
			break
		}
		var key, value []byte
		key, value, more = p.z.TagAttr()
		v := clip(string(value), 4*maxAddress)
		switch string(key) {
		case "text":
			o.Text = line(clip(v, maxText))
		case "title":
			o.Title = line(clip(v, maxText))
		case "type":
			o.Type = line(clip(v, 32))
		case "xmlurl":
			o.XMLURL, isFeed = v, true
		case "htmlurl":
			o.HTMLURL = webAddress(v)
		case "category":
			o.Tags = categories(v)
		case "url":
			url = v
		}
	}
	return o, url, isFeed
}

// categories reads OPML 2.0's category: names parted by commas, each with
// slashes for a path, as in "/news/ports,ferries".
func categories(s string) []string {
	var tags []string
	for name := range strings.SplitSeq(clip(s, maxText), ",") {
		if name = line(strings.Trim(strings.TrimSpace(name), "/")); name != "" {
			tags = appendNew(tags, name)
		}
	}
	return tags
}
