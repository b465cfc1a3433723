package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
)

// rss returns a feed of n items with a title of its own.
func rss(title string, n int) string {
	var items strings.Builder
	for i := range n {
		fmt.Fprintf(&items, "<item><title>Fog %d</title><link>https://%s.example/%d</link></item>", i, strings.ToLower(title), i)
	}
	return `<rss version="2.0"><channel><title>` + title + `</title>` + items.String() + `</channel></rss>`
}

// TestListLimits checks that programs get all of a list unless they ask for less.
func TestListLimits(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, rss("Gazette", 60)) }))
	defer server.Close()
	t.Chdir(t.TempDir())
	env := map[string]string{"XDG_DATA_HOME": t.TempDir(), "XDG_CONFIG_HOME": t.TempDir()}
	mustRun(t, env, "", "subscribe", server.URL)
	if err := os.WriteFile("page.xml", []byte(rss("Crier", 70)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		args string
		want int
	}{
		{"list", 60}, {"list Gazette", 60}, {"list --feed Gazette", 60}, {"search fog", 60}, {"stories --since all -o ids", 60},
		{"list --sort title", 60}, {"list --sort source -o ids", 60}, {"list -o jsonl", 60}, {"search fog -o ids", 60},
		{"list -o table", 61}, {"list --limit 7", 7}, {"list --limit 7 -o ids", 7}, {"search fog --limit 7", 7}, {"list --limit 70", 60},
		{"list --limit 0", 60}, {"list Gazette --limit 0", 60}, {"search fog --limit 0", 60},
		{"list page.xml", 70}, {"list page.xml --limit 2", 2}, {"list page.xml --limit 0", 70},
	} {
		out := mustRun(t, env, "", strings.Fields(test.args)...)
		if got := strings.Count(out, "\n"); got != test.want {
			t.Errorf("%s: %d lines, want %d", test.args, got, test.want)
		}
	}
}

// TestListArgument checks what the argument of list names if several things have its name.
func TestListArgument(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, rss("Gazette", 3)) }))
	defer server.Close()
	t.Chdir(t.TempDir())
	env := map[string]string{"XDG_DATA_HOME": t.TempDir(), "XDG_CONFIG_HOME": t.TempDir()}
	mustRun(t, env, "", "subscribe", server.URL+"/one.xml")
	if got := mustRun(t, env, "", "list", "gazette", "--sort", "page"); strings.Count(got, "https://gazette.example/") != 3 {
		t.Errorf("a feed by its title: %s", got)
	}
	if err := os.WriteFile("gazette", []byte(rss("Crier", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := mustRun(t, env, "", "list", "gazette"); strings.Count(got, "https://crier.example/") != 1 || strings.Contains(got, "gazette") {
		t.Errorf("a file comes before a feed: %s", got)
	}
	if got := mustRun(t, env, rss("Crier", 2), "list", "-"); strings.Count(got, "https://crier.example/") != 2 {
		t.Errorf("standard input: %s", got)
	}
	if err := os.Remove("gazette"); err != nil { // some systems find it by the name Gazette as well
		t.Fatal(err)
	}
	mustRun(t, env, "", "subscribe", server.URL+"/two.xml")
	code, _, stderr := runCommand(t, env, "", "list", "Gazette")
	if code != exitFailed || !strings.HasPrefix(stderr, "newsreader: \"Gazette\" matches 2 feeds\nnewsreader: hint: their IDs are ") {
		t.Errorf("a title of two feeds: exit code %d, %s", code, stderr)
	}
}
