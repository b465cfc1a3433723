package articles

import (
	"net/url"
	"strings"

	"newsreader/articles/internal/sanitize"
)

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
