package main

import (
	"slices"
	"strings"
	"testing"
)

// TestReferenceSizeLimitIsPerArticle checks that maxReferenceSize limits the articles of a list, and not the list as a
// whole.
func TestReferenceSizeLimitIsPerArticle(t *testing.T) {
	one := `{"id":"cazekh7xbv","title":"` + strings.Repeat("fog ", maxReferenceSize/5) + `"}`
	want := []string{"cazekh7xbv", "cazekh7xbv"}
	for _, list := range []string{one + "\n" + one + "\n", "[" + one + ", " + one + "]\n"} {
		if got, err := readReferences(strings.NewReader(list)); err != nil || !slices.Equal(got, want) {
			t.Errorf("%.5s: got %v, %v", list, got, err)
		}
	}
	if _, err := readReferences(strings.NewReader("[" + strings.Repeat(" ", maxReferenceSize+1) + "]")); err == nil {
		t.Error("no error for an article that is too long")
	}
}
