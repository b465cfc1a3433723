package term

import (
	"bytes"
	"fmt"
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
// documents have. Marks stand for the texts, which are decoded already: glamour
// un-escapes and decodes a second time, and measures every character to pad lines
// that are not its own. Only a style that changes letters is shown the texts, with
// marks for their backslashes and ampersands. Only node kinds that glamour knows are
// built, because it prints a warning on standard output for others.
type glamourSetter struct {
	options   ansi.Options
	quote     ansi.StyleBlock // as the style has them, with their indents
	codeBlock ansi.StyleBlock
	table     ansi.StyleTable
	renderer  renderer.Renderer
	codeShape string            // what glamour makes of code that is not highlighted
	budget    int               // bytes of code that may still be highlighted
	casing    bool              // the style changes letters, so that glamour needs to see them
	known     map[string]string // what glamour makes of leaves of a shape
	key       []byte
	bullets   [3]bullet // by task
	rule      styled    // a thematic break, when it has been rendered
	source    []byte
	buffer    bytes.Buffer
}

// termenv returns termenv's name for p.
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

// bullet is a marker that has been rendered.
type bullet struct {
	text    styled
	isKnown bool
}

func newGlamour(style *Style, profile Profile) *glamourSetter {
	config := style.configFor(profile)
	g := &glamourSetter{budget: maxHighlight, quote: config.BlockQuote, codeBlock: config.CodeBlock.StyleBlock, table: config.Table}
	g.options = ansi.Options{ColorProfile: profile.termenv(), Styles: bare(config)}
	if profile == NoColor {
		g.options.Styles.CodeBlock = uncoloured(g.options.Styles.CodeBlock)
	} else if g.hasColours() {
		g.options.ChromaFormatter = boundedFormatter(formatterFor(profile))
	}
	for _, p := range primitives(&config) {
		g.casing = g.casing || isOn(p.Upper) || isOn(p.Lower) || isOn(p.Title)
	}
	g.renderer = newRenderer(g.options)
	return g
}

func isOn(b *bool) bool { return b != nil && *b }

func newRenderer(options ansi.Options) renderer.Renderer {
	nodes := util.Prioritized(ansi.NewRenderer(options), 1000)
	return renderer.NewRenderer(renderer.WithNodeRenderers(nodes))
}

// bare returns c without margins and indents, and without what would stand around
// the whole of a document, quote or list: it would come with every leaf.
func bare(c ansi.StyleConfig) ansi.StyleConfig {
	var none uint
	for _, b := range []*ansi.StyleBlock{
		&c.Document, &c.BlockQuote, &c.Paragraph, &c.List.StyleBlock, &c.Heading, &c.H1, &c.H2, &c.H3, &c.H4,
		&c.H5, &c.H6, &c.CodeBlock.StyleBlock, &c.Table.StyleBlock, &c.DefinitionList,
	} {
		b.Indent, b.Margin, b.IndentToken = &none, &none, nil
	}
	for _, b := range []*ansi.StyleBlock{&c.Document, &c.BlockQuote, &c.List.StyleBlock} {
		b.Prefix, b.Suffix, b.BlockPrefix, b.BlockSuffix = "", "", "", ""
	}
	return c
}

// leaf says what a text is in its document.
type leaf struct {
	heading int // 1-6, 0 for a paragraph
	quoted  bool
	strong  bool // a table's head, a term
}

// Bounds of the cache of shapes.
const (
	maxShapes    = 1000
	maxShapeRuns = 64
)

// set renders the runs of one leaf. What glamour writes for it depends on its shape
// alone, since marks stand for the texts, so that it is asked once for each shape.
func (g *glamourSetter) set(l leaf, runs []run) styled {
	if g.casing || len(runs) > maxShapeRuns {
		return readStyled(g.render(g.block(l, runs)), runs, false)
	}
	g.key = l.shape(g.key[:0])
	for _, r := range runs {
		g.key = r.shape(g.key)
	}
	out, ok := g.known[string(g.key)]
	if !ok {
		out = g.render(g.block(l, runs))
		if g.known == nil {
			g.known = map[string]string{}
		}
		if len(g.known) < maxShapes {
			g.known[string(g.key)] = out
		}
	}
	return readStyled(out, runs, false)
}

// shape appends what of a leaf bears on its look.
func (l leaf) shape(key []byte) []byte {
	return append(key, byte(l.heading), bits(l.quoted, l.strong))
}

// shape appends what of a run bears on its look.
func (r run) shape(key []byte) []byte {
	return append(key, bits(r.text != "", r.note != "", r.link > 0, r.strong, r.emph, r.struck, r.code, r.image))
}

func bits(flags ...bool) (b byte) {
	for i, f := range flags {
		if f {
			b |= 1 << i
		}
	}
	return b
}

// block builds the node of one leaf.
func (g *glamourSetter) block(l leaf, runs []run) ast.Node {
	var block ast.Node = ast.NewParagraph()
	if l.heading > 0 {
		block = ast.NewHeading(l.heading)
	}
	for i, r := range runs {
		r.strong = r.strong || l.strong
		g.append(block, r, i)
	}
	if l.quoted {
		quote := ast.NewBlockquote()
		quote.AppendChild(quote, block)
		block = quote
	}
	return block
}

// marker renders the bullet, number or box before a list item.
func (g *glamourSetter) marker(ordered bool, number int, t task) styled {
	if ordered && t == taskNone {
		return readStyled(g.render(listOf('.', number, t)), nil, false)
	}
	if !g.bullets[t].isKnown {
		g.bullets[t] = bullet{readStyled(g.render(listOf('-', 0, t)), nil, false), true}
	}
	return g.bullets[t].text
}

// listOf returns a list of one item without text.
func listOf(mark byte, number int, t task) ast.Node {
	list := ast.NewList(mark)
	list.Start = number
	item := ast.NewListItem(0)
	if t != taskNone {
		block := ast.NewTextBlock()
		block.AppendChild(block, astext.NewTaskCheckBox(t == taskDone))
		item.AppendChild(item, block)
	}
	list.AppendChild(list, item)
	return list
}

// render runs glamour over a document of one block.
func (g *glamourSetter) render(block ast.Node) string {
	out, err := g.renderWith(g.renderer, block)
	if err != nil {
		// A renderer keeps half a document after an error.
		g.renderer = newRenderer(g.options)
	}
	return out
}

func (g *glamourSetter) renderWith(r renderer.Renderer, block ast.Node) (string, error) {
	defer func() { g.source = g.source[:0] }()
	doc := ast.NewDocument()
	doc.AppendChild(doc, block)
	g.buffer.Reset()
	if err := r.Render(&g.buffer, g.source, doc); err != nil {
		return "", fmt.Errorf("rendering by glamour: %w", err)
	}
	return g.buffer.String(), nil
}

// append adds the nodes of one run to a block. Of the nestings of Markdown only
// the one that glamour styles in full is built: a link around emphasis around
// struck text; code, which takes no emphasis, stands in its place.
func (g *glamourSetter) append(block ast.Node, r run, i int) {
	if r.link > 0 {
		g.mark(block, markLink, i)
	}
	outer := block
	if r.link > 0 && !r.image {
		link := ast.NewLink()
		link.Destination = []byte("#") // glamour prints no address for a bare anchor
		outer = nest(outer, link)
	}
	if r.emph {
		outer = nest(outer, ast.NewEmphasis(1))
	}
	if r.strong {
		outer = nest(outer, ast.NewEmphasis(2))
	}
	switch {
	case r.code:
		outer = nest(outer, ast.NewCodeSpan())
	case r.struck:
		outer = nest(outer, astext.NewStrikethrough())
	case r.image:
		outer = nest(outer, ast.NewImage(ast.NewLink()))
	}
	switch {
	case g.casing:
		g.text(outer, encode(r.text))
	case r.text != "":
		g.mark(outer, markText, i)
	}
	if r.link > 0 {
		g.text(block, string(rune(markLinkEnd)))
	}
	if r.note != "" {
		g.mark(block, markNote, i)
	}
}

// mark adds a text node with a mark of a run.
func (g *glamourSetter) mark(parent ast.Node, begin rune, i int) {
	g.text(parent, string(appendMark(nil, begin, i)))
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
