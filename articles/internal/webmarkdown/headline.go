package webmarkdown

import (
	"cmp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"newsreader/articles/internal/runes"
)

// heading is a heading that is no link.
type heading struct {
	text  string
	level int
}

// headingsOf returns the headings of a document, each text once.
func headingsOf(src []byte, doc ast.Node) (out []heading) {
	seen := map[string]bool{}
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok || strings.TrimSpace(measure(src, h).rest) == "" {
			continue
		}
		if s := strings.Join(strings.Fields(string(textOf(src, h))), " "); !seen[s] {
			seen[s] = true
			out = append(out, heading{s, h.Level})
		}
	}
	return out
}

// minHeadline is the least width of a heading, in columns, that stands for the article by itself.
const minHeadline = 12

// headline returns the heading of the article on a page with a title, "" if none stands out: the one that the title
// begins with, else the only one of level 1, or the first of them on a page without a title. A title that ends with a
// heading has the name of the site there.
func headline(hs []heading, title string) string {
	top := ""
	tops := 0
	for _, h := range hs {
		wide := runes.Columns(h.text) >= minHeadline
		switch {
		case wide && title != "" && strings.HasPrefix(title, h.text):
			return h.text
		case h.level == 1 && wide && !strings.HasSuffix(title, h.text):
			top = cmp.Or(top, h.text)
			tops++
		}
	}
	if tops > 1 && title != "" {
		return ""
	}
	return top
}
