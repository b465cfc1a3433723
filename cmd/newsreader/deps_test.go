package main

import (
	"errors"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const (
	pkgCommand    = "newsreader/cmd/newsreader"
	pkgParts      = "newsreader/cmd/internal/"
	pkgTerm       = "newsreader/cmd/internal/term"
	pkgScreen     = "newsreader/cmd/internal/screen"
	pkgPicture    = "newsreader/cmd/internal/picture"
	pkgWords      = "newsreader/articles"
	pkgCommonmark = "newsreader/articles/commonmark"  // what bounds Markdown for reading and for setting
	pkgHant       = "newsreader/articles/traditional" // what puts the program's own words into traditional Chinese
	pkgEdition    = "newsreader/articles/edition"
	pkgLibrary    = "newsreader/articles/library"
	pkgUpdate     = "newsreader/articles/update"
	pkgAccount    = "newsreader/articles/account"
	pkgFakes      = "newsreader/articles/account/accounttest" // servers for tests
	pkgTerminals  = "newsreader/cmd/internal/ptytest"         // terminals for tests
	pkgMechanisms = "newsreader/articles/internal/"
)

// leaves are the mechanisms that other mechanisms may import: what captures, pages and feeds print alike (times, labels,
// the language), the forms of characters in which all of these are compared, addresses as people write them, the
// setting of text that only characters keep, and regular expressions that are compiled when they are first used.
var leaves = []string{
	pkgMechanisms + "cursor", pkgMechanisms + "datetime", pkgMechanisms + "labels", pkgMechanisms + "language", pkgMechanisms + "runes", pkgMechanisms + "hanfold",
	pkgMechanisms + "address", pkgMechanisms + "typography", pkgMechanisms + "lazyregexp",
}

// floors lists the packages above the mechanisms, lowest first. Each may import the floors below its own.
var floors = []string{pkgWords, pkgLibrary, pkgUpdate, pkgAccount, pkgCommand}

// TestDependencies checks every import of the module against [forbidden].
func TestDependencies(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`, "newsreader/...").Output()
	if errors.Is(err, exec.ErrNotFound) {
		t.Skip("no go command")
	}
	if err != nil {
		t.Fatalf("listing packages: %v", err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(lines) < 20 {
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

// forbidden returns the reason why a package may not import another, "" where it may.
func forbidden(pkg, imported string) string {
	under := pkg == pkgWords || strings.HasPrefix(pkg, pkgWords+"/")
	// The program that chooses a mechanism's constants is below it, in a folder tune, and may do what programs do.
	tool := strings.HasSuffix(pkg, "/tune")
	switch {
	case within(imported, "github.com/charmbracelet/glamour") && pkg != pkgTerm:
		return "only term knows glamour"
	case (within(imported, "image") || within(imported, "golang.org/x/image")) && pkg != pkgPicture:
		return "only picture decodes pictures"
	case pkg == pkgTerm && imported == pkgPicture:
		return "term takes pictures as lines"
	case within(imported, "charm.land/bubbletea") && pkg != pkgScreen:
		return "only screen knows bubbletea"
	case imported == pkgFakes:
		return "only tests know the servers for tests"
	case imported == pkgTerminals:
		return "only tests open terminals of their own"
	case under && (within(imported, "github.com/spf13") || within(imported, "newsreader/cmd")):
		return "nothing below the command knows the command line"
	case under && !tool && slices.Contains([]string{"log", "log/slog", "flag", "os/exec"}, imported):
		return "nothing below the command touches the state of the process"
	case strings.HasPrefix(pkg, pkgWords) && imported == "database/sql" && pkg != pkgLibrary:
		return "only the library knows SQL"
	case strings.HasPrefix(pkg, pkgParts) && within(imported, pkgWords) && imported != pkgCommonmark && imported != pkgHant:
		return "the parts of the screen know nothing of news"
	case strings.HasPrefix(pkg, pkgMechanisms):
		return forbiddenToMechanism(pkg, imported)
	case pkg == pkgCommand && strings.HasPrefix(imported, pkgMechanisms):
		return "the command does not reach below the public packages"
	}
	if at, of := slices.Index(floors, pkg), slices.Index(floors, imported); at >= 0 && of > at {
		return "nothing points back up"
	}
	return ""
}

func forbiddenToMechanism(pkg, imported string) string {
	switch {
	case slices.Contains(floors, imported) || imported == pkgEdition:
		return "nothing points back up"
	case !strings.HasPrefix(imported, pkgMechanisms) || slices.Contains(leaves, imported):
		return ""
	case mechanismOf(imported) == mechanismOf(pkg):
		return ""
	}
	return "mechanisms do not know their siblings"
}

// mechanismOf returns the name of the mechanism that a package is or belongs to.
func mechanismOf(pkg string) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(pkg, pkgMechanisms), "/")
	return name
}

// within reports whether an import path is that of a package or of one below it.
func within(path, pkg string) bool { return path == pkg || strings.HasPrefix(path, pkg+"/") }

// TestForbidden checks that each rule can fail, and that what the rules allow is allowed.
func TestForbidden(t *testing.T) {
	for _, test := range []struct{ pkg, imported, want string }{
		{pkgCommand, "github.com/charmbracelet/glamour", "only term knows glamour"},
		{pkgTerm, "github.com/charmbracelet/glamour/ansi", ""},
		{pkgCommand, "charm.land/bubbletea/v2", "only screen knows bubbletea"},
		{pkgScreen, "charm.land/bubbletea/v2", ""},
		{pkgCommand, "image/png", "only picture decodes pictures"},
		{pkgWords, "golang.org/x/image/webp", "only picture decodes pictures"},
		{pkgPicture, "image/png", ""},
		{pkgPicture, pkgTerm, ""},
		{pkgPicture, pkgWords, "the parts of the screen know nothing of news"},
		{pkgTerm, pkgPicture, "term takes pictures as lines"},
		{pkgWords, "github.com/spf13/cobra", "nothing below the command knows the command line"},
		{pkgUpdate, pkgTerm, "nothing below the command knows the command line"},
		{pkgLibrary, "log/slog", "nothing below the command touches the state of the process"},
		{pkgMechanisms + "similarity/tune", "flag", ""},
		{pkgUpdate, "database/sql", "only the library knows SQL"},
		{pkgLibrary, "database/sql", ""},
		{pkgTerm, pkgWords, "the parts of the screen know nothing of news"},
		{pkgTerm, pkgCommonmark, ""},
		{pkgTerm, pkgHant, ""},
		{pkgMechanisms + "sanitize", pkgWords, "nothing points back up"},
		{pkgMechanisms + "similarity", pkgLibrary, "nothing points back up"},
		{pkgMechanisms + "sanitize", pkgMechanisms + "extract", "mechanisms do not know their siblings"},
		{pkgMechanisms + "extract", pkgMechanisms + "labels", ""},
		{pkgMechanisms + "similarity/tune", pkgMechanisms + "similarity", ""},
		{pkgMechanisms + "extract/headlines", pkgMechanisms + "extract/htmltree", ""},
		{pkgMechanisms + "extract/headlines", pkgMechanisms + "feed", "mechanisms do not know their siblings"},
		{pkgCommand, pkgMechanisms + "fetch", "the command does not reach below the public packages"},
		{pkgWords, pkgLibrary, "nothing points back up"},
		{pkgWords, pkgUpdate, "nothing points back up"},
		{pkgLibrary, pkgUpdate, "nothing points back up"},
		{pkgUpdate, pkgAccount, "nothing points back up"},
		{pkgAccount, pkgUpdate, ""},
		{pkgAccount, pkgFakes, "only tests know the servers for tests"},
		{pkgTerm, pkgTerminals, "only tests open terminals of their own"},
		{pkgCommand, pkgLibrary, ""},
		{pkgUpdate, pkgWords, ""},
	} {
		if got := forbidden(test.pkg, test.imported); got != test.want {
			t.Errorf("%s imports %s: %q, want %q", test.pkg, test.imported, got, test.want)
		}
	}
}
