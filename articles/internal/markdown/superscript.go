package markdown

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	scriptable = "0123456789+-−=()"
	raisable   = "abcdefghijklmnoprstuvwxyz"
)

// scripted returns s in superscript or subscript characters, if Unicode has them all. Of letters
// only a single raised one is converted, such as the mark of a footnote: an ordinal reads better in
// plain letters.
func scripted(s string, raised bool) (string, bool) {
	plain, set := scriptable, "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"
	s = foldSpace(s)
	switch {
	case raised && len(s) == 1 && strings.Contains(raisable, s):
		plain, set = raisable, "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
	case raised:
		set = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾"
	}
	if s == "" || len(s) > 16 {
		return "", false
	}
	table := []rune(set)
	var out strings.Builder
	for _, r := range s {
		i := slices.Index([]rune(plain), r)
		if i < 0 {
			return "", false
		}
		out.WriteRune(table[i])
	}
	return out.String(), true
}

// foldSpace returns s as one line with single spaces.
func foldSpace(s string) string { return strings.Join(strings.Fields(normalizeLineEnds(s)), " ") }

// superOrSubscript adds raised or lowered text, as Unicode's characters for it where they all
// exist.
func (b *builder) superOrSubscript(n *html.Node) {
	if c := n.FirstChild; c != nil && c.NextSibling == nil && c.Type == html.TextNode {
		if s, ok := scripted(c.Data, n.DataAtom == atom.Sup); ok {
			b.text(s)
			return
		}
	}
	b.children(n)
}
