package feed

import (
	"html"
	"strings"
)

// maxReference is the length in bytes of the longest reference that is decoded.
const maxReference = 40

// decodeReferences decodes the character references in s that end with a
// semicolon, once: those of XML, and those of HTML, which feeds use without
// declaring them. Numbers mean what they mean in HTML (HTML §13.2.5.80), since
// feeds write &#146; for an apostrophe. Everything else stays as it is, including
// the entities that a document type declaration defines.
func decodeReferences(s string) string {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i >= 0 {
		b.WriteString(s[:i])
		s = s[i:]
		n := referenceLen(s)
		b.WriteString(decodeReference(s[:n]))
		s = s[n:]
		i = strings.IndexByte(s, '&')
	}
	b.WriteString(s)
	return b.String()
}

// referenceLen returns the length of what looks like a reference at the head of s,
// or 1 for a bare ampersand.
func referenceLen(s string) int {
	for i := 1; i < len(s) && i < maxReference; i++ {
		switch c := s[i]; {
		case c == ';':
			return i + 1
		case c == '#' && i == 1, c >= '0' && c <= '9', c|0x20 >= 'a' && c|0x20 <= 'z':
		default:
			return 1
		}
	}
	return 1
}

// decodeReference decodes a single reference.
func decodeReference(s string) string {
	switch s {
	case "&":
		return s
	case "&lt;":
		return "<"
	case "&gt;":
		return ">"
	case "&amp;":
		return "&"
	case "&quot;":
		return `"`
	case "&apos;":
		return "'"
	}
	if s[1] != '#' {
		if decoded := html.UnescapeString(s); !strings.HasSuffix(decoded, ";") {
			return decoded
		}
		return s // unknown, or known only by its beginning, like &notes; (&not;)
	}
	decoded := html.UnescapeString(s)
	if decoded == "\ufffd" {
		return "" // not the number of a character
	}
	return decoded
}
