package traditional

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/encoding/traditionalchinese"

	"newsreader/articles/internal/hanfold"
)

// BenchmarkTable measures what the first text costs.
func BenchmarkTable(b *testing.B) {
	for b.Loop() {
		readTable(wordsText)
	}
}

// unchanged are simplified characters that our texts have only where traditional ones have the same: 只 becomes 隻 for
// animals alone, and 系 stays 系 in 系統.
const unchanged = "了千台占面只合同向回家峰布才表步既概清致注制系干出即升折挽"

// TestNothingStaysSimplified checks that every text of the program is in traditional characters once it is converted,
// with the same values in it.
func TestNothingStaysSimplified(t *testing.T) {
	simplified := simplifiedForms()
	values := regexp.MustCompile("%[^%]*?[a-z]|`")
	for _, text := range ownTexts(t) {
		got := Text(text)
		for _, r := range got {
			if unicode.Is(unicode.Han, r) && !strings.ContainsRune(unchanged, r) && (simplified[r] || !isPrintedInTaiwan(r)) {
				t.Errorf("words.txt lacks %c, of %q", r, text)
			}
		}
		if want := values.FindAllString(text, -1); !slices.Equal(values.FindAllString(got, -1), want) {
			t.Errorf("%q becomes %q, with other values", text, got)
		}
	}
}

// isPrintedInTaiwan reports whether a character is in the set that Taiwan used before Unicode.
func isPrintedInTaiwan(r rune) bool {
	_, err := traditionalchinese.Big5.NewEncoder().String(string(r))
	return err == nil
}

// simplifiedForms returns the characters that others become when they are simplified.
func simplifiedForms() map[rune]bool {
	forms := map[rune]bool{}
	for r := rune(hanfold.First); r <= hanfold.Last; r++ {
		if to := hanfold.Simplified(r); to != r {
			forms[to] = true
		}
	}
	return forms
}

// TestCharactersFoldBack checks that the simplified form of each character is that from which it was made, so that a
// conversion changes nothing but characters and the words of the table.
func TestCharactersFoldBack(t *testing.T) {
	table := readTable(wordsText)
	known := 0
	for i, to := range table.characters {
		from := rune(firstHan + i)
		if to != 0 {
			known++
		}
		if to != 0 && (hanfold.Simplified(to) != from || to == from) {
			t.Errorf("%c becomes %c", from, to)
		}
	}
	if known < 1000 || len(table.words) < 80 {
		t.Errorf("%d characters, words with %d initials", known, len(table.words))
	}
}

// TestWordsAreNeeded checks that each word becomes something else than its shorter words and its characters would.
func TestWordsAreNeeded(t *testing.T) {
	table := readTable(wordsText)
	for initial, words := range table.words {
		for i, w := range words {
			table.words[initial] = slices.Delete(slices.Clone(words), i, i+1)
			if table.convert(w.from) == w.to {
				t.Errorf("%s becomes %s without an entry", w.from, w.to)
			}
		}
		table.words[initial] = words
	}
}

// ownTexts returns what the program says in Chinese: the literals of its sources and the values of its catalogues.
func ownTexts(t *testing.T) []string {
	t.Helper()
	var texts []string
	for _, pattern := range []string{"../../cmd/newsreader/*.go", "../../cmd/internal/term/messages.go", "../internal/messages/*.go"} {
		for _, file := range glob(t, pattern) {
			if !strings.HasSuffix(file, "_test.go") {
				texts = append(texts, literalsOf(t, file)...)
			}
		}
	}
	for _, file := range glob(t, "../../cmd/newsreader/*_zh.yaml") {
		texts = append(texts, valuesOf(t, file)...)
	}
	texts = slices.DeleteFunc(texts, func(s string) bool {
		return !strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
	})
	if len(texts) < 500 {
		t.Fatalf("only %d texts", len(texts))
	}
	return texts
}

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %v, %v", pattern, files, err)
	}
	return files
}

func literalsOf(t *testing.T, file string) []string {
	t.Helper()
	source, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var literals []string
	ast.Inspect(source, func(n ast.Node) bool {
		if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
			text, _ := strconv.Unquote(literal.Value) // it was parsed
			literals = append(literals, text)
		}
		return true
	})
	return literals
}

func valuesOf(t *testing.T, file string) []string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var document yaml.Node
	if err := yaml.Unmarshal(data, &document); err != nil {
		t.Fatal(err)
	}
	var values []string
	var visit func(*yaml.Node)
	visit = func(n *yaml.Node) {
		if n.Kind == yaml.ScalarNode {
			values = append(values, n.Value)
		}
		for _, child := range n.Content {
			visit(child)
		}
	}
	visit(&document)
	return values
}
