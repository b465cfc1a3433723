package library

import (
	"context"
	"testing"
	"time"

	"newsreader/articles"
)

func TestPrune(t *testing.T) {
	ctx := context.Background()
	yes := true
	l, clock := newSubscribed(t)
	document := testEntries([]string{"1|a|old|text", "2|b|old and read|text", "3|c|old and starred|text", "4|d|new|text"})
	for i := range 3 {
		document.Entries[i].Article.Published = articles.Time{Time: testNow.AddDate(0, 0, -10)}
	}
	must(l.StoreFetch(ctx, harbourFeed, document))(t)
	must(l.SetFlags(ctx, []string{"https://harbour.example/b"}, Flags{Read: &yes}))(t)
	must(l.SetFlags(ctx, []string{"https://harbour.example/c"}, Flags{Starred: &yes}))(t)
	must(l.updateIndex(ctx, 0))(t)
	week := testNow.AddDate(0, 0, -7)
	if n := must(l.Prune(ctx, PruneOptions{Before: week, KeepUnread: true}))(t); n != 1 {
		t.Errorf("pruned %d", n)
	}
	if n := must(l.Prune(ctx, PruneOptions{Before: week}))(t); n != 1 {
		t.Errorf("pruned %d", n)
	}
	if got := titles(must(l.List(ctx, ListQuery{}))(t)); got != "new, old and starred" {
		t.Errorf("left: %s", got)
	}
	if got := must(l.Search(ctx, "old", SearchOptions{}))(t); len(got) != 1 {
		t.Errorf("found %v", got)
	}
	// Pruned articles do not come back while the feed still has them. They do when the feed has had them removed
	// and has them again.
	clock.at = clock.at.Add(time.Hour)
	if got := must(l.StoreFetch(ctx, harbourFeed, document))(t); got.New != 0 {
		t.Errorf("came back: %+v", got)
	}
	must(l.StoreFetch(ctx, harbourFeed, FetchResult{Entries: document.Entries[3:], Partial: true}))(t)
	if got := must(l.StoreFetch(ctx, harbourFeed, document))(t); got.New != 0 {
		t.Errorf("came back after a document that broke off: %+v", got)
	}
	must(l.StoreFetch(ctx, harbourFeed, FetchResult{Entries: document.Entries[3:]}))(t)
	if got := must(l.StoreFetch(ctx, harbourFeed, document))(t); got.New != 2 {
		t.Errorf("after the feed had forgotten them: %+v", got)
	}
}
