package feed

import (
	"net/url"
	"strings"
)

// resolveURL returns the absolute address that ref means beside base, which may be
// nil; "" where that is none of http or https, or longer than a reader takes.
// Line ends and controls inside go, as browsers have it (WHATWG URL §4.4), and so
// do user names, which only dress up a host as another one.
func resolveURL(base *url.URL, ref string) string {
	u := parseURL(ref)
	if u == nil {
		return ""
	}
	if base != nil && !u.IsAbs() {
		u = base.ResolveReference(u)
	}
	if !isHTTP(u) {
		return ""
	}
	u.User = nil
	if s := u.String(); len(s) <= maxURLLen {
		return s
	}
	return ""
}

// isHTTP says whether u is an absolute address of a web server.
func isHTTP(u *url.URL) bool {
	return (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != ""
}

// parseURL parses an address as written, nil for what is none.
func parseURL(s string) *url.URL {
	if len(s) > 2*maxURLLen {
		return nil
	}
	s = strings.Trim(removeUnsafe(s), " ")
	if s == "" {
		return nil
	}
	u, err := url.Parse(s)
	if err != nil && strings.Contains(s, "%") {
		u, err = url.Parse(escapeStrayPercents(s))
	}
	if err != nil {
		return nil
	}
	return u
}

// removeUnsafe takes controls out, and what reorders or hides text.
func removeUnsafe(s string) string {
	if !strings.ContainsFunc(s, isUnsafe) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isUnsafe(r) {
			return -1
		}
		return r
	}, s)
}

// isUnsafe reports what no address or name of an entry has.
func isUnsafe(r rune) bool {
	return r < ' ' || r >= 0x7f && r < 0xa0 || r == 0x61c || r >= 0x200b && r <= 0x200f || r >= 0x2028 && r <= 0x202e ||
		r >= 0x2060 && r <= 0x206f || r == 0xfeff || r >= 0xfff0 && r <= 0xffff || r >= 0xe0000 && r <= 0xe0fff
}

// escapeStrayPercents escapes each percent sign that escapes nothing.
func escapeStrayPercents(s string) string {
	var b strings.Builder
	for i := range len(s) {
		b.WriteByte(s[i])
		if s[i] == '%' && (i+2 >= len(s) || !isHex(s[i+1]) || !isHex(s[i+2])) {
			b.WriteString("25")
		}
	}
	return b.String()
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f'
}

// xmlBase returns the base that an xml:base means inside another one, or inside
// the document (XML Base §4).
func (p *parser) xmlBase(outer *url.URL, ref string) *url.URL {
	if outer == nil {
		outer = p.opts.URL
	}
	u := parseURL(ref)
	if u == nil {
		return outer
	}
	if outer != nil {
		u = outer.ResolveReference(u)
	}
	if !isHTTP(u) {
		return outer
	}
	return u
}

// urlIn returns an address as written in an element, or resolved where the
// element has an xml:base. Which base the others have is known only at the end.
func urlIn(el *element, ref string) string {
	if el.base != nil {
		return resolveURL(el.base, ref)
	}
	return ref
}
