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
			util.Prioritized(commonmark.LinkReferences(), 100),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200),
		),
	)
}

// Bounds on the structure of a document. Quotes, lists and notes beyond them are read as text.
const (
	maxNesting   = 32   // nested quotes and lists
	maxFootnotes = 1000 // definitions of footnotes
)

// blockParsers returns goldmark's block parsers and those of definition lists and footnotes, with the nesting of quotes and
// lists bounded.
func blockParsers() []util.PrioritizedValue {
	all := append(parser.DefaultBlockParsers(),
		util.Prioritized(extension.NewDefinitionListParser(), 101),
		util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
		util.Prioritized(commonmark.Footnotes(maxFootnotes), 999),
	)
	for i, p := range all {
		if p.Value == parser.NewBlockquoteParser() || p.Value == parser.NewListParser() {
			all[i].Value = commonmark.BoundNesting(p.Value.(parser.BlockParser), maxNesting)
		}
	}
	return all
}
