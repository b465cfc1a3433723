package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// leaves are the internal packages that their siblings may import: what captures, pages and feeds print alike (times,
// labels, the language), and the forms of characters in which all of these are compared.
var leaves = []string{
	"newsreader/articles/internal/cursor", "newsreader/articles/internal/datetime", "newsreader/articles/internal/labels",
	"newsreader/articles/internal/language", "newsreader/articles/internal/hanfold",
}

// TestDependencies holds the direction in which the packages depend on each other.
func TestDependencies(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`, "newsreader/...").Output()
	if err != nil {
		t.Fatalf("listing packages: %v", err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(lines) < 5 {
		t.Fatalf("only %d packages listed", len(lines))
	}
	for _, line := range lines {
		pkg, imports, _ := strings.Cut(line, " ")
		for _, imported := range strings.Fields(imports) {
			if why := forbidden(pkg, imported); why != "" {
				t.Errorf("%s imports %s: %s", pkg, imported, why)
			}
		}
	}
}

// forbidden says why a package may not import another, or gives "".
func forbidden(pkg, imported string) string {
	const (
		library    = "newsreader/articles"
		mechanisms = "newsreader/articles/internal/"
		term       = "newsreader/cmd/internal/term"
		command    = "newsreader/cmd/newsreader"
	)
	// A tool that chooses a mechanism's constants stands below it, in a folder tune, and may do what programs do.
	inLibrary := pkg == library || strings.HasPrefix(pkg, library+"/")
	switch {
	case strings.HasPrefix(imported, "github.com/charmbracelet/glamour") && pkg != term:
		return "only term knows glamour"
	case inLibrary && (strings.HasPrefix(imported, "github.com/spf13/") || strings.HasPrefix(imported, "newsreader/cmd/")):
		return "nothing in the library knows the command line"
	case inLibrary && !strings.HasSuffix(pkg, "/tune") && slices.Contains([]string{"log", "flag", "os/exec"}, imported):
		return "the library touches no process-wide state"
	case strings.HasPrefix(pkg, mechanisms) && imported == library:
		return "nothing points back up"
	case strings.HasPrefix(pkg, mechanisms) && strings.HasPrefix(imported, mechanisms) && !slices.Contains(leaves, imported) && !strings.HasPrefix(imported, pkg+"/") && !strings.HasPrefix(pkg, imported+"/"):
		return "mechanisms do not know their siblings"
	case pkg == term && strings.HasPrefix(imported, "newsreader/"):
		return "term knows nothing of news"
	case pkg == command && strings.HasPrefix(imported, "newsreader/") && imported != library && imported != term:
		return "the command knows articles and term alone"
	}
	return ""
}

// TestForbidden proves that the rules can fail.
func TestForbidden(t *testing.T) {
	for _, edge := range [][2]string{
		{"newsreader/articles", "github.com/spf13/cobra"},
		{"newsreader/articles/internal/sanitize", "newsreader/articles"},
		{"newsreader/articles/internal/sanitize", "newsreader/articles/internal/extract"},
		{"newsreader/cmd/internal/term", "newsreader/articles"},
		{"newsreader/cmd/newsreader", "github.com/charmbracelet/glamour"},
	} {
		if forbidden(edge[0], edge[1]) == "" {
			t.Errorf("%s may import %s", edge[0], edge[1])
		}
	}
	for _, leaf := range leaves {
		if why := forbidden("newsreader/articles/internal/extract", leaf); why != "" {
			t.Errorf("%s is forbidden: %s", leaf, why)
		}
	}
}
