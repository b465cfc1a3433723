package library

import (
	"bytes"
	"context"
	"database/sql"
	"math"
	"path/filepath"
	"testing"

	"newsreader/articles/internal/similarity"
)

// checkTermCounts checks that the counts are those of the features.
func checkTermCounts(t *testing.T, l *Library) {
	t.Helper()
	ctx := context.Background()
	want := similarity.NewCounts()
	for _, f := range must(collect(ctx, l, "SELECT id, 0, 0, 0, doc FROM features", nil, scanClusterItem))(t) {
		want.Add(f.doc)
	}
	got := termCountsOf(t, l)
	want.Widen(got.Articles())
	if !bytes.Equal(must(got.MarshalBinary())(t), must(want.MarshalBinary())(t)) {
		t.Errorf("the counts are of %d articles, not %d, or of other terms", got.Articles(), want.Articles())
	}
}

// TestCountAfterKill checks that the terms of what a process indexed are counted if it was killed before it did so: later
// changes remove only what was counted.
func TestCountAfterKill(t *testing.T) {
	ctx := context.Background()
	killed, _ := newSubscribed(t)
	killed.IndexAsStored()
	entries := inventedEntries(1, 60)
	must(killed.StoreFetch(ctx, harbourFeed, FetchResult{Entries: entries}))(t)
	l := openLibrary(t, filepath.Dir(killed.path), Options{})
	searchHits(t, l, "ferry", SearchOptions{})
	checkTermCounts(t, l)
	if n := termCountsOf(t, l).Articles(); n != 60 {
		t.Errorf("%d are counted", n)
	}
	must(killed.StoreFetch(ctx, townFeed, FetchResult{Entries: inventedEntries(2, 40)}))(t)
	for _, e := range entries[:30] {
		e.Article.Markdown += " and bells"
	}
	must(l.StoreFetch(ctx, harbourFeed, FetchResult{Entries: entries, Partial: true}))(t)
	ok(t, l.CatchUp(ctx))
	checkTermCounts(t, l)
}

// TestCountAfterWaiting checks that what could not be counted while another process was writing is counted later.
func TestCountAfterWaiting(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	l.IndexAsStored()
	must(l.StoreFetch(ctx, harbourFeed, FetchResult{Entries: inventedEntries(1, 60)}))(t)
	other := must(must(l.reader(ctx))(t).Conn(ctx))(t)
	must(other.ExecContext(ctx, "BEGIN IMMEDIATE"))(t)
	ok(t, l.CatchUpMost(ctx))
	must(other.ExecContext(ctx, "ROLLBACK"))(t)
	ok(t, other.Close())
	ok(t, l.CatchUpMost(ctx))
	checkTermCounts(t, l)
	if n := termCountsOf(t, l).Articles(); n != 60 {
		t.Errorf("%d are counted", n)
	}
}

// TestTermCountsMigrated checks that the counts of an older library are kept if they are those of its articles, and made
// again if some were lost or they are damaged.
func TestTermCountsMigrated(t *testing.T) {
	ctx := context.Background()
	for name, test := range map[string]struct {
		change string
		kept   int64
	}{
		"complete": {"", 30}, "lost": {"DELETE FROM counts;", 0}, "damaged": {"UPDATE counts SET counts = x'01';", 0},
		"in part": {"INSERT INTO features (id, doc) SELECT 31, doc FROM features WHERE id = 30; UPDATE state SET last_in_index = 31, last_article = 31;", 0},
	} {
		t.Run(name, func(t *testing.T) {
			l, _ := newSubscribed(t)
			must(l.StoreFetch(ctx, harbourFeed, FetchResult{Entries: inventedEntries(1, 30)}))(t)
			ok(t, l.CatchUp(ctx))
			ok(t, l.Close())
			db := must(sql.Open("sqlite", dsn(l.path, "rw")))(t)
			must(db.Exec(withoutVersion6() + test.change))(t)
			ok(t, db.Close())
			l = openLibrary(t, filepath.Dir(l.path), Options{})
			if got := must(collect(ctx, l, "SELECT last_counted FROM state", nil, scanNumber))(t); got[0] != test.kept {
				t.Errorf("counted up to %d, want %d", got[0], test.kept)
			}
			ok(t, l.CatchUp(ctx))
			checkTermCounts(t, l)
		})
	}
}

// BenchmarkCount counts the terms of 20,000 articles.
func BenchmarkCount(b *testing.B) {
	ctx := context.Background()
	l := benchLibrary(b, 400, 50)
	must(l.updateIndex(ctx, 0, math.MaxInt))(b)
	for b.Loop() {
		tamper(b, l, "UPDATE state SET last_counted = 0")
		must(l.updateIndex(ctx, 0, math.MaxInt))(b)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/20000, "µs/article")
}
