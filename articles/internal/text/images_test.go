package text

import (
	"strings"
	"testing"
)

func TestSplitImages(t *testing.T) {
	for _, test := range []struct{ md, rest, descriptions string }{
		{"no picture! [a link](https://a.example)", "no picture! [a link](https://a.example)", ""},
		{"![The pier](https://a.example/p.png)\n\nWords", "\n\nWords", "The pier\n"},
		{"![](https://a.example/p.png)\n\nWords", "\n\nWords", ""},
		{"before ![a](b) between ![c](d) after", "before  between  after", "a\nc\n"},
		{"[![The pier](p.png)](https://a.example) Words", "[](https://a.example) Words", "The pier\n"},
		{"> ![The pier](p.png)\n> Words", "> \n> Words", "The pier\n"},
		{"![The *old* pier [left], \\] 1910](p.png) Words", " Words", "The old pier left, ] 1910\n"},
		{"![outer ![inner](a)](b) Words", " Words", "outer inner\n"},
		{"![the pier](p_(1).png \"a title\") Words", " Words", "the pier\n"},
		{"![the pier][pier] Words", " Words", "the pier\n"},
		{"![北码头，周二](p.png)海湾的冰川", "海湾的冰川", "北码头，周二\n"},
		{"wait\\![a link](b)", "wait\\![a link](b)", ""},
		{"![not] an image (b)", "![not] an image (b)", ""},
		{"![not closed](b", "![not closed](b", ""},
		{"![not closed", "![not closed", ""},
		{"]![a](b)[", "][", "a\n"},
	} {
		rest, descriptions := SplitImages(test.md)
		if rest != test.rest || descriptions != test.descriptions {
			t.Errorf("%q: %q and %q", test.md, rest, descriptions)
		}
	}
}

// TestSplitImagesOfFlood checks that floods of marks are text, and cost no more than their length.
func TestSplitImagesOfFlood(t *testing.T) {
	for _, mark := range []string{"![", "![]", "![](", "![][", "](", "![a](b", "[]"} {
		flood := strings.Repeat(mark, 1<<20/len(mark))
		if rest, descriptions := SplitImages(flood); rest != flood || descriptions != "" {
			t.Errorf("%q: %d bytes of text and %d of descriptions", mark, len(rest), len(descriptions))
		}
	}
}

func FuzzSplitImages(f *testing.F) {
	f.Add("a ![b](c) d")
	f.Add("![outer ![inner](a)](b)\n[![x][y]](z)")
	f.Fuzz(func(t *testing.T, md string) {
		rest, _ := SplitImages(md)
		if len(rest) > len(md) || strings.Count(rest, "\n") > strings.Count(md, "\n") {
			t.Errorf("%q becomes %q", md, rest)
		}
	})
}
