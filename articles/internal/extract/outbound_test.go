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
		"<h2><a href=/mill>1. Upper Mill</a></h2>" + text + shop:                                                         true,
		"<h3><a href=/mill>#2: Upper Mill</a></h3>" + text + shop:                                                        true,
		"<h2><a href=/mill>第3、上磨坊</a></h2>" + text + shop:                                                                false,
		"<h2><a href=/mill>1890 was the year of the mill</a></h2>" + text + shop:                                         false,
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
		if want && !strings.Contains(box, "<a href=/mill>") && c.isPart(i) {
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

// TestReferenceLists keeps the lists of what an article refers to, and no lists of articles.
func TestReferenceLists(t *testing.T) {
	list := func(open, href, text string) string {
		return open + strings.Repeat("<li><a href="+href+">"+text+"</a></li>", 4) + "</" + strings.Fields(open[1 : len(open)-1])[0] + ">"
	}
	const long = "Report on the weights of the stones"
	base, _ := url.Parse(listPage)
	for box, want := range map[string]bool{
		list("<ul>", "https://stones.example/report", long):                                           true,
		list("<ol>", "https://stones.example/report", long):                                           true,
		"<div>" + list("<ul class=plain>", "//stones.example/report", long) + "</div>":                true,
		list("<ul>", "/report", long):                                                                 false,
		list("<ul>", "https://www.quill.example/report", long):                                        false,
		list("<ul>", "https://blog.quill.example/report", long):                                       false,
		list("<ul>", "https://stones.example/report", "Stones"):                                       false, // as short as a button
		list("<ul class=related>", "https://stones.example/report", long):                             false,
		"<div>" + strings.Repeat("<p><a href=https://stones.example/>"+long+"</a></p>", 4) + "</div>": false,
		"<nav>" + list("<ul>", "https://stones.example/report", long) + "</nav>":                      false,
	} {
		page := "<title>Mills</title><main><p>" + first + "</p><p>" + second + "</p>" + box + "<p>" + third + "</p></main>"
		got := strings.Join(blocksOf(parsePage(t, page, Options{URL: base}).Body), "\n")
		if strings.Contains(got, "tones") != want || !strings.Contains(got, third) {
			t.Errorf("%.80s: kept %v in:\n%s", box, !want, got)
		}
	}
}
