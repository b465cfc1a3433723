package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/pagetext"
)

// onlyCode returns the only code element in a pre if it has most of the text there, else nil. What
// surrounds it are the buttons of a highlighter.
func onlyCode(n *html.Node) *html.Node {
	if n.DataAtom != atom.Pre {
		return nil
	}
	var found *html.Node
	for c := range n.Descendants() {
		if c.DataAtom != atom.Code {
			continue
		}
		if found != nil {
			return nil
		}
		found = c
	}
	if found == nil || len(pagetext.Squeeze(wholeText(found)))*2 <= len(pagetext.Squeeze(wholeText(n))) {
		return nil
	}
	return found
}

// wholeText returns the text below n.
func wholeText(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}
