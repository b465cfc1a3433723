package sanitize

import (
	"net"
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/idna"
)

// MaxURL is the maximum length of a URL in bytes; longer ones are refused.
const MaxURL = 8192

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
	end := strings.IndexAny(s, "?#")
	if end < 0 {
		end = len(s)
	}
	// Browsers treat a backslash as a slash (WHATWG URL §4.4, special schemes).
	s = strings.ReplaceAll(s[:end], `\`, "/") + s[end:]
	s, ok := strings.CutPrefix(s, "//")
	if !ok {
		return ""
	}
	end = strings.IndexAny(s, "/?#")
	if end < 0 {
		end = len(s)
	}
	host := authority(s[:end])
	if host == "" {
		return ""
	}
	return "//" + host + percentEncode(s[end:])
}

// authority returns the host and port, without user information, or "".
func authority(s string) string {
	s = s[strings.LastIndexByte(s, '@')+1:]
	host, port := s, ""
	if i := strings.LastIndexByte(s, ':'); i >= 0 && !strings.HasSuffix(s, "]") {
		host, port = s[:i], s[i+1:]
	}
	if port != "" {
		if _, err := strconv.ParseUint(port, 10, 16); err != nil {
			return ""
		}
		port = ":" + port
	}
	if host = hostname(host); host == "" {
		return ""
	}
	return host + port
}

// hostname returns a host in lower-case ASCII, or "".
func hostname(s string) string {
	if inner, ok := strings.CutPrefix(s, "["); ok {
		inner, ok = strings.CutSuffix(inner, "]")
		if ip := net.ParseIP(inner); !ok || ip == nil || !strings.Contains(inner, ":") {
			return ""
		}
		return strings.ToLower(s)
	}
	if u, err := url.PathUnescape(s); err == nil {
		s = u
	}
	s = strings.ToLower(s)
	if !isASCII(s) {
		var err error
		if s, err = idna.Lookup.ToASCII(s); err != nil {
			return ""
		}
	}
	if len(s) > 253 || strings.Trim(s, ".") == "" || strings.ContainsFunc(s, forbiddenInHost) {
		return ""
	}
	return s
}

// forbiddenInHost reports whether r is not allowed in a host (WHATWG URL §3.2, forbidden domain
// code points).
func forbiddenInHost(r rune) bool {
	return r <= ' ' || r >= 0x7f || strings.ContainsRune("#/:<>?@[\\]^|%\"`{}", r)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// mailbox returns the part of a mailto URL after the scheme (RFC 6068 §2), or "".
func mailbox(s string) string {
	s = strings.TrimSpace(s)
	address, _, _ := strings.Cut(s, "?")
	if !strings.Contains(strings.ReplaceAll(address, "%40", "@"), "@") {
		return ""
	}
	return percentEncode(s)
}

// percentEncode percent-encodes the bytes that are not allowed in a URL. Existing escapes are kept.
func percentEncode(s string) string {
	if !strings.ContainsFunc(s, mustEncode) {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; mustEncode(rune(c)) {
			const hex = "0123456789ABCDEF"
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// mustEncode reports whether r is not among the characters of RFC 3986 §2.
func mustEncode(r rune) bool {
	return r <= ' ' || r >= 0x7f || strings.ContainsRune("\"<>\\^`{|}", r)
}
