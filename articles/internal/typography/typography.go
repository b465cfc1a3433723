// Package typography writes as characters what a page says by elements and styles about how its text is set, before it
// is read as text: raised and lowered characters, the line breaks that a style preserves. And it removes what is set
// beside a text but no part of it: the numbers of lines of code.
//
// Without it, the mark of a note behind a year is a digit of the year.
package typography

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Normalize rewrites the tree below n. Doing it again changes nothing. The HTML parser bounds the depth of the
// recursion.
func Normalize(n *html.Node) {
	removeLineNumbers(n)
	moveSidenotes(n)
	s := setter{}
	s.children(n, false)
}

// A setter walks a tree in the order of its text.
type setter struct {
	last   rune // the last character of the line, 0 at its beginning
	linked bool // whether that belongs to a link that was not raised
}

// children sets the text below n. preserved is whether line breaks in it count.
func (s *setter) children(n *html.Node, preserved bool) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch c.Type {
		case html.TextNode:
			s.text(c, preserved)
		case html.ElementNode, html.DocumentNode:
			s.element(c, preserved)
		}
		c = next
	}
}

func (s *setter) element(n *html.Node, preserved bool) {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Textarea, atom.Title:
		return
	case atom.Br:
		s.last = 0
		return
	case atom.Pre:
		s.last = 0
		s.children(n, false)
		s.last = 0
		return
	}
	block := isBlock(n)
	if block {
		s.last = 0
	}
	switch {
	case !block && isRaised(n, s.last), !block && isNoteMark(n, s.before()):
		s.raise(n, Superscript, "^")
	case !block && isLowered(n, s.last):
		s.raise(n, Subscript, "_")
	default:
		s.children(n, preservesBreaks(n, preserved))
	}
	if block {
		s.last = 0
	}
}

// before returns the character that the mark of a note would join, or 0. A link beside a link, as in the numbers of
// pages, joins nothing.
func (s *setter) before() rune {
	if s.linked {
		return 0
	}
	return s.last
}

// text sets a text node.
func (s *setter) text(n *html.Node, preserved bool) {
	if r, _ := utf8.DecodeLastRuneInString(n.Data); n.Data != "" {
		s.last, s.linked = r, linkOf(n) != nil
	}
	if preserved && strings.Contains(n.Data, "\n") {
		breakLines(n)
	}
}

// maxRaised bounds the text of an element, in bytes, that is raised or lowered. More is a text in small type.
const maxRaised = 64

// raise sets the text of an element that is raised or lowered, and puts it in the place of the element. Where there are
// no characters for it, a mark keeps figures apart from those before.
func (s *setter) raise(n *html.Node, form func(string) (string, bool), mark string) {
	nodes := textNodes(n)
	whole := foldSpace(joinText(nodes))
	if whole == "" || len(whole) > maxRaised {
		s.children(n, false)
		return
	}
	_, converted := form(whole)
	if first, _ := utf8.DecodeRuneInString(whole); !converted && isFigure(s.last) && isFigure(first) {
		nodes[0].Data = mark + strings.TrimSpace(nodes[0].Data)
	}
	for i, t := range nodes {
		text := foldSpace(t.Data)
		if set, ok := form(text); ok && converted {
			first, _ := utf8.DecodeRuneInString(set)
			if isScriptFigure(s.last) && isScriptFigure(first) && (i == 0 || inOtherLink(nodes[i-1], t)) {
				set = "\u00a0" + set
			}
			t.Data = set
		}
		if r, _ := utf8.DecodeLastRuneInString(t.Data); t.Data != "" {
			s.last, s.linked = r, false
		}
	}
	if converted {
		unwrapStyles(n)
	}
	if n.DataAtom != atom.A {
		unwrap(n)
	}
}

// inOtherLink reports whether two texts belong to different elements that are links, each to a note.
func inOtherLink(a, b *html.Node) bool {
	la, lb := linkOf(a), linkOf(b)
	return la != nil && lb != nil && la != lb
}

func linkOf(n *html.Node) *html.Node {
	for n = n.Parent; n != nil; n = n.Parent {
		if n.DataAtom == atom.A {
			return n
		}
	}
	return nil
}
