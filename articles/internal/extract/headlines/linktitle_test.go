package headlines

import (
	"slices"
	"testing"
)

// TestLinkTitles has links with more in them than the title.
func TestLinkTitles(t *testing.T) {
	for name, tc := range map[string]struct{ inner, want string }{
		"a lower heading before":       {"<h4>Harbour</h4><h2>Pier opens early</h2><p>It took four weeks less than planned.</p>", "Pier opens early"},
		"a lower heading after":        {"<h3>Pier opens early</h3><h5>It took four weeks less than planned</h5>", "Pier opens early"},
		"an empty heading":             {"<h2> </h2><h3>Pier opens early after all</h3>", "Pier opens early after all"},
		"two headings of a rank":       {"<h3>Pier opens early</h3><h3>It took four weeks less</h3>", "Pier opens early"},
		"a kicker by its name":         {"<h3><span class=card__kicker>Harbour</span> <span class=card__text>Pier opens early</span></h3>", "Pier opens early"},
		"a kicker in a link of a line": {"<span class=topline>Harbour</span> Pier opens early this spring", "Pier opens early this spring"},
		"a named title after it":       {"<h3><em>Harbour</em> <span class=headline>Pier opens early this spring</span></h3>", "Pier opens early this spring"},
		"both named for the title":     {"<h3><b class=title__plus>Plus</b><span class=title__text>Pier opens early this spring</span></h3>", "Pier opens early this spring"},
		"emphasis in a title":          {"<h3><em>Harbour</em> pier opens early this spring</h3>", "Harbour pier opens early this spring"},
		"two lines of a title":         {"<h3><span class=title>Harbour pier</span> <span class=title>opens early this spring</span></h3>", "Harbour pier opens early this spring"},
		"a time after":                 {"Pier opens early this spring <span>2026-03-04</span>", "Pier opens early this spring"},
		"a time before":                {"<time>4 March 2026</time> Pier opens early this spring", "Pier opens early this spring"},
		"a day without a year":         {"<span>Mar 4</span> Pier opens early this spring", "Pier opens early this spring"},
		"a time of a day":              {"<span>14:05</span> Pier opens early this spring", "Pier opens early this spring"},
		"a year in the title":          {"Pier opens early in 2026", "Pier opens early in 2026"},
		"a number in the title":        {"<b>7</b> piers open early this spring", "7 piers open early this spring"},
		"Chinese":                      {"<span class=label>文化</span><span class=title>老船厂改成图书馆</span><i>3月4日</i>", "老船厂改成图书馆"},
		"a kind and a day first":       {"<p>Long read • 4 March 2026</p><p>Pier opens early this spring</p>", "Pier opens early this spring"},
		"a kind and a time first":      {"<p>News • 3 hours ago</p><p>Pier opens early this spring</p>", "Pier opens early this spring"},
	} {
		page := `<main>`
		for _, l := range []string{tc.inner, "Owl boxes on old church towers fill up", "Ferry fares rise again on the lake"} {
			page += `<article><a href="/2024/03/13/` + string(rune('a'+len(page)%26)) + `-198213">` + l + `</a><p>There is one sentence below each of them, which says what it is about.</p></article>`
		}
		if got := titlesOf(t, page+`</main>`); !slices.Contains(got, tc.want) {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// TestWrittenRanks has ranks in the texts of the links of a list.
func TestWrittenRanks(t *testing.T) {
	for name, tc := range map[string]struct{ titles, want []string }{
		"points":           {[]string{"1. Pier opens early", "2. Owls fill up boxes", "3. Fares rise again"}, []string{"Pier opens early", "Owls fill up boxes", "Fares rise again"}},
		"Chinese commas":   {[]string{"1、渡口提前通航了", "2、猫头鹰再创新高", "3、船票又要涨价了"}, []string{"渡口提前通航了", "猫头鹰再创新高", "船票又要涨价了"}},
		"numbers as words": {[]string{"7 piers open early", "8 owls fill up boxes", "9 fares rise again"}, []string{"7 piers open early", "8 owls fill up boxes", "9 fares rise again"}},
		"versions":         {[]string{"1.2 is the new pier", "2.0 is the owl box", "4.5 is the new fare"}, []string{"1.2 is the new pier", "2.0 is the owl box", "4.5 is the new fare"}},
	} {
		page := `<h2>Most read</h2><ol>`
		for k, title := range tc.titles {
			page += `<li><a href="/news/19821` + string(rune('0'+k)) + `">` + title + `</a></li>`
		}
		if got := titlesOf(t, page+`</ol>`); !slices.Equal(got, tc.want) {
			t.Errorf("%s: %q", name, got)
		}
	}
}
