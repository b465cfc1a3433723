package webmarkdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"newsreader/articles/internal/runes"
)

// Limits on what stands above a linked title and leads to the same page: how many blocks, and their width, in columns.
const (
	maxAboveTitle = 3
	maxKicker     = 60
)

// unlinkKickers removes the links from what stands above the linked heading of a headline and leads to the same page: a
// kicker, a time. A kicker may be a heading as well, of a lower rank than the title. The words stay.
func unlinkKickers(src []byte, blocks []ast.Node) {
	for i, n := range blocks {
		title, ok := n.(*ast.Heading)
		if !ok {
			continue
		}
		address := target(title)
		if address == "" {
			continue
		}
		for k := i - 1; k >= max(0, i-maxAboveTitle); k-- {
			if isEmptyList(blocks[k]) {
				continue
			}
			if target(blocks[k]) != address || !isKicker(src, blocks[k], title.Level) {
				break
			}
			blocks[k] = unlinked(blocks[k])
		}
	}
}

// isKicker reports whether a block above a title is nothing but a short link to the same page. The title is a heading
// of the given level.
func isKicker(src []byte, block ast.Node, level int) bool {
	if h, ok := block.(*ast.Heading); ok && h.Level <= level || !ok && block.Kind() != ast.KindParagraph {
		return false
	}
	l := measure(src, block)
	return len(l.links) == 1 && strings.TrimSpace(l.rest) == "" && runes.Columns(l.links[0]) <= maxKicker
}

// isEmptyList reports whether a block is a list without text, such as one of icons.
func isEmptyList(n ast.Node) bool {
	if n.Kind() != ast.KindList {
		return false
	}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		if item.HasChildren() {
			return false
		}
	}
	return true
}

// unlinked replaces a block that is one link with a paragraph of its text.
func unlinked(block ast.Node) ast.Node {
	p := ast.NewParagraph()
	for c := block.FirstChild(); c != nil; {
		next := c.NextSibling()
		if link, ok := c.(*ast.Link); ok {
			for t := link.FirstChild(); t != nil; {
				after := t.NextSibling()
				p.AppendChild(p, t)
				t = after
			}
		} else {
			p.AppendChild(p, c)
		}
		c = next
	}
	block.Parent().ReplaceChild(block.Parent(), block, p)
	return p
}
