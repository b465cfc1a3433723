package markdown

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The characters that have superscript and subscript forms, and these forms in the same order.
// Letters are converted only to superscript.
const (
	scriptChars        = "0123456789+-−=()"
	superscriptChars   = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾"
	subscriptChars     = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"
	scriptLetters      = "abcdefghijklmnoprstuvwxyz"
	superscriptLetters = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"

	maxScript = 16 // bytes of text that is converted
)

// scriptForm returns s in superscript or subscript characters, if Unicode has them all. Of letters
// only a single raised one is converted, such as the mark of a footnote: an ordinal reads better in
// plain letters.
func scriptForm(s string, raised bool) (string, bool) {
	s = foldSpace(s)
	from, to := scriptChars, subscriptChars
	switch {
	case raised && len(s) == 1 && strings.Contains(scriptLetters, s):
		from, to = scriptLetters, superscriptLetters
	case raised:
		to = superscriptChars
	}
	if s == "" || len(s) > maxScript {
		return "", false
	}
	forms := []rune(to)
	var out strings.Builder
	for _, r := range s {
		i := slices.Index([]rune(from), r)
		if i < 0 {
			return "", false
		}
		out.WriteRune(forms[i])
	}
	return out.String(), true
}

// foldSpace returns s as one line with single spaces.
func foldSpace(s string) string { return strings.Join(strings.Fields(normalizeLineEnds(s)), " ") }

// superOrSubscript adds raised or lowered text, as Unicode's characters for it where they all
// exist.
func (b *builder) superOrSubscript(n *html.Node) {
	if c := n.FirstChild; c != nil && c.NextSibling == nil && c.Type == html.TextNode {
		if s, ok := scriptForm(c.Data, n.DataAtom == atom.Sup); ok {
			b.text(s)
			return
		}
	}
	b.children(n)
}
