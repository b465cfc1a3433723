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

// tour implements the script command "tour README ID": it runs the commands of the README from top to bottom as they
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
		if _, err := exec.LookPath("jq"); err != nil && strings.Contains(command, "| jq ") {
			ts.Logf("# no jq on this machine for: %s", command)
			continue
		}
		ts.Logf("# %s", command)
		if err := ts.Exec("sh", "-c", command); err != nil {
			ts.Fatalf("tour: %s: %v", command, err)
		}
	}
}
