package main

import (
	"os"
	"path/filepath"
	"testing"

	"newsreader/articles/library"
)

// TestFeedSettings checks that settings change only what they name, and report a change only if there is one: an
// unchanged feed is not written to the library.
func TestFeedSettings(t *testing.T) {
	yes, no := true, false
	feed := library.Feed{FullText: true}
	for _, test := range []struct {
		name     string
		settings feedSettings
		changed  bool
		want     library.Feed
	}{
		{"none", feedSettings{}, false, feed},
		{"those it has", feedSettings{fullText: &yes, paused: &no}, false, feed},
		{"no full text", feedSettings{fullText: &no}, true, library.Feed{}},
		{"a pause", feedSettings{paused: &yes}, true, library.Feed{FullText: true, Paused: true}},
		{"all", feedSettings{fullText: &no, paused: &yes}, true, library.Feed{Paused: true}},
	} {
		got := feed
		if changed := test.settings.apply(&got); changed != test.changed {
			t.Errorf("%s: changed is %v", test.name, changed)
		}
		if got.FullText != test.want.FullText || got.Paused != test.want.Paused {
			t.Errorf("%s: full text is %v, paused is %v", test.name, got.FullText, got.Paused)
		}
	}
}

// TestEmptyConfig checks that a configuration file may be empty or hold only comments.
func TestEmptyConfig(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "newsreader", "config.yaml")
	if err := os.Mkdir(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"", "# style: newspaper\n", "feeds:\n"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		mustRun(t, map[string]string{"XDG_CONFIG_HOME": dir, "XDG_DATA_HOME": dir}, "", "feeds")
	}
}
