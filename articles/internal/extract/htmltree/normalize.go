package htmltree

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxNoscript bounds the markup, in bytes, in which a picture for browsers without scripts is looked for.
const maxNoscript = 4 << 10

// normalize makes plain elements of those that browsers draw like them: declarative shadow roots (HTML, "The template
// element"), pictures of AMP, and pictures in noscript where a script would put the same. The parser bounds the depth.
func normalize(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.DataAtom == atom.Template && Attr(c, "shadowrootmode") != "":
			c.DataAtom, c.Data = atom.Div, "div"
		case c.Data == "amp-img":
			c.DataAtom, c.Data = atom.Img, "img"
			c.FirstChild, c.LastChild = nil, nil // what is drawn instead where AMP does not run
		case c.DataAtom == atom.Noscript && lacksImage(c):
			if still := noscriptImage(c); still != nil {
				*c = html.Node{Type: html.ElementNode, DataAtom: atom.Img, Data: "img", Attr: still.Attr,
					Parent: c.Parent, PrevSibling: c.PrevSibling, NextSibling: c.NextSibling}
			}
		}
		normalize(c)
	}
}

// lacksImage is true of an element behind a picture without an address, or in a figure without one.
func lacksImage(n *html.Node) bool {
	before := n.PrevSibling
	for before != nil && before.Type != html.ElementNode {
		before = before.PrevSibling
	}
	if before != nil && before.DataAtom == atom.Img {
		return ImageAddress(before) == ""
	}
	for p := n.Parent; p != nil; p = p.Parent {
		if p.DataAtom == atom.Figure {
			return !mayShowImage(p)
		}
	}
	return false
}

// maxFigure is how many elements and texts a figure has at most that is looked through.
const maxFigure = 64

// mayShowImage is true of a figure that shows a picture, or holds too much to say.
func mayShowImage(figure *html.Node) bool {
	seen := 0
	for c := range figure.Descendants() {
		if seen++; seen > maxFigure || showsImage(c) {
			return true
		}
	}
	return false
}

// showsImage is true of an element that shows a picture with an address.
func showsImage(n *html.Node) bool {
	return (n.DataAtom == atom.Img || n.Data == "amp-img") && ImageAddress(n) != ""
}

// noscriptImage is the picture that stands alone in a noscript element, nil for others and for those that only count readers.
func noscriptImage(n *html.Node) *html.Node {
	text := n.FirstChild
	if text == nil || text.Type != html.TextNode || len(text.Data) > maxNoscript {
		return nil
	}
	nodes, err := html.ParseFragment(strings.NewReader(text.Data), NewElement(atom.Body))
	if err != nil {
		return nil
	}
	box := NewElement(atom.Body)
	for _, c := range nodes {
		box.AppendChild(c)
	}
	var found *html.Node
	for c := range box.Descendants() {
		switch {
		case c.Type == html.TextNode && strings.TrimSpace(c.Data) != "", found != nil && showsImage(c):
			return nil
		case showsImage(c):
			found = c
		}
	}
	if found == nil || Attr(found, "width") == "1" || Attr(found, "height") == "1" {
		return nil
	}
	return found
}
