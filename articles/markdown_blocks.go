package articles

import (
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"

	"newsreader/articles/commonmark"
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

// maxNesting bounds nested quotes and lists; deeper ones are read as text.
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
			all[i].Value = commonmark.BoundNesting(p.Value.(parser.BlockParser), maxNesting)
		}
	}
	return all
}
