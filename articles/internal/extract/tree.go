package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tree is an index of a parsed page: its elements and texts in document order,
// so that a subtree is a range and a sum over all subtrees is one backward loop.
// Scripts, styles and the like are left out.
type tree struct {
	entries []entry
	runs    []run
	// What the walk met on its way, wherever it stood.
	metas, links, scripts []*html.Node
	title                 *html.Node
	html                  *html.Node
}

type entry struct {
	node *html.Node
	// parent is the index of the parent, -1 at the top; end is the index behind the last descendant.
	parent, end int32
	// run is the index of the first run that begins at or behind this entry.
	run    int32
	hints  hint
	block  bool
	hidden bool // as is every descendant
	link   bool // a link with an address, or inside one
}

// run is a stretch of text within one block element, between block tags or line
// breaks: a paragraph, a heading, a list item, a line.
type run struct {
	measure
	box        int32 // the innermost block element
	first, end int32 // the range of entries
	linked     int32 // columns inside links
	links      int32
	images     int32
}

func (t *tree) text(i int32) string { return t.entries[i].node.Data }

// following gives for every entry, and for the end, the first entry at or behind it
// with one of the tags, the number of all entries where none is.
func (t *tree) following(tags ...atom.Atom) []int32 {
	next := make([]int32, len(t.entries)+1)
	next[len(t.entries)] = int32(len(t.entries))
	for i := len(t.entries) - 1; i >= 0; i-- {
		if next[i] = next[i+1]; slices.Contains(tags, t.tag(int32(i))) {
			next[i] = int32(i)
		}
	}
	return next
}

// isText is true of text nodes.
func (t *tree) isText(i int32) bool { return t.entries[i].node.Type == html.TextNode }

func (t *tree) tag(i int32) atom.Atom { return t.entries[i].node.DataAtom }

// indexer walks a page and builds its tree.
type indexer struct {
	tree
	open run
	in   bool // open holds something
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
			if !x.note(c) {
				x.element(c, parent, above)
			}
		}
	}
}

// note takes what is no content aside; it is true of such elements.
func (x *indexer) note(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Meta:
		x.metas = append(x.metas, n)
	case atom.Link:
		x.links = append(x.links, n)
	case atom.Script:
		if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") {
			x.scripts = append(x.scripts, n)
		}
	case atom.Title:
		if n.Namespace == "" && x.title == nil {
			x.title = n
		}
	case atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Canvas, atom.Object,
		atom.Textarea, atom.Select, atom.Map, atom.Frameset, atom.Datalist, atom.Base:
	default:
		return n.Namespace == "svg"
	}
	return true
}

func (x *indexer) addText(n *html.Node, parent int32, above entry) {
	m := measureText(n.Data)
	i := x.push(n, parent, above)
	x.entries[i].end = i + 1
	if m.width == 0 {
		return
	}
	x.begin(parent, i)
	x.open.add(m)
	if above.link {
		x.open.linked += m.width
	}
	x.open.end = i + 1
}

func (x *indexer) push(n *html.Node, parent int32, above entry) int32 {
	i := int32(len(x.entries))
	x.entries = append(x.entries, entry{node: n, parent: parent, run: int32(len(x.runs)), hidden: above.hidden, link: above.link})
	return i
}

func (x *indexer) element(n *html.Node, parent int32, above entry) {
	if n.DataAtom == atom.Html {
		x.html = n
	}
	i := x.push(n, parent, above)
	e := &x.entries[i]
	e.hints, e.hidden = readHints(n), above.hidden || isHidden(n)
	e.link = above.link || n.DataAtom == atom.A && isAddress(attr(n, "href"))
	e.block = isBlock(n)
	here := *e
	switch {
	case here.block || n.DataAtom == atom.Br:
		x.flush()
		x.entries[i].run = int32(len(x.runs))
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
	if x.in {
		return
	}
	for parent > 0 && !x.entries[parent].block {
		parent = x.entries[parent].parent
	}
	x.open, x.in = run{box: max(parent, 0), first: i}, true
}

func (x *indexer) flush() {
	if x.in {
		x.runs = append(x.runs, x.open)
		x.in = false
	}
}

// runsOf gives the range of runs that begin inside entry i.
func (t *tree) runsOf(i int32) (first, end int32) {
	first, end = t.entries[i].run, int32(len(t.runs))
	if e := t.entries[i].end; int(e) < len(t.entries) {
		end = t.entries[e].run
		for end > first && t.runs[end-1].first >= e {
			end--
		}
		for int(end) < len(t.runs) && t.runs[end].first < e {
			end++
		}
	}
	for first < end && t.runs[first].first < i {
		first++
	}
	return first, end
}

// textOf gives the text of a range of entries, squeezed; the children of
// block elements stand apart.
func (t *tree) textOf(first, end int32) string {
	var b strings.Builder
	for i := first; i < end; i++ {
		e := &t.entries[i]
		switch {
		case e.node.Type == html.TextNode:
			b.WriteString(e.node.Data)
		case e.block || e.node.DataAtom == atom.Br:
			b.WriteByte(' ')
		}
	}
	return squeeze(b.String())
}

// parted gives the text of a range of entries with a bar where the words of two
// elements touch: pages that set a line with style alone write no blank there.
// Chinese words need none.
func (t *tree) parted(first, end int32, bar string) string {
	return t.joined(first, end, bar, func(last, next rune) bool {
		return isWord(last) && isWord(next) && !(isCJK(last) && isCJK(next))
	})
}

// joined gives the text of a range of entries with a bar where two elements touch
// at such letters.
func (t *tree) joined(first, end int32, bar string, touch func(last, next rune) bool) string {
	var b strings.Builder
	last := ' '
	fresh := false
	for i := first; i < end; i++ {
		e := &t.entries[i]
		if e.node.Type != html.TextNode {
			fresh = true
			if e.block || e.node.DataAtom == atom.Br {
				b.WriteByte(' ')
				last = ' '
			}
			continue
		}
		s := e.node.Data
		if s == "" {
			continue
		}
		next, _ := utf8.DecodeRuneInString(s)
		if fresh = fresh || t.endsBefore(i); fresh && touch(last, next) {
			b.WriteString(bar)
		}
		b.WriteString(s)
		last, _ = utf8.DecodeLastRuneInString(s)
		fresh = false
	}
	return squeeze(b.String())
}

// endsBefore is true of an entry behind the end of its elder sibling.
func (t *tree) endsBefore(i int32) bool {
	return i > 0 && t.entries[i].parent != i-1 && !t.isText(i-1) || i > 0 && t.entries[i-1].parent != t.entries[i].parent
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

// isAddress is true of what leads to another page.
func isAddress(href string) bool {
	href = strings.TrimSpace(href)
	return href != "" && href[0] != '#' && !hasPrefixFold(href, "javascript:")
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// isHidden is true of elements that a browser does not draw. Those that are
// only invisible count as drawn: portals reveal their articles by script.
func isHidden(n *html.Node) bool {
	for i := range n.Attr {
		a := &n.Attr[i]
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "style":
			if hidesByStyle(a.Val) {
				return true
			}
		}
	}
	return false
}

func hidesByStyle(style string) bool {
	for {
		i := strings.IndexByte(style, ':')
		if i < 0 {
			return false
		}
		name := strings.TrimRight(style[:i], " \t\n")
		rest := strings.TrimLeft(style[i+1:], " \t\n")
		if len(name) >= 7 && strings.EqualFold(name[len(name)-7:], "display") && hasPrefixFold(rest, "none") {
			return true
		}
		style = style[i+1:]
	}
}

func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Div, atom.P, atom.Article, atom.Section, atom.Main, atom.Aside, atom.Nav,
		atom.Header, atom.Footer, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Table, atom.Thead,
		atom.Tbody, atom.Tfoot, atom.Tr, atom.Td, atom.Th, atom.Caption, atom.Blockquote, atom.Pre, atom.Form,
		atom.Fieldset, atom.Figure, atom.Figcaption, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Hr, atom.Address, atom.Center, atom.Details, atom.Summary, atom.Dialog, atom.Menu, atom.Hgroup,
		atom.Iframe, atom.Video, atom.Audio, atom.Embed, atom.Dir, atom.Head:
		return true
	case 0:
		return strings.IndexByte(n.Data, '-') > 0
	}
	return false
}

// isHeading is true of h1 to h6.
func isHeading(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}
