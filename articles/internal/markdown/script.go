package markdown

import "strings"

// scripted returns s in raised or lowered characters, if Unicode has them all.
func scripted(s string, raised bool) (string, bool) {
	const plain = "0123456789+-−=()"
	table := []rune("₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
	if raised {
		table = []rune("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
	}
	if s = fold(s); s == "" || len(s) > 16 {
		return "", false
	}
	var out strings.Builder
	for _, r := range s {
		i := strings.IndexRune(plain, r)
		if i < 0 {
			return "", false
		}
		out.WriteRune(table[len([]rune(plain[:i]))])
	}
	return out.String(), true
}

// fold returns s as one line.
func fold(s string) string { return strings.Join(strings.Fields(lineEnds(s)), " ") }
