package opml

import (
	"net/url"
	"strings"

	"newsreader/articles/internal/address"
)

// normalizeURL returns an http or https URL in a form in which equal ones have one
// spelling: in ASCII, with its host in lower case, and without default port and
// fragment; and its user information. The scheme feed: means http.
func normalizeURL(s string) (string, *url.Userinfo, error) {
	s = strings.TrimSpace(s)
	if rest, ok := cutPrefixFold(s, "feed:"); ok {
		s = rest
		if strings.HasPrefix(s, "//") {
			s = "http:" + s
		}
	}
	public, user, err := address.Parse(s)
	if err != nil {
		return "", nil, err
	}
	u, err := url.Parse(public)
	if err != nil {
		return "", nil, address.ErrHost
	}
	u.Fragment, u.RawFragment = "", ""
	if port := u.Port(); port == "80" && u.Scheme == "http" || port == "443" && u.Scheme == "https" {
		u.Host = strings.TrimSuffix(u.Host, ":"+port)
	}
	if u.Path == "" {
		u.Path = "/"
	}
	if public = u.String(); len(public) > maxURLLen {
		return "", nil, address.ErrTooLong
	}
	return public, user, nil
}

// cutPrefixFold is strings.CutPrefix for an ASCII prefix in any case.
func cutPrefixFold(s, prefix string) (string, bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}
