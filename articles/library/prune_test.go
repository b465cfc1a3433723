package library

import (
	"context"
	"math"
	"runtime"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

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
	must(l.updateIndex(ctx, 0, math.MaxInt))(t)
	week := testNow.AddDate(0, 0, -7)
	if n := must(l.Prunable(ctx, PruneOptions{Before: week}))(t); n != 1 {
		t.Errorf("%d are to be pruned", n)
	}
	if n := must(l.Prune(ctx, PruneOptions{Before: week}))(t); n != 1 {
		t.Errorf("pruned %d", n)
	}
	if got := titles(must(l.List(ctx, ListQuery{}))(t)); got != "new, old, old and starred" {
		t.Errorf("left: %s", got)
	}
	if n := must(l.Prune(ctx, PruneOptions{Before: week, IncludeUnread: true}))(t); n != 1 {
		t.Errorf("pruned %d", n)
	}
	if got := titles(must(l.List(ctx, ListQuery{}))(t)); got != "new, old and starred" {
		t.Errorf("left: %s", got)
	}
	if got := searchHits(t, l, "old", SearchOptions{}); len(got) != 1 {
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

// TestPruneElsewhere prunes what one feed has brought and fetches another, and checks which titles come.
func TestPruneElsewhere(t *testing.T) {
	type step struct {
		feed  string
		lines []string
	}
	pruneNow := step{feed: "prune"}
	for _, test := range []struct {
		name  string
		steps []step
		want  string
	}{
		{"by another feed", []step{{harbourFeed, []string{"1|a|fog|text"}}, pruneNow, {townFeed, []string{"9|a|fog|text"}}}, ""},
		{"by a feed with another title", []step{{harbourFeed, []string{"1|a|fog|text"}}, pruneNow, {townFeed, []string{"9|a|seen|other|3"}}}, ""},
		{"with a parameter that says nothing", []step{{harbourFeed, []string{"1|a|fog|text"}}, pruneNow, {townFeed, []string{"9|a?utm_source=town|fog|text"}}}, ""},
		{"by the publisher's feed", []step{{townFeed, []string{"9|a|seen|other"}}, pruneNow, {harbourFeed, []string{"1|a|fog|text"}}}, "fog"},
		{"by the publisher's other feed", []step{{harbourFeed, []string{"9|a|fog|text"}}, pruneNow, {harbourFeed + "/sea", []string{"1|a/|fog|text"}}}, ""},
		{"by both that had it", []step{{harbourFeed, []string{"1|a|fog|text"}}, {townFeed, []string{"9|a|fog|text"}}, pruneNow,
			{townFeed, []string{"2|b|bell|text"}}, {harbourFeed, []string{"1|a|fog|text"}}, {townFeed, []string{"9|a|fog|text", "2|b|bell|text"}}}, "bell"},
		{"again and again", []step{{harbourFeed, []string{"1|a|fog|text"}}, pruneNow, {townFeed, []string{"9|a|fog|text"}}, {townFeed, []string{"8|a|fog|new text"}}}, ""},
		{"under a new GUID", []step{{harbourFeed, []string{"1|a|fog|text"}}, pruneNow, {harbourFeed, []string{"2|a|fog|text"}}}, ""},
		{"at a new address", []step{{harbourFeed, []string{"1|a|fog|text"}}, pruneNow, {harbourFeed, []string{"1|c|fog|text"}}, {townFeed, []string{"9|c|fog|text"}}}, ""},
		{"when the site has moved", []step{{harbourFeed, []string{"|a|fog|text"}}, pruneNow, {harbourFeed, []string{"|moved/a|fog|text"}}}, ""},
		{"another article of the address", []step{{harbourFeed, []string{"1|log|fog|text|3", "2|log|bell|text|4"}}, pruneNow, {townFeed, []string{"9|log|soup|text|5", "8|log|bell|text|4"}}}, "soup"},
		{"an address that another article has", []step{{harbourFeed, []string{"1|log|fog|text|3"}}, pruneNow, {harbourFeed, []string{"1|log|fog|text|3", "2|log|bell|text|0"}},
			{townFeed, []string{"9|log|the bell|text|0"}}}, "bell"},
		{"another address", []step{{harbourFeed, []string{"1|a|fog|text"}}, pruneNow, {townFeed, []string{"1|b|fog|text"}}}, "fog"},
	} {
		t.Run(test.name, func(t *testing.T) {
			ctx := context.Background()
			l, clock := newSubscribed(t)
			must(l.AddFeeds(ctx, Feed{URL: harbourFeed + "/sea"}))(t)
			for _, s := range test.steps {
				clock.at = clock.at.Add(time.Hour)
				if s.feed == pruneNow.feed {
					must(l.Prune(ctx, PruneOptions{Before: clock.at, IncludeUnread: true}))(t)
					continue
				}
				must(l.StoreFetch(ctx, s.feed, testEntries(s.lines)))(t)
			}
			if diff := cmp.Diff(test.want, titles(must(l.List(ctx, ListQuery{}))(t))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestPruneImported checks that a pruned article can be imported again: no feed would bring it back by itself.
func TestPruneImported(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	for range 2 {
		if got := must(l.Import(ctx, []*articles.Article{testArticle("fog", "https://harbour.example/a", 5)}))(t); got.New != 1 {
			t.Errorf("got %+v", got)
		}
		if n := must(l.Prune(ctx, PruneOptions{Before: testNow, IncludeUnread: true}))(t); n != 1 {
			t.Errorf("pruned %d", n)
		}
		ok(t, l.CatchUp(ctx)) // although the article was never indexed
	}
}

// TestPruneStarredMeanwhile stars an article after a prune has chosen it and before it is removed.
func TestPruneStarredMeanwhile(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	must(l.Import(ctx, []*articles.Article{testArticle("fog", "https://harbour.example/a", 5), testArticle("bell", "https://harbour.example/b", 5)}))(t)
	pruned := make(chan int, 1)
	ok(t, l.write(ctx, "testing", func(w *writer) error {
		go func() { // waits for this change, having chosen what to remove
			n, err := l.Prune(ctx, PruneOptions{Before: testNow, IncludeUnread: true})
			if err != nil {
				t.Error(err)
			}
			pruned <- n
		}()
		for waiting := false; !waiting; runtime.Gosched() {
			l.queue.mu.Lock()
			waiting = len(l.queue.waiting) > 0
			l.queue.mu.Unlock()
		}
		return w.exec("UPDATE articles SET starred = 1 WHERE title = 'bell'")
	}))
	if n := <-pruned; n != 1 {
		t.Errorf("pruned %d", n)
	}
	if diff := cmp.Diff("bell", titles(must(l.List(ctx, ListQuery{}))(t))); diff != "" {
		t.Error(diff)
	}
}

// TestPruneLeavesNothing checks that everything about a pruned article is removed, except that its feed has had it.
func TestPruneLeavesNothing(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	for _, text := range []string{"first", "second", "third"} {
		must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|" + text})))(t)
		if text != "third" { // so that the article has changed since it was indexed
			ok(t, l.CatchUp(ctx))
		}
	}
	if n := must(l.Prune(ctx, PruneOptions{Before: testNow, IncludeUnread: true}))(t); n != 1 {
		t.Errorf("pruned %d", n)
	}
	for table, want := range map[string]int64{"articles": 0, "texts": 0, "revisions": 0, "stale": 0, "terms": 0, "features": 0, "entries": 1} {
		if diff := cmp.Diff([]int64{want}, must(collect(ctx, l, "SELECT count(*) FROM "+table, nil, scanNumber))(t)); diff != "" {
			t.Errorf("%s: %s", table, diff)
		}
	}
}

// TestPruneInterrupted stores a new version of an entry whose article was removed by a prune that went no further.
func TestPruneInterrupted(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text", "2|b|bell|text"})))(t)
	tamper(t, l, "DELETE FROM articles WHERE title = 'fog'")
	if got := must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|new text", "2|b|bell|text"})))(t); got.New != 0 || got.Changed != 0 {
		t.Errorf("got %+v", got)
	}
}
