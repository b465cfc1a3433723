package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestUniquePrefixes checks that each ID is cut where it differs from its neighbours, and never below four characters.
func TestUniquePrefixes(t *testing.T) {
	for _, test := range []struct{ name, ids, want string }{
		{"none", "", ""},
		{"different ones", "k3f2aaaaaa c9d8aaaaaa", "k3f2 c9d8"},
		{"neighbours after sorting", "k3f2ab0000 c9d8000000 k3f2aa0000", "k3f2ab c9d8 k3f2aa"},
		{"a neighbour on each side", "k3f2a00000 k3f2b00000 k3f2b0c000", "k3f2a k3f2b00 k3f2b0c"},
		{"the same one twice", "k3f2000000 k3f2000000", "k3f2 k3f2"},
		{"one that begins another", "k3f2b k3f2b00", "k3f2b k3f2b0"},
		{"one that is too short to cut", "k3", "k3"},
	} {
		got := strings.Join(uniquePrefixes(strings.Fields(test.ids)), " ")
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

// FuzzUniquePrefixes checks that a prefix begins its own ID, and no other ID unless that ID is the prefix's whole.
func FuzzUniquePrefixes(f *testing.F) {
	f.Add("k3f2ab k3f2aa c9")
	f.Fuzz(func(t *testing.T, list string) {
		ids := strings.Fields(list)
		for i, short := range uniquePrefixes(ids) {
			if !strings.HasPrefix(ids[i], short) {
				t.Errorf("%q does not begin %q", short, ids[i])
			}
			for _, other := range ids {
				if other != ids[i] && short != ids[i] && strings.HasPrefix(other, short) {
					t.Errorf("%q begins %q and %q", short, ids[i], other)
				}
			}
		}
	})
}
