package library

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// indexState is everything that the index has.
type indexState struct {
	Terms, Features, Rest []string
	Counts                []byte
}

func indexStateOf(t *testing.T, l *Library) (s indexState) {
	t.Helper()
	ctx := context.Background()
	text := func(row scanner) (one string, err error) { return one, row.Scan(&one) }
	tamper(t, l, "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, terms, instance)")
	query := func(query string) []string { return must(collectRows(ctx, l.writer.conn, query, nil, text))(t) }
	s.Terms = query("SELECT doc || ' ' || term FROM temp.vocabulary ORDER BY 1")
	s.Features = query("SELECT id || ' ' || coalesce(story, 0) || ' ' || hex(doc) FROM features ORDER BY id")
	s.Rest = query("SELECT last_article || ' ' || last_in_index || ' ' || (SELECT count(*) FROM stale) || ' ' || coalesce((SELECT v FROM terms_config WHERE k = 'automerge'), 4) FROM state")
	counts := must(loadTermCounts(ctx, l.db))(t)
	s.Counts = must(counts.MarshalBinary())(t)
	return s
}

// TestIndexAsStored checks that the index of articles that are indexed as they are stored is that of those indexed later.
func TestIndexAsStored(t *testing.T) {
	ctx := context.Background()
	for _, test := range []struct {
		name        string
		feeds, each int
	}{{"small", 3, 20}, {"many", 12, 50}, {"a long document", 2, maxIndexedAsStored + 1}} {
		t.Run(test.name, func(t *testing.T) {
			var states [2]indexState
			for i, asStored := range []bool{false, true} {
				l, _ := newLibrary(t)
				for f := range test.feeds {
					if asStored && f == 1 {
						l.IndexAsStored() // one document is waiting already
						must(l.updateIndex(ctx, 0, 10))(t)
					}
					if asStored && f == 2 {
						must(l.updateIndex(ctx, 0, 10000))(t)
					}
					address := fmt.Sprint("https://harbour.example/feed/", f)
					must(l.AddFeeds(ctx, Feed{URL: address}))(t)
					entries := inventedEntries(f, test.each)
					for j := range entries {
						addFacts(entries[j].Article, j)
					}
					must(l.StoreFetch(ctx, address, FetchResult{Entries: entries}))(t)
					entries[0].Article.Markdown += " and bells"
					must(l.StoreFetch(ctx, address, FetchResult{Entries: entries, Partial: true}))(t)
				}
				var records []*articles.Article
				for _, e := range inventedEntries(-1, test.each) {
					records = append(records, e.Article)
				}
				changed := *records[0]
				changed.Markdown = "one record twice"
				must(l.Import(ctx, append(records, &changed)))(t)
				ok(t, l.CatchUp(ctx))
				states[i] = indexStateOf(t, l)
			}
			if diff := cmp.Diff(states[0], states[1]); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// addFacts gives an article facts that are indexed and have no column.
func addFacts(a *articles.Article, n int) {
	a.Byline, a.Standfirst = fmt.Sprint("By Ann Oak ", n), "The ferry waits"
	a.Categories = []string{"Harbour", fmt.Sprint("Pier ", n)}
	a.Author = &articles.Author{Name: "Ann Oak"}
	a.Markdown += "\n\n![a bell](https://harbour.example/bell.png)"
	if n%3 == 0 {
		a.Enclosures = []articles.Enclosure{{URL: "https://harbour.example/bell.mp3"}}
	}
	if n%4 == 0 {
		a.Published = articles.Time{}
	}
}

// TestIndexAsStoredAtOnce checks that nothing is left to be indexed, and that what was indexed is counted with the
// stories.
func TestIndexAsStoredAtOnce(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	l.IndexAsStored()
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text", "2|b|ferry|text"})))(t)
	must(l.StoreFetch(ctx, townFeed, testEntries([]string{"3|c|bell|text"})))(t)
	if must(l.indexBehind(ctx))(t) {
		t.Error("some are not indexed")
	}
	ok(t, l.CatchUp(ctx))
	if n := termCountsOf(t, l).Articles(); n != 3 {
		t.Errorf("%d are counted, want 3", n)
	}
}

// TestStoreWithDamagedIndex checks that a damaged index keeps nobody from storing.
func TestStoreWithDamagedIndex(t *testing.T) {
	ctx := context.Background()
	for name, damage := range map[string]string{
		"terms":  "UPDATE terms_data SET block = x'00'",
		"counts": "INSERT INTO counts VALUES (1, x'00')",
	} {
		t.Run(name, func(t *testing.T) {
			l, _ := newSubscribed(t)
			l.IndexAsStored()
			must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text"})))(t)
			tamper(t, l, damage)
			for f := range 10 {
				must(l.StoreFetch(ctx, townFeed, FetchResult{Entries: inventedEntries(f, maxIndexedAsStored), Partial: true}))(t)
			}
			if n := len(must(l.List(ctx, ListQuery{}))(t)); n != 1+10*maxIndexedAsStored {
				t.Errorf("%d articles are stored", n)
			}
			if err := l.CatchUp(ctx); err == nil {
				t.Error("nothing is said of the damage")
			}
		})
	}
}

// TestMergingAfterKill checks that segments are merged as usual after a process was killed that had FTS5 merge them rarely.
func TestMergingAfterKill(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text"})))(t)
	ok(t, l.CatchUp(ctx))
	tamper(t, l, mergeRarely)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"2|b|ferry|text"})))(t)
	searchHits(t, l, "ferry", SearchOptions{})
	if got := must(collect(ctx, l, "SELECT v FROM terms_config WHERE k IN ('automerge', 'crisismerge') ORDER BY v", nil, scanNumber))(t); !slices.Equal(got, []int64{4, 16}) {
		t.Errorf("segments are merged by %v", got)
	}
}
