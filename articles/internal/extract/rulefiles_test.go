package extract

import (
	"io/fs"
	"strings"
	"testing"

	"newsreader/articles/internal/extract/htmltree"
)

// TestRuleFiles reads every rules file strictly: each line is a comment, blank, or a known key with
// selectors, and each file names a body.
func TestRuleFiles(t *testing.T) {
	names, err := fs.Glob(siteFiles, "sites/*.rules")
	if err != nil || len(names) == 0 {
		t.Fatalf("no rules: %v", err)
	}
	for _, name := range names {
		data, err := siteFiles.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(data), "# ") {
			t.Errorf("%s: does not begin by saying whose pages it knows", name)
		}
		for line := range strings.Lines(string(data)) {
			line = strings.TrimSpace(line)
			key, value, _ := strings.Cut(line, ": ")
			if line == "" || line[0] == '#' {
				continue
			}
			if !strings.Contains(" title body drop source author time related ignore ", " "+key+" ") || len(htmltree.ParseSelectors(value)) == 0 {
				t.Errorf("%s: no rule: %q", name, line)
			}
		}
		if len(parseRules(string(data)).body) == 0 {
			t.Errorf("%s: does not say where the article is", name)
		}
	}
}
