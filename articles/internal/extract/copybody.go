package extract

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
)

// copier copies the body: what is left of a box, with only those attributes that matter to a reader.
type copier struct {
	*markedTree
	base    *url.URL
	chinese bool
	openPre int // how many pre elements are open
}

// copyBody copies what is left of entry i into a new div element. Lazy images get their addresses,
// videos become links, lines separated by breaks become paragraphs, and subheadings begin at level 2.
func (f *markedTree) copyBody(i int32, base *url.URL) *html.Node {
	body := htmltree.NewElement(atom.Div)
	c := copier{markedTree: f, base: base, chinese: f.stats[i].CJK*4 > f.stats[i].Width}
	c.children(body, i)
	splitBreaks(body)
	trimIndents(body)
	levelHeadings(body)
	return body
}

func (c *copier) children(to *html.Node, i int32) {
	for k := i + 1; k < c.Entries[i].End; k = c.Entries[k].End {
		if c.drop[k] {
			if e := &c.Entries[k]; e.Block && !e.Hidden && htmltree.IsBlock(to) && to.LastChild != nil && !htmltree.IsBlock(to.LastChild) {
				to.AppendChild(htmltree.NewElement(atom.Br))
				to.AppendChild(htmltree.NewElement(atom.Br))
			}
			continue
		}
		if tag := c.Tag(k); tag == atom.Span || tag == atom.Font {
			// These elements only carry style, and would hide breaks inside them.
			c.children(to, k)
			continue
		}
		n := c.copy(k)
		if n == nil {
			continue
		}
		to.AppendChild(n)
		if n.Type == html.TextNode && c.openPre == 0 {
			splitBlankLines(n)
		}
	}
}

// copy copies entry k, or returns nil if nothing of it is left.
func (c *copier) copy(k int32) *html.Node {
	n := c.Entries[k].Node
	if n.Type == html.TextNode {
		return &html.Node{Type: html.TextNode, Data: n.Data}
	}
	switch n.DataAtom {
	case atom.Img:
		return c.image(n)
	case atom.Iframe, atom.Video, atom.Audio, atom.Embed:
		return c.video(n)
	case atom.Input, atom.Source, atom.Track, atom.Button, atom.Picture:
		if n.DataAtom != atom.Picture {
			return nil
		}
	}
	fresh := &html.Node{Type: n.Type, Data: n.Data, DataAtom: n.DataAtom, Attr: c.attributes(n)}
	if c.isSlides(k) || n.DataAtom == atom.Li && c.isSlides(c.Entries[k].Parent) {
		fresh = htmltree.NewElement(atom.Div)
	}
	if n.DataAtom == atom.Pre {
		c.openPre++
		defer func() { c.openPre-- }()
	}
	c.children(fresh, k)
	if code := onlyCode(fresh); code != nil {
		code.Parent.RemoveChild(code)
		for fresh.FirstChild != nil {
			fresh.RemoveChild(fresh.FirstChild)
		}
		fresh.AppendChild(code)
	}
	if isBlank(fresh) {
		return blankText(fresh)
	}
	return fresh
}

// isBlank reports whether an element contains only blanks.
func isBlank(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Br, atom.Hr, atom.Td, atom.Th:
		return false
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.TextNode || strings.Trim(c.Data, indents) != "" {
			return false
		}
	}
	return true
}

// blankText returns what is left of a blank element: a space if there may be words on both sides of
// it, else nil.
func blankText(n *html.Node) *html.Node {
	if htmltree.IsBlock(n) || n.FirstChild == nil {
		return nil
	}
	return &html.Node{Type: html.TextNode, Data: " "}
}

// attributes returns the attributes of n that Markdown can express.
func (c *copier) attributes(n *html.Node) []html.Attribute {
	var kept []html.Attribute
	for _, a := range n.Attr {
		switch {
		case n.DataAtom == atom.A && a.Key == "href":
			if abs := htmltree.ResolveURL(c.base, a.Val); abs != "" {
				a.Val = abs
			}
			kept = append(kept, a)
		case a.Key == "start" || a.Key == "colspan" || a.Key == "rowspan" || a.Key == "dir" || a.Key == "align" && n.DataAtom != atom.Div,
			n.DataAtom == atom.Code && a.Key == "class", n.DataAtom == atom.Pre && a.Key == "class":
			kept = append(kept, a)
		}
	}
	return kept
}

// levelHeadings shifts the levels of all headings so that the highest is 2.
func levelHeadings(body *html.Node) {
	var all []*html.Node
	top := 6
	for n := range body.Descendants() {
		if htmltree.IsHeading(n) {
			all = append(all, n)
			top = min(top, int(n.Data[1]-'0'))
		}
	}
	levels := [...]atom.Atom{atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}
	for _, n := range all {
		n.DataAtom = levels[min(int(n.Data[1]-'0')-top, len(levels)-1)]
		n.Data = n.DataAtom.String()
	}
}
