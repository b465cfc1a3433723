// Package address reads the addresses of pages and feeds as people type them and other programs write them: with names
// in any script (UTS #46), raw characters in paths and queries (WHATWG URL §4.4), and users with their passwords (RFC
// 3986 §3.2.1), which are kept apart from the address itself.
package address

import (
	"errors"
	"net"
	"net/url"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/idna"
)

// MaxLen is the maximum length of an address in bytes.
const MaxLen = 8192

// What may be wrong with an address. The messages do not repeat it, because it may hold a password.
var (
	ErrScheme  = errors.New("not an http or https URL")
	ErrHost    = errors.New("not a URL with a valid host name")
	ErrPort    = errors.New("not a URL with a valid port")
	ErrTooLong = errors.New("a URL longer than 8192 bytes")
)

// Parse reads an http or https address. It returns the public part of it in ASCII, in a form that [url.Parse] accepts,
// and the user information, which is nil if there is none.
func Parse(s string) (public string, user *url.Userinfo, err error) {
	if len(s) > 2*MaxLen {
		return "", nil, ErrTooLong
	}
	s = lineBreaks.Replace(strings.TrimSpace(s))
	scheme, rest, ok := strings.Cut(s, ":")
	if scheme = strings.ToLower(scheme); !ok || scheme != "http" && scheme != "https" || strings.ContainsFunc(s, unicode.IsControl) {
		return "", nil, ErrScheme
	}
	authority, path, ok := Split(rest)
	if !ok {
		return "", nil, ErrScheme
	}
	host, user, err := ParseAuthority(authority)
	if err != nil {
		return "", nil, err
	}
	public = scheme + "://" + host + EscapeReference(path)
	if len(public) > MaxLen {
		return "", nil, ErrTooLong
	}
	return public, user, nil
}

// lineBreaks removes what wraps a long address in a text.
var lineBreaks = strings.NewReplacer("\t", "", "\r", "", "\n", "")

// Split splits what follows the scheme of an address into its authority and the rest. A backslash counts as a slash,
// as in browsers (WHATWG URL §4.4, special schemes).
func Split(s string) (authority, path string, ok bool) {
	end := indexAny(s, "?#")
	s, ok = strings.CutPrefix(strings.ReplaceAll(s[:end], `\`, "/")+s[end:], "//")
	if !ok {
		return "", "", false
	}
	end = indexAny(s, "/?#")
	return s[:end], s[end:], true
}

// indexAny is [strings.IndexAny], but returns the length of s if none of the characters occurs.
func indexAny(s, chars string) int {
	if i := strings.IndexAny(s, chars); i >= 0 {
		return i
	}
	return len(s)
}

// ParseAuthority returns the host and port of an authority in lower-case ASCII, and its user information.
func ParseAuthority(s string) (hostPort string, user *url.Userinfo, err error) {
	if at := strings.LastIndexByte(s, '@'); at >= 0 {
		user, s = parseUser(s[:at]), s[at+1:]
	}
	host, port := s, ""
	if i := strings.LastIndexByte(s, ':'); i >= 0 && !strings.HasSuffix(s, "]") {
		host, port = s[:i], s[i+1:]
	}
	if port != "" {
		if _, err := strconv.ParseUint(port, 10, 16); err != nil {
			return "", nil, ErrPort
		}
		port = ":" + port
	}
	if host = hostname(host); host == "" {
		return "", nil, ErrHost
	}
	return host + port, user, nil
}

// parseUser returns the decoded user information, nil if it is empty. An escape that is none stands for itself.
func parseUser(s string) *url.Userinfo {
	decode := func(s string) string {
		if decoded, err := url.PathUnescape(s); err == nil {
			return decoded
		}
		return s
	}
	name, password, ok := strings.Cut(s, ":")
	switch {
	case s == "" || s == ":":
		return nil
	case ok:
		return url.UserPassword(decode(name), decode(password))
	}
	return url.User(decode(name))
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

// Escape percent-encodes the bytes that are not allowed in a URL (RFC 3986 §2). Existing escapes are kept.
func Escape(s string) string {
	if !strings.ContainsFunc(s, mustEscape) {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; mustEscape(rune(c)) {
			const hex = "0123456789ABCDEF"
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// mustEscape reports whether r is not among the characters of RFC 3986 §2.
func mustEscape(r rune) bool {
	return r <= ' ' || r >= 0x7f || strings.ContainsRune("\"<>\\^`{|}", r)
}

// EscapeReference is [Escape] for what [url.Parse] is to read: it also escapes the percent signs that begin no escape, as
// in /100%.
func EscapeReference(s string) string {
	s = Escape(s)
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '%')
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i+1])
		if s = s[i+1:]; len(s) < 2 || !isHex(s[0]) || !isHex(s[1]) {
			b.WriteString("25")
		}
	}
}

// ParseReference is [url.Parse] for a reference as pages have it: a percent sign that begins no escape stands for itself.
func ParseReference(s string) (*url.URL, error) {
	u, err := url.Parse(s)
	if err != nil && strings.Contains(s, "%") {
		return url.Parse(EscapeReference(s))
	}
	return u, err
}

func isHex(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f' }
