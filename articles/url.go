package articles

import (
	"net/url"
	"strings"

	"newsreader/articles/internal/address"
	"newsreader/articles/internal/sanitize"
)

// ParseAddress parses the address of a page or feed as people enter it and programs pass it on: in any script, of the
// scheme feed, or without a scheme. It returns the address in the form in which feeds are stored, and apart from it the
// user information, nil if there is none. The error says what is wrong without repeating the address, which may hold a
// password.
func ParseAddress(typed string) (public string, user *url.Userinfo, err error) {
	s := strings.TrimSpace(typed)
	if rest, ok := strings.CutPrefix(s, "feed:"); ok {
		s = strings.TrimPrefix(rest, "//")
	}
	bare := !strings.Contains(s, "://") && !strings.HasPrefix(s, "mailto:")
	if bare {
		s = "https://" + s
	}
	s, user, err = address.Parse(sanitize.Line(s))
	if err != nil {
		return "", nil, err
	}
	u, err := url.Parse(s)
	switch {
	case err != nil:
		return "", nil, address.ErrHost
	case bare && !strings.Contains(u.Hostname(), "."):
		return "", nil, address.ErrScheme
	}
	return NormalizeURL(u), user, nil
}

// RedactAddresses returns a text without the users and passwords of the addresses in it.
func RedactAddresses(text string) string { return address.Redact(text) }

// DisplayURL returns an address as people know it: its host is in Unicode unless that could be taken for another one.
func DisplayURL(s string) string { return address.Display(s) }

// DisplayHost is [DisplayURL] for a host.
func DisplayHost(host string) string { return address.DisplayHost(host) }

// NormalizeURL returns an address without user, fragment and its scheme's default port, and with its host in lower
// case.
func NormalizeURL(u *url.URL) string {
	normal := *u
	normal.User, normal.Fragment, normal.RawFragment = nil, "", ""
	normal.Host = strings.ToLower(normal.Host)
	if port := normal.Port(); port == "80" && normal.Scheme == "http" || port == "443" && normal.Scheme == "https" {
		normal.Host = strings.TrimSuffix(normal.Host, ":"+port)
	}
	if normal.Path == "" {
		normal.Path = "/"
	}
	return sanitize.URL(normal.String())
}

// Host returns the host and port of an address in lower case, "" where it cannot be parsed.
func Host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Host)
}

// comparableURL returns an address in the one of its equivalent spellings (RFC 3986 §6.2.2, §6.2.3) by which addresses
// are compared, with its fragment.
func comparableURL(s string) string {
	u, err := url.Parse(sanitize.URL(s))
	if err != nil || u.Host == "" {
		return s
	}
	if !strings.Contains(strings.ToLower(u.RawPath), "%2f") {
		u.RawPath = "" // so that unreserved characters are not escaped
	}
	return NormalizeURL(u) + "#" + u.EscapedFragment()
}
