package extract

import (
	"strings"
	"testing"
)

// TestIsSummary accepts a declared summary only if it is whole and says something new.
func TestIsSummary(t *testing.T) {
	const title = "The mill turns again, and is heard"
	for summary, want := range map[string]bool{
		"Villagers spent two winters on the repair, and now have more visitors than flour.": true,
		"Two winters of repair.":                    false, // shorter than a sentence
		strings.Repeat("Two winters. ", 80):         false, // longer than a summary
		"Villagers spent two winters on the…":       false,
		title + ": what the villagers say":          false,
		"The mill turns again, and is":              false,
		first:                                       false,
		strings.ToUpper(first) + " And more of it.": false, // the beginning, spelled otherwise
	} {
		page := "<title>" + title + "</title><meta name=description content='" + summary + "'><h1>" + title + "</h1>" + prose
		if got := parsePage(t, page, Options{}).Standfirst != ""; got != want {
			t.Errorf("%.60q: summary %v, want %v", summary, got, want)
		}
	}
}

// TestDeclaredSummaryOrder prefers what sites write for readers of the article itself.
func TestDeclaredSummaryOrder(t *testing.T) {
	s := func(n string) string { return "Summary " + n + ", which is long enough to be one." }
	og, plain, ld := "<meta property=og:description content='"+s("one")+"'>", "<meta name=description content='"+s("two")+"'>",
		`<script type="application/ld+json">{"@type":"Article","description":"`+s("three")+`"}</script>`
	for head, want := range map[string]string{plain + og + ld: s("one"), plain + ld: s("two"), ld: s("three"), "": ""} {
		if got := parsePage(t, "<title>Mill</title>"+head+prose, Options{}).Standfirst; got != want {
			t.Errorf("%s: standfirst %q, want %q", head, got, want)
		}
	}
}

// TestPrintedStandfirst needs a class for it, near the headline.
func TestPrintedStandfirst(t *testing.T) {
	const text = "Villagers spent two winters on the repair of the wheel."
	for box, want := range map[string]bool{
		"<p class=standfirst>" + text + "</p>":                     true,
		"<p class=dek>" + text + "</p>":                            true,
		"<div class=subtitle><p>" + text + "</p></div>":            true,
		"<div class=zhaiyao>" + text + "</div>":                    true,
		"<div class=subtitle><div><p>" + text + "</p></div></div>": false,
		"<p>" + text + "</p>":                                      false,
		"<p class=standfirst hidden>" + text + "</p>":              false,
		"<p class=standfirst><a href=/x>" + text + "</a></p>":      false,
		"<p class=standfirst>Two winters.</p>":                     false,
	} {
		page := "<title>The mill turns again, and is heard</title><h1>The mill turns again, and is heard</h1>" + box + "<div class=story>" + prose + "</div>"
		if got := parsePage(t, page, Options{}).Standfirst == text; got != want {
			t.Errorf("%.70s: standfirst %v, want %v", box, got, want)
		}
	}
}

// TestSubheadingIsNoStandfirst keeps subheadings in the text that are named like a standfirst.
func TestSubheadingIsNoStandfirst(t *testing.T) {
	const text = "Two winters on the leat, and one on the stones"
	for page, want := range map[string]bool{
		"<h2 class=subheading>" + text + "</h2>" + prose + prose:                            false,
		"<p class=kicker>Upper valley</p><div class=dek>" + text + "</div>" + prose + prose: false,
		prose + "<h2 class=subheading>" + text + "</h2>" + prose:                            true,
		prose + "<h3 class=article_subtitle>" + text + "</h3>" + prose:                      true,
		prose + "<div class=subheadline><h2>" + text + "</h2></div>" + prose:                true,
		"<p class=lead>" + first + "</p><h2 class='text subhead'>" + text + "</h2>" + prose: true,
	} {
		p := parsePage(t, "<title>The mill turns again</title><article><h1>The mill turns again</h1>"+page+"</article>", Options{})
		if got := strings.Contains(strings.Join(blocksOf(p.Body), "\n"), text); got != want || p.Standfirst == text == want {
			t.Errorf("%.90s: in the text %v, want %v; standfirst %q", page, got, want, p.Standfirst)
		}
	}
}
