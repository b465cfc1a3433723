package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/library"
)

// TestArticleRows checks that the articles of several events stand below the headings of these, and those of one event without.
func TestArticleRows(t *testing.T) {
	event := func(title string, ids ...string) library.Event {
		e := library.Event{Headline: articles.Headline{Title: title}}
		for _, id := range ids {
			e.Articles = append(e.Articles, articles.Headline{ID: id})
		}
		return e
	}
	rows := func(story library.Story) (got []string) {
		for _, row := range articleRows(&story) {
			if row.article != nil {
				got = append(got, row.article.ID)
			} else {
				got = append(got, "# "+row.event)
			}
		}
		return got
	}
	one := library.Story{Event: event("Ferry back", "a", "b"), Events: []library.Event{event("Ferry back", "a", "b")}}
	if diff := cmp.Diff([]string{"a", "b"}, rows(one)); diff != "" {
		t.Error(diff)
	}
	two := library.Story{Event: event("Ferry back", "a", "b", "c"), Events: []library.Event{event("Ferry back", "c"), event("Ferry lost", "a", "b")}}
	if diff := cmp.Diff([]string{"# Ferry back", "c", "# Ferry lost", "a", "b"}, rows(two)); diff != "" {
		t.Error(diff)
	}
}
