package feed

import "strings"

// A token is the kind of a piece of markup.
type token uint8

const (
	tokenEnd   token = iota // the end of the text
	tokenText               // character data in which references are not decoded
	tokenCDATA              // literal character data
	tokenOpen               // <name attributes> or <name attributes/>
	tokenClose              // </name>
)

// A scanner splits XML or HTML into tags and text. It never fails: what is not a
// tag is text. It skips comments, processing instructions and declarations. The
// strings that it returns are substrings of the source, and it takes linear time.
type scanner struct {
	src      string
	pos      int // where the next token begins
	isUnread bool

	// The current token. Tags have a name and attributes as written, text has a body.
	kind        token
	start       int
	name, attrs string
	body        string
	empty       bool // the tag is <name/>
	unclosed    bool // the tag has no > of its own

	noSubsetEnd bool    // there is no ]> after pos
	neverClosed [2]bool // there is no </script> or </style> after pos
}

// next advances to the next token.
func (s *scanner) next() token {
	if s.isUnread {
		s.isUnread = false
		return s.kind
	}
	for s.pos < len(s.src) {
		s.start = s.pos
		rest := s.src[s.pos:]
		switch {
		case rest[0] != '<':
			return s.text(rest, 0)
		case strings.HasPrefix(rest, "<!--"):
			s.pos += indexAfter(rest, 4, "-->")
		case strings.HasPrefix(rest, "<![CDATA["):
			return s.cdata(rest)
		case strings.HasPrefix(rest, "<!"):
			s.pos += s.declaration(rest)
		case strings.HasPrefix(rest, "<?"):
			s.pos += indexAfter(rest, 2, ">")
		case startsName(rest, 1):
			return s.tag(rest, 1, tokenOpen)
		case strings.HasPrefix(rest, "</") && startsName(rest, 2):
			return s.tag(rest, 2, tokenClose)
		default:
			return s.text(rest, 1)
		}
	}
	s.start, s.kind = len(s.src), tokenEnd
	return tokenEnd
}

// unread makes next return the current token once more.
func (s *scanner) unread() { s.isUnread = true }

// indexAfter returns the index after the first mark in s[from:], or len(s) without one.
func indexAfter(s string, from int, mark string) int {
	if i := strings.Index(s[from:], mark); i >= 0 {
		return from + i + len(mark)
	}
	return len(s)
}

// startsName reports whether a tag name begins at s[i]. Only ASCII letters and _
// count: no feed format has other names, but titles such as <今日> do occur.
func startsName(s string, i int) bool {
	return i < len(s) && (s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' || s[i] == '_')
}

func (s *scanner) text(rest string, from int) token {
	end := strings.IndexByte(rest[from:], '<')
	if end < 0 {
		end = len(rest) - from
	}
	s.body = rest[:from+end]
	s.pos += len(s.body)
	s.kind = tokenText
	return tokenText
}

func (s *scanner) cdata(rest string) token {
	end := indexAfter(rest, len("<![CDATA["), "]]>")
	s.body = strings.TrimSuffix(rest[len("<![CDATA["):end], "]]>")
	s.pos += end
	s.kind = tokenCDATA
	return tokenCDATA
}

// declaration returns the length of the declaration at the head of rest, such as
// <!DOCTYPE ...> with its internal subset.
func (s *scanner) declaration(rest string) int {
	end := indexAfter(rest, 2, ">")
	if s.noSubsetEnd || !strings.Contains(rest[:end], "[") {
		return end
	}
	closing := strings.Index(rest, "]")
	for closing >= 0 {
		after := strings.TrimLeft(rest[closing+1:min(len(rest), closing+32)], " \t\r\n")
		if strings.HasPrefix(after, ">") {
			return indexAfter(rest, closing, ">")
		}
		next := strings.IndexByte(rest[closing+1:], ']')
		if next < 0 {
			break
		}
		closing += 1 + next
	}
	s.noSubsetEnd = true
	return end
}

// tag reads an opening or closing tag whose name begins at rest[from]. If the text
// ends inside the tag, it returns tokenEnd.
func (s *scanner) tag(rest string, from int, kind token) token {
	end := tagEnd(rest[from:]) + from
	if end < from {
		s.pos, s.kind, s.unclosed = len(s.src), tokenEnd, true
		return tokenEnd
	}
	s.kind, s.unclosed = kind, rest[end] == '<'
	inside := strings.TrimRight(rest[from:end], " \t\r\n")
	trimmed := strings.TrimSuffix(inside, "/")
	s.empty = kind == tokenOpen && len(trimmed) < len(inside)
	nameEnd := strings.IndexAny(trimmed, " \t\r\n/")
	if nameEnd < 0 {
		nameEnd = len(trimmed)
	}
	s.name, s.attrs = trimmed[:nameEnd], trimmed[nameEnd:]
	s.pos += end
	if !s.unclosed {
		s.pos++
	}
	return kind
}

// tagEnd returns the index of the > that ends a tag, or of the < of the next tag
// if the > is missing, or -1 if there is neither.
func tagEnd(s string) int {
	value := false // after =, where a quoted value may begin
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '>', '<':
			return i
		case '=':
			value = true
		case ' ', '\t', '\r', '\n':
		case '"', '\'':
			if !value {
				continue
			}
			end := strings.IndexByte(s[i+1:], c)
			if end < 0 {
				return strings.IndexByte(s, '>')
			}
			i += 1 + end
			value = false
		default:
			value = false
		}
	}
	return -1
}

// skipCode skips the content of a script or style element whose opening tag is the
// current token: what looks like tags there is not. One that closes itself has content
// only up to an end tag that follows at once, and one that is never closed up to the
// next tag.
func (s *scanner) skipCode() {
	kind := 0
	if strings.EqualFold(s.name, "style") {
		kind = 1
	} else if !strings.EqualFold(s.name, "script") {
		return
	}
	next := strings.IndexByte(s.src[s.pos:], '<')
	if next < 0 {
		next = len(s.src) - s.pos
	}
	if s.empty && !s.endsCode(s.pos+next) {
		return
	}
	for at := s.pos; !s.neverClosed[kind]; at += len("</") {
		i := strings.Index(s.src[at:], "</")
		if i < 0 {
			s.neverClosed[kind] = true
			break
		}
		if at += i; s.endsCode(at) {
			s.pos = at
			return
		}
	}
	s.pos += next
}

// endsCode reports whether the end tag of the current element is at a position.
func (s *scanner) endsCode(at int) bool {
	rest, ok := strings.CutPrefix(s.src[at:], "</")
	return ok && len(rest) >= len(s.name) && strings.EqualFold(rest[:len(s.name)], s.name)
}
