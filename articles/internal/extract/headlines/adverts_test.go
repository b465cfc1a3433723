package headlines

import (
	"net/url"
	"slices"
	"strings"
	"testing"
)

// TestAdverts looks at what is paid for: its text, address and neighbours are always a headline's.
func TestAdverts(t *testing.T) {
	const title = "Owl boxes on church towers fill up"
	at := func(address, attr string) string { return "<a href=" + address + " " + attr + ">" + title + "</a>" }
	own, other := at("/2024/03/13/owl-boxes-fill-up", ""), at("https://owls.example.net/2024/03/13/owl-boxes-fill-up", "")
	box := func(class, link string) string {
		return "<div class='" + class + "'><div><div>" + link + "</div></div></div>"
	}
	for page, want := range map[string]bool{
		"<div>" + own + "</div>":                                                             true,
		"<div>" + other + "</div>":                                                           true,
		at("/2024/03/13/owl-boxes-fill-up", "rel=sponsored"):                                 false,
		at("/2024/03/13/owl-boxes-fill-up", "rel='nofollow noopener Sponsored'"):             false,
		at("/2024/03/13/owl-boxes-fill-up", "rel='nofollow noopener'"):                       true,
		at("https://trk.owls.example.net/2024/03/13/owl-boxes", ""):                          false,
		at("https://tracking.owls.example.net/2024/03/13/owl-boxes", ""):                     false,
		at("https://www.amazon.com/owl-box/dp/12345678", ""):                                 false,
		at("https://finance.courier.example/quote/0012345", ""):                              false,
		at("https://finance.courier.example/chart/0012345", ""):                              false,
		at("https://finance.courier.example/news/quotes-0012345", ""):                        true,
		box("taboola", other):                                                                false,
		box("OUTBRAIN", other):                                                               false,
		box("trc_rbox_container trc_spotlight", other):                                       false,
		box("zergnet-widget", other):                                                         false,
		box("mgid", other):                                                                   false,
		box("taboola", own):                                                                  true,
		box("taboola", at("https://sport.courier.example/2024/03/13/owl-boxes-fill-up", "")): true,
		box("retrace", other):                                                                true,
	} {
		if got := slices.Contains(titlesOf(t, page), title); got != want {
			t.Errorf("%s: headline %v, want %v", page, got, want)
		}
	}
}

// TestAdvertsOfSite has links on pages of sites that are named like an ad server or a shop.
func TestAdvertsOfSite(t *testing.T) {
	for _, tt := range []struct {
		page, address string
		want          bool
	}{
		{"www.amazon.science", "https://www.amazon.science/blog/owl-boxes", false},
		{"www.amazon.science", "https://www.amazon.com/owl-boxes/dp/1", true},
		{"courier.example", "https://www.amazon.science/blog/owl-boxes", false},
		{"courier.example", "https://www.amazon.co.uk/owl-boxes/dp/1", true},
		{"courier.example", "https://aws.amazon.com/blogs/owl-boxes", false},
		{"www.amazon.com", "https://www.amazon.com/news/owl-boxes", false},
		{"tracking.example", "https://www.tracking.example/2024/owl-boxes", false},
		{"www.tracking.example", "https://tracking.example/2024/owl-boxes", false},
		{"trk.example", "https://trk.example/2024/owl-boxes", false},
		{"trk.example", "https://ads.trk.example/2024/owl-boxes", true},
		{"www.courier.example", "https://trk.courier.example/2024/owl-boxes", true},
		{"news.163.com", "https://g.163.com/owl-boxes", true},
		{"www.courier.example", "https://www.courier.example/adclick/owl-boxes", true},
		{"www.courier.example", "https://www.courier.example/out?to=https://www.doubleclick.example/", true},
		{"www.courier.example", "https://www.courier.example/2024/affiliate-of-owls", false},
		{"www.courier.example", "https://owls.example/2024/affiliate-of-owls", true},
		{"blog.jd.com", "https://www.jd.com/owl-boxes", false},
		{"courier.example", "https://item.jd.com/owl-boxes", true},
		{"courier.example", "https://www.abjd.com/2024/owl-boxes", false},
	} {
		f := &Finder{page: Page{Base: &url.URL{Host: tt.page}}, domain: domainOf(tt.page)}
		if got := f.isAdvertURL(tt.address); got != tt.want {
			t.Errorf("%s on %s: %v", tt.address, tt.page, got)
		}
	}
}

// TestQuotes tells the quote of a share from a headline about one.
func TestQuotes(t *testing.T) {
	for text, want := range map[string]bool{
		"Owl Boxes AG 112.36 points, down -0.13% or -4.03 points":     true,
		"Owl Boxes AG 112,36 +0,13% (+4,03) in Heron Ridge":           true,
		"猫头鹰指数 现报 3,112.36 点，跌幅 -0.13% 或 -4.03 点":                     true,
		"Owl Boxes 112.36 −4.03 (−0.13%) today":                       true,
		"Owl boxes fall by 4 per cent to 112.36, or -4.03%":           false,
		"Shares of owl boxes lose 3% as mills gain 4% in Heron Ridge": false,
		"Markets: Owl boxes -0.5%, mills +0.2% in early trade":        false,
		"Owl boxes score 3-2 and sell 12% more tickets":               false,
		"Mill turns at -4 degrees and grinds 30% more":                false,
	} {
		if got := isQuote(&link{address: "https://a.example/news/12345", text: text}); got != want {
			t.Errorf("isQuote(%q) = %v, want %v", text, got, want)
		}
	}
}

// TestUnfollowedLists leaves out a list whose links search engines are to ignore, if most lead to the page's own domain.
func TestUnfollowedLists(t *testing.T) {
	item := func(host, name, rel string) string {
		return "<li><a " + rel + " href='" + host + "/2024/03/13/" + name + "'>Owl boxes on church towers fill with " + name + "</a></li>"
	}
	const nofollow, partner = "rel=nofollow", "https://owls.example.net"
	for name, tt := range map[string]struct {
		items []string
		want  int
	}{
		"all":              {[]string{item("", "jays", nofollow), item("", "owls", nofollow), item("https://shop.courier.example", "tits", nofollow), item("", "bats", nofollow)}, 0},
		"one to a partner": {[]string{item("", "jays", nofollow), item(partner, "owls", nofollow), item("", "tits", nofollow), item("", "bats", nofollow)}, 0},
		"most":             {[]string{item("", "jays", nofollow), item("", "owls", nofollow), item("", "tits", nofollow), item("", "bats", "")}, 4},
		"none":             {[]string{item("", "jays", ""), item("", "owls", ""), item("", "tits", ""), item("", "bats", "")}, 4},
		"other sites":      {[]string{item(partner, "jays", nofollow), item(partner, "owls", nofollow), item(partner, "tits", nofollow), item(partner, "bats", nofollow)}, 4},
		"few":              {[]string{item("", "jays", nofollow), item("", "owls", nofollow), item("", "tits", nofollow)}, 3},
	} {
		if got := titlesOf(t, "<ul>"+strings.Join(tt.items, "")+"</ul>"); len(got) != tt.want {
			t.Errorf("%s: headlines %q, want %d", name, got, tt.want)
		}
	}
}
