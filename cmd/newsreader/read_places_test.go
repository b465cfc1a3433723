package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"newsreader/cmd/internal/screen"
)

// placesIn returns the places that are kept in a folder, as a new run sees them.
func placesIn(dir string) *places {
	return newPlaces(func(name string) string {
		if name == "XDG_STATE_HOME" {
			return dir
		}
		return ""
	})
}

// TestPlacesKeepTheLast checks that the file has the articles that were left last, also those that another run left.
func TestPlacesKeepTheLast(t *testing.T) {
	dir := t.TempDir()
	first, second := placesIn(dir), placesIn(dir)
	place := screen.Place{Paragraph: 7, Offset: 120}
	var all []placeLine
	for i := range maxPlaces {
		all = append(all, placeLine{fmt.Sprint("a", i), place})
	}
	if err := first.write(all); err != nil {
		t.Fatal(err)
	}
	for _, keep := range []func() error{
		func() error { return first.keep("one", place) },
		func() error { return second.keep("two", screen.Place{Paragraph: 1}) },
		func() error { return first.keep("a5", screen.Place{Paragraph: 2}) },
		func() error { return first.keep("a6", screen.Place{}) },
		func() error { return first.keep("not an ID", place) },
	} {
		if err := keep(); err != nil {
			t.Fatal(err)
		}
	}
	third := placesIn(dir)
	for id, want := range map[string]screen.Place{
		"one": place, "two": {Paragraph: 1}, "a5": {Paragraph: 2}, "a999": place, "a0": {}, "a1": {}, "a6": {}, "not an ID": {},
	} {
		if got := third.of(id); got != want {
			t.Errorf("%s: %v, not %v", id, got, want)
		}
	}
	if n := len(third.read()); n >= maxPlaces || n < maxPlaces-5 {
		t.Errorf("%d places", n)
	}
	entries, err := os.ReadDir(filepath.Join(dir, "newsreader"))
	if err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

// TestPlacesOfAnyFile checks that no file does harm.
func TestPlacesOfAnyFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "newsreader", "places")
	if err := os.Mkdir(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"noise": "\x00\xff a b\n\n\r\n- - -\n", "numbers": "a -1 0\na 99999999999 1\na 1 1 1\na 1\n", "long": strings.Repeat("a 1 1\n", maxPlaceFile/5),
		"long ID": strings.Repeat("a", 1<<10) + " 1 1\n",
	} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		p := placesIn(dir)
		if got := p.of("a"); got != (screen.Place{}) {
			t.Errorf("%s: %v", name, got)
		}
		if err := p.keep("b", screen.Place{Paragraph: 3}); err != nil || placesIn(dir).of("b").Paragraph != 3 {
			t.Errorf("%s: nothing kept: %v", name, err)
		}
	}
}

// TestPlacesWithoutFile checks that places hold for a run although they cannot be written.
func TestPlacesWithoutFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	p := placesIn(file)
	if err := p.keep("a", screen.Place{Paragraph: 3}); err == nil {
		t.Error("no error")
	}
	if got := p.of("a"); got.Paragraph != 3 {
		t.Errorf("%v", got)
	}
}
