package capture

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The heads, texts and feet of two pages that were saved one after the other.
const (
	lakeHead  = "Home > News > Lake\nLake freezes over for the first time in nine years\nBy Ana Ruiz\n20 November 2026\n"
	lakeText  = "The lake froze over on Tuesday, and by noon half the town was out on the ice, which was thin in places.\nSkates were sold at the market, and the baker sold hot chestnuts until there were none left to be had.\n"
	ferryHead = "Home > News > Ferry\nFerry fares will rise again in the spring\nBy Nils Aker\n21 November 2026\n"
	ferryText = "The company raises its fares by a tenth, it said on Monday, and blamed the price of oil for that.\nPassengers were not asked, and most of them will go on paying, since there is no bridge to the island.\n"
)

// TestSplitPages has what begins another page, and what does not.
func TestSplitPages(t *testing.T) {
	const menu = "The Herald\nSport\nSearch\n"
	for name, tc := range map[string]struct {
		text string
		want []string
	}{
		"one page":                   {lakeHead + lakeText, []string{"Lake freezes over for the first time in nine years"}},
		"two pages":                  {lakeHead + lakeText + ferryHead + ferryText, []string{"Lake freezes over for the first time in nine years", "Ferry fares will rise again in the spring"}},
		"with a foot":                {lakeHead + lakeText + "© The Lake Herald\n\n" + ferryHead + ferryText, []string{"Lake freezes over for the first time in nine years", "Ferry fares will rise again in the spring"}},
		"below the same menu":        {menu + lakeHead[19:] + lakeText + menu + ferryHead[20:] + ferryText, []string{"Lake freezes over for the first time in nine years", "Ferry fares will rise again in the spring"}},
		"breadcrumbs in the foot":    {lakeHead + lakeText + "Home > News > Lake\nAbout us\nContact\n", []string{"Lake freezes over for the first time in nine years"}},
		"breadcrumbs over headlines": {lakeHead + lakeText + "Home > News\nFerry fares will rise again in the spring\n21 November 2026\nThe fish market moves to Saturday mornings\n20 November 2026\n", []string{"Lake freezes over for the first time in nine years"}},
		"a menu again":               {menu + lakeHead + lakeText + menu + "Imprint\n", []string{"Lake freezes over for the first time in nine years"}},
	} {
		page, ok := Parse(tc.text)
		if !ok {
			t.Errorf("%s: not taken for a page", name)
			continue
		}
		got := []string{page.Title}
		for _, more := range page.More {
			got = append(got, more.Title)
			if more.Markdown == "" || more.Byline == "" || strings.Contains(page.Markdown, "fares") {
				t.Errorf("%s: %+v", name, more)
			}
		}
		if diff := cmp.Diff(tc.want, got); diff != "" {
			t.Errorf("%s: titles (-want +got):\n%s", name, diff)
		}
	}
}

// TestManyPages bounds the pages of a text.
func TestManyPages(t *testing.T) {
	page, _ := Parse(strings.Repeat(lakeHead+lakeText, maxPages+10))
	if len(page.More) != maxPages-1 {
		t.Errorf("%d more pages, want %d", len(page.More), maxPages-1)
	}
}
