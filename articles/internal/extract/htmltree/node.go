package htmltree

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/pagetext"
)

func Attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

// isPageLink reports whether href leads to another page.
func isPageLink(href string) bool {
	href = strings.TrimSpace(href)
	return href != "" && href[0] != '#' && !pagetext.HasPrefixFold(href, "javascript:")
}

// isHidden reports whether a browser does not render an element at all. Invisible elements
// (visibility: hidden) count as rendered, because some portals show their articles by script.
func isHidden(n *html.Node) bool {
	for i := range n.Attr {
		a := &n.Attr[i]
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "style":
			if hidesByStyle(a.Val) {
				return true
			}
		}
	}
	return false
}

func hidesByStyle(style string) bool {
	for {
		i := strings.IndexByte(style, ':')
		if i < 0 {
			return false
		}
		name := strings.TrimRight(style[:i], " \t\n")
		rest := strings.TrimLeft(style[i+1:], " \t\n")
		if len(name) >= 7 && strings.EqualFold(name[len(name)-7:], "display") && pagetext.HasPrefixFold(rest, "none") {
			return true
		}
		style = style[i+1:]
	}
}

func IsBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Div, atom.P, atom.Article, atom.Section, atom.Main, atom.Aside, atom.Nav,
		atom.Header, atom.Footer, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Table, atom.Thead,
		atom.Tbody, atom.Tfoot, atom.Tr, atom.Td, atom.Th, atom.Caption, atom.Blockquote, atom.Pre, atom.Form,
		atom.Fieldset, atom.Figure, atom.Figcaption, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Hr, atom.Address, atom.Center, atom.Details, atom.Summary, atom.Dialog, atom.Menu, atom.Hgroup,
		atom.Iframe, atom.Video, atom.Audio, atom.Embed, atom.Dir, atom.Head:
		return true
	case 0:
		return strings.IndexByte(n.Data, '-') > 0
	}
	return false
}

// IsHeading reports whether n is an h1 to h6 element.
func IsHeading(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

func NewElement(tag atom.Atom, attrs ...html.Attribute) *html.Node {
	return &html.Node{Type: html.ElementNode, Data: tag.String(), DataAtom: tag, Attr: attrs}
}

// NamesWord reports whether word is one of the words in the class or id of n. The word must be lower
// case.
func NamesWord(n *html.Node, word string) bool {
	for i := range n.Attr {
		if k := n.Attr[i].Key; k != "class" && k != "id" {
			continue
		}
		v := n.Attr[i].Val
		v = strings.ToLower(v[:min(len(v), maxNames)])
		for at := strings.Index(v, word); at >= 0; {
			end := at + len(word)
			if (at == 0 || !isLetter(v[at-1])) && (end == len(v) || !isLetter(v[end])) {
				return true
			}
			next := strings.Index(v[end:], word)
			if next < 0 {
				break
			}
			at = end + next
		}
	}
	return false
}

// NamesKicker reports whether n has a class for kickers, which are printed above headlines.
func NamesKicker(n *html.Node) bool {
	for _, w := range []string{"kicker", "overline", "eyebrow", "roofline", "topline", "dachzeile", "spitzmarke", "surtitle", "pretitle", "supertitle", "suptitle", "strapline", "antetitulo", "occhiello", "surtitre"} {
		if NamesWord(n, w) {
			return true
		}
	}
	return false
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' }

// ImageAddress returns the address of an image, preferring those that scripts load lazily, or "" if it
// has none.
func ImageAddress(n *html.Node) string {
	for _, key := range []string{"data-original", "data-src", "data-lazy-src", "data-url", "data-lazyload", "src"} {
		if v := strings.TrimSpace(Attr(n, key)); v != "" && !strings.HasPrefix(v, "data:") {
			return v
		}
	}
	return ""
}

// IsTextElement reports whether n holds text rather than other boxes. The class names of such elements
// describe style, not purpose.
func IsTextElement(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Li, atom.Blockquote, atom.Pre, atom.Td, atom.Dd, atom.Dt:
		return true
	}
	return IsHeading(n)
}
