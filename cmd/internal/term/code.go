package term

import (
	"strings"

	"github.com/charmbracelet/glamour/ansi"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// code renders a code block in one format.
func (g *glamourRenderer) code(code string) styled {
	if g.codeFormat == "" {
		g.codeFormat = g.render(g.codeNode(string(appendPlaceholder(nil, placeholderText, 0))))
	}
	return trimNewlines(readRendered(g.codeFormat, []run{{text: code}}, true))
}

// withoutHighlighting returns block without the colours of tokens. Highlighters cost every start of the program more
// than coloured code is worth in news.
func withoutHighlighting(block ansi.StyleCodeBlock) ansi.StyleCodeBlock {
	block.Chroma, block.Theme = nil, ""
	return block
}

func (g *glamourRenderer) codeNode(code string) ast.Node {
	g.source = append(g.source[:0], code...)
	node := ast.NewFencedCodeBlock(nil)
	node.Lines().Append(text.NewSegment(0, len(g.source)))
	return node
}

// trimNewlines removes the newlines at both ends of s.
func trimNewlines(s styled) styled {
	start := len(s.text) - len(strings.TrimLeft(s.text, "\n"))
	return s.slice(start, max(start, len(strings.TrimRight(s.text, "\n"))))
}
