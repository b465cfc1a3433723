package webmarkdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// Limits on what is a script: its least length in bytes, how many of its first bytes are examined, and the share of
// signs among them, one in so many.
const (
	minScript    = 40
	maxExamined  = 2000
	minSignShare = 12
)

// isScript reports whether a paragraph is a script, a style sheet or data that a tool printed as text: one with braces
// and quotes or semicolons, and far more signs than prose has.
func isScript(src []byte, n ast.Node) bool {
	if n.Kind() != ast.KindParagraph || n.Lines().Len() == 0 {
		return false
	}
	text := src[n.Lines().At(0).Start:n.Lines().At(n.Lines().Len()-1).Stop]
	if len(text) < minScript {
		return false
	}
	s := string(text[:min(len(text), maxExamined)])
	if strings.Contains(s, "](") || !strings.ContainsAny(s, "{}") || !strings.Contains(s, "\"") && !strings.Contains(s, ";") {
		return false
	}
	signs := 0
	for i := range len(s) {
		if strings.IndexByte("{}()[];:=<>\"'$&|", s[i]) >= 0 {
			signs++
		}
	}
	return signs*minSignShare >= len(s)
}
