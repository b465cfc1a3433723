package main

import (
	"path/filepath"
	"testing"
)

// TestPathInConfig checks paths as Windows writes them.
func TestPathInConfig(t *testing.T) {
	home, folder := t.TempDir(), t.TempDir()
	t.Setenv("USERPROFILE", home)
	a := &app{config: &config{path: filepath.Join(folder, "config.yaml")}}
	for path, want := range map[string]string{
		`~/keys/token`:  filepath.Join(home, "keys", "token"),
		`~\keys\token`:  filepath.Join(home, "keys", "token"),
		`keys\token`:    filepath.Join(folder, "keys", "token"),
		`D:\keys\token`: `D:\keys\token`,
	} {
		if got := a.pathInConfig(path); got != want {
			t.Errorf("%s is %s, want %s", path, got, want)
		}
	}
}
