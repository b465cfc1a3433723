package feed

import "strings"

// innerXML is what stands between the tags of an element.
type innerXML struct {
	src         string
	elements    bool // there are tags in it
	pieces      int  // of text
	lastPiece   string
	lastIsCDATA bool // the last piece, which is in only, is CDATA
}

// text returns the text, decoded, without the tags, and of at most some max
// bytes. What it returns may be HTML, where the element holds escaped HTML.
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
			b.WriteString(decodeReferences(clip(s.body, 8*max)))
		case tokenCDATA:
			b.WriteString(clip(s.body, max))
		case tokenOpen:
			if separatesWords(s.name) {
				b.WriteByte(' ')
			}
		}
	}
	return clip(b.String(), max)
}

// piece is the text of an element that holds one piece of it. A character takes
// eight or so bytes as a reference, seldom more.
func (in innerXML) piece(max int) string {
	if in.lastIsCDATA {
		return clip(in.lastPiece, max)
	}
	return clip(decodeReferences(clip(in.lastPiece, 8*max)), max)
}

// html returns the HTML that the element holds, escaped or as elements.
func (in innerXML) html() string {
	if !in.elements {
		return in.text(maxContentLen)
	}
	return in.markup(false)
}

// markup returns the elements inside as HTML: without prefixes, and with closing
// tags where XML has none. CDATA is text in XHTML; where plain HTML stands
// in an element that should hold text, it is HTML.
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
	return clip(b.String(), maxContentLen)
}

// escapeLeadingAngle escapes the < that a text may begin with.
func escapeLeadingAngle(s string) string {
	if strings.HasPrefix(s, "<") {
		return "&lt;" + s[1:]
	}
	return s
}

// escapeText returns text as HTML.
func escapeText(s string) string {
	if !strings.ContainsAny(s, "&<>") {
		return s
	}
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}

// localName is a name without its prefix.
func localName(name string) string {
	return name[strings.LastIndexByte(name, ':')+1:]
}
