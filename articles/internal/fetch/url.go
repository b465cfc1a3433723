package fetch

import (
	"errors"
	"fmt"
	"net/netip"
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

// isPrivateHost reports whether a host is private by its spelling: an address,
// a name of this machine (RFC 6761 §6.3), or a number that an old resolver would
// read as an address (127.1, 0x7f000001).
func isPrivateHost(host string) bool {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if ip, err := netip.ParseAddr(host); err == nil {
		return isPrivateIP(ip)
	}
	last := host[strings.LastIndexByte(host, '.')+1:]
	return last == "localhost" || strings.HasPrefix(last, "0x") || last != "" && strings.Trim(last, "0123456789") == ""
}

// isPrivateIP reports whether an address is not one of the public internet.
func isPrivateIP(ip netip.Addr) bool {
	ip = embeddedIPv4(ip.Unmap().WithZone(""))
	if !ip.IsGlobalUnicast() || ip.IsPrivate() {
		return true
	}
	for _, p := range privateRanges() {
		if p.Contains(ip) {
			return true
		}
	}
	return false
}

// privateRanges lists what [netip.Addr.IsPrivate] and IsGlobalUnicast leave out.
// 198.18.0.0/15 is not among them: though reserved for benchmarks (RFC 2544), it
// is what many a local proxy answers for every name.
func privateRanges() [8]netip.Prefix {
	v4 := func(a, b, c, d byte, bits int) netip.Prefix {
		return netip.PrefixFrom(netip.AddrFrom4([4]byte{a, b, c, d}), bits)
	}
	v6 := func(bits int, lead ...byte) netip.Prefix {
		var a [16]byte
		copy(a[:], lead)
		return netip.PrefixFrom(netip.AddrFrom16(a), bits)
	}
	return [...]netip.Prefix{
		v4(0, 0, 0, 0, 8),                 // this network (RFC 791)
		v4(100, 64, 0, 0, 10),             // carrier-grade NAT (RFC 6598), with a cloud's metadata
		v4(168, 63, 129, 16, 32),          // a cloud's metadata
		v4(192, 0, 0, 0, 24),              // protocol assignments (RFC 6890), with a cloud's metadata
		v4(240, 0, 0, 0, 4),               // reserved (RFC 1112)
		v6(10, 0xfe, 0xc0),                // site-local (RFC 3879)
		v6(48, 0, 0x64, 0xff, 0x9b, 0, 1), // local translation (RFC 8215)
		v6(32, 0x20, 0x01, 0, 0),          // Teredo (RFC 4380): what it leads to is hidden
	}
}

// embeddedIPv4 gives the IPv4 address that an IPv6 address leads to: NAT64 (RFC
// 6052), 6to4 (RFC 3056), IPv4-compatible (RFC 4291 §2.5.5.1).
func embeddedIPv4(ip netip.Addr) netip.Addr {
	if !ip.Is6() {
		return ip
	}
	a := ip.As16()
	switch {
	case [12]byte(a[:12]) == [12]byte{0, 0x64, 0xff, 0x9b}, [12]byte(a[:12]) == [12]byte{} && a[12] != 0:
		return netip.AddrFrom4([4]byte(a[12:]))
	case a[0] == 0x20 && a[1] == 0x02:
		return netip.AddrFrom4([4]byte(a[2:6]))
	}
	return ip
}
