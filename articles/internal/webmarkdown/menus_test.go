package webmarkdown

import (
	"strings"
	"testing"
)

// TestMenus has lists of short links, of which some are menus.
func TestMenus(t *testing.T) {
	const menu = "  * [News](/news)\n  * [Rail](/news/rail/)\n  * [Beds](/beds/index.html)\n  * [Lamps](https://rail.example/lamps)\n"
	const korean = "  * [뉴스](/news/)\n  * [철도](/rail/)\n  * [침대](/beds/)\n  * [등불](/lamps/)\n"
	const text = "\nThe night train to the valley is late again, and the master of the station has lit all of the lamps of it.\n\n"
	row := func(names ...string) (s string) {
		for _, n := range names {
			name, address, _ := strings.Cut(n, "=")
			s += "[\n\n###### " + name + "\n\n](https://rail.example/" + address + ")\n\n"
		}
		return s
	}
	for name, tc := range map[string]struct {
		in   string
		want int // menus
	}{
		"twice":                    {menu + text + menu, 2},
		"Korean":                   {korean + text + korean, 2},
		"again in another order":   {menu + text + "  * [Lamps](https://rail.example/lamps)\n  * [Beds](/beds/index.html)\n  * [News](/news)\n  * [Jobs](/jobs)\n", 2},
		"within a list of more":    {menu + "    * A list in it\n" + text + menu, 1},
		"once":                     {text + menu + text, 0},
		"three links":              {strings.Repeat("  * [News](/news)\n  * [Rail](/rail)\n  * [Beds](/beds)\n"+text, 2), 0},
		"one link":                 {strings.Repeat("  * [News](/news)\n  * [News](/news)\n  * [News](/news)\n  * [News](/news)\n"+text, 2), 0},
		"words beside them":        {strings.Repeat(menu+"  * [Jobs](/jobs) of today\n"+text, 2), 0},
		"with its neighbour":       {menu + text + menu + "\n### Service\n\n  * [Jobs](/jobs)\n  * [Shop](/shop)\n" + text, 2},
		"a neighbour of headlines": {menu + text + menu + "\n### Service\n\n  * [Lamps lit](/2026/05/12/lamps-lit)\n", 2},
		"a row of headings":        {text + row("Valley rail news=valley/news", "Timetable=3-rail/timetable", "The rail of today=today", "Tickets=3-rail/tickets"), 1},
		"one with a title":         {text + row("Timetable=rail/timetable", "Lamps of the year=rail/lamps-of-the-year-2026", "Tickets=rail/tickets", "Maps=rail/maps"), 1},
		"a row of titles":          {text + row("Lamps lit=2026/05/12/lamps-lit", "Beds gone=2026/05/12/beds-gone", "Rail cut=2026/05/13/rail-cut", "Snow=2026/05/14/snow"), 0},
		"a row of IDs":             {text + row("Lamps lit=a/3699996", "Beds gone=a/3699997", "Rail cut=a/3699998", "Snow=a/3699999"), 0},
		"a row of three":           {text + row("Timetable=rail/timetable", "Tickets=rail/tickets", "Maps=rail/maps"), 0},
	} {
		page, _ := HTML("Title: T\n\nMarkdown Content:\n"+tc.in, Head{})
		if got := strings.Count(page, "<nav>"); got != tc.want || strings.Count(page, "</nav>") != got {
			t.Errorf("%s: %d menus, want %d\n%s", name, got, tc.want, page)
		}
		if strings.Contains(tc.in, "### Service") != strings.Contains(page, "Service") || strings.Contains(page, "<nav>\n<p>") {
			t.Errorf("%s: %s", name, page)
		}
	}
}

// TestMenuNeighbours has what stands beside a menu at the foot.
func TestMenuNeighbours(t *testing.T) {
	const menu = "  * [News](/news)\n  * [Rail](/rail)\n  * [Beds](/beds)\n  * [Lamps](/lamps)\n"
	const text = "\nThe night train to the valley is late again.\n\n"
	page, _ := HTML("Title: T\n\nMarkdown Content:\n"+menu+text+"[\n\n### All\n\n](/all)\n\n"+menu+"\n### Service\n\n  * [Jobs](/jobs)\n\n### Read\n\n  * [Lamps lit](/2026/05/12/lamps-lit)\n", Head{})
	_, foot, _ := strings.Cut(page, "</nav>")
	inside, outside, _ := strings.Cut(foot[strings.Index(foot, "<nav>"):], "</nav>")
	for _, s := range []string{"All", "Beds", "Service", "Jobs"} {
		if !strings.Contains(inside, s) {
			t.Errorf("%s is not in the menu:\n%s", s, page)
		}
	}
	if !strings.Contains(outside, "Lamps lit") || !strings.Contains(outside, "Read") {
		t.Errorf("headlines are in the menu:\n%s", page)
	}
}

func TestIsSectionAddress(t *testing.T) {
	for address, want := range map[string]bool{
		"https://rail.example/news/":                         true,
		"https://rail.example/live/news/3-rail":              true,
		"https://rail.example/night-train/team_news":         true,
		"/news/index.html":                                   true,
		"https://rail.example":                               true,
		"#top":                                               false,
		"https://rail.example/news?id=7":                     false,
		"https://rail.example/2026/05/12/lamps":              false,
		"https://rail.example/lamps-of-ostrel-lit":           false,
		"https://rail.example/news/3699996":                  false,
		"https://rail.example/a/b/c/d/e":                     false,
		"https://rail.example/thelampsoftheplatformh":        true,
		"https://rail.example/thelampsoftheplatformofhallen": false,
		"http://[": false,
	} {
		if got := isSectionAddress(address); got != want {
			t.Errorf("%s: %t", address, got)
		}
	}
}
