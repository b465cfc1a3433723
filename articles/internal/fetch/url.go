package fetch

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
)

// maxURLLen bounds the bytes of a URL; servers refuse longer ones anyway.
const maxURLLen = 8192

var errURL = errors.New("not an http or https address")

// parseURL parses and normalizes a URL that is to be fetched.
func parseURL(s string) (*url.URL, error) {
	if len(s) > maxURLLen {
		return nil, fmt.Errorf("an address of more than %d bytes", maxURLLen)
	}
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil {
		return nil, errURL
	}
	return normalizeURL(u)
}

// normalizeURL returns u without the parts that are not sent. It fails if u is not
// an absolute http or https URL.
func normalizeURL(u *url.URL) (*url.URL, error) {
	if u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.Opaque != "" {
		return nil, errURL
	}
	u.User = nil
	u.Fragment, u.RawFragment = "", ""
	u.RawQuery = escapeQuery(u.RawQuery)
	return u, nil
}

// escapeQuery escapes the bytes that [url.Parse] accepts in a query but a request
// line must not contain, as browsers do (WHATWG URL, query percent-encode set).
func escapeQuery(q string) string {
	var b strings.Builder
	for i := range len(q) {
		switch c := q[i]; {
		case c <= ' ', c >= 0x7f, strings.IndexByte(`"<>`, c) >= 0:
			fmt.Fprintf(&b, "%%%02X", c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
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
