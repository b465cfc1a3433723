package capture

import (
	"strings"
	"testing"
)

func TestIsSplitWord(t *testing.T) {
	for _, tc := range []struct {
		prev, next string
		want       bool
	}{
		{"in ninety-", "nine years", true},
		{"in ninety", "nine years", false},
		{"the years 1990-", "nine of them", false}, // a range of numbers
		{"the Rhine-", "Main valley", false},       // may be a dash
		{"the ice -", "and nothing else", false},
	} {
		if got := isSplitWord(tc.prev, tc.next); got != tc.want {
			t.Errorf("isSplitWord(%q, %q) = %v", tc.prev, tc.next, got)
		}
	}
	for _, word := range []string{"and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e"} {
		if isSplitWord("two-", word+" three-year") {
			t.Errorf("two- and %q are one word", word)
		}
	}
}

// TestHyphenation removes the hyphens with which a program split words, and keeps those of the words.
func TestHyphenation(t *testing.T) {
	prose := "\n\nThe lighthouse keeper climbed the stairs with a well-known limp."
	for text, want := range map[string]string{
		"the old light-\nhouse": "the old lighthouse", // the word stands whole elsewhere
		"a well-\nknown limp":   "a well-known limp",
		"in ninety-\nnine days": "in ninety-nine days", // nothing is known of it
	} {
		prev, next, _ := strings.Cut(text, "\n")
		h := readHyphenation(text + prose)
		got, _ := h.joinWord(prev, next)
		if got += next; got != want {
			t.Errorf("%q is joined to %q, want %q", text, got, want)
		}
	}
	split := "an electri-\ncian slept in the tow-\ner and the wa-\nter rose to the win-\ndows of the kit-\nchen"
	h := readHyphenation(split)
	if got, _ := h.joinWord("an electri-", "cian slept in the tow-"); got != "an electri" {
		t.Errorf("a hyphen that was added stays: %q", got)
	}
}
