package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/library"
)

// TestWriteRows checks the formats for programs: nothing is escaped for HTML, and an empty list is an empty array.
func TestWriteRows(t *testing.T) {
	one := articles.Headline{ID: "k3f2", Title: "Fog & <b>", Source: "Gazette", URL: "https://a.example/?a&b"}
	two := articles.Headline{ID: "c9d8", Title: "Bell"}
	story := library.Story{Event: library.Event{Headline: one, Articles: []articles.Headline{one, two}}}
	for _, test := range []struct{ format, headlines, stories, none string }{
		{"tsv", "k3f2\t\tGazette\t\tFog & <b>\thttps://a.example/?a&b\nc9d8\t\t\t\tBell\t\n", "k3f2\t\tGazette\t\tFog & <b>\thttps://a.example/?a&b\n", ""},
		{"ids", "k3f2\nc9d8\n", "k3f2\nc9d8\n", ""},
		{"json", "", "", "[]\n"},
	} {
		var headlines, stories, none strings.Builder
		if err := writeHeadlines(&headlines, test.format, []articles.Headline{one, two}); err != nil {
			t.Fatal(err)
		}
		if err := writeRows(&stories, test.format, storyRows(eachOf([]library.Story{story}))); err != nil {
			t.Fatal(err)
		}
		if err := writeHeadlines(&none, test.format, nil); err != nil {
			t.Fatal(err)
		}
		if test.headlines != "" {
			if diff := cmp.Diff(test.headlines+test.stories, headlines.String()+stories.String()); diff != "" {
				t.Errorf("%s: %s", test.format, diff)
			}
		}
		if diff := cmp.Diff(test.none, none.String()); diff != "" {
			t.Errorf("an empty list as %s: %s", test.format, diff)
		}
	}
	var lines strings.Builder
	if err := writeHeadlines(&lines, "jsonl", []articles.Headline{one, two}); err != nil {
		t.Fatal(err)
	}
	if got := lines.String(); strings.Count(got, "\n") != 2 || !strings.Contains(got, `"Fog & <b>"`) {
		t.Errorf("JSON Lines: %s", got)
	}
}
