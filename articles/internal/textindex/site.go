package textindex

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/idna"
)

// Host returns the host of an address as it is indexed: in Unicode, and without www. It returns "" for what is no
// address of a host.
func Host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return plainHost(u.Hostname())
}

func plainHost(host string) string {
	host = strings.TrimPrefix(strings.ToLower(host), "www.")
	if unicode, err := idna.ToUnicode(host); err == nil {
		return unicode
	}
	return host
}

// siteOf returns the host that the value of site: means, which may be a whole address.
func siteOf(value string) string {
	if _, rest, ok := strings.Cut(value, "://"); ok {
		value = rest
	}
	value, _, _ = strings.Cut(value, "/")
	return plainHost(value)
}

// OnSite reports whether a host is that of a [SiteField] clause or below it. A name without a point, such as bbc, is
// any of the names in a host.
func (c *Clause) OnSite(host string) bool {
	if !strings.Contains(c.Value, ".") {
		return slices.Contains(strings.Split(host, "."), c.Value)
	}
	return host == c.Value || strings.HasSuffix(host, "."+c.Value)
}
