package library

import (
	"net/url"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// registrableDomain returns the domain below a public suffix at which an address is, by the public suffix list with its
// private section: that of a.b.co.uk is b.co.uk, and each blog of a host that gives them names has its own. For a host
// without one, such as an IP address, it is the host.
func registrableDomain(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	if domain, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil && strings.Trim(host, "0123456789.") != "" {
		return domain
	}
	return host
}
