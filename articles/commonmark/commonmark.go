// Package commonmark completes goldmark's parsers: with bounds against hostile Markdown, with footnotes of which none
// disappears, and with emphasis beside Chinese, Japanese and Korean.
package commonmark

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// BoundNesting returns a parser of quotes or lists (CommonMark §5.1, §5.3) that opens none inside limit others; deeper
// ones are read as text. goldmark takes quadratic time in the depth, and every walk of the tree needs a stack as deep.
func BoundNesting(p parser.BlockParser, limit int) parser.BlockParser {
	return boundedBlock{p, limit}
}

type boundedBlock struct {
	parser.BlockParser
	limit int
}

// Open implements [parser.BlockParser].
func (b boundedBlock) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	depth := 0
	for n := parent; n != nil; n = n.Parent() {
		if k := n.Kind(); k == ast.KindBlockquote || k == ast.KindList {
			depth++
		}
	}
	if depth >= b.limit {
		return nil, parser.NoChildren
	}
	return b.BlockParser.Open(parent, reader, pc)
}
