package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"newsreader/articles/traditional"
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

// TestChineseMessagesAreWhole translates every error and hint of the program, with samples for its operands.
func TestChineseMessagesAreWhole(t *testing.T) {
	text := chineseMessagesText + "\n\"zz%d\": \"zz%d\"\n\"zz%d zz%d\": \"zz%d zz%d\"\n"
	messages, err := parseCatalogue(text, traditional.AsWritten)
	if err != nil {
		t.Fatal(err)
	}
	said := messagesOf(t, "../../articles", "..")
	if len(said) < 200 {
		t.Fatalf("only %d messages found", len(said))
	}
	for _, m := range said {
		chinese, whole := messages.translate(m.text, maxClauses)
		if !whole {
			t.Errorf("%s: %s\n\t%s", m.at, m.text, chinese)
		}
		for _, o := range sample.FindAllString(m.text, -1) {
			if !strings.Contains(chinese, o) {
				t.Errorf("%s: %s\n\tlacks %s: %s", m.at, m.text, o, chinese)
			}
		}
	}
}

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
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	reading := messageReader{fset: token.NewFileSet(), consts: map[string]string{}}
	var files []*ast.File
	for _, name := range names {
		file, err := parser.ParseFile(reading.fset, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(name, "_test.go") && !isTool(file) {
			files = append(files, file)
			reading.readConsts(file)
		}
	}
	for _, file := range files {
		ast.Inspect(file, reading.visit)
	}
	return reading.found
}

// isTool reports whether a file is a program that go generate runs.
func isTool(file *ast.File) bool {
	return len(file.Comments) > 0 && strings.Contains(file.Comments[0].List[0].Text, "go:build ignore")
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

// TestTranslate translates messages with operands of each kind.
func TestTranslate(t *testing.T) {
	messages, err := parseCatalogue(`
"reading %q": 读取%q
"page %d of %d": '%[2]d 页中的第 %[1]d 页'
"not found": 找不到
"%s; it is paused": '%s；已暂停'
"must be %l or %s": 必须是 %l 或 %s
"cannot use %v": 不能用 %v
"two parts: no order": 次序不同的两部分
"%d day(s)": '%d 天'
"broke off after %s": 传送 %s 后断开
"%s library %q": 文库%[2]q（%[1]s时）
`, traditional.AsWritten)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		english, chinese string
		whole            bool
	}{
		{"not found", "找不到", true},
		{`reading "a \" b: not found": not found`, `读取“a \" b: not found”：找不到`, true},
		{"page 2 of 9", "9 页中的第 2 页", true},
		{`reading "x": not found; it is paused`, "读取“x”：找不到；已暂停", true},
		{"must be a, b or c", "必须是 a、b 或 c", false},
		{"cannot use not", "不能用 not", true},
		{"cannot use not found", "cannot use not found", false},
		{"two parts: no order", "次序不同的两部分", true},
		{"1 day", "1 天", true},
		{"2 days", "2 天", true},
		{"broke off after 2 days", "传送 2 天后断开", true},
		{"broke off after 2 kB", "传送 2 kB 后断开", false},
		{`reading "x": its words: library "y"`, `读取“x”：its words：library "y"`, false},
		{`reading "x": its words library "y"`, `读取“x”：文库“y”（its words时）`, false},
		{"page " + strings.Repeat("2", maxClause) + " of 9: not found", "page " + strings.Repeat("2", maxClause) + " of 9：找不到", false},
		{"not found; not found: not found", "找不到；找不到：找不到", true},
		{`reading "x": a server's own words: not found`, "读取“x”：a server's own words：找不到", false},
		{"", "", false},
		{": : : ", "：：: ", false},
		{`an open "quote: not found`, `an open "quote: not found`, false},
	} {
		chinese, whole := messages.translate(test.english, maxClauses)
		if chinese != test.chinese || whole != test.whole {
			t.Errorf("%s: got %s, %v", test.english, chinese, whole)
		}
	}
}

// TestTranslateIntoTraditional checks that clauses are converted, and that operands and what nobody translated are not.
func TestTranslateIntoTraditional(t *testing.T) {
	a, _, _ := newTestApp(map[string]string{"LANG": "zh_TW.UTF-8"})
	for english, want := range map[string]string{
		`reading "文件.html": no such file or directory`:       "讀取「文件.html」：沒有這個檔案或目錄",
		`fetching "http://a.example/网络": 服务器发来的话: not found`: "抓取「http://a.example/网络」：服务器发来的话：找不到",
	} {
		if got := a.message(english); got != want {
			t.Errorf("%s\n got %s\nwant %s", english, got, want)
		}
	}
}

// FuzzTranslate checks that a message of others does not break the catalogue, and that English stays English.
func FuzzTranslate(f *testing.F) {
	for _, seed := range []string{`reading "x": not found`, "a: b: c: d", `"\`, strings.Repeat("reading: ", 100), "%q %[9]s"} {
		f.Add(seed)
	}
	messages, err := simplifiedMessages()
	if err != nil {
		f.Fatal(err)
	}
	english, _, _ := newTestApp(nil)
	f.Fuzz(func(t *testing.T, message string) {
		if chinese, whole := messages.translate(message, maxClauses); whole && chinese == "" {
			t.Errorf("%q has become nothing", message)
		}
		if got := english.message(message); got != message {
			t.Errorf("%q has become %q", message, got)
		}
	})
}
