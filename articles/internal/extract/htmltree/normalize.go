package htmltree

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxNoscript is the largest noscript content, in bytes, in which an image is looked for.
const maxNoscript = 4 << 10

// normalize replaces elements by plain ones that browsers render alike: declarative shadow roots (HTML
// Standard, "The template element"), AMP images, and images in noscript for which a script would
// substitute another. The HTML parser bounds the depth of the recursion.
func normalize(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.DataAtom == atom.Template && Attr(c, "shadowrootmode") != "":
			c.DataAtom, c.Data = atom.Div, "div"
		case c.Data == "amp-img":
			c.DataAtom, c.Data = atom.Img, "img"
			c.FirstChild, c.LastChild = nil, nil // the fallback for where AMP does not run
		case c.DataAtom == atom.Noscript && lacksImage(c):
			if still := noscriptImage(c); still != nil {
				*c = html.Node{Type: html.ElementNode, DataAtom: atom.Img, Data: "img", Attr: still.Attr,
					Parent: c.Parent, PrevSibling: c.PrevSibling, NextSibling: c.NextSibling}
			}
		}
		normalize(c)
	}
}

// lacksImage reports whether a noscript element follows an img without an address or is in a figure
// that shows no image.
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

// maxFigure is how many nodes of a figure are searched.
const maxFigure = 64

// mayShowImage reports whether a figure shows an image or is too large to tell.
func mayShowImage(figure *html.Node) bool {
	seen := 0
	for c := range figure.Descendants() {
		if seen++; seen > maxFigure || showsImage(c) {
			return true
		}
	}
	return false
}

// showsImage reports whether n is an image with an address.
func showsImage(n *html.Node) bool {
	return (n.DataAtom == atom.Img || n.Data == "amp-img") && ImageAddress(n) != ""
}

// noscriptImage returns the image in a noscript element that holds nothing else, or nil. Tracking
// pixels do not count.
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
