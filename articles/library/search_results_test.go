package library

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// newTides returns a library of articles that match "tide" or "quay" more or less well, some of them copies.
func newTides(t *testing.T, count int) *Library {
	l, _ := newLibrary(t)
	var all []*articles.Article
	for i := range count {
		a := testArticle(fmt.Sprint("Day ", i), fmt.Sprint("https://harbour.example/", i), i)
		if i%5 == 0 {
			a.Title += " at the quay"
		}
		a.Markdown = strings.Repeat(fmt.Sprintf("The tide of hour %d was high. ", i), 1+i*7%11) + strings.Repeat("A quay is wet. ", i%4) + strings.Repeat("Nothing else happened. ", i%13)
		all = append(all, a)
		if i%9 == 0 {
			clone := *a
			clone.URL = fmt.Sprint("https://copy.example/", i)
			all = append(all, &clone)
		}
	}
	must(l.Import(context.Background(), all))(t)
	return l
}

// TestSearchOrder checks that few hits are the first of many, whatever the limits.
func TestSearchOrder(t *testing.T) {
	l := newTides(t, 60)
	for _, query := range []string{"tide", "quay", "quay tide", `"a quay"`} {
		all := searchHits(t, l, query, SearchOptions{Limit: -1})
		for _, limit := range []int{1, 10, 30, 50, 1000} {
			if diff := cmp.Diff(all[:min(limit, len(all))], searchHits(t, l, query, SearchOptions{Limit: limit})); diff != "" {
				t.Errorf("%s, limit %d: %s", query, limit, diff)
			}
		}
	}
}

// TestResultsPage reads hits by pages in both directions, while some of them are removed.
func TestResultsPage(t *testing.T) {
	ctx := context.Background()
	l := newTides(t, 150)
	must(l.MarkListRead(ctx, ListQuery{}))(t) // what is unread would not be removed
	results := must(l.Search(ctx, "tide", SearchOptions{Limit: -1}))(t)
	check := func() {
		t.Helper()
		var all []Hit
		for h, err := range results.Hits(ctx) {
			ok(t, err)
			all = append(all, h)
		}
		for _, n := range []int{1, 7, 64, 1000} {
			var forth, back []Hit
			for page := must(results.Page(ctx, 0, n))(t); len(page) > 0; page = must(results.Page(ctx, page[len(page)-1].Rank+1, n))(t) {
				if forth = append(forth, page...); len(page) < n && len(forth) < len(all) {
					t.Fatalf("%d hits of a page of %d", len(page), n)
				}
			}
			for page := must(results.Page(ctx, results.Len(), -n))(t); len(page) > 0; page = must(results.Page(ctx, page[0].Rank, -n))(t) {
				back = append(page, back...)
			}
			if diff := cmp.Diff(all, forth) + cmp.Diff(all, back); diff != "" {
				t.Fatal(diff)
			}
		}
	}
	check()
	if must(l.Prune(ctx, PruneOptions{Before: testNow.Add(-100 * time.Hour)}))(t) == 0 {
		t.Fatal("nothing was removed")
	}
	check()
}

// TestMarkFoundRead marks what a search found as read, with the copies.
func TestMarkFoundRead(t *testing.T) {
	ctx := context.Background()
	l := newTides(t, 30)
	results := must(l.Search(ctx, "quay", SearchOptions{Limit: -1}))(t)
	before := must(l.Counts(ctx))(t)
	m := must(l.MarkFoundRead(ctx, results))(t)
	if results.Articles() == results.Len() || m.Len() != results.Articles() {
		t.Errorf("marked %d of %d", m.Len(), results.Articles())
	}
	if left := must(l.Counts(ctx))(t); left.Unread != before.Unread-m.Len() {
		t.Errorf("%+v after %+v", left, before)
	}
}
