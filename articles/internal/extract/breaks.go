package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
)

// splitBreaks turns lines into paragraphs, as many pages separate them by line breaks only. Two breaks
// end a paragraph; one does if there are whole sentences on both sides.
func splitBreaks(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.ElementNode {
			splitBreaks(c)
		}
		c = next
	}
	if !htmltree.IsBlock(n) || n.DataAtom == atom.Pre {
		return
	}
	switch lines := splitLines(n); {
	case len(lines) > 1:
		regroup(n, lines)
	case hasBreak(n):
		dropBreaks(n)
	}
}

// splitBlankLines splits a text at blank lines that follow a sentence. Some pages write paragraphs
// like this and preserve them by style.
func splitBlankLines(n *html.Node) {
	for {
		head, tail, ok := strings.Cut(n.Data, "\n\n")
		if !ok || !pagetext.EndsSentence(head) || strings.TrimSpace(head) == "" || strings.TrimSpace(tail) == "" {
			return
		}
		n.Data = head
		next := &html.Node{Type: html.TextNode, Data: strings.TrimLeft(tail, "\n")}
		for _, c := range []*html.Node{htmltree.NewElement(atom.Br), htmltree.NewElement(atom.Br), next} {
			n.Parent.AppendChild(c)
		}
		n = next
	}
}

func hasBreak(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Br {
			return true
		}
	}
	return false
}

// dropBreaks drops the breaks around a single line, where they separate nothing.
func dropBreaks(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.DataAtom == atom.Br {
			n.RemoveChild(c)
		}
		c = next
	}
}

// brokenLine is a stretch of a block's children up to a line break, or one child block.
type brokenLine struct {
	nodes  []*html.Node
	breaks int  // how many follow
	block  bool // whether it is a child block
}

// splitLines splits the children of n at its breaks and blocks. It returns nil if no break follows a
// line.
func splitLines(n *html.Node) []brokenLine {
	var lines []brokenLine
	cur := brokenLine{}
	found := false
	flush := func() {
		if len(cur.nodes) > 0 {
			lines = append(lines, cur)
		}
		cur = brokenLine{}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.DataAtom == atom.Br:
			flush()
			if len(lines) > 0 {
				lines[len(lines)-1].breaks++
				found = true
			}
		case c.Type == html.ElementNode && htmltree.IsBlock(c):
			flush()
			lines = append(lines, brokenLine{nodes: []*html.Node{c}, block: true})
		case len(cur.nodes) == 0 && c.Type == html.TextNode && strings.TrimSpace(c.Data) == "":
		default:
			cur.nodes = append(cur.nodes, c)
		}
	}
	flush()
	if !found {
		return nil
	}
	return lines
}

// regroup puts lines into paragraphs of their own.
func regroup(n *html.Node, lines []brokenLine) {
	for n.FirstChild != nil {
		n.RemoveChild(n.FirstChild)
	}
	var p *html.Node
	for i, l := range lines {
		if l.block {
			p = nil
			n.AppendChild(l.nodes[0])
			continue
		}
		if p == nil {
			p = htmltree.NewElement(atom.P)
			n.AppendChild(p)
		} else {
			p.AppendChild(htmltree.NewElement(atom.Br))
		}
		for _, c := range l.nodes {
			p.AppendChild(c)
		}
		if i+1 < len(lines) && !lines[i+1].block && endsParagraph(l, lines[i+1]) {
			p = nil
		}
	}
	if isParagraph(n) {
		n.DataAtom, n.Data = atom.Div, "div"
	}
}

func isParagraph(n *html.Node) bool { return n.DataAtom == atom.P || htmltree.IsHeading(n) }

// endsParagraph reports whether a is the last line of its paragraph; b is the next line.
func endsParagraph(a, b brokenLine) bool {
	if a.breaks != 1 {
		return a.breaks > 1
	}
	x, y := brokenLineText(a), brokenLineText(b)
	if strings.HasPrefix(y, "\u3000") {
		return true
	}
	mx, my := pagetext.MeasureOf(x), pagetext.MeasureOf(y)
	return mx.Width >= 60 && my.Width >= 20 && mx.Stops > 0 && pagetext.EndsSentence(x)
}

func brokenLineText(l brokenLine) string {
	var b strings.Builder
	for _, n := range l.nodes {
		for c := range withDescendants(n) {
			if c.Type == html.TextNode {
				b.WriteString(c.Data)
			}
		}
	}
	return strings.Trim(b.String(), " \t\r\n\u00a0")
}

// withDescendants yields n and its descendants.
func withDescendants(n *html.Node) func(yield func(*html.Node) bool) {
	return func(yield func(*html.Node) bool) {
		if !yield(n) {
			return
		}
		for c := range n.Descendants() {
			if !yield(c) {
				return
			}
		}
	}
}

// trimIndents removes the blanks with which Chinese typography indents paragraphs; they are
// characters, not style.
func trimIndents(body *html.Node) {
	start := true
	for n := range body.Descendants() {
		switch {
		case n.Type == html.TextNode && inCode(n):
			start = false
		case n.Type == html.TextNode:
			if start {
				n.Data = strings.TrimLeft(n.Data, indents)
			}
			n.Data = strings.ReplaceAll(n.Data, "\u3000\u3000", " ")
			start = start && n.Data == ""
		case n.DataAtom == atom.Br || htmltree.IsBlock(n):
			start = true
		}
	}
}

// inCode reports whether the blanks in a text are significant.
func inCode(n *html.Node) bool {
	for n = n.Parent; n != nil; n = n.Parent {
		if n.DataAtom == atom.Pre {
			return true
		}
	}
	return false
}

// indents are the characters that paragraphs are indented with.
const indents = " \t\r\n\u00a0\u3000\u200b\ufeff"
