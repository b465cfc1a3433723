package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// messageArguments lists the functions that take a message, with the index of that argument.
var messageArguments = map[string]int{
	"fmt.Errorf": 0, "errors.New": 0, "usagef": 0, "withHint": 1, "newReason": 0, "c.mistake": 2, "p.fail": 1, "l.write": 1, "c.pairs": 2, "wrapError": 0,
	"c.unexpected": 0, "g.unexpected": 0, "m.unexpected": 0,
}

// messageMethods are the functions that return a message.
var messageMethods = []string{
	"Error", "Hint", "DroppedNote", "explainConnect", "explainTLS", "explainNoResponse", "explainByStage", "redirection", "queryHint",
}

// notShown are the packages whose errors no reader sees: those of tests, and of programs that make our tables.
var notShown = regexp.MustCompile(`/(accounttest|ptytest|jsonschema|tune|testdata|edition)$`)

// sample stands for an operand whose value only a run has.
var sample = regexp.MustCompile(`zz\d+`)

// saidMessage is an error or a hint with samples for its operands.
type saidMessage struct{ at, text string }

// messagesOf returns the messages in the packages below directories.
func messagesOf(t *testing.T, dirs ...string) []saidMessage {
	t.Helper()
	var all []saidMessage
	for _, dir := range dirs {
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || !d.IsDir() || notShown.MatchString(filepath.ToSlash(path)) {
				return err
			}
			all = append(all, messagesOfPackage(t, path)...)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func messagesOfPackage(t *testing.T, dir string) []saidMessage {
	t.Helper()
	reading := messageReader{fset: token.NewFileSet(), consts: map[string]string{}}
	files := parseSources(t, reading.fset, dir)
	for _, file := range files {
		reading.readConsts(file)
	}
	for _, file := range files {
		ast.Inspect(file, reading.visit)
	}
	return reading.found
}

// messageReader finds the messages of a package.
type messageReader struct {
	fset    *token.FileSet
	consts  map[string]string
	samples int
	found   []saidMessage
}

func (r *messageReader) readConsts(file *ast.File) {
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if ok && len(spec.Names) == 1 && len(spec.Values) == 1 {
			if lit, ok := spec.Values[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
				r.consts[spec.Names[0].Name], _ = strconv.Unquote(lit.Value)
			}
		}
		return true
	})
}

func (r *messageReader) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.CallExpr:
		name := types.ExprString(n.Fun)
		_, method, _ := strings.Cut(name, ".")
		at, ok := messageArguments[name]
		if !ok {
			at, ok = messageArguments[method]
		}
		if ok && at < len(n.Args) {
			r.add(n.Args[at], n.Args[at+1:]...)
		}
	case *ast.FuncDecl:
		if slices.Contains(messageMethods, n.Name.Name) && n.Body != nil {
			ast.Inspect(n.Body, func(n ast.Node) bool {
				if returned, ok := n.(*ast.ReturnStmt); ok && len(returned.Results) == 1 {
					r.add(returned.Results[0])
				}
				return true
			})
		}
	}
	return true
}

// add adds the message that an expression stands for, which may be a format for operands, unless all of it is known only in a run.
func (r *messageReader) add(e ast.Expr, operands ...ast.Expr) {
	r.samples = 0
	text := r.textOf(e, operands...)
	if strings.ContainsFunc(sample.ReplaceAllString(text, ""), func(c rune) bool { return c >= 'a' && c <= 'z' }) {
		r.found = append(r.found, saidMessage{r.fset.Position(e.Pos()).String(), text})
	}
}

// textOf returns the text of an expression, or of a format for operands, with samples for what only a run knows.
func (r *messageReader) textOf(e ast.Expr, operands ...ast.Expr) string {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return r.textOf(e.X)
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		if err != nil {
			return r.sample()
		}
		return r.fillSamples(text, operands)
	case *ast.BinaryExpr:
		return r.textOf(e.X) + r.textOf(e.Y)
	case *ast.Ident:
		if text, ok := r.consts[e.Name]; ok {
			return text
		}
	case *ast.CallExpr:
		if types.ExprString(e.Fun) == "fmt.Sprintf" {
			return r.textOf(e.Args[0], e.Args[1:]...)
		}
	}
	return r.sample()
}

// knownOperands has an example of what operands are that are not just any text.
var knownOperands = map[string]string{"o.noun": "a list", "quote(e.URL)": `"zz1"`, "quote(e.Via)": `"zz2"`}

// verb is a verb of package fmt.
var verb = regexp.MustCompile(`%[-+# 0-9.]*[a-zA-Z]`)

// fillSamples puts samples, or the constants among the operands, into a format.
func (r *messageReader) fillSamples(format string, operands []ast.Expr) string {
	next := -1
	return verb.ReplaceAllStringFunc(format, func(v string) string {
		if next++; next < len(operands) {
			if known := cmp.Or(r.consts[types.ExprString(operands[next])], knownOperands[types.ExprString(operands[next])]); known != "" {
				return known
			}
		}
		switch v[len(v)-1] {
		case 'q':
			return strconv.Quote(r.sample())
		case 'd', 'o':
			return "7"
		}
		return r.sample()
	})
}

func (r *messageReader) sample() string {
	r.samples++
	return fmt.Sprint("zz", r.samples)
}

// TestChineseMessagesAreSpaced checks that no space stands beside Chinese punctuation.
func TestChineseMessagesAreSpaced(t *testing.T) {
	messages, err := simplifiedMessages()
	if err != nil {
		t.Fatal(err)
	}
	spaced := regexp.MustCompile(`[，。；：、（）”] | [，。；：、（）]|\p{Han} “`)
	for _, c := range messages {
		if spaced.MatchString(c.chinese) {
			t.Error(c.chinese)
		}
	}
}
