package articles

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// blockParser parses blocks only: inline syntax does not matter here, and floods of it then cost nothing.
func blockParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(blockParsers()...),
		parser.WithParagraphTransformers(
			util.Prioritized(parser.LinkReferenceParagraphTransformer, 100),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200),
		),
	)
}

// maxNesting bounds nested quotes and lists; deeper ones are read as text. goldmark takes quadratic time in the
// depth, and every walk of the tree needs a stack as deep.
const maxNesting = 32

// blockParsers returns goldmark's block parsers and those of definition lists, with the nesting of quotes and
// lists bounded.
func blockParsers() []util.PrioritizedValue {
	all := append(parser.DefaultBlockParsers(),
		util.Prioritized(extension.NewDefinitionListParser(), 101),
		util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
	)
	for i, p := range all {
		if p.Value == parser.NewBlockquoteParser() || p.Value == parser.NewListParser() {
			all[i].Value = boundedBlock{p.Value.(parser.BlockParser)}
		}
	}
	return all
}

// boundedBlock opens no quote or list beyond maxNesting.
type boundedBlock struct{ parser.BlockParser }

// Open implements parser.BlockParser.
func (b boundedBlock) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	depth := 0
	for n := parent; n != nil; n = n.Parent() {
		if k := n.Kind(); k == ast.KindBlockquote || k == ast.KindList {
			depth++
		}
	}
	if depth >= maxNesting {
		return nil, parser.NoChildren
	}
	return b.BlockParser.Open(parent, reader, pc)
}
