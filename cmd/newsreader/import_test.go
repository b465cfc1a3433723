package main

import (
	"strings"
	"testing"

	"newsreader/articles"
)

// TestImportRejectsHugeLists checks that a list of feeds is bounded, and that nothing of one that is too long is imported.
func TestImportRejectsHugeLists(t *testing.T) {
	env := map[string]string{"XDG_DATA_HOME": t.TempDir(), "XDG_CONFIG_HOME": t.TempDir()}
	list := "https://a.example/feed.xml\n" + strings.Repeat("\n", articles.MaxPageSize)
	code, stdout, stderr := runCommand(t, env, list, "import", "-")
	if code != exitFailed || stdout != "" || stderr != "newsreader: reading \"standard input\": larger than 15 MiB\n" {
		t.Errorf("exit code %d, %q, %q", code, stdout, stderr)
	}
	if got := mustRun(t, env, "", "feeds"); got != "" {
		t.Errorf("followed: %s", got)
	}
	if got := mustRun(t, env, list[:articles.MaxPageSize], "import", "-"); got != "1 feed, 1 new; newsreader update fetches them\n" {
		t.Errorf("a list of the maximum size: %q", got)
	}
}
