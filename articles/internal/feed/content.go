package feed

import (
	"encoding/base64"
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
		kind = atomTextType(el)
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

// atomTextType returns the type of an Atom text or content construct: text, html,
// xhtml, base64, untyped, or "" for other media types. In Atom 0.3 it depends on
// the attribute mode as well as on the media type.
func atomTextType(el *element) string {
	kind, mode := strings.ToLower(el.attr("type")), strings.ToLower(el.attr("mode"))
	kind, _, _ = strings.Cut(kind, ";")
	html := kind == "html" || kind == "text/html" || kind == "xhtml" || kind == "application/xhtml+xml"
	switch {
	case mode == "base64":
		return mode
	case mode == "escaped" && html, kind == "html", kind == "text/html" && mode != "xml":
		return "html"
	case html:
		return "xhtml"
	case kind == "text", kind == "text/plain", kind == "plain":
		return "text"
	case kind == "":
		return "untyped"
	}
	return ""
}

// readHTML reads an RSS element that contains HTML into field, unless that is set.
func (p *parser) readHTML(field *string, raw *rawEntry, el *element) {
	if html := clipHTML(p.innerXML(el).html(), maxContentLen); *field == "" {
		*field = html
		raw.setBase(el)
	}
}

// plainTextAsHTML reads an element that should contain plain text with significant
// line breaks (Media RSS's description, Apple's summary), and returns it as HTML.
// Some feeds have HTML there.
func (p *parser) plainTextAsHTML(el *element) string {
	in := p.innerXML(el)
	html := in.html()
	if in.elements || dropTags(html, isFormattingTag) != html {
		return html
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

// readAtomText reads an Atom summary or content into field if it is HTML, or into
// text if it is plain text, unless one of them is set. If text is nil, plain text
// is converted to HTML.
func (p *parser) readAtomText(field, text *string, raw *rawEntry, el *element) {
	if src := el.attr("src"); src != "" { // the content is elsewhere (RFC 4287 §4.1.3.2)
		setOnce(&raw.otherURL, urlIn(el, src))
		if file := (Enclosure{URL: urlIn(el, src), Type: el.attr("type")}); isMedia(file.Type) {
			raw.addEnclosure(file)
		}
	}
	in := p.innerXML(el)
	html, plain := atomContent(atomTextType(el), in)
	if *field != "" || text != nil && *text != "" {
		return
	}
	if text != nil {
		*text = runes.Clip(plain, maxContentLen)
	} else if plain != "" {
		html = escapeText(plain)
	}
	*field = clipHTML(html, maxContentLen)
	raw.setBase(el)
}

// atomContent returns a construct either as HTML or as plain text. Without a type
// it should be text (RFC 4287 §3.1.1), but is HTML if it has tags.
func atomContent(kind string, in innerXML) (html, plain string) {
	switch {
	case kind == "html":
		return in.html(), ""
	case kind == "xhtml" || kind == "untyped" && in.elements:
		return in.markup(true), ""
	case kind == "base64":
		return decodeBase64(in.text(maxContentLen)), ""
	case kind == "text":
		return "", in.text(maxContentLen)
	case kind == "untyped":
		if text := in.text(maxContentLen); hasHTMLTags(text) {
			return text, ""
		} else {
			return "", text
		}
	}
	return "", ""
}

// decodeBase64 decodes Atom 0.3 content in base64 mode. It returns "" for malformed
// base64.
func decodeBase64(s string) string {
	b, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(s), ""))
	if err != nil {
		return ""
	}
	return strings.ToValidUTF8(string(b), "\ufffd")
}

// hasHTMLTags reports whether s contains a tag that is typical of HTML.
func hasHTMLTags(s string) bool {
	for _, tag := range []string{"<p>", "</p>", "<br", "<a href", "<img ", "<div", "</ul>", "</strong>"} {
		if strings.Contains(s, tag) {
			return true
		}
	}
	return false
}

// setBase records the xml:base of an element that contains HTML. The content's
// takes precedence over the summary's.
func (raw *rawEntry) setBase(el *element) {
	if el.base != nil && (raw.Base == "" || strings.Contains(el.name, "content")) {
		raw.Base = el.base.String()
	}
}
