package headlines

import (
	"strings"

	"golang.org/x/net/html/atom"
	"golang.org/x/net/publicsuffix"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/lazyregexp"
)

// isPaid reports whether a link is paid for, by its address or because the page says so in its rel attribute.
func (f *Finder) isPaid(l *link) bool {
	return f.isAdvertURL(l.address) || f.hasRel(l, "sponsored")
}

// hasRel reports whether a link has a keyword in its rel attribute.
func (f *Finder) hasRel(l *link, keyword string) bool {
	rel := htmltree.Attr(f.Entries[l.entry].Node, "rel")
	return len(rel) >= len(keyword) && strings.Contains(strings.ToLower(rel), keyword)
}

// maxVendorBoxes is how many boxes around a link are examined for the name of a vendor.
const maxVendorBoxes = 24

// isVendors reports whether a link leads to another domain from a box that is named for a vendor of advertisements,
// who fills it with those and with the site's own articles.
func (f *Finder) isVendors(l *link) bool {
	if f.domain == "" || f.isOwn(l.address) {
		return false
	}
	i := l.entry
	for range maxVendorBoxes {
		if i < 0 || f.Tag(i) == atom.Body || f.holdsBody(i) {
			return false
		}
		if f.Entries[i].Hints&htmltree.HintVendor != 0 {
			return true
		}
		i = f.Entries[i].Parent
	}
	return false
}

// isOwn reports whether an address is of the page's domain.
func (f *Finder) isOwn(address string) bool {
	host := htmltree.HostOf(address)
	return host == f.page.Base.Hostname() || f.domain != "" && domainOf(host) == f.domain
}

// domainOf returns the registrable domain of a host, or the host if it has none.
func domainOf(host string) string {
	if domain, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return domain
	}
	return host
}

// signed matches a number with a sign, and the mark of a percentage behind it.
var signed = lazyregexp.New(`(?:^|[ (\x{ff08}])[-+−][0-9][0-9.,]*(%?)`)

// isQuote reports whether a link is the quote of a share, an index or a currency: its address says so, or it has its
// change both as a number and as a percentage.
func isQuote(l *link) bool {
	_, rest, _ := strings.Cut(l.address, "://")
	_, path, _ := strings.Cut(rest, "/")
	switch first, _, _ := strings.Cut(path, "/"); first {
	case "quote", "quotes", "chart", "charts":
		return true
	}
	if !strings.Contains(l.text, "%") {
		return false
	}
	var numbers, percentages int
	for _, m := range signed().FindAllStringSubmatch(l.text, 4) {
		if m[1] == "" {
			numbers++
		} else {
			percentages++
		}
	}
	return numbers == 1 && percentages == 1
}

// advertMarks are parts of addresses that lead through an ad server.
var advertMarks = []string{
	"doubleclick.", "googleads", "googlesyndication", "adclick", "adserver", "//ad.", "//ads.", "//adv.", ".ad.", "/ads/", "//g.163.com/",
	"taboola.com", "outbrain.com", "zergnet.com", "revcontent.com", "mgid.com", "pos.baidu.com", "cpro.baidu.com", "//click.", "s.click.taobao",
	"/redirect?", "&redirect=", "?redirect=", "rd.da.netease.com", "analytics.163.com", "saxn.sina", "//dsp.", "//adx.", "//trk.", "//tracking.",
	"gemini.yahoo.com/", "/adinfo/",
}

// shops are the domains of shops, without those of Amazon.
var shops = []string{"tmall.com", "taobao.com", "jd.com", "amzn.to"}

// isAdvertURL reports whether an address leads through an ad server or into a shop. The name of the page's own site
// never says so, only what follows it.
func (f *Finder) isAdvertURL(address string) bool {
	low := strings.ToLower(address)
	host, _, _ := strings.Cut(htmltree.HostOf(low), ":")
	if f.isOwnSite(host) {
		_, low, _ = strings.Cut(low, host)
	} else if f.isShop(host) || strings.Contains(low, "affiliate") {
		return true
	}
	for _, mark := range advertMarks {
		if strings.Contains(low, mark) {
			return true
		}
	}
	return false
}

// isOwnSite reports whether a host is the page's or that of its domain, but no other host in that domain, which may be
// an ad server.
func (f *Finder) isOwnSite(host string) bool {
	return host != "" && (host == f.page.Base.Hostname() || strings.TrimPrefix(host, "www.") == f.domain)
}

// isShop reports whether a host is a shop's, other than the site that the page is from.
func (f *Finder) isShop(host string) bool {
	for _, shop := range shops {
		if host == shop || strings.HasSuffix(host, "."+shop) {
			return f.domain != shop
		}
	}
	suffix, ok := strings.CutPrefix(strings.TrimPrefix(host, "www."), "amazon.")
	return ok && (suffix == "com" || len(suffix[strings.LastIndexByte(suffix, '.')+1:]) == 2) // amazon.science is no shop
}
