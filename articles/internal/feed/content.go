package feed

import (
	"strings"

	"newsreader/articles/internal/runes"
	"newsreader/articles/internal/typography"
)

// titleOf reads a title as plain text. Atom declares the type of its titles (RFC
// 4287 §3.1). RSS does not, and its titles often contain HTML or are escaped
// twice. Atom titles without a type may be escaped twice as well, but contain no
// HTML.
func (p *parser) titleOf(el *element) string {
	in := p.innerXML(el)
	if in.elements {
		in.src = typography.NormalizeTags(in.src)
	}
	text := in.text(8 * maxTitleLen)
	kind := ""
	if strings.HasPrefix(el.name, "atom:") {
		kind, text = atomText(el, in, 8*maxTitleLen)
	} else if el.name != "media:title" || el.attr("type") != "plain" {
		kind = "html"
	}
	switch {
	case kind == "html" && in.elements:
		text = oneLine(text) // the HTML was in the elements: the rest is plain text
	case kind == "html":
		text = titleText(text)
	case kind == "untyped":
		text = oneLine(decodeReferences(text))
	default:
		text = oneLine(text)
	}
	return runes.Clip(text, maxTitleLen)
}

// readHTML reads an RSS element that contains HTML into field, unless that is set.
func (p *parser) readHTML(field *string, raw *rawEntry, el *element) {
	if html := clipHTML(p.innerXML(el).html(), maxContentLen); *field == "" {
		*field = html
		raw.setContext(el)
	}
}

// plainTextAsHTML reads an element that should contain plain text with significant
// line breaks (Media RSS's description, Apple's summary), and returns it as HTML.
// Some feeds have HTML there; where that has no blocks, its line breaks are significant all the same.
func (p *parser) plainTextAsHTML(el *element) string {
	in := p.innerXML(el)
	html := in.html()
	switch {
	case dropTags(html, separatesWords) != html, el.attr("type") == "html":
		return html
	case in.elements, dropTags(html, isFormattingTag) != html:
		return textToParagraphs(html)
	}
	return textToParagraphs(escapeText(decodeReferences(html)))
}

// textToParagraphs returns text as HTML: a blank line starts a paragraph, and other
// line breaks become br elements. A single line is returned unchanged.
func textToParagraphs(text string) string {
	if !strings.Contains(strings.Trim(text, xmlSpace), "\n") {
		return text
	}
	var b strings.Builder
	before := "<p>"
	for line := range strings.Lines(text) {
		if line = strings.Trim(line, xmlSpace); line == "" {
			before = "<p>"
			continue
		}
		b.WriteString(before + line)
		before = "<br>"
	}
	return b.String()
}

// setContext records the xml:base and xml:lang of an element that contains text. The
// content's take precedence over the summary's.
func (raw *rawEntry) setContext(el *element) {
	isContent := strings.Contains(el.name, "content")
	if el.base != nil && (raw.Base == "" || isContent) {
		raw.Base = el.base.String()
	}
	if el.lang != "" && (raw.textLanguage == "" || isContent) {
		raw.textLanguage = el.lang
	}
}
