package main

import (
	"path/filepath"
	"testing"
)

// TestPaths checks the XDG base directory specification, by which a relative path in a variable is ignored.
func TestPaths(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	dir := t.TempDir()
	for _, test := range []struct{ variable, data, config string }{
		{"", filepath.Join(home, ".local", "share", "newsreader"), filepath.Join(home, ".config", "newsreader", "config.yaml")},
		{"relative", filepath.Join(home, ".local", "share", "newsreader"), filepath.Join(home, ".config", "newsreader", "config.yaml")},
		{dir, filepath.Join(dir, "newsreader"), filepath.Join(dir, "newsreader", "config.yaml")},
	} {
		env := map[string]string{"XDG_DATA_HOME": test.variable, "XDG_CONFIG_HOME": test.variable}
		getenv := func(name string) string { return env[name] }
		if got, err := dataDir(getenv); got != test.data || err != nil {
			t.Errorf("%q: data in %q, %v", test.variable, got, err)
		}
		if got, err := configPath(getenv); got != test.config || err != nil {
			t.Errorf("%q: configuration in %q, %v", test.variable, got, err)
		}
	}
}
