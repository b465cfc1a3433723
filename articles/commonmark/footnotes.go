package commonmark

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Footnotes returns a parser of the definitions of at most limit footnotes in one document, for goldmark compares each
// reference to all of them. Those beyond it, and those inside other blocks, are paragraphs, each its own: no definition
// becomes part of the one above or disappears.
func Footnotes(limit int) parser.BlockParser {
	return &footnotes{BlockParser: extension.NewFootnoteBlockParser(), paragraphs: parser.NewParagraphParser(), limit: limit}
}

type footnotes struct {
	parser.BlockParser
	paragraphs parser.BlockParser
	limit, n   int
}

// Open implements [parser.BlockParser].
func (f *footnotes) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if f.n < f.limit && parent.Kind() == ast.KindDocument {
		node, state := f.BlockParser.Open(parent, reader, pc)
		if node != nil {
			f.n++
		}
		return node, state
	}
	if line, _ := reader.PeekLine(); pc.BlockOffset() >= 0 && definesFootnote(line[pc.BlockOffset():]) {
		return f.paragraphs.Open(parent, reader, pc)
	}
	return nil, parser.NoChildren
}

// Continue implements [parser.BlockParser].
func (f *footnotes) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	return f.parserOf(node).Continue(node, reader, pc)
}

// Close implements [parser.BlockParser].
func (f *footnotes) Close(node ast.Node, reader text.Reader, pc parser.Context) {
	f.parserOf(node).Close(node, reader, pc)
}

// parserOf returns the parser that opened a block.
func (f *footnotes) parserOf(node ast.Node) parser.BlockParser {
	if node.Kind() == ast.KindParagraph {
		return f.paragraphs
	}
	return f.BlockParser
}

// maxLabel is the maximum length of a label in bytes (CommonMark §4.7).
const maxLabel = 999

// definesFootnote reports whether a line begins with the label of a footnote and a colon.
func definesFootnote(line []byte) bool {
	label, ok := bytes.CutPrefix(line, []byte("[^"))
	if !ok {
		return false
	}
	end := bytes.IndexAny(label[:min(len(label), maxLabel)], "[]")
	return end > 0 && bytes.HasPrefix(label[end:], []byte("]:")) && len(bytes.TrimSpace(label[:end])) > 0
}

// LinkReferences returns a parser of the link definitions at the beginning of a paragraph (CommonMark §4.7) that leaves
// those of footnotes alone. A note of one word, as in [^1]: ibid., looks like the definition of a link.
func LinkReferences() parser.ParagraphTransformer {
	return linkReferences{parser.LinkReferenceParagraphTransformer}
}

type linkReferences struct{ parser.ParagraphTransformer }

// Transform implements [parser.ParagraphTransformer].
func (l linkReferences) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if lines := node.Lines(); lines.Len() > 0 {
		first := lines.At(0)
		if definesFootnote(bytes.TrimLeft(first.Value(reader.Source()), " ")) {
			return
		}
	}
	l.ParagraphTransformer.Transform(node, reader, pc)
}

// KeepUnreferencedNotes returns a transformer that numbers the footnotes to which no text refers after all others. It
// has to precede that of goldmark, which removes them.
func KeepUnreferencedNotes() parser.ASTTransformer { return unreferencedNotes{} }

type unreferencedNotes struct{}

// Transform implements [parser.ASTTransformer].
func (unreferencedNotes) Transform(document *ast.Document, _ text.Reader, _ parser.Context) {
	for n := document.FirstChild(); n != nil; n = n.NextSibling() {
		list, ok := n.(*extast.FootnoteList)
		if !ok {
			continue
		}
		for c := list.FirstChild(); c != nil; c = c.NextSibling() {
			if note, ok := c.(*extast.Footnote); ok && note.Index < 0 {
				list.Count++
				note.Index = list.Count
			}
		}
	}
}
