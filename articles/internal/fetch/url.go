package fetch

import (
	"errors"
	"fmt"
	"net/url"
	"strings"
)

// maxURLLen is the length of a URL in bytes; servers refuse longer ones anyway.
const maxURLLen = 8192

var errURL = errors.New("not an http or https address")

// parseURL reads an address that can be fetched, without what is not sent.
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

// normalizeURL checks and tidies a parsed address.
func normalizeURL(u *url.URL) (*url.URL, error) {
	if u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.Opaque != "" {
		return nil, errURL
	}
	u.User = nil
	u.Fragment, u.RawFragment = "", ""
	u.RawQuery = escapeQuery(u.RawQuery)
	return u, nil
}

// escapeQuery escapes what [url.Parse] lets pass in a query and a request line
// must not hold, as browsers do (WHATWG URL, query percent-encode set).
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

// sameServer reports whether two addresses are of one server: of the same name
// and port, or of http and https at their own ports.
func sameServer(a, b *url.URL) bool {
	return strings.EqualFold(a.Hostname(), b.Hostname()) && effectivePort(a) == effectivePort(b)
}

func effectivePort(u *url.URL) string {
	switch p := u.Port(); {
	case p == "", u.Scheme == "http" && p == "80", u.Scheme == "https" && p == "443":
		return ""
	default:
		return p
	}
}
