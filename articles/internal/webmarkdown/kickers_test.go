package webmarkdown

import (
	"strings"
	"testing"
)

// TestKickers has headlines with something above the title, inside the same link.
func TestKickers(t *testing.T) {
	const title = `<h3><a href="/night">Night trains return</a></h3>`
	for name, tc := range map[string]struct {
		in, want string
	}{
		"a heading":              {"[\n\n#### Valley rail\n\n### Night trains return\n\n](/night)", "<p>Valley rail</p>\n" + title},
		"a paragraph":            {"[\n\nValley rail\n\n### Night trains return\n\n](/night)", "<p>Valley rail</p>\n" + title},
		"a time below a picture": {"[![A lamp](/l.jpg)Today, 12:34\n\n  * \n\n### Night trains return\n\n](/night)", "Today, 12:34</p>\n<ul>\n<li></li>\n</ul>\n" + title},
		"German":                 {"[\n\n#### Nach dem Schnee im Tal\n\n### Night trains return\n\n](/night)", "<p>Nach dem Schnee im Tal</p>\n" + title},
		"Japanese":               {"[\n\n#### 夜の鉄道\n\n### Night trains return\n\n](/night)", "<p>夜の鉄道</p>\n" + title},
		"two":                    {"[\n\nValley\n\nRail\n\n### Night trains return\n\n](/night)", "<p>Valley</p>\n<p>Rail</p>\n" + title},
		"a heading of its rank":  {"[\n\n### Valley rail\n\n### Night trains return\n\n](/night)", `<h3><a href="/night">Valley rail</a></h3>`},
		"a heading above it":     {"[\n\n## Valley rail\n\n### Night trains return\n\n](/night)", `<h2><a href="/night">Valley rail</a></h2>`},
		"of another page":        {"#### [Valley rail](/valley)\n\n### [Night trains return](/night)", `<h4><a href="/valley">Valley rail</a></h4>`},
		"words outside the link": {"All of [the rail](/night) is late.\n\n### [Night trains return](/night)", `<p>All of <a href="/night">the rail</a> is late.</p>`},
		"a heading without link": {"[Valley rail](/night)\n\n### Night trains return", `<p><a href="/night">Valley rail</a></p>`},
	} {
		page, _ := HTML("Title: T\n\nMarkdown Content:\n"+tc.in+"\n", Head{})
		if !strings.Contains(page, tc.want) {
			t.Errorf("%s: %s", name, page)
		}
	}
}
