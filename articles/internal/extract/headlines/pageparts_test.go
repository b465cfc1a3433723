package headlines

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"newsreader/articles/internal/extract/htmltree"
)

// TestPageForms has forms around a page and in it.
func TestPageForms(t *testing.T) {
	list := `<h2><a href="/2024/03/13/owl-boxes-fill-up">Owl boxes on old church towers fill up</a></h2><h2><a href="/2024/03/13/ferry-fares-rise">Ferry fares rise again on the lake</a></h2>`
	menu := `<div>` + `<a href="/one/">One</a><a href="/two/">Two</a><a href="/three/">Three</a><a href="/four/">Four</a><a href="/five/">Five</a></div>`
	for name, tc := range map[string]struct {
		page string
		want int
	}{
		"around the page":             {`<form id=aspnetForm action="./"><main>` + list + `</main></form>`, 2},
		"around all but a menu":       {`<header>` + menu[:60] + `</header><form action="./"><div><div>` + list + `</div></div></form>`, 2},
		"a small one in the page":     {menu + menu + menu + `<form action="/vote">` + list + `</form>`, 0},
		"a search form and headlines": {`<form action="/search"><input name=q></form>` + list, 2},
	} {
		if got := titlesOf(t, tc.page); len(got) != tc.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// TestHeaders has headers of the page and of its articles.
func TestHeaders(t *testing.T) {
	title := "Everything about owls and church towers"
	for name, tc := range map[string]struct {
		page string
		want bool
	}{
		"a menu in the page's header":          {`<header><div><a href="/owls/towers/">` + title + `</a><a href="/owls/ferries/">Everything about ferries and their fares</a></div></header>`, false},
		"an article in the page's header":      {`<header><div><a href="/2024/03/13/owls-198213">` + title + `</a></div></header>`, true},
		"a heading in the page's header":       {`<header><h2><a href="/owls/towers/">` + title + `</a></h2></header>`, true},
		"the header of an article":             {`<article><header><a href="/owls/towers/">` + title + `</a></header></article>`, true},
		"the header of a card in a list of it": {`<ul><li><header><a href="/owls/towers/">` + title + `</a></header></li></ul>`, true},
	} {
		page := tc.page + `<main><a href="/2024/03/13/ferry-fares-198214">Ferry fares rise again on the whole of the lake</a><br><a href="/2024/03/13/mill-198215">The mill at the ridge turns again this week</a></main>`
		if got := slices.Contains(titlesOf(t, page), title); got != tc.want {
			t.Errorf("%s: %q", name, titlesOf(t, page))
		}
	}
}

// BenchmarkNestedHeaders reads a page of many links inside of many headers.
func BenchmarkNestedHeaders(b *testing.B) {
	const depth = 400
	var page strings.Builder
	page.WriteString("<article>" + strings.Repeat("<header>", depth))
	for i := range 2000 {
		fmt.Fprintf(&page, `<div><a href="/owls/towers-%c/">Everything about owls and church tower %d</a></div>`, 'a'+i%26, i)
	}
	page.WriteString(strings.Repeat("</header>", depth) + "</article>")
	tree, err := htmltree.Parse(page.String())
	if err != nil {
		b.Fatal(err)
	}
	base := &url.URL{Scheme: "https", Host: "www.courier.example", Path: "/"}
	for b.Loop() {
		Find(tree, Page{Stats: make([]htmltree.Stats, len(tree.Entries)), Base: base, Body: -1})
	}
}
