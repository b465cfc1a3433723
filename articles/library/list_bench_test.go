package library

import (
	"context"
	"fmt"
	"testing"

	"newsreader/articles/internal/id"
)

// listedKey is what the numbers of articles are multiplied by for their IDs.
const listedKey = 7_368_787

func listedFeed(number int) string { return fmt.Sprintf("https://news.example/%d/feed", number) }

// listLibrary makes a library of 100,000 headlines of 200 feeds. The first feed has 14,286 of them and two unread ones,
// the second has about 2,000, all of them old. Of the others three in ten are unread; one in 500 is starred.
func listLibrary(b *testing.B) *Library {
	b.Helper()
	ctx := context.Background()
	l, err := Open(ctx, b.TempDir(), Options{})
	ok(b, err)
	b.Cleanup(func() { _ = l.Close() })
	var feeds []Feed
	for i := 1; i <= 200; i++ {
		feeds = append(feeds, Feed{URL: listedFeed(i), Title: fmt.Sprint("Gazette ", i), Folder: fmt.Sprint("Folder ", i%20)})
	}
	must(l.AddFeeds(ctx, feeds...))(b)
	for _, query := range []string{
		`INSERT INTO names SELECT id, title FROM feeds`,
		`INSERT INTO articles (id, key, at, stored, read, starred, feed, source, published, zone, title, url, arrived)
			WITH RECURSIVE numbered (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbered WHERE n < 100000),
			fed AS (SELECT n, iif(n % 7 = 0, 1, iif(n < 6000 AND n % 5 < 2, 2, 3 + n * 7919 % 198)) AS feed FROM numbered)
			SELECT n, n * ?1 % 1125899906842624, 1700000000 + n / 3 * 120 - n % 5 * 3600, 0, iif(feed = 1, n > 20, n % 10 < 7), n % 500 = 0, feed, feed,
				1700000000 + n / 3 * 120 - n % 5 * 3600, 0, 'Ferries sail again after a week of fog in the bay, number ' || n * 7919 % 100000, 'https://news.example/' || n, 0 FROM fed`,
		`INSERT INTO entries (feed, article, content) SELECT feed, id, 1 FROM articles`,
		`UPDATE feed_counts SET (entries, unread) = (SELECT count(*), count(*) FILTER (WHERE read = 0) FROM articles WHERE articles.feed = feed_counts.feed)`,
		`UPDATE library_counts SET (articles, unread, starred) = (SELECT count(*), count(*) FILTER (WHERE read = 0), count(*) FILTER (WHERE starred = 1) FROM articles)`,
		`UPDATE state SET last_article = 100000, last_in_index = 100000, last_counted = 100000`,
	} {
		ok(b, l.write(ctx, "filling", func(w *writer) error {
			if _, err := w.conn.ExecContext(ctx, query, listedKey); err != nil {
				return fmt.Errorf("%s: %w", query, err)
			}
			return nil
		}))
	}
	return l
}

// BenchmarkPage reads the next and the previous 50 rows from the beginning, the middle and the end of lists.
func BenchmarkPage(b *testing.B) {
	ctx := context.Background()
	l := listLibrary(b)
	snapshot := must(l.Changes(ctx))(b).Snapshot
	var keep []string
	for _, h := range must(l.List(ctx, ListQuery{Limit: 100, Brief: true}))(b) {
		keep = append(keep, h.ID)
	}
	for _, list := range []struct {
		name  string
		query ListQuery
	}{
		{"all", ListQuery{}},
		{"oldest", ListQuery{Sort: OldestFirst}},
		{"unread", ListQuery{Unread: true}},
		{"unread-keep", ListQuery{Unread: true, Keep: keep}},
		{"starred", ListQuery{Starred: true}},
		{"large-feed", ListQuery{Feed: listedFeed(1)}},
		{"large-feed-unread", ListQuery{Feed: listedFeed(1), Unread: true}},
		{"old-feed", ListQuery{Feed: listedFeed(2)}},
		{"small-feed", ListQuery{Feed: listedFeed(50)}},
		{"small-feed-unread", ListQuery{Feed: listedFeed(50), Unread: true}},
		{"folder", ListQuery{Folder: "Folder 5"}},
		{"folder-unread", ListQuery{Folder: "Folder 5", Unread: true}},
		{"large-folder", ListQuery{Folder: "Folder 1"}},
		{"source", ListQuery{Source: "Gazette 50"}},
		{"title", ListQuery{Sort: ByTitle}},
	} {
		q := list.query
		q.Snapshot, q.Brief = snapshot, true
		middle := must(l.Locate(ctx, q, id.FromBits(50_000*listedKey%(1<<50))))(b).Position
		for place, page := range map[string]struct {
			from Position
			n    int
		}{"first": {n: 50}, "last": {n: -50}, "next": {middle, 50}, "previous": {middle, -50}} {
			b.Run(list.name+"/"+place, func(b *testing.B) {
				for b.Loop() {
					must(l.Page(ctx, q, page.from, page.n))(b)
				}
			})
		}
	}
}

// BenchmarkCounts reads what the list of feeds shows: the feeds and all counts.
func BenchmarkCounts(b *testing.B) {
	ctx := context.Background()
	l := listLibrary(b)
	for b.Loop() {
		must(l.Counts(ctx))(b)
		feeds := must(l.Feeds(ctx))(b)
		ok(b, l.CountEntries(ctx, feeds))
	}
}

// BenchmarkChanges asks whether anything has changed.
func BenchmarkChanges(b *testing.B) {
	l := listLibrary(b)
	for b.Loop() {
		must(l.Changes(context.Background()))(b)
	}
}

// BenchmarkMark marks one article.
func BenchmarkMark(b *testing.B) {
	l := listLibrary(b)
	read := false
	for b.Loop() {
		read = !read
		must(l.SetFlags(context.Background(), []string{id.FromBits(50_000 * listedKey % (1 << 50))}, Flags{Read: &read}))(b)
	}
}

// BenchmarkMarkListRead marks all articles as read and takes that back.
func BenchmarkMarkListRead(b *testing.B) {
	ctx := context.Background()
	l := listLibrary(b)
	marked := 0
	for b.Loop() {
		m := must(l.MarkListRead(ctx, ListQuery{}))(b)
		ok(b, l.Unmark(ctx, m))
		marked += 2 * m.Len()
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(marked), "µs/article")
}
