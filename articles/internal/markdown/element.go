package markdown

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isHidden reports whether an element and its content are not meant to be read: code, form
// controls, and what the page itself hides.
func isHidden(n *html.Node) bool {
	if n.Namespace == "svg" {
		return true
	}
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Head, atom.Title, atom.Canvas, atom.Object, atom.Embed, atom.Applet,
		atom.Input, atom.Button, atom.Select, atom.Textarea, atom.Option, atom.Datalist, atom.Progress, atom.Meter, atom.Rp, atom.Area, atom.Param, atom.Noframes:
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "style":
			if styleDeclares(a.Val, "display", "none") {
				return true
			}
		case "aria-hidden":
			if strings.EqualFold(a.Val, "true") && isDecorative(n) {
				return true
			}
		}
	}
	return false
}

// maxDecoration is the maximum number of nodes in a decoration.
const maxDecoration = 32

// isDecorative reports whether n has no image and hardly any text, like an icon or the sign of an
// anchor. The size matters because some pages hide whole articles from screen readers.
func isDecorative(n *html.Node) bool {
	nodes, size := 0, 0
	for c := range n.Descendants() {
		if nodes++; nodes > maxDecoration || c.DataAtom == atom.Img {
			return false
		}
		if c.Type == html.TextNode {
			if size += utf8.RuneCountInString(strings.TrimSpace(c.Data)); size > 2 {
				return false
			}
		}
	}
	return true
}

// maxStyle is the length in bytes beyond which a style attribute is ignored.
const maxStyle = 4096

// declarations yields the properties and values of a style attribute, unless that is too long.
func declarations(style string) iter.Seq2[string, string] {
	return func(yield func(property, value string) bool) {
		if len(style) > maxStyle {
			return
		}
		for declaration := range strings.SplitSeq(style, ";") {
			p, v, _ := strings.Cut(declaration, ":")
			if !yield(strings.TrimSpace(p), strings.TrimSpace(v)) {
				return
			}
		}
	}
}

// styleDeclares reports whether a style attribute sets property to value.
func styleDeclares(style, property, value string) bool {
	for p, v := range declarations(style) {
		v, _, _ = strings.Cut(v, "!") // as in !important
		if strings.EqualFold(p, property) && strings.EqualFold(strings.TrimSpace(v), value) {
			return true
		}
	}
	return false
}

// styleOf returns the style that an element adds to its text.
func styleOf(n *html.Node) style {
	var s style
	switch n.DataAtom {
	case atom.B, atom.Strong:
		s = strong
	case atom.I, atom.Em, atom.Dfn, atom.Var, atom.Cite:
		s = em
	case atom.S, atom.Del, atom.Strike:
		s = strike
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		s = codeStyle
	}
	css := attr(n, "style")
	if css == "" {
		return s
	}
	for _, weight := range []string{"bold", "bolder", "600", "700", "800", "900"} {
		if styleDeclares(css, "font-weight", weight) {
			return s | strong
		}
	}
	if styleDeclares(css, "font-weight", "normal") || styleDeclares(css, "font-weight", "400") {
		s &^= strong // word processors wrap what is pasted from them in such a b
	}
	return s
}

// isBlock reports whether browsers display an element as a block (HTML §15.3.3).
func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Nav, atom.Address, atom.Center,
		atom.Figure, atom.Figcaption, atom.Fieldset, atom.Form, atom.Details, atom.Summary, atom.Dialog, atom.Body, atom.Html, atom.Hgroup,
		atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Tr, atom.Td, atom.Th, atom.Tbody, atom.Thead, atom.Tfoot, atom.Caption, atom.Legend, atom.Search,
		atom.Blockquote, atom.Ul, atom.Ol, atom.Menu, atom.Dir, atom.Table, atom.Pre, atom.Frameset, atom.Optgroup:
		return true
	}
	return isHeading(a)
}

// attr returns the value of an attribute, or "".
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

// hasText reports whether n has a descendant text that is not white space.
func hasText(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			for _, r := range c.Data {
				if !unicode.IsSpace(r) {
					return true
				}
			}
		}
	}
	return false
}

func isHeading(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}
