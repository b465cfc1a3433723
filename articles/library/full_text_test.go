package library

import (
	"context"
	"errors"
	"testing"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

func TestStoreFullText(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|a summary"})))(t)
	id := id.New("https://harbour.example/a")
	ok(t, l.StoreFullText(ctx, id, &articles.Article{Headline: articles.Headline{Title: "Fog | Harbour"}, Byline: "Li Wen", Markdown: "the whole text"}))
	got := must(l.Get(ctx, id))(t)
	if got.Title != "fog" || got.Markdown != "the whole text" || got.Byline != "Li Wen" {
		t.Errorf("got %+v", got)
	}
	if n := len(must(l.Revisions(ctx, id))(t)); n != 1 {
		t.Errorf("%d texts", n)
	}
	// The feed's summary does not replace the full text, but its title replaces the old one.
	result := must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|thick fog|a summary"})))(t)
	if got = must(l.Get(ctx, id))(t); got.Title != "thick fog" || got.Markdown != "the whole text" || result.Changed != 1 {
		t.Errorf("got %+v", got)
	}
	ok(t, l.StoreFullText(ctx, id, &articles.Article{Markdown: "another whole text"}))
	if n := len(must(l.Revisions(ctx, id))(t)); n != 3 {
		t.Errorf("%d texts", n)
	}
	if err := l.StoreFullText(ctx, "zzzzzzzzzz", &articles.Article{}); !errors.Is(err, articles.ErrNotFound) {
		t.Errorf("got error %v", err)
	}
	if err := l.StoreFullText(ctx, id[:4], &articles.Article{}); !errors.Is(err, articles.ErrNotFound) {
		t.Errorf("got error %v", err)
	}
}
