package feed

import (
	"newsreader/articles/internal/runes"
	"strings"
)

// An innerXML is what is between the tags of an element.
type innerXML struct {
	src         string
	elements    bool // it contains tags
	pieces      int  // the number of text and CDATA tokens
	lastPiece   string
	lastIsCDATA bool
}

// text returns at most max bytes of the decoded text, without the tags. If the
// element contains escaped HTML, the result is HTML.
func (in innerXML) text(max int) string {
	if in.pieces == 0 {
		return ""
	}
	if in.pieces == 1 && !in.elements {
		return in.piece(max)
	}
	var b strings.Builder
	s := scanner{src: in.src}
	for s.next() != tokenEnd && b.Len() < max {
		switch s.kind {
		case tokenText:
			b.WriteString(decodeReferences(runes.Clip(s.body, 8*max)))
		case tokenCDATA:
			b.WriteString(runes.Clip(s.body, max))
		case tokenOpen:
			if separatesWords(s.name) {
				b.WriteByte(' ')
			}
		}
	}
	return runes.Clip(b.String(), max)
}

// piece returns the text of an element that contains a single piece of text. A
// character rarely takes more than eight bytes as a reference.
func (in innerXML) piece(max int) string {
	if in.lastIsCDATA {
		return runes.Clip(in.lastPiece, max)
	}
	return runes.Clip(decodeReferences(runes.Clip(in.lastPiece, 8*max)), max)
}

// html returns the HTML that the element contains, whether escaped or as elements.
func (in innerXML) html() string {
	if !in.elements {
		return in.text(maxContentLen)
	}
	return in.markup(false)
}

// markup returns the child elements as HTML, without namespace prefixes and with
// the closing tags that XML leaves out. CDATA is text in XHTML, but HTML where
// unescaped HTML takes the place of text.
func (in innerXML) markup(xhtml bool) string {
	var b strings.Builder
	s := scanner{src: in.src}
	for s.next() != tokenEnd && b.Len() < maxContentLen {
		switch s.kind {
		case tokenText:
			b.WriteString(escapeLeadingAngle(s.body))
		case tokenCDATA:
			if xhtml {
				s.body = escapeText(s.body)
			}
			b.WriteString(s.body)
		case tokenOpen:
			name := localName(s.name)
			b.WriteString("<" + name + s.attrs + ">")
			if s.empty && !isVoidElement(name) {
				b.WriteString("</" + name + ">")
			}
		case tokenClose:
			b.WriteString("</" + localName(s.name) + ">")
		}
	}
	return runes.Clip(b.String(), maxContentLen)
}

// escapeLeadingAngle escapes the < that a text token may begin with.
func escapeLeadingAngle(s string) string {
	if strings.HasPrefix(s, "<") {
		return "&lt;" + s[1:]
	}
	return s
}

// escapeText escapes plain text for HTML.
func escapeText(s string) string {
	if !strings.ContainsAny(s, "&<>") {
		return s
	}
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}

// localName returns a name without its namespace prefix.
func localName(name string) string {
	return name[strings.LastIndexByte(name, ':')+1:]
}
