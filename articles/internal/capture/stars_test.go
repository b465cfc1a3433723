package capture

import "testing"

// TestHeadingsBetweenStars has headings as Debian's html2text writes them, and lines with stars that are none.
func TestHeadingsBetweenStars(t *testing.T) {
	for name, tc := range map[string]struct {
		text, want string
		level      int
	}{
		"the page's title":           {"****** Night trains return ******", "Night trains return", 1},
		"Chinese":                    {"****** 夜车回来了 卧铺换新 ******", "夜车回来了 卧铺换新", 1},
		"Korean":                     {"***** 야간열차가 돌아온다 *****", "야간열차가 돌아온다", 2},
		"a subheading":               {"**** The beds ****", "The beds", 3},
		"the lowest level":           {"** The lamps **", "The lamps", 5},
		"wrapped":                    {"****** Night trains return to the valley after\neleven years ******", "Night trains return to the valley after eleven years", 1},
		"wrapped before its stars":   {"***** Night trains return to the valley\n*****", "Night trains return to the valley", 2},
		"wrapped twice":              {"**** Nattogene kommer\ntilbake til\nsaltdalen ****", "Nattogene kommer tilbake til saltdalen", 3},
		"a link":                     {"*****_Night_trains_return_*****", "Night trains return", 2},
		"an item":                    {"    * **** Nachtzüge kehren zurück ****", "Nachtzüge kehren zurück", 3},
		"a field for a password":     {"[********************]", "[********************]", 0},
		"stars of two lengths":       {"***** Night trains *** ", "***** Night trains ***", 0},
		"strong words in a sentence": {"**Note** that the train is **late**", "**Note** that the train is **late**", 0},
		"a rule of stars":            {"*** *** ***", "*** *** ***", 0},
		"never closed":               {"**** Night trains\n\nreturn", "**** Night trains", 0},
	} {
		page, _ := normalizeText(tc.text)
		lines, _ := splitLines(page)
		if got := lines[0]; got.text != tc.want || got.level != tc.level {
			t.Errorf("%s: %q at level %d, want %q at %d", name, got.text, got.level, tc.want, tc.level)
		}
	}
}

// TestLinksWithUnderscores has lines of a text with headings between stars, in which the words of links are joined.
func TestLinksWithUnderscores(t *testing.T) {
	for in, want := range map[string]string{
		"Skip_to_main_content":           "Skip to main content",
		"_Home_":                         "Home",
		"Das_Wichtigste_des_Tages":       "Das Wichtigste des Tages",
		"河口的冰_今年最薄":                      "河口的冰 今年最薄",
		"By Ana_Ruiz and Bo_Lind":        "By Ana Ruiz and Bo Lind",
		"Write to ana_ruiz@lake.test":    "Write to ana_ruiz@lake.test",
		"See https://lake.test/ice_maps": "See https://lake.test/ice_maps",
	} {
		page, _ := normalizeText("****** Night trains return ******\n" + in)
		lines, _ := splitLines(page)
		if got := lines[1].text; got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
	if page, _ := normalizeText("the file snow_map and nothing else"); page != "the file snow_map and nothing else" {
		t.Errorf("without headings between stars: %q", page)
	}
}

// TestPictureText has what text browsers print in place of pictures.
func TestPictureText(t *testing.T) {
	for in, want := range map[string]bool{
		"[Image]":                           true,
		"[A skater with a lamp]":            true,
		"[https://lake.test/a.png]":         true,
		"[老码头]":                             true,
		"[Unknown INPUT type]":              true,
		"[Lake] and [Ice]":                  false,
		"[组图]河口的冰":                          false,
		"[The lake froze over on Tuesday.]": false,
	} {
		if got := isPictureText(in); got != want {
			t.Errorf("%q: %t", in, got)
		}
	}
}

// TestTitleBetweenStars holds that the heading of level 1 is the title, and those inside the text are subheadings.
func TestTitleBetweenStars(t *testing.T) {
	page, ok := Parse(`    * **** News ****
    * **** Lake ****
Home > News > Lake
[The lake in winter]
Snow on the roads and nobody to clear it
****** Skates sell out in a day ******
***** What the market says *****
Feb 3, 2026 Source: Lake Herald
The lake froze over on Tuesday, and by noon the market had sold every pair of skates that it had.
[A skater with a lamp]
**** Who bought them ****
Most were bought by people who had never skated, the market said, and who asked where the lake was.
`)
	if !ok {
		t.Fatal("no page")
	}
	if page.Title != "Skates sell out in a day" {
		t.Errorf("title %q", page.Title)
	}
	const want = "The lake froze over on Tuesday, and by noon the market had sold every pair of skates that it had.\n\n## Who bought them\n\nMost were bought by people who had never skated, the market said, and who asked where the lake was."
	if page.Markdown != want {
		t.Errorf("text %q", page.Markdown)
	}
}
