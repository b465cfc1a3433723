package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/library"
)

// TestArticleRows checks that of several events the leading article of each stands above the others, and that one event is in
// its own order.
func TestArticleRows(t *testing.T) {
	event := func(lead string, ids ...string) library.Event {
		e := library.Event{Headline: articles.Headline{ID: lead}}
		for _, id := range ids {
			e.Articles = append(e.Articles, articles.Headline{ID: id})
		}
		return e
	}
	rows := func(story library.Story) (got []string) {
		for _, row := range articleRows(&story) {
			if row.below {
				got = append(got, "└ "+row.article.ID)
			} else {
				got = append(got, row.article.ID)
			}
		}
		return got
	}
	one := library.Story{Event: event("b", "a", "b"), Events: []library.Event{event("b", "a", "b")}}
	if diff := cmp.Diff([]string{"a", "b"}, rows(one)); diff != "" {
		t.Error(diff)
	}
	two := library.Story{Event: event("b", "a", "b", "c"), Events: []library.Event{event("c", "c"), event("b", "a", "b")}}
	if diff := cmp.Diff([]string{"c", "b", "└ a"}, rows(two)); diff != "" {
		t.Error(diff)
	}
}
