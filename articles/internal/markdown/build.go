package markdown

import (
	"bytes"
	"net/url"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

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

// flatText adds the text below n without recursion, for trees that are too deep.
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

// element adds a visible element.
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

// inline adds an inline element, or a block that is no more than its content.
func (b *builder) inline(n *html.Node) {
	switch {
	case n.DataAtom == atom.Img || n.Data == "amp-img":
		b.image(n)
	case n.DataAtom == atom.A:
		b.anchor(n)
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

// styled adds the children of n with s added to their style.
func (b *builder) styled(n *html.Node, s style) {
	saved := b.style
	if !b.fixedStyle {
		b.style |= s
	}
	b.children(n)
	b.style = saved
}

// styledBlock adds the children of n as a block of their own, with s added to their style.
func (b *builder) styledBlock(n *html.Node, s style) {
	b.flush()
	b.styled(n, s)
	b.flush()
}

// labelBlock adds a caption or similar text as a block in style s throughout.
func (b *builder) labelBlock(n *html.Node, s style) {
	saved, labelled := b.style, b.fixedStyle
	b.flush()
	b.style, b.fixedStyle = s, true
	b.children(n)
	b.flush()
	b.style, b.fixedStyle = saved, labelled
}

// caption adds a caption. If the image before it has the same text as its description, that
// description is removed.
func (b *builder) caption(n *html.Node) {
	b.labelBlock(n, em)
	boxes := b.container.children
	if len(boxes) < 2 || b.singleLine > 0 {
		return
	}
	image, text := boxes[len(boxes)-2].onlySpan(), boxes[len(boxes)-1].onlySpan()
	if image != nil && text != nil && image.image != "" && text.image == "" && bytes.Equal(image.text, text.text) {
		image.text = nil
	}
}

func (b *builder) surrounded(n *html.Node, before, after string) {
	b.text(before)
	b.children(n)
	b.text(after)
}

func (b *builder) rule() {
	b.flush()
	if b.singleLine == 0 && b.container.kind != kindItem {
		b.addBlock(&block{kind: kindRule})
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
