package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/text/encoding/traditionalchinese"

	"newsreader/cmd/internal/term"
)

// TestChineseHelpIsWhole checks that every command, flag, exit code, variable and file is described in Chinese, and that
// the catalogue describes no others.
func TestChineseHelpIsWhole(t *testing.T) {
	text, err := simplifiedHelp()
	if err != nil {
		t.Fatal(err)
	}
	pages, flags := map[string]bool{}, map[string]bool{}
	walkHelp(newRootCmd(&app{}), func(cmd *cobra.Command) {
		page := text.Commands[pageName(cmd)]
		pages[pageName(cmd)] = true
		for what, words := range map[string]string{"synopsis": page.Use, "short": page.Short, "long": page.Long} {
			if words == "" {
				t.Errorf("%s: no Chinese %s", pageName(cmd), what)
			}
		}
		if name, _, _ := strings.Cut(page.Use, " "); name != cmd.Name() {
			t.Errorf("%s: the Chinese synopsis is of %q", pageName(cmd), name)
		}
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			flags[f.Name] = true
			if f.Hidden {
				return
			}
			if f.Value.Type() != "bool" && !strings.Contains(text.flag(page, f.Name), "`") || text.flag(page, f.Name) == "" {
				t.Errorf("%s --%s: %q", pageName(cmd), f.Name, text.flag(page, f.Name))
			}
		})
		for name := range page.Flags {
			if cmd.LocalFlags().Lookup(name) == nil {
				t.Errorf("%s has no flag --%s", pageName(cmd), name)
			}
		}
	})
	for name := range text.Commands {
		if !pages[name] {
			t.Errorf("there is no command %s", name)
		}
	}
	for name := range text.Flags {
		if !flags[name] {
			t.Errorf("there is no flag --%s", name)
		}
	}
	checkManualTables(t, text)
}

func checkManualTables(t *testing.T, text helpText) {
	t.Helper()
	for _, e := range exitMeanings {
		if text.Exits[e.code] == "" {
			t.Errorf("exit code %d has no Chinese", e.code)
		}
	}
	for _, v := range environment() {
		if text.Environment[v[0]] == "" {
			t.Errorf("%s has no Chinese", v[0])
		}
	}
	for _, name := range schemaNames() {
		if text.Schemas[name] == "" {
			t.Errorf("the schema %s has no Chinese", name)
		}
	}
	for _, f := range files() {
		if text.Files[f[0]] == "" {
			t.Errorf("%s has no Chinese", f[0])
		}
	}
}

// walkHelp calls visit with a command and those below it.
func walkHelp(cmd *cobra.Command, visit func(*cobra.Command)) {
	cmd.InitDefaultHelpFlag()
	cmd.InitDefaultVersionFlag()
	visit(cmd)
	for _, sub := range cmd.Commands() {
		walkHelp(sub, visit)
	}
}

// badSpacing matches Chinese beside Latin letters or digits without a blank between them, and beside ASCII punctuation.
var badSpacing = regexp.MustCompile(`\p{Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Han}|\p{Han}[,;:!?()]|[,;:!?(]\p{Han}|[，。；：、（）“”] | [，。；：、（）]`)

// checkTraditional checks that all characters of a text are in the set that Taiwan used before Unicode.
func checkTraditional(t *testing.T, text string) {
	t.Helper()
	for _, r := range text {
		if _, err := traditionalchinese.Big5.NewEncoder().String(string(r)); err != nil && unicode.Is(unicode.Han, r) {
			t.Errorf("simplified %c in %s", r, text)
		}
	}
}

// TestChineseHelpPages checks the spacing, the punctuation and the width of every help page, and the characters of those
// for readers in Taiwan.
func TestChineseHelpPages(t *testing.T) {
	walkHelp(newRootCmd(&app{}), func(cmd *cobra.Command) {
		for width, language := range map[int]string{40: "zh", 80: "zh", 120: "zh", 60: "zh-TW"} {
			args := append(strings.Fields(cmd.CommandPath())[1:], "--help", "--lang", language, "--width", fmt.Sprint(width))
			page := mustRun(t, nil, "", args...)
			if strings.Contains(page, "Usage:") || strings.Contains(page, "Flags") {
				t.Errorf("%v: English in\n%s", args, page)
			}
			for line := range strings.Lines(page) {
				line = strings.TrimSuffix(line, "\n")
				prose := !strings.HasPrefix(line, "  ")
				if prose && badSpacing.MatchString(line) {
					t.Errorf("%v: %q in %s", args, badSpacing.FindString(line), line)
				}
				if language == "zh-TW" && !strings.HasPrefix(line, "  newsreader") {
					checkTraditional(t, line)
				}
				if n := term.Width(line); prose && n > width && n > 80 {
					t.Errorf("%v: %d columns: %s", args, n, line)
				}
			}
		}
	})
}
