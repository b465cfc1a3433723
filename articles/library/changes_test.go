package library

import (
	"context"
	"path/filepath"
	"testing"

	"newsreader/articles"
)

// TestChanges checks that changes are seen whoever makes them, and that nothing else is.
func TestChanges(t *testing.T) {
	ctx := context.Background()
	dir := filepath.Join(t.TempDir(), "data")
	l := openLibrary(t, dir, Options{})
	last := must(l.Changes(ctx))(t)
	yes := true
	for i, step := range []struct {
		change  func(*Library) error
		changed bool
		newer   int // articles
	}{
		{func(l *Library) error { return nil }, false, 0},
		{func(l *Library) error {
			_, err := l.Import(ctx, []*articles.Article{testArticle("one", "https://harbour.example/1", 1), testArticle("two", "https://harbour.example/2", 2)})
			return err
		}, true, 2},
		{func(l *Library) error { _, err := l.List(ctx, ListQuery{}); return err }, false, 0},
		{func(l *Library) error {
			_, err := l.SetFlags(ctx, []string{"https://harbour.example/1"}, Flags{Read: &yes})
			return err
		}, true, 0},
		{func(l *Library) error { _, err := l.AddFeeds(ctx, Feed{URL: harbourFeed}); return err }, true, 0},
		{func(l *Library) error {
			_, err := l.StoreFetch(ctx, harbourFeed, testEntries([]string{"3|3|three|text"}))
			return err
		}, true, 1},
		{func(l *Library) error { return nil }, false, 0},
	} {
		changing := l
		if i%2 == 0 {
			changing = openLibrary(t, dir, Options{}) // as another process
		}
		ok(t, step.change(changing))
		now := must(l.Changes(ctx))(t)
		if changed := now != last; changed != step.changed {
			t.Errorf("step %d: changed %v: %+v, %+v", i, changed, last, now)
		}
		if newer := now.Snapshot != last.Snapshot; newer != (step.newer > 0) {
			t.Errorf("step %d: a newer snapshot: %v", i, newer)
		}
		if n := must(l.CountSince(ctx, last.Snapshot))(t); n != step.newer {
			t.Errorf("step %d: %d new", i, n)
		}
		last = now
	}
}

// TestSnapshotOfNothing checks that what comes into an empty library is no part of the list of before.
func TestSnapshotOfNothing(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	empty := must(l.Changes(ctx))(t).Snapshot
	must(l.Import(ctx, []*articles.Article{testArticle("one", "https://harbour.example/1", 1)}))(t)
	for _, test := range []struct {
		query ListQuery
		want  int
	}{{ListQuery{}, 1}, {ListQuery{Snapshot: empty}, 0}, {ListQuery{Snapshot: must(l.Changes(ctx))(t).Snapshot}, 1}} {
		if n := len(must(l.List(ctx, test.query))(t)); n != test.want {
			t.Errorf("%+v: listed %d", test.query, n)
		}
		if n := must(l.Count(ctx, test.query))(t); n != test.want {
			t.Errorf("%+v: counted %d", test.query, n)
		}
	}
}
