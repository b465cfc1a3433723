package fetch

import (
	"net/netip"
	"strings"
)

// isPrivateHost reports whether a host is private by its spelling alone: a private
// IP address, a name of this machine (RFC 6761 §6.3), or a number that an old
// resolver would read as an address (127.1, 0x7f000001).
func isPrivateHost(host string) bool {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if ip, err := netip.ParseAddr(host); err == nil {
		return isPrivateIP(ip)
	}
	last := host[strings.LastIndexByte(host, '.')+1:]
	return last == "localhost" || strings.HasPrefix(last, "0x") || last != "" && strings.Trim(last, "0123456789") == ""
}

// isPrivateIP reports whether an address is not on the public internet.
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

// privateRanges returns the ranges that [netip.Addr.IsPrivate] and IsGlobalUnicast
// do not cover. It leaves out 198.18.0.0/15: although that is reserved for
// benchmarks (RFC 2544), many local proxies resolve every name to it.
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
		v6(32, 0x20, 0x01, 0, 0),          // Teredo (RFC 4380), which obscures the address it leads to
	}
}

// embeddedIPv4 returns the IPv4 address that an IPv6 address leads to by NAT64 (RFC
// 6052), 6to4 (RFC 3056) or IPv4-compatible addresses (RFC 4291 §2.5.5.1), else ip.
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
