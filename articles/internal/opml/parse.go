package opml

import (
	"bytes"
	"newsreader/articles/internal/runes"
	"strings"

	"golang.org/x/net/html"
)

// Parse reads an OPML document in UTF-8. The error is ErrNotOPML, or ErrTruncated
// along with a document that holds what was read.
//
// It uses the tokenizer of HTML, because lists are written by hand and by many
// programs: that one accepts bare ampersands, undeclared entities and missing
// quotes. It ignores document types, so it expands no entities of theirs.
func Parse(text string) (*Document, error) {
	p := parser{z: html.NewTokenizer(strings.NewReader(text))}
	p.z.SetMaxBuf(maxTokenLen)
	p.collector.line = 1
	if !p.findRoot() {
		return nil, ErrNotOPML
	}
	if !p.readBody() {
		return &p.collector.Document, ErrTruncated
	}
	return &p.collector.Document, nil
}

// A parser reads an OPML document.
type parser struct {
	z         *html.Tokenizer
	collector collector
	// folders has a name for each open outline down to MaxDepth, "" for feeds.
	folders []string
	tooDeep int     // the number of open outlines below MaxDepth
	breaks  int     // the line breaks in the current token
	text    *string // where to add text, nil to ignore it
}

// maxBeforeRoot bounds the elements before the root.
const maxBeforeRoot = 16

// findRoot reads to the start of the opml element and reports whether there is one.
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

// next reads a token. The content of elements such as title, which is raw text in
// HTML, is markup here.
func (p *parser) next() html.TokenType {
	p.collector.line += p.breaks
	kind := p.z.Next()
	p.breaks = bytes.Count(p.z.Raw(), []byte{'\n'})
	p.z.NextIsNotRawText()
	return kind
}

// readBody reads to the end of the root element and reports whether it was found.
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
				*p.text += runes.Clip(string(p.z.Text()), maxTextLen)
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

// readStartTag handles an opening tag; empty means that it has no closing tag.
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

// readOutline handles the start of an outline: a feed, a folder, or a reference to
// another list.
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

// folderPath returns the names of the folders that are open.
func (p *parser) folderPath() []string {
	var names []string
	for _, name := range p.folders {
		if name != "" {
			names = append(names, name)
		}
	}
	return names
}

// maxAttributes bounds the attributes of an outline that are read.
const maxAttributes = 64

// readAttributes reads the attributes of an outline; more says whether there are
// any. The tokenizer lower-cases their names. The result url is that of a
// reference to another list.
func (p *parser) readAttributes(more bool) (o Outline, url string, isFeed bool) {
	for range maxAttributes {
		if !more {
			break
		}
		var key, value []byte
		key, value, more = p.z.TagAttr()
		v := runes.Clip(string(value), 4*maxURLLen)
		switch string(key) {
		case "text":
			o.Text = oneLine(runes.Clip(v, maxTextLen))
		case "title":
			o.Title = oneLine(runes.Clip(v, maxTextLen))
		case "type":
			o.Type = oneLine(runes.Clip(v, 32))
		case "xmlurl":
			o.XMLURL, isFeed = v, true
		case "htmlurl":
			o.HTMLURL, _, _ = normalizeURL(v) // "" where it is none
		case "category":
			o.Tags = parseCategories(v)
		case "url":
			url = v
		}
	}
	return o, url, isFeed
}

// parseCategories parses OPML 2.0's category: names separated by commas, which may
// be paths with slashes, as in "/news/ports,ferries".
func parseCategories(s string) []string {
	var tags []string
	for name := range strings.SplitSeq(runes.Clip(s, maxTextLen), ",") {
		if name = oneLine(strings.Trim(strings.TrimSpace(name), "/")); name != "" {
			tags = appendUnique(tags, name)
		}
	}
	return tags
}
