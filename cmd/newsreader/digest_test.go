package main

import (
	"strings"
	"testing"

	"newsreader/articles/library"
)

// TestDigestLanguage checks that a digest is Chinese only if more than half of its stories are, unless --lang says so.
func TestDigestLanguage(t *testing.T) {
	for _, test := range []struct{ reader, stories, want string }{
		{"zh", "", "zh"},
		{"en", "", "en"},
		{"", "", "en"},
		{"en", "zh", "zh"},
		{"zh", "en", "en"},
		{"zh", "zh en", "en"},
		{"en", "zh en zh", "zh"},
		{"zh", "de fr", "en"},
	} {
		a, _, _ := newTestApp(map[string]string{"LANG": test.reader})
		var stories []library.Story
		for _, language := range strings.Fields(test.stories) {
			var s library.Story
			s.Language = language
			stories = append(stories, s)
		}
		if got := a.languageOf(stories); got != test.want {
			t.Errorf("%+v: got %q", test, got)
		}
		for _, asked := range []string{"en", "zh"} {
			a.lang = asked
			if got := a.languageOf(stories); got != asked {
				t.Errorf("%+v, --lang %s: got %q", test, asked, got)
			}
		}
	}
}
