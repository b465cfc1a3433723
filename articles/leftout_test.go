package articles

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLeftOut(t *testing.T) {
	const body = "The ferry to the outer islands was back on Monday, three weeks after the storm, and took its first forty passengers across."
	for name, test := range map[string]struct {
		text string
		want []LeftOut
	}{
		"html": {
			"<!doctype html><html><head><title>The ferry is back</title><style>p { color: red }</style></head>\n<body>\n<ul><li><a href=/>Sign\nin</a><li>Menu</ul>\n" +
				"<script>let hidden = 'text that nobody sees'</script><article><h1>The ferry is back</h1>\n<p>" + body + "</p><p>" + body + "</p></article>\n<footer>All rights reserved</footer></body></html>",
			[]LeftOut{{3, "Sign in", "interface"}, {4, "Menu", "interface"}, {7, "All rights reserved", "notice"}},
		},
		"markdown":   {"---\nlang: en\n---\n# The ferry is back\n\n" + body + " [A map](https://lake.test/map)\n", []LeftOut{{2, "lang: en", "other text"}}},
		"plain text": {body + "\n\n" + body + "\n", nil},
		"a feed":     {"<rss version=\"2.0\"><channel><title>x</title><item><title>The ferry is back</title></item></channel></rss>", nil},
	} {
		page, err := ParsePage([]byte(test.text), PageOptions{Explain: true})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(test.want, page.LeftOut); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
