package main

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/library"
	"newsreader/cmd/internal/term"
)

// TestNextFetch checks that a wait is rounded up to whole minutes, so that a feed that is not due never says 0 minutes.
func TestNextFetch(t *testing.T) {
	a, _, _ := newTestApp(nil)
	for _, test := range []struct {
		wait   time.Duration
		paused bool
		want   string
		inJSON bool
	}{
		{wait: -time.Hour, want: ""},
		{wait: 0, want: ""},
		{wait: 1, want: "in 1m", inJSON: true},
		{wait: time.Minute, want: "in 1m", inJSON: true},
		{wait: time.Minute + 1, want: "in 2m", inJSON: true},
		{wait: 90 * time.Minute, want: "in 1h", inJSON: true},
		{wait: 47 * time.Hour, want: "in 47h", inJSON: true},
		{wait: 48 * time.Hour, want: "in 2d", inJSON: true},
		{wait: time.Hour, paused: true, want: "paused"},
		{wait: -time.Hour, paused: true, want: "paused"},
	} {
		f := library.Feed{NextFetch: clock.Add(test.wait), Paused: test.paused}
		if got := a.nextFetch(f); got != test.want {
			t.Errorf("%+v: got %q", test, got)
		}
		if got := newJSONFeed(f, clock); got.NextFetch.IsZero() == test.inJSON {
			t.Errorf("%+v: next fetch in JSON is %v", test, got.NextFetch)
		}
	}
}

// TestFeedTableFolders checks that each folder is one heading above its feeds, and feeds without one come first.
func TestFeedTableFolders(t *testing.T) {
	for _, test := range []struct{ folders, want string }{
		{"- -", "1 2"},
		{"- Sea Sea Town", "1 Sea 2 3 Town 4"},
		{"Sea Sea", "Sea 1 2"},
	} {
		a, stdout, _ := newTestApp(nil)
		var feeds []library.Feed
		for i, folder := range strings.Fields(test.folders) {
			feeds = append(feeds, library.Feed{ID: strings.Repeat(string(rune('a'+i)), 10), Title: string(rune('1' + i)), Folder: strings.TrimPrefix(folder, "-")})
		}
		err := a.printDocument(t.Context(), "en", func(doc *term.Document) { doc.Table(a.feedTable(feeds)) })
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, line := range strings.Split(stdout.String(), "\n")[1:] {
			for _, word := range strings.Fields(line) {
				if strings.Contains(" 1 2 3 4 Sea Town ", " "+word+" ") {
					got = append(got, word)
				}
			}
		}
		if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s\n%s", diff, stdout)
		}
	}
}
