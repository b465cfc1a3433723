package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCompletionOfManyArticles checks that only the newest articles are offered, but that the beginning of an ID finds
// older ones.
func TestCompletionOfManyArticles(t *testing.T) {
	env := map[string]string{"XDG_DATA_HOME": t.TempDir(), "XDG_CONFIG_HOME": t.TempDir()}
	var lines strings.Builder
	for i := range maxCompletions + 5 {
		fmt.Fprintf(&lines, `{"title":"Fog %d","source":"%s","url":"https://fog.example/%d","published":"%s"}`+"\n",
			i, []string{"Gazette", "crier", "Post"}[i%3], i, clock.AddDate(0, 0, -i).Format("2006-01-02T15:04:05Z07:00"))
	}
	mustRun(t, env, lines.String(), "import", "-")
	complete := func(args ...string) []string {
		lines := strings.Split(mustRun(t, env, "", append([]string{"__complete"}, args...)...), "\n")
		return lines[:len(lines)-2] // without the directive
	}
	newest := complete("show", "")
	if len(newest) != maxCompletions {
		t.Errorf("%d articles are offered", len(newest))
	}
	all := strings.Fields(mustRun(t, env, "", "list", "--limit", "0", "-o", "ids"))
	oldest := all[len(all)-1]
	want := []string{oldest + "\tFog " + fmt.Sprint(maxCompletions+4)}
	if diff := cmp.Diff(want, complete("show", oldest[:9])); diff != "" {
		t.Errorf("an old article: %s", diff)
	}
	if diff := cmp.Diff([]string{"Gazette", "Post", "crier"}, complete("list", "--source", "")); diff != "" {
		t.Errorf("sources: %s", diff)
	}
	if diff := cmp.Diff([]string{"Post"}, complete("list", "--source", "p")); diff != "" {
		t.Errorf("sources with a prefix: %s", diff)
	}
}

// TestCompletionOfAmbiguousOldID checks that all older articles whose IDs begin alike are offered.
func TestCompletionOfAmbiguousOldID(t *testing.T) {
	env := map[string]string{"XDG_DATA_HOME": t.TempDir(), "XDG_CONFIG_HOME": t.TempDir()}
	var lines strings.Builder
	for i := range maxCompletions {
		fmt.Fprintf(&lines, `{"id":"a%09d","title":"New","published":"2024-04-20T00:00:00Z","markdown":"%d"}`+"\n", i, i)
	}
	lines.WriteString(`{"id":"k3f2000001","title":"One","markdown":"1.","published":"2024-01-01T00:00:00Z"}` + "\n")
	lines.WriteString(`{"id":"k3f2000002","title":"Two","markdown":"2.","published":"2024-01-02T00:00:00Z"}` + "\n")
	mustRun(t, env, lines.String(), "import", "-")
	got := mustRun(t, env, "", "__complete", "show", "k3f2")
	if !strings.Contains(got, "k3f2000001\tOne\n") || !strings.Contains(got, "k3f2000002\tTwo\n") {
		t.Errorf("got %s", got)
	}
}

// TestCompletionOffersNoFiles checks the commands and flags whose values cannot be files.
func TestCompletionOffersNoFiles(t *testing.T) {
	const noFiles, files = ":4", ":0"
	env := map[string]string{"XDG_DATA_HOME": t.TempDir(), "XDG_CONFIG_HOME": t.TempDir()}
	for args, want := range map[string]string{
		"list --limit": noFiles, "list --width": noFiles, "update --jobs": noFiles, "open --link": noFiles, "subscribe --folder": noFiles,
		"list --url": noFiles, "show --revision": noFiles, "prune": noFiles, "search": noFiles, "import": files, "show --style": files, "list": files,
	} {
		out := mustRun(t, env, "", append(append([]string{"__complete"}, strings.Fields(args)...), "")...)
		lines := strings.Split(strings.TrimSpace(out), "\n")
		if got := lines[len(lines)-1]; got != want {
			t.Errorf("%s: directive %s, want %s", args, got, want)
		}
	}
}

// TestCompletionOmitsGivenFeeds checks that a feed is not offered again under its title if it was given by its URL.
func TestCompletionOmitsGivenFeeds(t *testing.T) {
	env := map[string]string{"XDG_DATA_HOME": t.TempDir(), "XDG_CONFIG_HOME": t.TempDir()}
	const opml = `<opml version="2.0"><body><outline text="Gazette" xmlUrl="https://a.example/"/><outline text="Crier" xmlUrl="https://b.example/"/></body></opml>`
	mustRun(t, env, opml, "import", "-")
	got := mustRun(t, env, "", "__complete", "update", "https://a.example/", "")
	if diff := cmp.Diff("Crier\thttps://b.example/\n:4\n", got); diff != "" {
		t.Error(diff)
	}
}
