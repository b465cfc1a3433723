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
	base     *url.URL
	document *html.Node

	language string // "han", "other", or not yet known

	root, container *block // at is the box that blocks go into
	nesting         int    // quotes and lists that at is in
	depth           int

	collector
	singleLine int // inside what can only hold one line: a heading, a cell
	style      style
	link       string

	fixedStyle bool // in text of one style, whatever is in it
}

func newBuilder(n *html.Node, base *url.URL) *builder {
	root := &block{kind: kindDocument}
	return &builder{base: base, document: n, root: root, container: root}
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
		if isHidden(n) {
			return
		}
		b.depth++
		if b.depth > maxDepth {
			b.flatText(n)
		} else {
			b.element(n)
		}
		b.depth--
	}
}

// flatText adds the text below n, without a call for each level.
func (b *builder) flatText(n *html.Node) {
	for c := n; c != nil; {
		skip := c.Type == html.ElementNode && isHidden(c)
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
		b.labelBlock(n, strong)
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
		b.superOrSubscript(n)
	case n.DataAtom == atom.Rt && hasText(n):
		b.surrounded(n, "(", ")")
	case n.DataAtom == atom.Q && hasText(n):
		b.surrounded(n, "“", "”")
	case isBlock(n.DataAtom):
		b.styledBlock(n, styleOf(n))
	default:
		b.styled(n, styleOf(n))
	}
}

// styled adds the children of n in one more style.
func (b *builder) styled(n *html.Node, s style) {
	saved := b.style
	if !b.fixedStyle {
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

// labelBlock adds a caption or the like as a box in one style throughout.
func (b *builder) labelBlock(n *html.Node, s style) {
	saved, labelled := b.style, b.fixedStyle
	b.flush()
	b.style, b.fixedStyle = s, true
	b.children(n)
	b.flush()
	b.style, b.fixedStyle = saved, labelled
}

// caption adds a caption, and takes away the words for the picture before it
// where they are the same.
func (b *builder) caption(n *html.Node) {
	b.labelBlock(n, em)
	boxes := b.container.children
	if len(boxes) < 2 || b.singleLine > 0 {
		return
	}
	picture, text := boxes[len(boxes)-2].onlySpan(), boxes[len(boxes)-1].onlySpan()
	if picture != nil && text != nil && picture.image != "" && text.image == "" && bytes.Equal(picture.text, text.text) {
		picture.text = nil
	}
}

func (b *builder) surrounded(n *html.Node, before, after string) {
	b.text(before)
	b.children(n)
	b.text(after)
}

// superOrSubscript adds raised or lowered text: as the characters that Unicode has for it,
// where it has them all.
func (b *builder) superOrSubscript(n *html.Node) {
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
	if b.singleLine == 0 && b.container.kind != kindItem {
		b.addBlock(&block{kind: kindRule})
	}
}

// heading adds a heading; where none can stand, a line in bold type.
func (b *builder) heading(n *html.Node) {
	if b.singleLine > 0 || b.container.kind == kindItem {
		b.labelBlock(n, strong)
		return
	}
	b.flush()
	b.singleLine++
	b.children(n)
	b.singleLine--
	lines := b.takeLines()
	if len(lines) == 0 {
		return
	}
	text, pictures := splitImages(lines[0]) // a box has one line
	if len(text.spans) > 0 {
		removeStrong(text.spans)
		b.addBlock(&block{kind: kindHeading, level: int(n.Data[1] - '0'), lines: []textLine{text}})
	}
	for _, p := range pictures {
		b.addBlock(&block{kind: kindParagraph, lines: []textLine{p}})
	}
}

func (b *builder) quote(n *html.Node) {
	b.flush()
	if b.singleLine > 0 || b.nesting >= maxNesting {
		b.children(n)
		b.flush()
		return
	}
	b.fillBlock(&block{kind: kindQuote}, func() { b.children(n) })
}

// fillBlock fills a box, and adds it if something came into it.
func (b *builder) fillBlock(box *block, fill func()) {
	outer := b.container
	b.container = box
	b.nesting++
	fill()
	b.flush()
	b.nesting--
	b.container = outer
	if len(box.children) > 0 {
		b.addBlock(box)
	}
}

func (b *builder) addBlock(c *block) {
	b.container.children = append(b.container.children, c)
}

// flush ends the paragraph that is open.
func (b *builder) flush() {
	if b.singleLine > 0 {
		b.gap = max(b.gap, space)
		return
	}
	for _, lines := range paragraphs(b.takeLines()) {
		b.addBlock(&block{kind: kindParagraph, lines: lines})
	}
}
