// Package webmarkdown reads Markdown that a tool made of a web page: a reader service, a crawler, html2text,
// pandoc, a clipper. Such a text is the page with all of its menus, buttons and lists of headlines, in which
// headings and links are still marked. HTML turns it back into a page, so that whatever is known about pages holds
// for it.
//
// A Markdown text that somebody wrote is no such page and stays what it is. The two are told apart by what they
// hold. A page has, and a text of the reader's own seldom has several of
//
//   - a head that names the title and address of a page, as reader services write it, which alone is enough;
//   - menus: paragraphs and items of nothing but short links, above all those before the first heading;
//   - breadcrumbs, links to scripts and links that are buttons, such as Share, Log in and Skip to content;
//   - lines that are one link of several words, as the titles in a list of headlines are;
//   - pictures that are links;
//   - the boxes that pandoc keeps, as divs, of which several are enough.
//
// Code, links to headings of the text itself and links to other Markdown files speak against a page. If there is too
// little evidence, the text is the reader's own.
package webmarkdown

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"newsreader/articles/commonmark"
)

// HTML returns the HTML of a page of which a text is the Markdown, with what is declared of it elsewhere. It reports
// false if the text is not that of a page.
func HTML(source string, declared Head) (page string, ok bool) {
	source = strings.ReplaceAll(strings.TrimPrefix(source, "\ufeff"), "\r\n", "\n")
	if exceedsBounds(source) {
		return "", false
	}
	h, body := splitHead(source)
	src := []byte(restore(body))
	doc := pageParser().Parse(text.NewReader(src))
	if !isPage(h, boxed(body), src, doc) {
		return "", false
	}
	markBoldHeadings(src, doc, h.Title != "" || declared.Title != "")
	var out bytes.Buffer
	h.Title, h.Address = cmp.Or(h.Title, declared.Title), cmp.Or(h.Address, declared.Address)
	out.WriteString("<!DOCTYPE html>\n<html>\n<head>\n")
	h.headline = headline(headingsOf(src, doc), h.Title)
	h.write(&out)
	out.WriteString("</head>\n<body>\n")
	if err := writeBlocks(&out, src, doc); err != nil {
		return "", false
	}
	out.WriteString("</body>\n</html>\n")
	return out.String(), true
}

// maxNesting bounds nested quotes and lists. Those beyond it are read as text.
const maxNesting = 32

// pageParser returns a parser of CommonMark with tables and strikethrough.
func pageParser() parser.Parser {
	blocks := parser.DefaultBlockParsers()
	for i, p := range blocks {
		if p.Value == parser.NewBlockquoteParser() || p.Value == parser.NewListParser() {
			blocks[i].Value = commonmark.BoundNesting(p.Value.(parser.BlockParser), maxNesting)
		}
	}
	return parser.NewParser(
		parser.WithBlockParsers(blocks...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(extension.NewStrikethroughParser(), 500))...),
		parser.WithParagraphTransformers(
			util.Prioritized(commonmark.LinkReferences(), 100),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200),
		),
	)
}

// writeBlocks writes the blocks of a document as HTML, each headline of a list and each menu in a box of its own.
func writeBlocks(out *bytes.Buffer, src []byte, doc ast.Node) error {
	r := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough), goldmark.WithRendererOptions(html.WithUnsafe())).Renderer()
	var blocks []ast.Node
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		blocks = append(blocks, n)
	}
	unlinkKickers(src, blocks)
	boxes := findBoxes(src, blocks)
	for i := 0; i < len(blocks); i++ {
		n := blocks[i]
		if len(boxes) > 0 && boxes[0].from == i {
			out.WriteString(boxes[0].begin + "\n")
		}
		if f := figureAt(src, blocks[i:min(len(blocks), i+3)]); f.blocks > 0 && (len(boxes) == 0 || boxes[0].from >= i+f.blocks) {
			if err := writeFigure(out, r, src, blocks[i:i+f.blocks], f.caption); err != nil {
				return err
			}
			i += f.blocks - 1
			continue
		}
		if !isScript(src, n) {
			if err := r.Render(out, src, n); err != nil {
				return err
			}
		}
		if len(boxes) > 0 && boxes[0].to == i+1 {
			out.WriteString(boxes[0].end + "\n")
			boxes = boxes[1:]
		}
	}
	return nil
}

// box is a range of blocks and the tags around it.
type box struct {
	span
	begin, end string
}

// findBoxes returns the headlines and menus among blocks, in order.
func findBoxes(src []byte, blocks []ast.Node) (boxes []box) {
	kinds := make([]blockKind, len(blocks))
	for i, n := range blocks {
		kinds[i] = kindOf(src, n)
	}
	for _, menu := range findMenus(src, blocks) {
		boxes = append(boxes, box{menu, "<nav>", "</nav>"})
		for i := menu.from; i < menu.to; i++ {
			kinds[i] = otherBlock
		}
	}
	joinRepeated(blocks, kinds)
	for _, teaser := range findTeasers(kinds) {
		boxes = append(boxes, box{teaser, `<div class="teaser">`, "</div>"})
	}
	slices.SortFunc(boxes, func(a, b box) int { return a.from - b.from })
	return boxes
}

// writeFigure writes a picture with its caption, which begins at one of the blocks.
func writeFigure(out *bytes.Buffer, r renderer.Renderer, src []byte, blocks []ast.Node, caption int) error {
	out.WriteString("<figure>\n")
	for i, n := range blocks {
		if i == caption {
			out.WriteString("<figcaption>\n")
		}
		if err := r.Render(out, src, n); err != nil {
			return err
		}
	}
	out.WriteString("</figcaption>\n</figure>\n")
	return nil
}
