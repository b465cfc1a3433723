package library

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"newsreader/articles"
)

// TestStoryOf checks that each article of a story leads to it, today and a month later, and that others lead to their
// own.
func TestStoryOf(t *testing.T) {
	ctx := context.Background()
	for _, later := range []time.Duration{0, 30 * 24 * time.Hour} {
		l := strikeLibrary(t)
		l.opts.Now = func() time.Time { return testNow.Add(later) }
		for i, want := range []int{1, 5, 5, 5, 5, 5} {
			s := must(l.StoryOf(ctx, fmt.Sprintf("https://harbour.example/%d", i)))(t)
			if len(s.Articles) != want || s.Title == "" {
				t.Errorf("%v later: article %d is in the story %q of %d articles, want %d", later, i, s.Title, len(s.Articles), want)
			}
		}
		for i := 6; i < 6+len(events); i++ {
			s := must(l.StoryOf(ctx, fmt.Sprintf("https://harbour.example/%d", i)))(t)
			found := false
			for _, h := range s.Articles {
				found = found || h.URL == fmt.Sprintf("https://harbour.example/%d", i)
			}
			if !found {
				t.Errorf("%v later: the story of article %d does not have it: %+v", later, i, s.Articles)
			}
		}
	}
	if _, err := strikeLibrary(t).StoryOf(ctx, "https://harbour.example/none"); !errors.Is(err, articles.ErrNotFound) {
		t.Errorf("error is %v", err)
	}
}

// TestStoryOfUndated checks an article whose time is that of its arrival.
func TestStoryOfUndated(t *testing.T) {
	ctx := context.Background()
	l := strikeLibrary(t)
	undated := testArticle("Hawser League and harbour master of Lindquay agree on a bonus", "https://harbour.example/last", 0)
	undated.Published = articles.Time{}
	must(l.Import(ctx, []*articles.Article{undated}))(t)
	if s := must(l.StoryOf(ctx, "https://harbour.example/last"))(t); len(s.Articles) != 6 {
		t.Errorf("its story has %d articles", len(s.Articles))
	}
}
