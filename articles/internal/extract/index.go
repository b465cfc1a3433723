package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// indexer walks a page and builds its tree.
type indexer struct {
	tree
	open   run
	isOpen bool // open holds something
}

// indexTree indexes the page under root.
func indexTree(root *html.Node) *tree {
	x := indexer{}
	x.children(root, -1, entry{})
	x.flush()
	return &x.tree
}

// children indexes the children of n, whose index is parent; above says what
// holds for all of them. The parser bounds the depth.
func (x *indexer) children(n *html.Node, parent int32, above entry) {
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

// skip takes what is no content aside; it is true of such elements.
func (x *indexer) skip(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Meta:
		x.metaElements = append(x.metaElements, n)
	case atom.Link:
		x.linkElements = append(x.linkElements, n)
	case atom.Script:
		if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") {
			x.ldScripts = append(x.ldScripts, n)
		}
	case atom.Title:
		if n.Namespace == "" && x.titleElement == nil {
			x.titleElement = n
		}
	case atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Canvas, atom.Object,
		atom.Textarea, atom.Select, atom.Map, atom.Frameset, atom.Datalist, atom.Base:
	default:
		return n.Namespace == "svg"
	}
	return true
}

func (x *indexer) addText(n *html.Node, parent int32, above entry) {
	m := measureOf(n.Data)
	i := x.push(n, parent, above)
	x.entries[i].end = i + 1
	if m.width == 0 {
		return
	}
	x.begin(parent, i)
	x.open.add(m)
	if above.inLink {
		x.open.linkedWidth += m.width
	}
	x.open.end = i + 1
}

func (x *indexer) push(n *html.Node, parent int32, above entry) int32 {
	i := int32(len(x.entries))
	x.entries = append(x.entries, entry{node: n, parent: parent, firstRun: int32(len(x.runs)), hidden: above.hidden, inLink: above.inLink})
	return i
}

func (x *indexer) element(n *html.Node, parent int32, above entry) {
	if n.DataAtom == atom.Html {
		x.htmlElement = n
	}
	i := x.push(n, parent, above)
	e := &x.entries[i]
	e.hints, e.hidden = hintsOf(n), above.hidden || isHidden(n)
	e.inLink = above.inLink || n.DataAtom == atom.A && isPageLink(attr(n, "href"))
	e.block = isBlock(n)
	here := *e
	switch {
	case here.block || n.DataAtom == atom.Br:
		x.flush()
		x.entries[i].firstRun = int32(len(x.runs))
	case n.DataAtom == atom.Img:
		x.begin(parent, i)
		x.open.images++
		x.open.end = i + 1
	case n.DataAtom == atom.A:
		x.begin(parent, i)
		x.open.links++
		x.open.end = i + 1
	}
	x.children(n, i, here)
	x.entries[i].end = int32(len(x.entries))
	if here.block {
		x.flush()
	}
}

// begin opens a run at entry i unless one is open.
func (x *indexer) begin(parent, i int32) {
	if x.isOpen {
		return
	}
	for parent > 0 && !x.entries[parent].block {
		parent = x.entries[parent].parent
	}
	x.open, x.isOpen = run{box: max(parent, 0), first: i}, true
}

func (x *indexer) flush() {
	if x.isOpen {
		x.runs = append(x.runs, x.open)
		x.isOpen = false
	}
}
