package feed

import (
	"encoding/base64"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/runes"
)

// atomTextType returns the type of an Atom text or content construct: text, html,
// xhtml, base64, untyped, binary for media types whose content should be in base64 (RFC
// 4287 §4.1.3.3), or "" for other XML and alternatives. In Atom 0.3 it depends on the
// attribute mode as well as on the media type.
func atomTextType(el *element) string {
	kind, mode := mediaType(el), strings.ToLower(el.attr("mode"))
	html := kind == "html" || kind == "text/html" || kind == "xhtml" || kind == "application/xhtml+xml"
	switch {
	case mode == "base64":
		return mode
	case mode == "escaped" && html, kind == "html", kind == "text/html" && mode != "xml":
		return "html"
	case html:
		return "xhtml"
	case kind == "":
		return "untyped"
	case strings.HasSuffix(kind, "xml"), strings.HasPrefix(kind, "multipart/"):
		return ""
	case kind == "text", kind == "plain", strings.HasPrefix(kind, "text/"):
		return "text"
	}
	return "binary"
}

// mediaType returns the attribute type in lower case without its parameters.
func mediaType(el *element) string {
	media, _, _ := strings.Cut(strings.ToLower(el.attr("type")), ";")
	return strings.TrimSpace(media)
}

// atomText returns at most max bytes of the text of an Atom construct and its type. It
// decodes base64. The type is "" if the construct has no text.
func atomText(el *element, in innerXML, max int) (kind, text string) {
	kind, text = atomTextType(el), in.text(max)
	switch kind {
	case "xhtml":
		if !in.elements && mediaType(el) == "text/html" {
			return "html", text // Atom 0.3 with mode="xml" for what is escaped or CDATA
		}
	case "base64":
		return encodedType(el), decodeBase64(text)
	case "binary":
		if decoded := decodeBase64(text); isPrintable(decoded) {
			return encodedType(el), decoded
		}
		return "", text
	}
	return kind, text
}

// encodedType returns the type of a construct's text when it is decoded from base64.
func encodedType(el *element) string {
	switch media := mediaType(el); {
	case strings.HasSuffix(media, "html"), strings.HasSuffix(media, "xhtml+xml"):
		return "html"
	case strings.HasPrefix(media, "text/"):
		return "text"
	}
	return "untyped"
}

// isPrintable reports whether decoded bytes are text.
func isPrintable(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return r == utf8.RuneError || !unicode.IsPrint(r) && !unicode.IsSpace(r)
	})
}

// readAtomText reads an Atom summary or content into field if it is HTML, or into
// text if it is plain text, unless one of them is set. If text is nil, plain text
// is converted to HTML. HTML replaces the plain text of an alternative before it.
func (p *parser) readAtomText(field, text *string, raw *rawEntry, el *element) {
	if strings.HasPrefix(mediaType(el), "multipart/") {
		p.readAlternatives(field, text, raw, el)
		return
	}
	if src := el.attr("src"); src != "" { // the content is elsewhere (RFC 4287 §4.1.3.2)
		setOnce(&raw.otherURL, urlIn(el, src))
		if file := (Enclosure{URL: urlIn(el, src), Type: el.attr("type")}); isMedia(file.Type) {
			raw.addEnclosure(file)
		}
	}
	html, plain := atomContent(el, p.innerXML(el))
	if *field != "" || html == "" && plain == "" || text != nil && *text != "" && html == "" {
		return
	}
	if text != nil {
		*text = runes.Clip(plain, maxContentLen)
	} else if plain != "" {
		html = escapeText(plain)
	}
	*field = clipHTML(html, maxContentLen)
	raw.setContext(el)
}

// readAlternatives reads the forms of one text that multipart/alternative of Atom 0.3
// contains.
func (p *parser) readAlternatives(field, text *string, raw *rawEntry, el *element) {
	p.children(el, func(child *element) bool {
		switch child.name {
		case "item", "atom:entry":
			return false
		case el.name:
			if !strings.HasPrefix(mediaType(child), "multipart/") {
				p.readAtomText(field, text, raw, child)
				return true
			}
		}
		return p.skip(child)
	})
}

// atomContent returns a construct either as HTML or as plain text. Without a type
// it should be text (RFC 4287 §3.1.1), but is HTML if it has tags.
func atomContent(el *element, in innerXML) (html, plain string) {
	kind, text := atomText(el, in, maxContentLen)
	switch {
	case kind == "html" && in.elements:
		return in.html(), ""
	case kind == "html":
		return text, ""
	case kind == "xhtml" || kind == "untyped" && in.elements:
		return in.markup(true), ""
	case kind == "untyped" && hasHTMLTags(text):
		return text, ""
	case kind == "text", kind == "untyped":
		return "", text
	}
	return "", ""
}

// decodeBase64 decodes content in base64. It returns "" for malformed base64.
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
