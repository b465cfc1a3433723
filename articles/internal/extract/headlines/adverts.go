package headlines

import (
	"regexp"
	"strings"

	"golang.org/x/net/html/atom"
	"golang.org/x/net/publicsuffix"

	"newsreader/articles/internal/extract/htmltree"
)

// isPaid reports whether a link is paid for, by its address or because the page says so in its rel attribute.
func (f *Finder) isPaid(l *link) bool {
	return isAdvertURL(l.address) || f.hasRel(l, "sponsored")
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
var signed = regexp.MustCompile(`(?:^|[ (\x{ff08}])[-+−][0-9][0-9.,]*(%?)`)

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
	for _, m := range signed.FindAllStringSubmatch(l.text, 4) {
		if m[1] == "" {
			numbers++
		} else {
			percentages++
		}
	}
	return numbers == 1 && percentages == 1
}

// isAdvertURL reports whether an address leads through an ad server or into a shop.
func isAdvertURL(address string) bool {
	low := strings.ToLower(address)
	for _, mark := range []string{"doubleclick.", "googleads", "googlesyndication", "adclick", "/adclick", "adserver", "//ad.", "//ads.", "//adv.", ".ad.", "/ads/", "//g.163.com/", "taboola.com", "outbrain.com", "zergnet.com", "revcontent.com", "mgid.com",
		"pos.baidu.com", "cpro.baidu.com", "//click.", "s.click.taobao", "tmall.com", "taobao.com", "jd.com", "amzn.to", "//www.amazon.", "/redirect?", "&redirect=", "?redirect=", "affiliate", "rd.da.netease.com", "analytics.163.com", "saxn.sina", "//dsp.", "//adx.", "//trk.", "//tracking.", "gemini.yahoo.com/", "/adinfo/"} {
		if strings.Contains(low, mark) {
			return true
		}
	}
	return false
}
