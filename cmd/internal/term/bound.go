package term

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"newsreader/articles/commonmark"
)

// Bounds on Markdown. goldmark's inline parsers search to the end of a block from each opening
// mark, its delimiters are matched in quadratic time, and nesting costs memory at every level.
// Anything beyond a bound is read as text.
const (
	maxMarkdown    = 1 << 20   // bytes; the rest is cut at a paragraph
	maxNesting     = 12        // nested quotes and lists
	maxDelimiters  = 500       // runs of * _ ~ in one block
	maxBrackets    = 2000      // [ and ] in one block
	maxSearchBytes = 128 << 20 // bytes that failed searches may read in one document
	maxFreeWord    = 256       // bytes of a word whose search for a bare address is not counted
	maxReferences  = 1000      // lines of a paragraph that may define links
	maxFootnotes   = 500       // footnotes in a document
	maxColumns     = 64        // columns of a table
	maxCells       = 50000     // cells of a table
)

// boundMarkdown returns at most [maxMarkdown] bytes of sanitized Markdown, and whether it was cut.
// The cut is at the end of a paragraph if there is one in the second half.
func boundMarkdown(md string) (string, bool) {
	cut := len(md) > maxMarkdown
	if cut {
		md = md[:maxMarkdown]
		if i := strings.LastIndex(md, "\n\n"); i > maxMarkdown/2 {
			md = md[:i]
		}
	}
	return sanitizeText(expandTabs(md)), cut
}

// newParser returns a bounded parser for one document of GitHub Flavored Markdown with footnotes
// and definition lists.
func newParser() parser.Parser {
	search := maxSearchBytes
	one := func(p parser.InlineParser, limit int) parser.InlineParser {
		return &boundedInline{InlineParser: p, limit: limit, search: &search}
	}
	delimiters := &delimiterCount{limit: maxDelimiters}
	return parser.NewParser(
		parser.WithBlockParsers(append(parser.DefaultBlockParsers()[:0:0],
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(extension.NewDefinitionListParser(), 101),
			util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(commonmark.BoundNesting(parser.NewListParser(), maxNesting), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(commonmark.BoundNesting(parser.NewBlockquoteParser(), maxNesting), 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(commonmark.Footnotes(maxFootnotes), 999),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		)...),
		parser.WithInlineParsers(
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(one(parser.NewCodeSpanParser(), maxBrackets), 100),
			util.Prioritized(one(extension.NewFootnoteParser(), maxFootnotes), 101),
			util.Prioritized(boundedLinks{one(parser.NewLinkParser(), maxBrackets)}, 200),
			util.Prioritized(one(parser.NewAutoLinkParser(), maxBrackets), 300),
			util.Prioritized(one(parser.NewRawHTMLParser(), maxBrackets), 400),
			util.Prioritized(countedInline{commonmark.CJKFriendly(parser.NewEmphasisParser()), delimiters}, 500),
			util.Prioritized(countedInline{commonmark.CJKFriendly(strikethroughParser{extension.NewStrikethroughParser()}), delimiters}, 500),
			util.Prioritized(&boundedAddresses{InlineParser: extension.NewLinkifyParser(), search: &search}, 999),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(boundedReferences{commonmark.LinkReferences()}, 100),
			util.Prioritized(boundedTables{extension.NewTableParagraphTransformer()}, 200),
		),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
			util.Prioritized(commonmark.RaisedText(), 1),
			util.Prioritized(commonmark.KeepUnreferencedNotes(), 998),
			util.Prioritized(extension.NewFootnoteASTTransformer(), 999),
		),
	)
}

// boundedInline limits the calls of an inline parser in each block, and the bytes that its failed
// attempts may have searched in the document.
type boundedInline struct {
	parser.InlineParser
	limit  int
	search *int
	block  ast.Node
	n      int
}

// Parse implements [parser.InlineParser].
func (b *boundedInline) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if b.block != parent {
		b.block, b.n = parent, 0
	}
	b.n++
	if b.n > b.limit || *b.search <= 0 {
		return nil
	}
	node := b.InlineParser.Parse(parent, block, pc)
	if _, failed := node.(*ast.Text); node == nil || failed {
		*b.search -= remaining(parent, block)
	}
	return node
}

// remaining returns the number of bytes of the block after the reader's position.
func remaining(parent ast.Node, block text.Reader) int {
	_, position := block.Position()
	lines := parent.Lines()
	if lines == nil || lines.Len() == 0 {
		return 1
	}
	return max(1, lines.At(lines.Len()-1).Stop-position.Start)
}

// boundedLinks forwards the end of a block, where open brackets become text. Embedding the
// interface hides that method.
type boundedLinks struct{ parser.InlineParser }

// CloseBlock implements [parser.CloseBlocker].
func (b boundedLinks) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	if c, ok := parser.NewLinkParser().(parser.CloseBlocker); ok {
		c.CloseBlock(parent, block, pc)
	}
}

// delimiterCount counts the delimiter runs in the current block.
type delimiterCount struct {
	limit, n int
	block    ast.Node
}

// countedInline is an inline parser that gives up in a block once a count, which it shares with
// others, exceeds its limit.
type countedInline struct {
	parser.InlineParser
	counter *delimiterCount
}

// Parse implements [parser.InlineParser].
func (c countedInline) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if c.counter.block != parent {
		c.counter.block, c.counter.n = parent, 0
	}
	if c.counter.n++; c.counter.n > c.counter.limit {
		return nil
	}
	return c.InlineParser.Parse(parent, block, pc)
}

// strikethroughParser ignores a tilde between words and numbers. In Chinese it denotes a range, and
// two of them on a line, 5~10元 and 7%~9%, strike nothing out.
type strikethroughParser struct{ parser.InlineParser }

// Parse implements [parser.InlineParser].
func (p strikethroughParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	before := block.PrecendingCharacter()
	after, _ := utf8.DecodeRune(line[1:])
	if isWord(after) && (isWord(before) || before == '%' || unicode.IsSymbol(before) && before != '~') {
		return nil
	}
	return p.InlineParser.Parse(parent, block, pc)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// boundedAddresses bounds the search for bare addresses, which restarts at every underscore of a
// word.
type boundedAddresses struct {
	parser.InlineParser
	search *int
}

// Parse implements [parser.InlineParser].
func (b *boundedAddresses) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if *b.search <= 0 {
		return nil
	}
	line, _ := block.PeekLine()
	word := 1 + bytes.IndexAny(line[min(1, len(line)):], " \n")
	if word == 0 {
		word = len(line)
	}
	if word > maxFreeWord {
		*b.search -= 8 * word // the search uses regular expressions
	}
	return b.InlineParser.Parse(parent, block, pc)
}

// boundedReferences reads no link definitions from a paragraph of very many lines: goldmark copies
// the lines for each definition.
type boundedReferences struct{ parser.ParagraphTransformer }

// Transform implements [parser.ParagraphTransformer].
func (b boundedReferences) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if node.Lines().Len() <= maxReferences {
		b.ParagraphTransformer.Transform(node, reader, pc)
	}
}

// boundedTables makes no table with more columns or cells than the bounds: goldmark pads every row
// to the width of the header.
type boundedTables struct{ parser.ParagraphTransformer }

// Transform implements [parser.ParagraphTransformer].
func (b boundedTables) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines := node.Lines()
	for i := 1; i < lines.Len(); i++ {
		segment := lines.At(i)
		line := segment.Value(reader.Source())
		if len(bytes.Trim(line, " |:-\n")) > 0 {
			continue
		}
		columns := bytes.Count(line, []byte("|")) + 1
		if columns > maxColumns || columns*(lines.Len()-i) > maxCells {
			return
		}
		break
	}
	b.ParagraphTransformer.Transform(node, reader, pc)
}
