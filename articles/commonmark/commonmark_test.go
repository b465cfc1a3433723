package commonmark

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// TestBoundNesting counts the quotes and lists that are open at the deepest place of a document.
func TestBoundNesting(t *testing.T) {
	for _, test := range []struct {
		name, source string
		want         int
	}{
		{"no quote", "words", 0},
		{"at the limit", strings.Repeat("> ", 3) + "words", 3},
		{"beyond it", strings.Repeat("> ", 9) + "words", 3},
		{"lists", strings.Repeat("- ", 9) + "words", 3},
		{"quotes and lists", strings.Repeat("> - ", 9) + "words", 3},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := parser.NewParser(parser.WithBlockParsers(
				util.Prioritized(BoundNesting(parser.NewListParser(), 3), 100),
				util.Prioritized(parser.NewListItemParser(), 200),
				util.Prioritized(BoundNesting(parser.NewBlockquoteParser(), 3), 300),
				util.Prioritized(parser.NewParagraphParser(), 400),
			))
			deepest := 0
			_ = ast.Walk(p.Parse(text.NewReader([]byte(test.source))), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
				depth := 0
				for ; n != nil; n = n.Parent() {
					if k := n.Kind(); k == ast.KindBlockquote || k == ast.KindList {
						depth++
					}
				}
				deepest = max(deepest, depth)
				return ast.WalkContinue, nil
			})
			if deepest != test.want {
				t.Errorf("%d deep, want %d", deepest, test.want)
			}
		})
	}
}
