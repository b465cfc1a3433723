package headlines

import (
	"slices"
	"testing"
)

// TestSectionLinks has links to lists of headlines, in the headings above them.
func TestSectionLinks(t *testing.T) {
	for name, tc := range map[string]struct {
		text, address string
		want          bool
	}{
		"English":              {"Most Popular", "/news/mostread-today", false},
		"Spanish":              {"Lo más visto", "/lo-mas-visto/", false},
		"Chinese":              {"热点推荐", "/hot/", false},
		"an article's address": {"Most Popular", "/2026/05/12/most-popular-198213", true},
		"a title":              {"The most popular owls of the year", "/the-most-popular-owls", true},
	} {
		page := `<main>`
		for _, l := range [][2]string{{tc.text, tc.address}, {"Owl boxes on old church towers fill up", "/2024/03/13/owl-boxes-fill-up"}, {"Ferry fares rise again on the lake", "/2024/03/13/ferry-fares-rise-again"}} {
			page += `<div><h3><a href="` + l[1] + `">` + l[0] + `</a></h3><p>There is one sentence below each of them, which says what it is about.</p></div>`
		}
		if got := slices.Contains(titlesOf(t, page+`</main>`), tc.text); got != tc.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}
