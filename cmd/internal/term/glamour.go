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

// glamourRenderer renders single leaves of a document with glamour, without width, margins or
// indents, and reads the result.
//
// Each leaf becomes a Markdown document of its own. Quotes and headings are nodes around it, so
// that glamour cascades styles exactly as in a whole document. Texts are represented by
// placeholders: they are decoded already, and glamour would unescape and decode them again, and
// would measure every character to pad lines that are not broken there anyway. Only a style that
// changes the case of letters gets the texts, with placeholders for backslashes and ampersands.
// Only node kinds that glamour knows are built, because it prints a warning to standard output
// about others.
type glamourRenderer struct {
	options     ansi.Options
	quote       ansi.StyleBlock // quote, codeBlock and table are the style's own, with indents
	codeBlock   ansi.StyleBlock
	table       ansi.StyleTable
	renderer    renderer.Renderer
	codeFormat  string            // glamour's output for code
	changesCase bool              // whether the style changes the case of letters, which glamour must then see
	cache       map[string]string // glamour's output for leaves, by their cacheKey
	cacheKey    []byte
	bullets     [3]bullet // by task
	rule        styled    // a thematic break, once it has been rendered
	source      []byte
	buffer      bytes.Buffer
}

// termenv returns p as a profile of package termenv.
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

// bullet is a cached list marker.
type bullet struct {
	text    styled
	isKnown bool
}

func newGlamour(style *Style, profile Profile) *glamourRenderer {
	config := style.configFor(profile)
	g := &glamourRenderer{quote: config.BlockQuote, codeBlock: config.CodeBlock.StyleBlock, table: config.Table}
	g.options = ansi.Options{ColorProfile: profile.termenv(), Styles: withoutLayout(config)}
	g.options.Styles.CodeBlock = withoutHighlighting(g.options.Styles.CodeBlock)
	for _, p := range primitives(&config) {
		g.changesCase = g.changesCase || isOn(p.Upper) || isOn(p.Lower) || isOn(p.Title)
	}
	g.renderer = newRenderer(g.options)
	return g
}

func isOn(b *bool) bool { return b != nil && *b }

func newRenderer(options ansi.Options) renderer.Renderer {
	nodes := util.Prioritized(ansi.NewRenderer(options), 1000)
	return renderer.NewRenderer(renderer.WithNodeRenderers(nodes))
}

// withoutLayout returns c without margins and indents, and without anything printed around a whole
// document, quote or list, which would otherwise be repeated around every leaf.
func withoutLayout(c ansi.StyleConfig) ansi.StyleConfig {
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

// leafStyle is what determines the look of a leaf, apart from its runs.
type leafStyle struct {
	heading int // 1-6, 0 for a paragraph
	quoted  bool
	strong  bool // a table header or a term
}

// Bounds of the cache.
const (
	maxCached     = 1000
	maxCachedRuns = 64
)

// renderLeaf renders the runs of a leaf. Since texts are placeholders, glamour's output depends
// only on the leaf's format, and glamour is called only once for each.
func (g *glamourRenderer) renderLeaf(l leafStyle, runs []run) styled {
	if g.changesCase || len(runs) > maxCachedRuns {
		return readRendered(g.render(g.leafNode(l, runs)), runs, false)
	}
	g.cacheKey = l.appendKey(g.cacheKey[:0])
	for _, r := range runs {
		g.cacheKey = r.appendKey(g.cacheKey)
	}
	out, ok := g.cache[string(g.cacheKey)]
	if !ok {
		out = g.render(g.leafNode(l, runs))
		if g.cache == nil {
			g.cache = map[string]string{}
		}
		if len(g.cache) < maxCached {
			g.cache[string(g.cacheKey)] = out
		}
	}
	return readRendered(out, runs, false)
}

// appendKey appends what affects the look of a leaf.
func (l leafStyle) appendKey(key []byte) []byte {
	return append(key, byte(l.heading), packBits(l.quoted, l.strong))
}

// appendKey appends what affects the look of a run.
func (r run) appendKey(key []byte) []byte {
	return append(key, packBits(r.text != "", r.suffix != "", r.link > 0, r.strong, r.emph, r.struck, r.code, r.image))
}

func packBits(flags ...bool) (b byte) {
	for i, f := range flags {
		if f {
			b |= 1 << i
		}
	}
	return b
}

// leafNode returns the node of a leaf.
func (g *glamourRenderer) leafNode(l leafStyle, runs []run) ast.Node {
	var block ast.Node = ast.NewParagraph()
	if l.heading > 0 {
		block = ast.NewHeading(l.heading)
	}
	for i, r := range runs {
		r.strong = r.strong || l.strong
		g.addRun(block, r, i)
	}
	if l.quoted {
		quote := ast.NewBlockquote()
		quote.AppendChild(quote, block)
		block = quote
	}
	return block
}

// marker renders the bullet, number or checkbox before a list item.
func (g *glamourRenderer) marker(ordered bool, number int, t task) styled {
	if ordered && t == taskNone {
		return readRendered(g.render(emptyItemList('.', number, t)), nil, false)
	}
	if !g.bullets[t].isKnown {
		g.bullets[t] = bullet{readRendered(g.render(emptyItemList('-', 0, t)), nil, false), true}
	}
	return g.bullets[t].text
}

// emptyItemList returns a list of one item without text.
func emptyItemList(mark byte, number int, t task) ast.Node {
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

// render renders a document of one block with glamour.
func (g *glamourRenderer) render(block ast.Node) string {
	out, err := g.renderWith(g.renderer, block)
	if err != nil {
		// After an error, the renderer keeps half of the document in its state.
		g.renderer = newRenderer(g.options)
	}
	return out
}

func (g *glamourRenderer) renderWith(r renderer.Renderer, block ast.Node) (string, error) {
	defer func() { g.source = g.source[:0] }()
	doc := ast.NewDocument()
	doc.AppendChild(doc, block)
	g.buffer.Reset()
	if err := r.Render(&g.buffer, g.source, doc); err != nil {
		return "", fmt.Errorf("rendering by glamour: %w", err)
	}
	return g.buffer.String(), nil
}

// addRun adds the nodes of a run to a block. Of all ways to nest them, it uses the only one that
// glamour styles in full: a link around emphasis around struck text, or around code, which cannot
// be struck.
func (g *glamourRenderer) addRun(block ast.Node, r run, i int) {
	if r.link > 0 {
		g.addPlaceholder(block, placeholderLink, i)
	}
	outer := block
	if r.link > 0 && !r.image {
		link := ast.NewLink()
		link.Destination = []byte("#") // glamour prints no URL for a bare fragment
		outer = addChild(outer, link)
	}
	if r.emph {
		outer = addChild(outer, ast.NewEmphasis(1))
	}
	if r.strong {
		outer = addChild(outer, ast.NewEmphasis(2))
	}
	switch {
	case r.code:
		outer = addChild(outer, ast.NewCodeSpan())
	case r.struck:
		outer = addChild(outer, astext.NewStrikethrough())
	case r.image:
		outer = addChild(outer, ast.NewImage(ast.NewLink()))
	}
	switch {
	case g.changesCase:
		g.addText(outer, encodeText(r.text))
	case r.text != "":
		g.addPlaceholder(outer, placeholderText, i)
	}
	if r.link > 0 {
		g.addText(block, string(rune(placeholderLinkEnd)))
	}
	if r.suffix != "" {
		g.addPlaceholder(block, placeholderSuffix, i)
	}
}

// addPlaceholder adds a text node with a placeholder for a run.
func (g *glamourRenderer) addPlaceholder(parent ast.Node, begin rune, i int) {
	g.addText(parent, string(appendPlaceholder(nil, begin, i)))
}

func addChild(parent, child ast.Node) ast.Node {
	parent.AppendChild(parent, child)
	return child
}

func (g *glamourRenderer) addText(parent ast.Node, s string) {
	if s == "" {
		return
	}
	start := len(g.source)
	g.source = append(g.source, s...)
	parent.AppendChild(parent, ast.NewTextSegment(text.NewSegment(start, len(g.source))))
}

// encodeText replaces what glamour would read as an escape, a character reference or a line end.
func encodeText(s string) string {
	if !strings.ContainsAny(s, "\\&\n") {
		return s
	}
	return strings.NewReplacer(`\`, string(rune(placeholderBackslash)), "&", string(rune(placeholderAmpersand)),
		"\n", string(rune(placeholderBreak))).Replace(s)
}
