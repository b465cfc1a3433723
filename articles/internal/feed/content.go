package feed

import (
	"encoding/base64"
	"strings"
)

// titleOf reads a title as plain text. Atom says what its titles are (RFC 4287
// §3.1). RSS does not, and there HTML and twofold escaping are common; Atom
// titles without a type may be escaped twice as well, but hold no HTML.
func (p *parser) titleOf(el *element) string {
	in := p.innerXML(el)
	text := in.text(8 * maxTitleLen)
	kind := ""
	if strings.HasPrefix(el.name, "atom:") {
		kind = atomTextType(el)
	} else if el.name != "media:title" || el.attr("type") != "plain" {
		kind = "html"
	}
	switch {
	case kind == "html" && in.elements:
		text = oneLine(text) // the elements were HTML's: what is left is text
	case kind == "html":
		text = titleText(text)
	case kind == "untyped":
		text = oneLine(decodeReferences(text))
	default:
		text = oneLine(text)
	}
	return clip(text, maxTitleLen)
}

// atomTextType returns what an Atom text or content construct holds: text, html,
// xhtml, base64, untyped, or "" for what is no text. Atom 0.3 has mode beside a
// media type.
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

// readHTML reads an RSS element whose text is HTML.
func (p *parser) readHTML(field *string, raw *rawEntry, el *element) {
	html := p.innerXML(el).html()
	if !strings.Contains(html, "<") {
		html = textToParagraphs(html, "\n")
	}
	if html = clipHTML(html, maxContentLen); *field == "" {
		*field = html
		raw.setBase(el)
	}
}

// plainTextAsHTML reads an element that should hold plain text (Media RSS, description; Apple, summary), in which the ends of
// lines count. Some have HTML there.
func (p *parser) plainTextAsHTML(el *element) string {
	in := p.innerXML(el)
	html := in.html()
	if in.elements || dropTags(html, isFormattingTag) != html {
		return html
	}
	return textToParagraphs(escapeText(decodeReferences(html)), "<br>")
}

// textToParagraphs makes HTML of text in which blank lines part paragraphs; other lines end with end. One line stays as it is.
func textToParagraphs(text, end string) string {
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
		before = end
	}
	return b.String()
}

// readAtomText reads an Atom summary or content. Where text is nil, plain text
// becomes HTML.
func (p *parser) readAtomText(field, text *string, raw *rawEntry, el *element) {
	if src := el.attr("src"); src != "" { // RFC 4287 §4.1.3.2: it is elsewhere
		setOnce(&raw.otherURL, urlIn(el, src))
	}
	in := p.innerXML(el)
	html, plain := atomContent(atomTextType(el), in)
	if *field != "" || text != nil && *text != "" {
		return
	}
	if text != nil {
		*text = clip(plain, maxContentLen)
	} else if plain != "" {
		html = escapeText(plain)
	}
	*field = clipHTML(html, maxContentLen)
	raw.setBase(el)
}

// atomContent returns a construct as HTML or as plain text. Without a type it is
// text, by the letter; but where it has paragraphs or links it was HTML.
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

// decodeBase64 decodes the text of an Atom 0.3 content in that mode, if it is text.
func decodeBase64(s string) string {
	b, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(s), ""))
	if err != nil {
		return ""
	}
	return strings.ToValidUTF8(string(b), "\ufffd")
}

// hasHTMLTags says whether a text has tags that only HTML has.
func hasHTMLTags(s string) bool {
	for _, tag := range []string{"<p>", "</p>", "<br", "<a href", "<img ", "<div", "</ul>", "</strong>"} {
		if strings.Contains(s, tag) {
			return true
		}
	}
	return false
}

// setBase notes the xml:base of an element that holds HTML; the content's wins
// over the summary's.
func (raw *rawEntry) setBase(el *element) {
	if el.base != nil && (raw.Base == "" || strings.Contains(el.name, "content")) {
		raw.Base = el.base.String()
	}
}
