package typography

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/lazyregexp"
)

// sidenoteClass matches the classes of notes that stand in the middle of a sentence and are set beside it, or shown on
// demand: those of Tufte CSS and of WordPress's plugins.
var sidenoteClass = lazyregexp.New(`^(side|margin)-?_?notes?(-?_?(text|content|body))?$|^(modern-)?foot-?notes?-footnote__note$|^footnote_tooltip$|^footnote-?_?(text|content|body|tooltip|popover)$`)

// moveSidenotes puts the notes that stand in the middle of a sentence behind its paragraph, and removes the switches that
// show them. In the sentence, a note would join the word before.
func moveSidenotes(root *html.Node) {
	var notes, switches []*html.Node
	for n := range root.Descendants() {
		switch {
		case n.Type != html.ElementNode || n.Parent == nil:
		case n.DataAtom == atom.Label && slices.Contains(classes(n), "margin-toggle") && !markText().MatchString(strings.TrimSpace(joinText(textNodes(n)))):
			switches = append(switches, n)
		case isSidenote(n):
			notes = append(notes, n)
		}
	}
	for _, n := range switches {
		n.Parent.RemoveChild(n)
	}
	last := map[*html.Node]*html.Node{} // the last note behind each paragraph
	for _, n := range notes {
		moveBehind(n, last)
	}
}

// isSidenote reports whether n is a note within a line of text.
func isSidenote(n *html.Node) bool {
	return (n.DataAtom == atom.Span || n.DataAtom == atom.Small || n.DataAtom == atom.Em || n.DataAtom == atom.I) &&
		slices.ContainsFunc(classes(n), sidenoteClass().MatchString) &&
		!markText().MatchString(strings.TrimSpace(joinText(textNodes(n)))) && hasTextBefore(n)
}

// hasTextBefore reports whether text precedes n in its block.
func hasTextBefore(n *html.Node) bool {
	for ; n != nil && !isBlock(n); n = n.Parent {
		for c := n.PrevSibling; c != nil && !isBlock(c); c = c.PrevSibling {
			if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" || len(textNodes(c)) > 0 {
				return true
			}
		}
	}
	return false
}

// moveBehind makes a note a paragraph: behind the paragraph or heading that it is in, else at the end of its block.
func moveBehind(note *html.Node, last map[*html.Node]*html.Node) {
	block := note.Parent
	for block.Parent != nil && !isBlock(block) {
		block = block.Parent
	}
	paragraph := &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P}
	note.Parent.RemoveChild(note)
	paragraph.AppendChild(note)
	switch block.DataAtom {
	case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		after := block
		if last[block] != nil {
			after = last[block]
		}
		if block.Parent != nil {
			block.Parent.InsertBefore(paragraph, after.NextSibling)
			last[block] = paragraph
			return
		}
	}
	block.AppendChild(paragraph)
}
