package webmarkdown

import (
	"regexp"
	"strings"
	"testing"
)

// TestBoldHeadings has bold lines, some of which are headings.
func TestBoldHeadings(t *testing.T) {
	const text = "The night train was late by an hour, and nobody on the platform at Hallen seemed to mind that at all."
	for name, tc := range map[string]struct{ head, in, want string }{
		"a title":              {"", "**Night trains return**\n\nJana Ostermann\n\n" + text, "1"},
		"a title of scores":    {"", "__Night trains return__\n\n" + text, "1"},
		"a title of the head":  {"T", "**Night trains return**\n\n" + text, ""},
		"a title of signs":     {"", "# Night trains return\n\n**Late by an hour**\n\n" + text, "1"},
		"a subheading":         {"T", text + "\n\n**The lamps of Ostrel**\n\n" + text, "2"},
		"Chinese":              {"T", strings.Repeat("夜车晚点一个小时，", 6) + "\n\n**奥斯特的灯**\n\n" + strings.Repeat("站台上没有人着急，", 6), "2"},
		"a label of a list":    {"T", text + "\n\nShort.\n\n**Most read**\n\n[A sleeping car is found in a siding](/1)\n", "2"},
		"a sentence":           {"T", text + "\n\n**Nobody minded.**\n\n" + text, ""},
		"a label with a colon": {"T", text + "\n\n**Tickets:**\n\n" + text, ""},
		"strong words in it":   {"T", text + "\n\n**Nobody** minded\n\n" + text, ""},
		"two lines":            {"T", text + "\n\n**The lamps\nof Ostrel**\n\n" + text, ""},
		"a link":               {"T", text + "\n\n**[The lamps of Ostrel](/2)**\n\n" + text, ""},
		"two in a row":         {"T", text + "\n\n**Jana Ostermann**\n\n**Bo Lund**\n\nof Ostrel\n\n" + text, ""},
		"the end":              {"T", text + "\n\n**Jana Ostermann**\n", ""},
		"among short lines":    {"T", "Short.\n\n**Jana Ostermann**\n\nShort.\n\n" + text, ""},
		"figures":              {"T", text + "\n\n**1873**\n\n" + text, ""},
	} {
		head := "Title: " + tc.head + "\n\nURL Source: https://rail.example/night\n\nMarkdown Content:\n"
		page, _ := HTML(head+tc.in, Head{})
		got := ""
		for _, m := range regexp.MustCompile(`<h(\d)`).FindAllStringSubmatch(page, -1) {
			got += m[1]
		}
		if got != tc.want {
			t.Errorf("%s: headings %q, want %q\n%s", name, got, tc.want, page)
		}
	}
}
