package markdown

import (
	"slices"
	"strings"
)

const (
	scriptable = "0123456789+-−=()"
	raisable   = "abcdefghijklmnoprstuvwxyz"
)

// scripted returns s in raised or lowered characters, if Unicode has them all. Of
// letters only one is raised, as in a mark of a note: an ordinal reads better
// plain.
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

// foldSpace returns s as one line.
func foldSpace(s string) string { return strings.Join(strings.Fields(normalizeLineEnds(s)), " ") }
