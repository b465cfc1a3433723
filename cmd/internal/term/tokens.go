package term

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/glamour/ansi"
	"github.com/yuin/goldmark/ast"
)

// maxBar is the maximum width of a bar or indent that a style may put before a block, in columns.
const maxBar = 4

// headingMark returns the text that the style puts before a heading.
func (g *glamourRenderer) headingMark(level int) string {
	s := &g.options.Styles
	block := []*ansi.StyleBlock{&s.H1, &s.H2, &s.H3, &s.H4, &s.H5, &s.H6}[level-1]
	if block.Prefix != "" {
		return block.Prefix
	}
	return s.Heading.Prefix
}

// ruleMark returns the style's thematic break and its attribute.
func (g *glamourRenderer) ruleMark() (string, attr) {
	if g.rule.text == "" {
		s := readRendered(g.render(ast.NewThematicBreak()), nil, false)
		mark, a := strings.TrimSpace(s.text), attr{}
		if mark == "" {
			mark = "-"
		} else {
			a = s.spans[0].attr
		}
		if first, n := utf8.DecodeRuneInString(mark); strings.Count(mark, string(first))*n == len(mark) {
			mark = string(first)
		}
		g.rule = plainText(mark, a)
	}
	return g.rule.text, g.rule.spans[0].attr
}

// quoteBar returns what is printed before the lines of a quote.
func (g *glamourRenderer) quoteBar() styled { return bar(g.quote, "│ ") }

// codeBar returns what is printed before the lines of code.
func (g *glamourRenderer) codeBar() styled { return bar(g.codeBlock, "  ") }

// bar returns the indent token of a block, or else its indent and margin as blanks, cut to [maxBar]
// columns.
func bar(b ansi.StyleBlock, standard string) styled {
	if b.IndentToken != nil {
		if token := Cut(strings.ReplaceAll(sanitizeText(*b.IndentToken), "\n", ""), maxBar); token != "" {
			return plainText(token, attr{effect: faint})
		}
	}
	columns := uint(0)
	for _, n := range []*uint{b.Indent, b.Margin} {
		if n != nil {
			columns += min(*n, maxBar)
		}
	}
	if columns == 0 {
		return plainText(standard, attr{effect: faint})
	}
	return plainText(strings.Repeat(" ", int(min(columns, maxBar))), attr{})
}
