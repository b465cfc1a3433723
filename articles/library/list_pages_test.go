package library

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"testing"

	diff "github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// manyArticles fills a library with more articles than three pages have. Many share a time, a title or a source.
func manyArticles(t *testing.T, count int) *Library {
	t.Helper()
	l, _ := newLibrary(t)
	all := make([]*articles.Article, count)
	for i := range all {
		all[i] = testArticle(fmt.Sprintf("title %03d", i*7%201), fmt.Sprintf("https://harbour.example/%d", i), i/50)
		if all[i].Source = fmt.Sprint("source ", i%3); i%3 == 2 {
			all[i].Source = ""
		}
	}
	must(l.Import(context.Background(), all))(t)
	return l
}

// TestHeadlinesPages checks that a list in pages has every article once and in order, as one query would return them.
func TestHeadlinesPages(t *testing.T) {
	ctx := context.Background()
	const count = firstPage + 4*firstPage + 300
	l := manyArticles(t, count)
	db := must(l.reader(ctx))(t)
	for order, sql := range listOrders {
		query := headlineQuery(true) + "1 ORDER BY " + sql.by
		want := must(collectRows(ctx, db, query, nil, scanHeadline(true)))(t)
		for _, limit := range []int{0, 1, firstPage - 1, firstPage, firstPage + 1, 5 * firstPage, count - 1, count, count + 1} {
			n := limit
			if limit == 0 || limit > count {
				n = count
			}
			got := must(l.List(ctx, ListQuery{Sort: order, Limit: limit}))(t)
			if d := diff.Diff(want[:n], got); d != "" {
				t.Fatalf("%q, limit %d: %s", order, limit, d)
			}
		}
	}
	if n := must(l.Count(ctx, ListQuery{Limit: 7}))(t); n != count {
		t.Errorf("counted %d", n)
	}
	if n := must(l.Count(ctx, ListQuery{Source: "source 1"}))(t); n != len(must(l.List(ctx, ListQuery{Source: "source 1"}))(t)) {
		t.Errorf("counted %d of a source", n)
	}
	if n := must(l.Count(ctx, ListQuery{Source: "nobody"}))(t); n != 0 {
		t.Errorf("counted %d of nobody", n)
	}
}

// TestHeadlinesMeanwhile changes the library while a list is read: what was there and still matches is listed once.
func TestHeadlinesMeanwhile(t *testing.T) {
	ctx := context.Background()
	yes := true
	const count = 900
	for _, order := range []Order{NewestFirst, OldestFirst, BySource, ByTitle} {
		l := manyArticles(t, count)
		seen := map[string]int{}
		for h, err := range l.Headlines(ctx, ListQuery{Unread: true, Sort: order, Brief: true}) {
			ok(t, err)
			if seen[h.ID]++; len(seen)%100 == 1 {
				must(l.SetFlags(ctx, []string{h.ID}, Flags{Read: &yes}))(t)
				must(l.Import(ctx, []*articles.Article{testArticle("late", fmt.Sprint("https://harbour.example/late/", len(seen)), 0)}))(t)
			}
		}
		for id, n := range seen {
			if n != 1 {
				t.Errorf("%s: %s is listed %d times", order, id, n)
			}
		}
		if len(seen) < count {
			t.Errorf("%s: listed %d of %d", order, len(seen), count)
		}
	}
}

// TestHeadlinesStop checks that a list can be left early, that pruned articles are skipped, and that errors end it.
func TestHeadlinesStop(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	l := manyArticles(t, 600)
	for range l.Headlines(ctx, ListQuery{}) {
		break
	}
	var titles []string
	for h, err := range l.Headlines(ctx, ListQuery{Sort: ByTitle}) {
		ok(t, err)
		if titles = append(titles, h.Title); len(titles) == 1 {
			must(l.Prune(ctx, PruneOptions{Before: testNow, IncludeUnread: true}))(t)
		}
	}
	if len(titles) < firstPage || !slices.IsSortedFunc(titles, cmp.Compare) {
		t.Errorf("%d titles after a prune", len(titles))
	}
	for _, err := range l.Headlines(ctx, ListQuery{Sort: "none"}) {
		if err == nil {
			t.Error("no error")
		}
	}
	cancel()
	if _, err := l.List(ctx, ListQuery{}); err == nil {
		t.Error("no error of a cancelled list")
	}
}

// TestArticlesPages checks that all articles, which are read in pages, are those that are got one by one.
func TestArticlesPages(t *testing.T) {
	ctx := context.Background()
	l := manyArticles(t, firstPage+2*maxTextPage+50)
	must(l.Import(ctx, []*articles.Article{{
		Headline: articles.Headline{Title: "all", URL: "https://town.example/", Summary: "in short"}, Byline: "Jane Doe and John Roe",
		Markdown: "see ![a ferry](https://town.example/ferry.jpg) and <https://town.example/more>",
	}}))(t)
	for order := range listOrders {
		var want, got []*articles.Article
		for _, h := range must(l.List(ctx, ListQuery{Sort: order}))(t) {
			want = append(want, must(l.Get(ctx, h.ID))(t))
		}
		for a, err := range l.Articles(ctx, ListQuery{Sort: order, Brief: true}) {
			ok(t, err)
			got = append(got, a)
		}
		if d := diff.Diff(want, got); d != "" {
			t.Fatalf("%q: %s", order, d)
		}
	}
}
