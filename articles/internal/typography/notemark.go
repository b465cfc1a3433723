package typography

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/lazyregexp"
)

var (
	// noteClass matches a word of a class, or the name of an element, that says it is the mark of a note.
	noteClass = lazyregexp.New(`(foot|end|side|margin)[-_]?notes?([-_]|ref|num|$)|^(js-|c-)?(fn|fnote|ftn|en|note)s?([-_]?(ref(erence)?|anchor|link|num(ber)?|mark(er)?|call|index|no))?s?$|note[-_]?ref|^mso(foot|end)notereference$|^xref-(fn|bibr)$|^mfn|-fn$`)
	// noteFragment matches the fragments of addresses of notes.
	noteFragment = lazyregexp.New(`(?i)^(user-content-)?_{0,2}(easy-|simple-)?(fn|ftn|ftnt|edn|footnote|endnote|sidenote|note|cite_?note|ref-cr|sdfootnote|sdendnote)s?[-_:.]?(ref|def|sym|bottom|\d+sym)?([-_:.][\w.:-]+|\d[\w.:-]*)$`)
	// markText matches the text of a mark: figures, a letter, a small Roman number or signs.
	markText = lazyregexp.New(`^(\d{1,3}|[a-z]|[ivx]{2,5}|[*†‡§¶]{1,3})$`)
	// figureText matches the text of a mark of figures.
	figureText = lazyregexp.New(`^\d{1,3}$`)
	// referenceClass matches a word of a class that marks of notes have, but also other things.
	referenceClass = lazyregexp.New(`^(ref|refs|reference|xref|bibr|cite|citation|cit|annotation|small|tiny|text-xs)$`)
)

// isNoteMark reports whether an inline element that follows a character is the mark of a note, though it is not raised
// by itself but by a style sheet. A mark in brackets joins nothing.
func isNoteMark(n *html.Node, before rune) bool {
	if !canBeMark(n) {
		return false
	}
	nodes := textNodes(n)
	if len(nodes) != 1 {
		return false
	}
	text := strings.TrimSpace(nodes[0].Data)
	if !markText().MatchString(text) {
		return false
	}
	return isDeclaredMark(n) || isNoteLink(n, before) || unicode.IsNumber(before) && figureText().MatchString(text) && standsOut(n)
}

// canBeMark reports whether n is an element that marks of notes are written with.
func canBeMark(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A, atom.Span, atom.Label, atom.Em, atom.I, atom.B, atom.Strong, atom.Cite, atom.Ins, atom.U, atom.Abbr, atom.Font:
		return len(n.Attr) > 0
	case atom.Small, atom.Big:
		return true
	case 0:
		return strings.Contains(n.Data, "-")
	}
	return false
}

// isDeclaredMark reports whether an element says that it is the mark of a note.
func isDeclaredMark(n *html.Node) bool {
	switch {
	case attr(n, "role") == "doc-noteref", strings.Contains(attr(n, "epub:type"), "noteref"), strings.Contains(attr(n, "data-type"), "noteref"),
		attr(n, "rel") == "footnote", strings.HasPrefix(attr(n, "data-component-name"), "Footnote"):
		return true
	}
	for _, a := range n.Attr {
		if strings.HasPrefix(a.Key, "data-footnote") || strings.HasPrefix(a.Key, "data-fn") || a.Key == "data-mfn" {
			return true
		}
	}
	return n.DataAtom == 0 && noteClass().MatchString(n.Data) || slices.ContainsFunc(classes(n), noteClass().MatchString)
}

// counted are the Chinese characters that a number which they count may be linked behind: in 第3章 and 图3 no note is
// marked.
const counted = "第图圖表式例章节節条條页頁卷号號"

// isNoteLink reports whether a link that follows a character has the address of a note, or leads from a word to another
// place on the page.
func isNoteLink(n *html.Node, before rune) bool {
	href := attr(n, "href")
	_, fragment, _ := strings.Cut(href, "#")
	if fragment == "" {
		return false
	}
	joins := (unicode.IsLetter(before) || unicode.IsNumber(before)) && !strings.ContainsRune(counted, before)
	return noteFragment().MatchString(fragment) || strings.HasPrefix(href, "#") && joins
}

// standsOut reports whether an element within a number is set apart from it: as a link, a label, in small type, above the
// line or as a reference.
func standsOut(n *html.Node) bool {
	switch {
	case n.DataAtom == atom.A:
		return attr(n, "href") != ""
	case n.DataAtom == atom.Small, n.DataAtom == atom.Label, isSmall(n), liftsUp(n):
		return true
	}
	return slices.ContainsFunc(classes(n), referenceClass().MatchString)
}

// LinkMark returns in raised characters the text of a link, if it is the mark of a note right behind a word or figure.
func LinkMark(before rune, text, href string) (string, bool) {
	if !unicode.IsLetter(before) && !unicode.IsNumber(before) {
		return "", false
	}
	link := &html.Node{Type: html.ElementNode, Data: "a", DataAtom: atom.A, Attr: []html.Attribute{{Key: "href", Val: href}}}
	link.AppendChild(&html.Node{Type: html.TextNode, Data: text})
	if !isNoteMark(link, before) {
		return "", false
	}
	return Superscript(text)
}
