package markdown

import (
	"net/url"

	"golang.org/x/net/html"
)

// A builder turns nodes into blocks. Inline elements change its state for the text inside them;
// block elements end the open paragraph.
type builder struct {
	base     *url.URL
	document *html.Node

	language string // "han", "other", or "" while not yet known

	root      *block
	container *block // the block that new blocks are added to
	nesting   int    // number of quotes and lists around container
	depth     int

	collector
	singleLine int // number of elements around that can hold only one line: headings, cells
	style      style
	link       string

	fixedStyle bool // whether elements inside leave the style as it is
}

func (b *builder) addBlock(c *block) {
	b.container.children = append(b.container.children, c)
}

// flush ends the open paragraph.
func (b *builder) flush() {
	if b.singleLine > 0 {
		b.gap = max(b.gap, space)
		return
	}
	for _, lines := range paragraphs(b.takeLines()) {
		b.addBlock(&block{kind: kindParagraph, lines: lines})
	}
}

// fillBlock calls fill with block as the container, and adds block if anything came into it.
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
