package markdown

import (
	"strings"

	"newsreader/articles/internal/address"
)

// resolve returns ref as an absolute URL that can be written between the parentheses of a Markdown
// link, or "".
func (b *builder) resolve(ref string) string {
	if len(ref) > maxURL {
		return ""
	}
	u, err := address.ParseReference(stripSpace(ref))
	if err != nil || ref == "" {
		return ""
	}
	if b.base != nil {
		u = b.base.ResolveReference(u)
	}
	switch u.Scheme {
	case "http", "https":
		if u.Host == "" {
			return ""
		}
		if u.Host, _, err = address.ParseAuthority(u.Host); err != nil {
			return ""
		}
		u.User = nil // its only use in a link is to disguise the host
	case "mailto":
		if !strings.Contains(u.Opaque, "@") {
			return ""
		}
	default:
		return ""
	}
	if ref = encodeURL(u.String()); len(ref) > maxURL {
		return ""
	}
	return ref
}

// stripSpace removes the white space at both ends of a URL and the controls inside it, as browsers
// do (WHATWG URL §4.4).
func stripSpace(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return r <= ' ' || r == 0xa0 || r == 0x3000 })
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			return -1
		}
		return r
	}, s)
}

// encodeURL percent-encodes what would end a Markdown link (CommonMark §6.3) or is not allowed in a
// URL (RFC 3986 §2). Balanced parentheses, as in the URLs of encyclopedias, are kept.
func encodeURL(s string) string {
	brackets := !isBalanced(s)
	var out strings.Builder
	for i := range len(s) {
		c := s[i]
		switch {
		case c <= ' ', c >= 0x7f, strings.IndexByte("\"<>\\^`{|}", c) >= 0, brackets && (c == '(' || c == ')'):
			const hex = "0123456789ABCDEF"
			out.WriteByte('%')
			out.WriteByte(hex[c>>4])
			out.WriteByte(hex[c&15])
		case c == '&' && isReference([]byte(s[i:]), 0):
			out.WriteString("&amp;")
		default:
			out.WriteByte(c)
		}
	}
	return out.String()
}

// isBalanced reports whether the parentheses in s are balanced and at most eight deep.
func isBalanced(s string) bool {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth < 0 || depth > 8 {
			return false
		}
	}
	return depth == 0
}
