package markdown

import (
	"golang.org/x/net/html"
)

// rankHeadings converts the HTML levels of headings to Markdown levels: 2 for the shallowest, and
// the others in order without gaps, down to 6.
func rankHeadings(root *block) {
	var used [7]bool
	var headings []*block
	var walk func(b *block)
	walk = func(b *block) {
		if b.kind == kindHeading {
			headings = append(headings, b)
			used[b.level] = true
		}
		for _, c := range b.children {
			walk(c)
		}
	}
	walk(root)
	var ranks [7]int
	next := 2
	for level, u := range used {
		ranks[level] = min(next, 6)
		if u {
			next++
		}
	}
	for _, h := range headings {
		h.level = ranks[h.level]
	}
}

// heading adds a heading. Inside an element that cannot hold one, it becomes a line in bold type.
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
	text, images := splitImages(lines[0]) // singleLine allows only one
	if len(text.spans) > 0 {
		removeStrong(text.spans)
		b.addBlock(&block{kind: kindHeading, level: int(n.Data[1] - '0'), lines: []textLine{text}})
	}
	for _, p := range images {
		b.addBlock(&block{kind: kindParagraph, lines: []textLine{p}})
	}
}
