package webmarkdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"newsreader/articles/internal/runes"
)

// Limits on a heading that is written bold: its greatest width, in columns, and the least width of a paragraph around it.
const (
	maxBoldHeading = 64
	minBoldText    = 80
)

// markBoldHeadings turns bold lines into headings where the page merely printed them larger than its text: the title
// if no heading of level 1 has it, labels of lists, and lines between two paragraphs.
func markBoldHeadings(src []byte, doc ast.Node, titled bool) {
	titled = titled || hasTop(src, doc)
	for n := doc.FirstChild(); n != nil; {
		next := n.NextSibling()
		if level := boldLevel(src, n, titled); level > 0 {
			titled = true
			h := ast.NewHeading(level)
			h.SetLines(n.Lines())
			for c := n.FirstChild().FirstChild(); c != nil; {
				after := c.NextSibling()
				h.AppendChild(h, c)
				c = after
			}
			doc.ReplaceChild(doc, n, h)
		}
		n = next
	}
}

// hasTop reports whether a document has a heading of level 1 that may be a title.
func hasTop(src []byte, doc ast.Node) bool {
	for _, h := range headingsOf(src, doc) {
		if h.level == 1 && runes.Columns(h.text) >= minHeadline {
			return true
		}
	}
	return false
}

// boldLevel returns the level of the heading that a bold line stands for, 0 if it is none.
func boldLevel(src []byte, n ast.Node, titled bool) int {
	s := boldLine(src, n)
	below := n.NextSibling()
	switch {
	case s == "" || below == nil || boldLine(src, below) != "":
		return 0
	case !titled && runes.Columns(s) >= minHeadline && textFollows(src, n):
		return 1
	case runes.Columns(s) > maxBoldHeading:
		return 0
	case kindOf(src, below) == titleBlock, isText(src, below) && isText(src, n.PreviousSibling()):
		return 2
	}
	return 0
}

// boldLine returns the text of a block if it is a single line, all bold, not a link, and does not end like a clause.
// Otherwise it returns "".
func boldLine(src []byte, n ast.Node) string {
	if n.Kind() != ast.KindParagraph || n.ChildCount() != 1 || n.Lines().Len() != 1 {
		return ""
	}
	strong, ok := n.FirstChild().(*ast.Emphasis)
	if !ok || strong.Level != 2 || measure(src, strong).links != nil {
		return ""
	}
	s := strings.TrimSpace(string(textOf(src, strong)))
	last, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune("。.,，；;：:、", last) || !strings.ContainsFunc(s, unicode.IsLetter) {
		return ""
	}
	return s
}

// isText reports whether a block is a paragraph of the text, without lines that are links.
func isText(src []byte, n ast.Node) bool {
	if n == nil || n.Kind() != ast.KindParagraph {
		return false
	}
	return runes.Columns(strings.TrimSpace(measure(src, n).rest)) >= minBoldText
}

// maxFactLines is how many blocks may be between a title and the text.
const maxFactLines = 8

// textFollows reports whether a paragraph of the text follows soon after a block.
func textFollows(src []byte, n ast.Node) bool {
	for i := 0; i < maxFactLines && n != nil; i++ {
		if n = n.NextSibling(); isText(src, n) {
			return true
		}
	}
	return false
}
