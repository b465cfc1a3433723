package webmarkdown

import "testing"

func TestHeadline(t *testing.T) {
	const trains, lamps = "Night trains return to the valley", "The lamps of Ostrel are lit"
	for name, tc := range map[string]struct {
		headings []heading
		title    string
		want     string
	}{
		"the title begins with it":     {[]heading{{lamps, 1}, {trains, 2}}, trains + " | Rail Herald", trains},
		"the title is another":         {[]heading{{trains, 1}, {lamps, 2}}, "Trains, beds and lamps | Rail Herald", trains},
		"the site's name":              {[]heading{{"The Rail Herald", 1}}, trains + " | The Rail Herald", ""},
		"two of level 1":               {[]heading{{trains, 1}, {lamps, 1}}, "Trains, beds and lamps", ""},
		"no title":                     {[]heading{{"Rail", 1}, {trains, 1}}, "", trains},
		"two without a title":          {[]heading{{trains, 1}, {lamps, 1}}, "", trains},
		"Chinese":                      {[]heading{{"夜车回来了卧铺换新", 1}}, "夜车回来了卧铺换新_铁路报", "夜车回来了卧铺换新"},
		"a word":                       {[]heading{{"Rail", 1}}, "Rail Herald", ""},
		"none of level 1 in the title": {[]heading{{trains, 2}}, "Beds", ""},
	} {
		if got := headline(tc.headings, tc.title); got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
}
