package typography

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isRaised reports whether an element raises its text.
func isRaised(n *html.Node) bool {
	return n.DataAtom == atom.Sup || isSetAs(n, "super") || slices.Contains(classes(n), "superscript")
}

// isLowered reports whether an element lowers its text.
func isLowered(n *html.Node) bool {
	return n.DataAtom == atom.Sub || isSetAs(n, "sub") || slices.Contains(classes(n), "subscript")
}

func isSetAs(n *html.Node, position string) bool {
	return declares(n, "vertical-align") == position || declares(n, "font-variant-position") == position
}

var (
	// noteClass matches the classes of links to notes.
	noteClass = regexp.MustCompile(`^(foot|end|side)?-?_?note-?_?(ref(erence)?|anchor|link|number|mark|call|index)?s?$|^(fn|note|ftn|en)-?_?ref$|^mso(foot|end)notereference$|^xref-(fn|bibr)$`)
	// noteFragment matches the fragments of their addresses.
	noteFragment = regexp.MustCompile(`(?i)^(user-content-)?_{0,2}(fn|ftn|ftnt|edn|footnote|endnote|note|cite_?note|ref-cr|sdfootnote)(ref|def|sym)?([-_:.][\w.:-]+|\d[\w.:-]*)$`)
	// markText matches the text of a mark: figures, a letter or signs.
	markText = regexp.MustCompile(`^(\d{1,3}|[a-z]|[*†‡§¶]{1,3})$`)
)

// isNoteMark reports whether an inline element that follows a character is the mark of a note, though it is not raised
// by itself but by a style sheet. A mark in brackets joins nothing.
func isNoteMark(n *html.Node, before rune) bool {
	if n.DataAtom != atom.A && n.DataAtom != atom.Span || len(n.Attr) == 0 {
		return false
	}
	nodes := textNodes(n)
	if len(nodes) != 1 || !markText.MatchString(strings.TrimSpace(nodes[0].Data)) {
		return false
	}
	href := attr(n, "href")
	_, fragment, _ := strings.Cut(href, "#")
	switch {
	case attr(n, "role") == "doc-noteref", strings.Contains(attr(n, "epub:type"), "noteref"), attr(n, "rel") == "footnote",
		hasAttr(n, "data-footnote-ref"), strings.HasPrefix(attr(n, "data-component-name"), "Footnote"):
		return true
	case slices.ContainsFunc(classes(n), noteClass.MatchString):
		return true
	case fragment == "":
		return false
	}
	return noteFragment.MatchString(fragment) || strings.HasPrefix(href, "#") && (unicode.IsLetter(before) || unicode.IsDigit(before))
}
