package sanitize

import (
	"strings"

	"newsreader/articles/internal/address"
)

// MaxURL is the maximum length of a URL in bytes; longer ones are refused.
const MaxURL = address.MaxLen

// URL returns the absolute URL s in ASCII, or "" if a reader must not be sent there: only http and
// https with a host, and mailto, are allowed. White space and controls are removed as browsers do
// (WHATWG URL §4.4), other characters are percent-encoded where necessary (RFC 3986 §2.1), and a
// host in another script becomes Punycode (UTS #46). User names and passwords are removed: their
// only use in a link is to disguise the host.
func URL(s string) string {
	if len(s) > 2*MaxURL {
		return ""
	}
	s = stripURL(s)
	scheme, rest, ok := strings.Cut(s, ":")
	if !ok {
		return ""
	}
	switch scheme = strings.ToLower(scheme); scheme {
	case "http", "https":
		rest = hierarchical(rest)
	case "mailto":
		rest = mailbox(rest)
	default:
		return ""
	}
	if rest == "" || len(scheme)+1+len(rest) > MaxURL {
		return ""
	}
	return scheme + ":" + rest
}

// stripURL removes what is never part of a URL: controls and everything else that is unsafe, tabs
// and line ends inside, and white space at both ends.
func stripURL(s string) string {
	s = strings.TrimSpace(scrub(s, false))
	if strings.ContainsAny(s, "\t\n") {
		s = strings.NewReplacer("\t", "", "\n", "").Replace(s)
	}
	return s
}

// hierarchical returns the part of a web URL after the scheme, or "".
func hierarchical(s string) string {
	authority, path, ok := address.Split(s)
	if !ok {
		return ""
	}
	host, _, err := address.ParseAuthority(authority)
	if err != nil {
		return ""
	}
	return "//" + host + address.Escape(path)
}

// mailbox returns the part of a mailto URL after the scheme (RFC 6068 §2), or "".
func mailbox(s string) string {
	s = strings.TrimSpace(s)
	recipient, _, _ := strings.Cut(s, "?")
	if !strings.Contains(strings.ReplaceAll(recipient, "%40", "@"), "@") {
		return ""
	}
	return address.Escape(s)
}
