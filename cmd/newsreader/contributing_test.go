package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestContributing checks that the files and declarations exist that CONTRIBUTING names as the places of decisions.
func TestContributing(t *testing.T) {
	const root = "../.."
	guide, err := os.ReadFile(filepath.Join(root, ".github", "CONTRIBUTING.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(guide), "## Where is it decided?")
	table, _, _ = strings.Cut(table, "\n## ")
	places := regexp.MustCompile("`((?:articles|cmd)/[^`: ]+)(?:: (\\w+))?`").FindAllStringSubmatch(table, -1)
	if len(places) < 20 {
		t.Fatalf("only %d places named", len(places))
	}
	for _, place := range places {
		file, name := filepath.Join(root, filepath.FromSlash(place[1])), place[2]
		if _, err := os.Stat(file); err != nil {
			t.Errorf("%s is gone", place[1])
			continue
		}
		if name == "" {
			continue
		}
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !regexp.MustCompile(`(?m)^(func (\([^)]*\) )?|type )` + name + `\b`).Match(source) {
			t.Errorf("%s does not declare %s", place[1], name)
		}
	}
}
