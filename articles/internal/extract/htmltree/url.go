package htmltree

import (
	"net/url"
	"strings"
)

func HostOf(address string) string {
	i := strings.Index(address, "://")
	if i < 0 {
		return ""
	}
	host, _, _ := strings.Cut(address[i+3:], "/")
	return host
}

// maxURL bounds an address, in bytes.
const maxURL = 4096

// ResolveURL makes an address absolute, with base where it is known; it gives ""
// for what leads to no http or https page.
func ResolveURL(base *url.URL, ref string) string {
	ref = strings.TrimSpace(ref)
	if ref == "" || len(ref) > maxURL {
		return ""
	}
	u, err := url.Parse(ref)
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
