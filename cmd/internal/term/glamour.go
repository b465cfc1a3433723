package term

import (
	"bytes"
	"strings"

	"github.com/charmbracelet/glamour/ansi"
	"github.com/muesli/termenv"
	"github.com/yuin/goldmark/ast"
	astext "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// glamourSetter renders single leaves of a document by glamour, without width,
// margin or indent, and reads what it has written.
//
// Each leaf becomes a Markdown document of its own: quotation and headings are
// nodes around it, so that glamour's cascade of styles is the one that its own
// documents have. Texts are handed over fully decoded; backslashes and ampersands
// travel as marks, because glamour un-escapes and decodes them a second time, and
// only node kinds that it knows are built, because it prints a warning on standard
// output for others.
type glamourSetter struct {
	options   ansi.Options
	quote     ansi.StyleBlock // as the style has them, with their indents
	codeBlock ansi.StyleBlock
	table     ansi.StyleTable
	renderer  renderer.Renderer
	budget    int // bytes of code that may still be highlighted
	source    []byte
	buffer    bytes.Buffer
}

// profile returns termenv's name for p.
func (p Profile) termenv() termenv.Profile {
	switch p {
	case TrueColor:
		return termenv.TrueColor
	case ANSI256:
		return termenv.ANSI256
	case ANSI16:
		return termenv.ANSI
	}
	return termenv.Ascii
}

func newGlamour(style *Style, profile Profile) *glamourSetter {
	config := style.configFor(profile)
	g := &glamourSetter{budget: maxHighlight, quote: config.BlockQuote, codeBlock: config.CodeBlock.StyleBlock, table: config.Table}
	g.options = ansi.Options{ColorProfile: profile.termenv(), Styles: bare(config)}
	if profile == NoColor {
		g.options.Styles.CodeBlock.Chroma, g.options.Styles.CodeBlock.Theme = nil, ""
	}
	g.options.ChromaFormatter = formatterFor(profile)
	g.reset()
	return g
}

// reset makes a new renderer: after an error glamour's own keeps half a document.
func (g *glamourSetter) reset() {
	nodes := util.Prioritized(ansi.NewRenderer(g.options), 1000)
	g.renderer = renderer.NewRenderer(renderer.WithNodeRenderers(nodes))
}

// bare returns c without margins and indents.
func bare(c ansi.StyleConfig) ansi.StyleConfig {
	var none uint
	for _, b := range []*ansi.StyleBlock{
		&c.Document, &c.BlockQuote, &c.Paragraph, &c.List.StyleBlock, &c.Heading, &c.H1, &c.H2, &c.H3, &c.H4,
		&c.H5, &c.H6, &c.CodeBlock.StyleBlock, &c.Table.StyleBlock, &c.DefinitionList,
	} {
		b.Indent, b.Margin, b.IndentToken = &none, &none, nil
	}
	c.Document.BlockPrefix, c.Document.BlockSuffix = "", ""
	return c
}

// leaf says what a text is in its document.
type leaf struct {
	heading int // 1-6, 0 for a paragraph
	quoted  bool
	strong  bool // a table's head, a term
}

// set renders the runs of one leaf.
func (g *glamourSetter) set(l leaf, runs []run) styled {
	var block ast.Node = ast.NewParagraph()
	if l.heading > 0 {
		block = ast.NewHeading(l.heading)
	}
	for _, r := range runs {
		r.strong = r.strong || l.strong
		g.append(block, r)
	}
	if l.quoted {
		quote := ast.NewBlockquote()
		quote.AppendChild(quote, block)
		block = quote
	}
	return g.render(block, false)
}

// marker renders the bullet, number or box before a list item.
func (g *glamourSetter) marker(ordered bool, number int, t task) styled {
	list := ast.NewList('-')
	if ordered {
		list = ast.NewList('.')
		list.Start = number
	}
	item := ast.NewListItem(0)
	if t != taskNone {
		block := ast.NewTextBlock()
		block.AppendChild(block, astext.NewTaskCheckBox(t == taskDone))
		item.AppendChild(item, block)
	}
	list.AppendChild(list, item)
	return g.render(list, false)
}

// render runs glamour over a document of one block.
func (g *glamourSetter) render(block ast.Node, lines bool) styled {
	defer func() { g.source = g.source[:0] }()
	doc := ast.NewDocument()
	doc.AppendChild(doc, block)
	g.buffer.Reset()
	if err := g.renderer.Render(&g.buffer, g.source, doc); err != nil {
		g.reset()
		return styled{}
	}
	return readStyled(g.buffer.String(), lines)
}

// append adds the nodes of one run to a block. Of the nestings of Markdown only
// the one that glamour styles in full is built: a link around emphasis around
// struck text; code, which takes no emphasis, stands in its place.
func (g *glamourSetter) append(block ast.Node, r run) {
	if r.link > 0 {
		g.text(block, string(appendLinkMark(nil, r.link)))
	}
	outer := block
	if r.link > 0 && !r.image {
		link := ast.NewLink()
		link.Destination = []byte("#") // glamour prints no address for a bare anchor
		outer = nest(outer, link)
	}
	if r.strong {
		outer = nest(outer, ast.NewEmphasis(2))
	}
	if r.emph {
		outer = nest(outer, ast.NewEmphasis(1))
	}
	switch {
	case r.code:
		outer = nest(outer, ast.NewCodeSpan())
	case r.struck:
		outer = nest(outer, astext.NewStrikethrough())
	case r.image:
		outer = nest(outer, ast.NewImage(ast.NewLink()))
	}
	if g.text(outer, encode(r.text)); r.link > 0 {
		g.text(block, string(rune(markLinkEnd)))
	}
	if r.note != "" {
		g.text(block, string(rune(markNote))+encode(r.note)+string(rune(markNoteEnd)))
	}
}

func nest(parent, child ast.Node) ast.Node {
	parent.AppendChild(parent, child)
	return child
}

func (g *glamourSetter) text(parent ast.Node, s string) {
	if s == "" {
		return
	}
	start := len(g.source)
	g.source = append(g.source, s...)
	parent.AppendChild(parent, ast.NewTextSegment(text.NewSegment(start, len(g.source))))
}

// encode replaces what glamour would read as an escape, a reference or a line.
func encode(s string) string {
	if !strings.ContainsAny(s, "\\&\n") {
		return s
	}
	return strings.NewReplacer(`\`, string(rune(markBackslash)), "&", string(rune(markAmpersand)),
		"\n", string(rune(markBreak))).Replace(s)
}
