package term

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	astext "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"newsreader/articles/commonmark"
)

// linkFunc decides how a link is shown. It returns the link's number for attr.link, and the suffix
// to put after its text.
type linkFunc func(text, address string) (use int32, suffix string)

// blockBuilder turns goldmark's tree into blocks.
type blockBuilder struct {
	source      []byte
	follow      linkFunc
	imageLabel  func(alt string) string // the label of an image
	footnoteRef func(n int) string      // the text of a reference to a footnote
	struck      string                  // format of the words for struck text, or "" to leave it to the style

	wantsPictures bool // whether blocks have the addresses of their pictures
}

// parseMarkdown returns the blocks of a Markdown text, and whether it was cut off.
func parseMarkdown(md string, b blockBuilder) ([]*block, bool) {
	md, cut := boundMarkdown(md)
	b.source = []byte(md)
	root := newParser().Parse(text.NewReader(b.source))
	return b.blocks(root), cut
}

// blocks returns the blocks below a node, in order.
func (b *blockBuilder) blocks(parent ast.Node) []*block {
	var out []*block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		out = append(out, b.block(n)...)
	}
	return out
}

// block returns the blocks of a node, usually one.
func (b *blockBuilder) block(n ast.Node) []*block {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		return b.text(kindParagraph, n)
	case *ast.Heading:
		out := b.text(kindHeading, n)
		for _, h := range out {
			h.level = n.Level
		}
		return out
	case *ast.CodeBlock:
		return b.code(n, "")
	case *ast.FencedCodeBlock:
		return b.code(n, string(n.Language(b.source)))
	case *ast.HTMLBlock:
		return b.html(n)
	case *ast.ThematicBreak:
		return []*block{{kind: kindRule}}
	case *ast.Blockquote:
		return b.container(block{kind: kindQuote}, n)
	case *ast.List:
		return b.list(n)
	case *astext.Table:
		return []*block{b.table(n)}
	case *astext.DefinitionList, *astext.FootnoteList:
		return b.blocks(n)
	case *astext.DefinitionTerm:
		return b.text(kindTerm, n)
	case *astext.DefinitionDescription:
		return b.container(block{kind: kindDefinition}, n)
	case *astext.Footnote:
		return b.container(block{kind: kindFootnote, number: n.Index}, n)
	}
	return nil
}

// text returns a leaf, or nil if it has no text.
func (b *blockBuilder) text(k kind, n ast.Node) []*block {
	runs := b.inline(n)
	if len(runs) == 0 {
		return nil
	}
	return []*block{{kind: k, runs: runs, pictures: b.pictures(n)}}
}

func (b *blockBuilder) container(out block, n ast.Node) []*block {
	if out.children = b.blocks(n); len(out.children) == 0 {
		return nil
	}
	return []*block{&out}
}

func (b *blockBuilder) code(n ast.Node, language string) []*block {
	code := strings.Trim(sanitizeText(b.lines(n)), "\n")
	if strings.TrimSpace(code) == "" {
		return nil
	}
	return []*block{{kind: kindCode, code: code, language: sanitizeLine(language)}}
}

// lines returns the source lines of a node.
func (b *blockBuilder) lines(n ast.Node) string {
	var out strings.Builder
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		out.Write(segment.Value(b.source))
	}
	return out.String()
}

func (b *blockBuilder) list(n *ast.List) []*block {
	out := &block{kind: kindList, ordered: n.IsOrdered(), number: n.Start, tight: n.IsTight}
	for c, i := n.FirstChild(), 0; c != nil; c, i = c.NextSibling(), i+1 {
		item := &block{kind: kindItem, ordered: out.ordered, number: n.Start + i, children: b.blocks(c)}
		if first := c.FirstChild(); first != nil {
			if box, ok := first.FirstChild().(*astext.TaskCheckBox); ok {
				if item.task = taskOpen; box.IsChecked {
					item.task = taskDone
				}
			}
		}
		out.children = append(out.children, item)
	}
	return []*block{out}
}

func (b *blockBuilder) table(n *astext.Table) *block {
	out := &block{kind: kindTable}
	for _, a := range n.Alignments {
		switch a {
		case astext.AlignRight:
			out.aligns = append(out.aligns, alignRight)
		case astext.AlignCenter:
			out.aligns = append(out.aligns, alignCentre)
		default:
			out.aligns = append(out.aligns, alignLeft)
		}
	}
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		var row [][]run
		for c := r.FirstChild(); c != nil; c = c.NextSibling() {
			row = append(row, b.inline(c))
		}
		out.rows = append(out.rows, row)
	}
	return out
}

// html returns the text of raw HTML, with one paragraph per line.
func (b *blockBuilder) html(n *ast.HTMLBlock) []*block {
	source := b.lines(n)
	if n.HasClosure() {
		source += string(n.ClosureLine.Value(b.source))
	}
	var out []*block
	for _, paragraph := range strings.Split(htmlText(commonmark.NormalizeHTML(source)), "\n") {
		if line := sanitizeLine(paragraph); line != "" {
			out = append(out, &block{kind: kindParagraph, runs: []run{{text: line}}})
		}
	}
	return out
}
