package screen

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestParseKeyReadsNames checks that every key is read back from what it is called.
func TestParseKeyReadsNames(t *testing.T) {
	bases := []Key{"j", "J", "?", "-", "+", "é", "字", "！", "0"}
	for k := range keyNames {
		bases = append(bases, k)
	}
	random := rand.New(rand.NewPCG(19, 1))
	for range 2000 {
		key := bases[random.IntN(len(bases))]
		held := Key("")
		for _, h := range heldKeys {
			if random.IntN(3) == 0 {
				held += h.prefix
			}
		}
		if held != "" && key == "J" || key == "é" && held != "" {
			key = "j" // as a terminal reports it
		}
		key = held + key
		if got, ok := ParseKey(key.Name()); !ok || got != key {
			t.Fatalf("%q is called %q, which is read as %q, %v", key, key.Name(), got, ok)
		}
		if got, ok := ParseKey(string(key)); !ok || got != key {
			t.Fatalf("%q is read as %q, %v", key, got, ok)
		}
	}
}

// TestParseKeyTakesSpellings checks other ways to write a key, and what is no key.
func TestParseKeyTakesSpellings(t *testing.T) {
	for name, want := range map[string]Key{
		"ctrl-d": "ctrl+d", "CTRL+D": "ctrl+d", "PgDn": "pgdown", "pgdown": "pgdown", "Down": "down", "Return": "", "": "", "jk": "",
		"Ctrl-": "", "Ctrl-Ctrl-d": "", " ": "space", "Shift-Tab": "shift+tab", "\t": "", "Hyper-x": "",
	} {
		if got, ok := ParseKey(name); got != want || ok != (want != "") {
			t.Errorf("%q is read as %q, %v", name, got, ok)
		}
	}
}

// TestKeyNames checks that the names are those of keys, each once.
func TestKeyNames(t *testing.T) {
	names := KeyNames()
	if len(slices.Compact(slices.Clone(names))) != len(names) || len(names) != len(keyNames) {
		t.Errorf("got %q", names)
	}
	for _, name := range names {
		if _, ok := ParseKey(name); !ok {
			t.Errorf("%q is no key", name)
		}
	}
}

// TestHelp checks that each action has one line, without the keys that an earlier binding has.
func TestHelp(t *testing.T) {
	bindings := Bindings{
		{Action: "open", Keys: []Key{"enter", "l"}, Does: "open"},
		{Action: "link", Keys: []Key{"1"}, Does: "a number"},
		{Action: "link", Keys: []Key{"2"}, Does: "a number"},
		{Action: "none", Does: "nothing"},
		{Action: "link", Keys: []Key{"3"}, Does: "a number"},
		{Action: "leave", Keys: []Key{"q"}, Does: "leave"},
		{Action: "back", Keys: []Key{"q", "h"}, Does: "back"},
		{Action: "follow", Keys: []Key{"enter", "l"}, Does: "follow"},
		{Action: "link", Keys: []Key{"0"}, Does: "a number"},
		{Action: "leave", Keys: []Key{"Q"}, Does: "leave"},
	}
	want := []Help{{"open", "Enter l", "open"}, {"link", "1–3 0", "a number"}, {"leave", "q Q", "leave"}, {"back", "h", "back"}}
	if got := bindings.Help(); !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}
