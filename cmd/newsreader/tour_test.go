package main

import (
	"os"
	"os/exec"
	"regexp"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// tourLine matches a command of the README and the description behind it.
var tourLine = regexp.MustCompile(`(?m)^    (newsreader \S.*?)(?: {3,}.*)?$`)

var tourID = regexp.MustCompile(`\bID\b`)

// tour implements the script command "tour README ID": it runs the commands of a README from top to bottom as they
// are written there, except that ID is replaced with that of an article.
func tour(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: tour README ID")
	}
	readme, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	lines := tourLine.FindAllStringSubmatch(string(readme), -1)
	if len(lines) < 20 {
		ts.Fatalf("tour: only %d commands in the README", len(lines))
	}
	for _, line := range lines {
		command := tourID.ReplaceAllString(line[1], args[1])
		if needsProgram(command) {
			ts.Logf("# no program for: %s", command)
			continue
		}
		runLine(ts, command)
	}
}

// runLine runs a line for a shell, which must succeed.
func runLine(ts *testscript.TestScript, line string) {
	ts.Logf("# %s", line)
	if err := ts.Exec("sh", "-c", line); err != nil {
		ts.Fatalf("%s: %v", line, err)
	}
}

// exampleLine matches a command of a help page and the description behind it.
var exampleLine = regexp.MustCompile(`(?m)^  (\S.*?)(?: {2,}.*)?$`)

// examples implements the script command "examples ID": it runs the examples of all help pages as they are written
// there, but with the ID of an article, and without encryption, which the server of a test has not.
func examples(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: examples ID")
	}
	root := newRootCmd(&app{})
	pages := []string{root.Example}
	for _, cmd := range root.Commands() {
		pages = append(pages, cmd.Example)
	}
	replace := strings.NewReplacer("k3f2", args[0], "https://", "http://")
	for _, found := range exampleLine.FindAllStringSubmatch(strings.Join(pages, "\n"), -1) {
		if needsProgram(found[1]) {
			ts.Logf("# no program for: %s", found[1])
			continue
		}
		runLine(ts, replace.Replace(found[1]))
	}
}

// elsewhere matches a line that needs a terminal, or the server of an account.
var elsewhere = regexp.MustCompile(`^newsreader( (read|sync)\b.*)?$`)

// needsProgram reports whether a line runs a program that is not on every machine, or that reaches out to another, or needs a
// terminal.
func needsProgram(line string) bool {
	if strings.Contains(line, "| jq ") {
		_, err := exec.LookPath("jq")
		return err != nil
	}
	return elsewhere.MatchString(line) || strings.Contains(line, "| mail ") || strings.Contains(line, "| fzf ") || strings.Contains(line, "| ssh ") || strings.Contains(line, "| man ") || strings.Contains(line, "&& man ")
}
