package markdown

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// list adds a list. Where lists stand too deep within each other, the items of
// the inner ones become paragraphs of the item that they are in.
func (b *builder) list(n *html.Node) {
	b.flush()
	if b.singleLine > 0 || b.nesting >= maxNesting {
		b.children(n)
		b.flush()
		return
	}
	l := &block{kind: kindList, ordered: n.DataAtom == atom.Ol, start: firstNumber(n)}
	b.fillBlock(l, func() {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			b.listChild(l, c)
		}
	})
}

// listChild adds an item, or what should be in one: it goes to the item before.
func (b *builder) listChild(l *block, c *html.Node) {
	if c.Type != html.ElementNode || isHidden(c) {
		if c.Type == html.TextNode && !isBlank([]byte(c.Data)) {
			b.itemOf(l, func() { b.node(c) })
		}
		return
	}
	nested := c.DataAtom != atom.Li
	if n := len(l.children); nested && n > 0 {
		b.container = l.children[n-1]
		b.node(c)
		b.flush()
		b.container = l
		return
	}
	b.itemOf(l, func() {
		if nested {
			b.node(c)
			return
		}
		b.styled(c, styleOf(c))
	})
}

// itemOf adds an item, if something comes into it.
func (b *builder) itemOf(l *block, fill func()) {
	i := &block{kind: kindItem}
	b.container = i
	fill()
	b.flush()
	b.container = l
	if len(i.children) > 0 {
		b.addBlock(i)
	}
}

// firstNumber returns the number of a list's first item: 1, unless the page
// names one that Markdown can say (CommonMark §5.2: nine digits).
func firstNumber(n *html.Node) int {
	start := attr(n, "start")
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Li {
			if v := attr(c, "value"); v != "" {
				start = v
			}
			break
		}
	}
	if v, err := strconv.Atoi(start); err == nil && v >= 0 && v < 1e8 {
		return v
	}
	return 1
}

// tight reports whether a list is written without blank lines: every item has
// one paragraph, and after it at most one list that may follow without.
func (l *block) tight() bool {
	for _, i := range l.children {
		c := i.children
		switch {
		case len(c) > 2, len(c[0].lines) == 0, len(c) == 2 && c[1].kind != kindList:
			return false
		case len(c) == 2 && c[1].ordered && c[1].start != 1: // it could not interrupt the paragraph
			return false
		}
	}
	return true
}
