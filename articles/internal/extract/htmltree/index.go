package htmltree

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/pagetext"
)

// indexer walks a page and builds its Tree.
type indexer struct {
	Tree
	open   Run
	isOpen bool // whether open has content
}

// indexTree indexes the page below root.
func indexTree(root *html.Node) *Tree {
	x := indexer{}
	x.children(root, -1, Entry{})
	x.flush()
	return &x.Tree
}

// children indexes the children of n, which is entry parent; above holds the properties that they
// inherit. The HTML parser bounds the depth of the recursion.
func (x *indexer) children(n *html.Node, parent int32, above Entry) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			x.addText(c, parent, above)
		case html.ElementNode:
			if !x.skip(c) {
				x.element(c, parent, above)
			}
		}
	}
}

// skip reports whether n has no content to index, and collects n if it declares something.
func (x *indexer) skip(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Meta:
		x.MetaElements = append(x.MetaElements, n)
	case atom.Link:
		x.LinkElements = append(x.LinkElements, n)
	case atom.Script:
		if strings.Contains(strings.ToLower(Attr(n, "type")), "ld+json") {
			x.LDScripts = append(x.LDScripts, n)
		}
	case atom.Title:
		if n.Namespace == "" && x.TitleElement == nil {
			x.TitleElement = n
		}
	case atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Canvas, atom.Object,
		atom.Textarea, atom.Select, atom.Map, atom.Frameset, atom.Datalist, atom.Base:
	default:
		return n.Namespace == "svg"
	}
	return true
}

func (x *indexer) addText(n *html.Node, parent int32, above Entry) {
	m := pagetext.MeasureOf(n.Data)
	i := x.push(n, parent, above)
	x.Entries[i].End = i + 1
	if m.Width == 0 {
		return
	}
	x.begin(parent, i)
	x.open.Add(m)
	if above.InLink {
		x.open.LinkedWidth += m.Width
	}
	x.open.End = i + 1
}

func (x *indexer) push(n *html.Node, parent int32, above Entry) int32 {
	i := int32(len(x.Entries))
	x.Entries = append(x.Entries, Entry{Node: n, Parent: parent, FirstRun: int32(len(x.Runs)), Hidden: above.Hidden, InLink: above.InLink})
	return i
}

func (x *indexer) element(n *html.Node, parent int32, above Entry) {
	if n.DataAtom == atom.Html {
		x.HTMLElement = n
	}
	i := x.push(n, parent, above)
	e := &x.Entries[i]
	e.Hints, e.Hidden = hintsOf(n), above.Hidden || isHidden(n)
	e.InLink = above.InLink || n.DataAtom == atom.A && isPageLink(Attr(n, "href"))
	e.Block = IsBlock(n)
	here := *e
	switch {
	case here.Block || n.DataAtom == atom.Br:
		x.flush()
		x.Entries[i].FirstRun = int32(len(x.Runs))
	case n.DataAtom == atom.Img:
		x.begin(parent, i)
		x.open.Images++
		x.open.End = i + 1
	case n.DataAtom == atom.A:
		x.begin(parent, i)
		x.open.Links++
		x.open.End = i + 1
	}
	x.children(n, i, here)
	x.Entries[i].End = int32(len(x.Entries))
	if here.Block {
		x.flush()
	}
}

// begin starts a run at entry i unless one is open.
func (x *indexer) begin(parent, i int32) {
	if x.isOpen {
		return
	}
	for parent > 0 && !x.Entries[parent].Block {
		parent = x.Entries[parent].Parent
	}
	x.open, x.isOpen = Run{Box: max(parent, 0), First: i}, true
}

func (x *indexer) flush() {
	if x.isOpen {
		x.Runs = append(x.Runs, x.open)
		x.isOpen = false
	}
}
