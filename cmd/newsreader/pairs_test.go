package main

import (
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

// TestPairsHaveTheSameOperands compares the verbs of the English and the Chinese wording wherever they stand side by side.
func TestPairsHaveTheSameOperands(t *testing.T) {
	fset := token.NewFileSet()
	pairs := 0
	for _, file := range parseSources(t, fset, ".") {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			for i := range len(call.Args) - 1 {
				english, chinese := literalOf(call.Args[i]), literalOf(call.Args[i+1])
				isNoun := i > 0 && literalOf(call.Args[i-1]) != "" && !strings.Contains(english, "%") // the singular precedes it
				if english == "" || isHan(english) || !isHan(chinese) || isNoun {
					continue
				}
				pairs++
				if diff := cmp.Diff(verbsOf(english), verbsOf(chinese)); diff != "" {
					t.Errorf("%s: %s, %s\n%s", fset.Position(call.Pos()), english, chinese, diff)
				}
			}
			return true
		})
	}
	if pairs < 150 {
		t.Errorf("only %d pairs found", pairs)
	}
}

func literalOf(e ast.Expr) string {
	if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
		text, _ := strconv.Unquote(lit.Value)
		return text
	}
	return ""
}

func isHan(text string) bool {
	return strings.ContainsFunc(text, func(c rune) bool { return unicode.Is(unicode.Han, c) })
}

// indexedVerb is a verb that may name its operand by number.
var indexedVerb = regexp.MustCompile(`%(?:\[([0-9])\])?([a-zA-Z])`)

// verbsOf returns the verbs of a format, each with the number of its operand. %q is %s, which Chinese has in quotation marks
// of its own.
func verbsOf(format string) []string {
	format = strings.ReplaceAll(format, "%q", "%s")
	var verbs []string
	for i, v := range indexedVerb.FindAllStringSubmatch(format, -1) {
		number := v[1]
		if number == "" {
			number = strconv.Itoa(i + 1)
		}
		verbs = append(verbs, number+v[2])
	}
	slices.Sort(verbs)
	return verbs
}
