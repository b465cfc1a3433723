package fetch

import (
	"net/url"
	"strings"

	"newsreader/articles/internal/address"
)

// parseURL parses a URL that is to be fetched. It returns it without the parts that are not sent: user information and
// fragment.
func parseURL(s string) (*url.URL, error) {
	public, _, err := address.Parse(s)
	if err != nil {
		return nil, err
	}
	u, err := url.Parse(public)
	if err != nil {
		return nil, address.ErrScheme
	}
	u.Fragment, u.RawFragment = "", ""
	return u, nil
}

// sameServer reports whether two URLs have the same host name and port. The
// default ports of http and https count as the same.
func sameServer(a, b *url.URL) bool {
	return strings.EqualFold(a.Hostname(), b.Hostname()) && explicitPort(a) == explicitPort(b)
}

// explicitPort returns a URL's port, or "" for the default port of its scheme.
func explicitPort(u *url.URL) string {
	switch p := u.Port(); {
	case p == "", u.Scheme == "http" && p == "80", u.Scheme == "https" && p == "443":
		return ""
	default:
		return p
	}
}
