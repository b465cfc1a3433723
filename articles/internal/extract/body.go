package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// copyBody copies what is left of entry i into a new div element.
func (f *finder) copyBody(i int32) *html.Node {
	body := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	f.copyChildren(body, i)
	return body
}

func (f *finder) copyChildren(to *html.Node, i int32) {
	for c := i + 1; c < f.entries[i].end; c = f.entries[c].end {
		if f.drop[c] {
			continue
		}
		n := f.entries[c].node
		fresh := &html.Node{Type: n.Type, Data: n.Data, DataAtom: n.DataAtom, Namespace: n.Namespace, Attr: n.Attr}
		to.AppendChild(fresh)
		f.copyChildren(fresh, c)
		if fresh.DataAtom == atom.Figure {
			captionImages(fresh)
		}
	}
}

// captionImages makes a figure's caption the text of its picture, which is how
// Markdown says it.
func captionImages(figure *html.Node) {
	var image, caption *html.Node
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		switch {
		case n.DataAtom == atom.Img && image == nil:
			image = n
		case n.DataAtom == atom.Figcaption && caption == nil:
			caption = n
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(figure)
	if caption == nil {
		return
	}
	caption.Parent.RemoveChild(caption)
	if image == nil {
		return
	}
	text := nodeText(caption)
	if text == "" {
		return
	}
	attrs := []html.Attribute{{Key: "alt", Val: text}}
	for _, a := range image.Attr {
		if a.Key != "alt" {
			attrs = append(attrs, a)
		}
	}
	image.Attr = attrs
}

// nodeText is the text under n, squeezed.
func nodeText(n *html.Node) string {
	var b strings.Builder
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
			return
		}
		if isBlock(n) {
			b.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(n)
	return squeeze(b.String())
}
