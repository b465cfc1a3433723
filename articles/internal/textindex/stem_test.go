package textindex

import (
	"strings"
	"testing"
)

// TestStem groups words that must find each other, and a word of each group with one that must not.
func TestStem(t *testing.T) {
	for _, group := range []struct{ same, other string }{
		{"rise rises rising", "rose"},
		{"vote votes voted voting", "vat"},
		{"city cities", "cite"},
		{"try tries", "tray"},
		{"compute computes computed computing", "commute"},
		{"charge charged charging charges", "chart"},
		{"plan plans planned planning", "plane"},
		{"car cars", "care"},
		{"agree agreed agrees", "agri"},
		{"movie movies", "move"},
		{"class classes", "clas"},
		{"church churches", "chur"},
		{"attack attacked attacking attacks", "attach"},
		{"bring", "br"},
		{"news", "new"},
		{"feed feeds", "fe"},
		{"crisis", "crisi"},
		{"fall falls falling", "false"},
	} {
		words := strings.Fields(group.same)
		want := string(stem([]byte(words[0])))
		for _, w := range words[1:] {
			if got := string(stem([]byte(w))); got != want {
				t.Errorf("stem(%q) = %q, stem(%q) = %q", w, got, words[0], want)
			}
		}
		if got := string(stem([]byte(group.other))); got == want {
			t.Errorf("%q and %q both give %q", group.other, words[0], got)
		}
	}
}
