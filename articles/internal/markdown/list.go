package markdown

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// list adds a list. In lists nested too deeply, the items become paragraphs of the item around
// them.
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

// listChild adds an item. Anything else is put into the preceding item, or into one of its own.
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

// itemOf adds an item with what fill adds to it, unless that is nothing.
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

// firstNumber returns the number of a list's first item: the page's, if Markdown can express it
// (CommonMark §5.2: at most nine digits), else 1.
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

// tight reports whether a list is written without blank lines: every item has one paragraph,
// followed by at most one list that needs no blank line before it.
func (l *block) tight() bool {
	for _, i := range l.children {
		c := i.children
		switch {
		case len(c) > 2, len(c[0].lines) == 0, len(c) == 2 && c[1].kind != kindList:
			return false
		case len(c) == 2 && c[1].ordered && c[1].start != 1: // cannot interrupt a paragraph (CommonMark §5.2)
			return false
		}
	}
	return true
}
