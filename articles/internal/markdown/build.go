package markdown

import (
	"bytes"
	"net/url"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A builder makes blocks of nodes. Inline elements set its state for the text
// below them, block elements end the paragraph that is open.
type builder struct {
	base  *url.URL
	whole *html.Node

	language string // "han", "other", or not yet known

	root, at *block // at is the box that blocks go into
	nesting  int    // quotes and lists that at is in
	depth    int

	collector
	boxed int // inside what can only hold one line: a heading, a cell
	style style
	link  string

	labelled bool // in text of one style, whatever is in it
}

func newBuilder(n *html.Node, base *url.URL) *builder {
	root := &block{kind: kindDocument}
	return &builder{base: base, whole: n, root: root, at: root}
}

func (b *builder) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.node(c)
	}
}

func (b *builder) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		b.text(n.Data)
	case html.DocumentNode:
		b.children(n)
	case html.ElementNode:
		if hidden(n) {
			return
		}
		b.depth++
		if b.depth > maxDepth {
			b.flat(n)
		} else {
			b.element(n)
		}
		b.depth--
	}
}

// flat adds the text below n, without a call for each level.
func (b *builder) flat(n *html.Node) {
	for c := n; c != nil; {
		skip := c.Type == html.ElementNode && hidden(c)
		if c.Type == html.TextNode {
			b.text(c.Data)
		}
		if c.FirstChild != nil && !skip {
			c = c.FirstChild
			continue
		}
		for c != n && c.NextSibling == nil {
			c = c.Parent
		}
		if c == n {
			return
		}
		c = c.NextSibling
	}
}

// element adds an element that is shown.
func (b *builder) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Br:
		b.lineBreak()
	case atom.Hr:
		b.rule()
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		b.heading(n)
	case atom.Pre, atom.Listing, atom.Xmp, atom.Plaintext:
		b.pre(n)
	case atom.Blockquote:
		b.quote(n)
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		b.list(n)
	case atom.Table:
		b.table(n)
	case atom.Dt, atom.Summary, atom.Legend:
		b.label(n, strong)
	case atom.Figcaption:
		b.caption(n)
	case atom.Video, atom.Audio, atom.Iframe:
		b.media(n)
	default:
		b.inline(n)
	}
}

// inline adds an element that stands in a line, or a plain box.
func (b *builder) inline(n *html.Node) {
	switch {
	case n.DataAtom == atom.Img || n.Data == "amp-img":
		b.image(n)
	case n.DataAtom == atom.A:
		b.anchor(n)
	case n.DataAtom == atom.Sup || n.DataAtom == atom.Sub:
		b.script(n)
	case n.DataAtom == atom.Rt && hasText(n):
		b.around(n, "(", ")")
	case n.DataAtom == atom.Q && hasText(n):
		b.around(n, "“", "”")
	case isBlock(n.DataAtom):
		b.styledBlock(n, styleOf(n))
	default:
		b.styled(n, styleOf(n))
	}
}

// styled adds the children of n in one more style.
func (b *builder) styled(n *html.Node, s style) {
	saved := b.style
	if !b.labelled {
		b.style |= s
	}
	b.children(n)
	b.style = saved
}

// styledBlock adds the children of n as a box of their own.
func (b *builder) styledBlock(n *html.Node, s style) {
	b.flush()
	b.styled(n, s)
	b.flush()
}

// label adds a caption or the like as a box in one style throughout.
func (b *builder) label(n *html.Node, s style) {
	saved, labelled := b.style, b.labelled
	b.flush()
	b.style, b.labelled = s, true
	b.children(n)
	b.flush()
	b.style, b.labelled = saved, labelled
}

// caption adds a caption, and takes away the words for the picture before it
// where they are the same.
func (b *builder) caption(n *html.Node) {
	b.label(n, em)
	boxes := b.at.children
	if len(boxes) < 2 || b.boxed > 0 {
		return
	}
	picture, text := boxes[len(boxes)-2].only(), boxes[len(boxes)-1].only()
	if picture != nil && text != nil && picture.image != "" && text.image == "" && bytes.Equal(picture.text, text.text) {
		picture.text = nil
	}
}

func (b *builder) around(n *html.Node, before, after string) {
	b.text(before)
	b.children(n)
	b.text(after)
}

// script adds raised or lowered text: as the characters that Unicode has for it,
// where it has them all.
func (b *builder) script(n *html.Node) {
	if c := n.FirstChild; c != nil && c.NextSibling == nil && c.Type == html.TextNode {
		if s, ok := scripted(c.Data, n.DataAtom == atom.Sup); ok {
			b.text(s)
			return
		}
	}
	b.children(n)
}

func (b *builder) rule() {
	b.flush()
	if b.boxed == 0 && b.at.kind != kindItem {
		b.add(&block{kind: kindRule})
	}
}

// heading adds a heading; where none can stand, a line in bold type.
func (b *builder) heading(n *html.Node) {
	if b.boxed > 0 || b.at.kind == kindItem {
		b.label(n, strong)
		return
	}
	b.flush()
	b.boxed++
	b.children(n)
	b.boxed--
	lines := b.take()
	if len(lines) == 0 {
		return
	}
	text, pictures := splitPictures(lines[0]) // a box has one line
	if len(text.spans) > 0 {
		plainStyle(text.spans)
		b.add(&block{kind: kindHeading, level: int(n.Data[1] - '0'), lines: []textLine{text}})
	}
	for _, p := range pictures {
		b.add(&block{kind: kindParagraph, lines: []textLine{p}})
	}
}

func (b *builder) quote(n *html.Node) {
	b.flush()
	if b.boxed > 0 || b.nesting >= maxNesting {
		b.children(n)
		b.flush()
		return
	}
	b.within(&block{kind: kindQuote}, func() { b.children(n) })
}

// within fills a box, and adds it if something came into it.
func (b *builder) within(box *block, fill func()) {
	outer := b.at
	b.at = box
	b.nesting++
	fill()
	b.flush()
	b.nesting--
	b.at = outer
	if len(box.children) > 0 {
		b.add(box)
	}
}

func (b *builder) add(c *block) {
	b.at.children = append(b.at.children, c)
}

// flush ends the paragraph that is open.
func (b *builder) flush() {
	if b.boxed > 0 {
		b.gap = max(b.gap, space)
		return
	}
	for _, lines := range paragraphs(b.take()) {
		b.add(&block{kind: kindParagraph, lines: lines})
	}
}
