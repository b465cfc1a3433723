package feed

import (
	"encoding/base64"
	"strings"
)

// title reads a title as plain text. Atom says what its titles are (RFC 4287
// §3.1). RSS does not, and there HTML and twofold escaping are common; Atom
// titles without a type may be escaped twice as well, but hold no HTML.
func (p *parser) title(el *element) string {
	in := p.inner(el)
	text := in.text(8 * maxTitle)
	kind := ""
	if strings.HasPrefix(el.name, "atom:") {
		kind = textType(el)
	} else if el.name != "media:title" || el.attr("type") != "plain" {
		kind = "html"
	}
	switch {
	case kind == "html" && in.elements:
		text = line(text) // the elements were HTML's: what is left is text
	case kind == "html":
		text = titleText(text)
	case kind == "untyped":
		text = line(references(text))
	default:
		text = line(text)
	}
	return clip(text, maxTitle)
}

// textType returns what an Atom text or content construct holds: text, html,
// xhtml, base64, untyped, or "" for what is no text. Atom 0.3 has mode beside a
// media type.
func textType(el *element) string {
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

// setHTML reads an RSS element whose text is HTML.
func (p *parser) setHTML(field *string, d *draft, el *element) {
	html := p.inner(el).html()
	if !strings.Contains(html, "<") {
		html = paragraphs(html, "\n")
	}
	if html = clipHTML(html, maxContent); *field == "" {
		*field = html
		d.setBase(el)
	}
}

// plainHTML reads an element that should hold plain text (Media RSS, description; Apple, summary), in which the ends of
// lines count. Some have HTML there.
func (p *parser) plainHTML(el *element) string {
	in := p.inner(el)
	html := in.html()
	if in.elements || dropTags(html, formatting) != html {
		return html
	}
	return paragraphs(escapeText(references(html)), "<br>")
}

// paragraphs makes HTML of text in which blank lines part paragraphs; other lines end with end. One line stays as it is.
func paragraphs(text, end string) string {
	if !strings.Contains(strings.Trim(text, blanks), "\n") {
		return text
	}
	var b strings.Builder
	before := "<p>"
	for line := range strings.Lines(text) {
		if line = strings.Trim(line, blanks); line == "" {
			before = "<p>"
			continue
		}
		b.WriteString(before + line)
		before = end
	}
	return b.String()
}

// setAtom reads an Atom summary or content. Where text is nil, plain text
// becomes HTML.
func (p *parser) setAtom(field, text *string, d *draft, el *element) {
	if src := el.attr("src"); src != "" { // RFC 4287 §4.1.3.2: it is elsewhere
		setText(&d.fallback, addressIn(el, src))
	}
	in := p.inner(el)
	html, plain := atomContent(textType(el), in)
	if *field != "" || text != nil && *text != "" {
		return
	}
	if text != nil {
		*text = clip(plain, maxContent)
	} else if plain != "" {
		html = escapeText(plain)
	}
	*field = clipHTML(html, maxContent)
	d.setBase(el)
}

// atomContent returns a construct as HTML or as plain text. Without a type it is
// text, by the letter; but where it has paragraphs or links it was HTML.
func atomContent(kind string, in inner) (html, plain string) {
	switch {
	case kind == "html":
		return in.html(), ""
	case kind == "xhtml" || kind == "untyped" && in.elements:
		return in.markup(true), ""
	case kind == "base64":
		return decodeBase64(in.text(maxContent)), ""
	case kind == "text":
		return "", in.text(maxContent)
	case kind == "untyped":
		if text := in.text(maxContent); looksHTML(text) {
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

// looksHTML says whether a text has tags that only HTML has.
func looksHTML(s string) bool {
	for _, tag := range []string{"<p>", "</p>", "<br", "<a href", "<img ", "<div", "</ul>", "</strong>"} {
		if strings.Contains(s, tag) {
			return true
		}
	}
	return false
}

// setBase notes the xml:base of an element that holds HTML; the content's wins
// over the summary's.
func (d *draft) setBase(el *element) {
	if el.base != nil && (d.Base == "" || strings.Contains(el.name, "content")) {
		d.Base = el.base.String()
	}
}
