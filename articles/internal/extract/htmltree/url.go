package htmltree

import (
	"net/url"
	"strings"

	"newsreader/articles/internal/address"
)

func HostOf(address string) string {
	i := strings.Index(address, "://")
	if i < 0 {
		return ""
	}
	host, _, _ := strings.Cut(address[i+3:], "/")
	return host
}

// maxURL is the length of the longest address that is accepted, in bytes.
const maxURL = 4096

// ResolveURL resolves ref against base, which may be nil. It returns "" unless the result is an
// absolute http or https URL.
func ResolveURL(base *url.URL, ref string) string {
	ref = strings.TrimSpace(ref)
	if ref == "" || len(ref) > maxURL {
		return ""
	}
	u, err := address.ParseReference(ref)
	if err != nil {
		return ""
	}
	if base != nil {
		u = base.ResolveReference(u)
	} else if strings.HasPrefix(ref, "//") {
		u.Scheme = "https"
	}
	if (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return ""
	}
	return u.String()
}
