package feed

import (
	"net/url"
	"strings"

	"newsreader/articles/internal/address"
)

// resolveURL resolves ref against base, which may be nil. It returns "" unless the
// result is an http or https URL of at most maxURLLen bytes. Like browsers it drops
// line breaks and control characters (WHATWG URL §4.4), and also user names, which
// only disguise the host.
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

// isHTTP reports whether u is an absolute http or https URL.
func isHTTP(u *url.URL) bool {
	return (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != ""
}

// parseURL parses a URL leniently, with its host in ASCII. It returns nil if s is empty,
// malformed or too long.
func parseURL(s string) *url.URL {
	if len(s) > 2*maxURLLen {
		return nil
	}
	s = strings.Trim(removeUnsafe(s), " ")
	if s == "" {
		return nil
	}
	u, err := address.ParseReference(s)
	if err != nil || u.Opaque != "" { // perhaps with backslashes, which browsers take for slashes
		public, _, errAddress := address.Parse(s)
		if errAddress == nil {
			u, err = url.Parse(public)
		}
	}
	if err == nil && u.Host != "" {
		u.Host, _, err = address.ParseAuthority(u.Host)
	}
	if err != nil {
		return nil
	}
	return u
}

// removeUnsafe removes control characters and those that reorder or hide text.
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

// isUnsafe reports whether r is a control character, or one that reorders or hides
// text, such as bidi controls, zero-width characters and tags.
func isUnsafe(r rune) bool {
	return r < ' ' || r >= 0x7f && r < 0xa0 || r == 0x61c || r >= 0x200b && r <= 0x200f || r >= 0x2028 && r <= 0x202e ||
		r >= 0x2060 && r <= 0x206f || r == 0xfeff || r >= 0xfff0 && r <= 0xffff || r >= 0xe0000 && r <= 0xe0fff
}

// xmlBase resolves an xml:base against the one in effect around it, or against the
// document's URL (XML Base §4). If that fails, the outer base stays in effect.
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

// urlIn resolves a URL in an element against its xml:base. Without one it returns
// ref unchanged, since the base of the feed is known only after it has been read.
func urlIn(el *element, ref string) string {
	if el.base != nil {
		return resolveURL(el.base, ref)
	}
	return ref
}
