package typography

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// preservesBreaks reports whether line breaks in the text of n count (CSS Text §3), which its parent decides if it does
// not.
func preservesBreaks(n *html.Node, inherited bool) bool {
	switch declares(n, "white-space") {
	case "pre", "pre-wrap", "pre-line", "break-spaces", "-moz-pre-wrap", "-pre-wrap", "-o-pre-wrap":
		return true
	case "normal", "nowrap", "initial", "unset":
		return false
	}
	for _, class := range classes(n) {
		switch class {
		case "whitespace-pre", "whitespace-pre-wrap", "whitespace-pre-line", "whitespace-break-spaces", "pre-wrap", "pre-line": // Tailwind's and others'
			return true
		case "whitespace-normal", "whitespace-nowrap":
			return false
		}
	}
	return inherited
}

// breakLines replaces the line breaks in a text by br elements. Blank text between blocks has none: browsers show it,
// but it is the page's source that is set in lines there.
func breakLines(n *html.Node) {
	if strings.TrimSpace(n.Data) == "" && (besideBlock(n.PrevSibling) || besideBlock(n.NextSibling)) {
		return
	}
	lines := strings.Split(strings.ReplaceAll(n.Data, "\r\n", "\n"), "\n")
	for i, l := range lines {
		if i > 0 {
			n.Parent.InsertBefore(&html.Node{Type: html.ElementNode, Data: "br", DataAtom: atom.Br}, n)
		}
		if l != "" {
			n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: l}, n)
		}
	}
	n.Parent.RemoveChild(n)
}

// besideBlock reports whether a neighbour is a block, or is missing.
func besideBlock(n *html.Node) bool { return n == nil || isBlock(n) }
