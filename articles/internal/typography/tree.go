package typography

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// attr returns the value of an attribute, or "".
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// declares returns the value that a style attribute gives to a property, in lower case, or "".
func declares(n *html.Node, property string) string {
	value := ""
	for declaration := range strings.SplitSeq(attr(n, "style"), ";") {
		name, v, _ := strings.Cut(declaration, ":")
		if strings.EqualFold(strings.TrimSpace(name), property) {
			v, _, _ = strings.Cut(v, "!")
			value = strings.ToLower(strings.TrimSpace(v))
		}
	}
	return value
}

// classes returns the words of the class attribute in lower case.
func classes(n *html.Node) []string { return strings.Fields(strings.ToLower(attr(n, "class"))) }

// textNodes returns the texts below n that are not blank.
func textNodes(n *html.Node) []*html.Node {
	var all []*html.Node
	for c := range n.Descendants() {
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
			all = append(all, c)
		}
	}
	return all
}

func joinText(nodes []*html.Node) string {
	var out strings.Builder
	for _, n := range nodes {
		out.WriteString(n.Data)
	}
	return out.String()
}

// foldSpace returns s on one line with single spaces.
func foldSpace(s string) string { return strings.Join(strings.Fields(s), " ") }

// unwrap puts the children of n in its place.
func unwrap(n *html.Node) {
	for c := n.FirstChild; c != nil; c = n.FirstChild {
		n.RemoveChild(c)
		n.Parent.InsertBefore(c, n)
	}
	n.Parent.RemoveChild(n)
}

// unwrapStyles removes the elements below n that only change the look of their text.
func unwrapStyles(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.ElementNode {
			unwrapStyles(c)
			switch c.DataAtom {
			case atom.B, atom.Strong, atom.I, atom.Em, atom.U, atom.Small, atom.Big, atom.Font, atom.Span, atom.Sup, atom.Sub, atom.Var, atom.Cite:
				unwrap(c)
			}
		}
		c = next
	}
}

// isBlock reports whether a browser displays n as a block or as a part of a table.
func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Nav, atom.Address, atom.Center,
		atom.Figure, atom.Figcaption, atom.Fieldset, atom.Form, atom.Details, atom.Summary, atom.Dialog, atom.Body, atom.Html, atom.Hgroup,
		atom.Ul, atom.Ol, atom.Menu, atom.Dir, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Blockquote, atom.Pre, atom.Hr,
		atom.Table, atom.Tr, atom.Td, atom.Th, atom.Tbody, atom.Thead, atom.Tfoot, atom.Caption,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}
