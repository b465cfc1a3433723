package extract

import (
	"net/url"
	"strings"
	"testing"
)

const (
	listPage  = "https://www.quill.example/lists/mills"
	entryText = "The mill on the upper leat sells flour, bran and, on most Fridays, a dark bread that keeps for a week."
)

// TestIsPartOfList asks which siblings of an entry are entries of the same list.
func TestIsPartOfList(t *testing.T) {
	text := "<p>" + entryText + "</p>"
	shop := "<p><a href=https://shop.example/flour>Buy the flour</a></p>"
	for box, want := range map[string]bool{
		"<h2><a href=https://mill.example/>Upper Mill</a></h2>" + text + shop:                                            true,
		"<h3><a href=//mill.example/>Upper Mill</a></h3>" + text + shop + shop:                                           true,
		"<h2><a href=https://磨坊.example/>上磨坊</a></h2>" + text + shop:                                                     true,
		"<div><h4><a href=http://mill.example/a?b>Upper Mill</a></h4></div><p>Open on Fridays</p>" + text + shop + shop:  true,
		"<h2><a href=https://mill.example/>Upper Mill</a></h2>" + text + "<p><a href=/mill>Our visit</a></p>":            true,
		"<h2><a href=/mill>Upper Mill</a></h2>" + text + shop:                                                            false, // a teaser
		"<h2><a href=https://quill.example/mill>Upper Mill</a></h2>" + text + shop:                                       false,
		"<h2><a href=https://blog.quill.example/mill>Upper Mill</a></h2>" + text + shop:                                  false,
		"<p><a href=https://mill.example/>Upper Mill</a></p>" + text + shop:                                              false, // no heading
		"<h2><a href=https://mill.example/>Upper</a> <a href=/mill>Mill</a></h2>" + text + shop:                          false,
		"<h2><a href=https://mill.example/>Upper Mill</a></h2>" + text + strings.Repeat("<p><a href=/m>More</a></p>", 3): false,
		"<h2><a href=https://mill.example/>Upper Mill</a></h2><p>Flour and bran</p>" + shop:                              false, // no prose
	} {
		c, i := between(t, "<div id=x class=part>"+box+"</div>")
		c.base, _ = url.Parse(listPage)
		if got := c.isPart(i); got != want {
			t.Errorf("%.90s: part %v, want %v", box, got, want)
		}
		c.base = nil
		if want && c.isPart(i) {
			t.Errorf("%.90s: part of a page without an address", box)
		}
	}
}

// TestOutboundListKeepsEntries parses an article whose entries are headed by links to other sites.
func TestOutboundListKeepsEntries(t *testing.T) {
	entry := func(name, rest string) string {
		return "<div class=entry><h2><a href=https://" + name + ".example/>Mill " + name + "</a></h2><p>" + rest + "</p><p><a href=https://" + name + ".example/shop>Visit " + name + "</a></p></div>"
	}
	base, _ := url.Parse(listPage)
	p := parsePage(t, "<title>Mills</title><main>"+entry("ada", first)+entry("bea", second)+entry("cleo", third)+"</main>", Options{URL: base})
	got := strings.Join(blocksOf(p.Body), "\n")
	for _, want := range []string{first, second, third, "Mill bea"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in:\n%s", want, got)
		}
	}
}
