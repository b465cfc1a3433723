package library

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"newsreader/articles"
)

// TestSearchCount checks that matches are counted whatever the limit: of words in titles and in texts, of phrases, of
// filters, and where the index is behind.
func TestSearchCount(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	numbered := func(from, to int) (all []*articles.Article) {
		for i := from; i < to; i++ {
			a := testArticle(fmt.Sprint("Tide of day ", i), fmt.Sprint("https://harbour.example/", i), i)
			a.Markdown = "High water at noon, low water at dusk."
			if i%2 == 1 {
				a.Markdown = "Water, high and low."
			}
			all = append(all, a)
		}
		return all
	}
	must(l.Import(ctx, numbered(0, 150)))(t)
	check := func(state string, l *Library, all int) {
		t.Helper()
		for query, want := range map[string]int{"tide": all, "water": all, `"high water"`: all / 2, `water -"high water"`: all / 2, "-fog": all, "is:read": 0, "12": 1, `"high tide"`: 0} {
			results := must(l.Search(ctx, query, SearchOptions{Limit: 7, Count: true}))(t)
			if results.Total != want || results.Len() != min(7, want) {
				t.Errorf("%s, %s: %d of %d, want %d of %d", state, query, results.Len(), results.Total, min(7, want), want)
			}
		}
	}
	check("indexed", l, 150)
	must(l.Import(ctx, numbered(150, 200)))(t)
	check("behind", openLibrary(t, strings.TrimSuffix(l.path, fileName), Options{ReadOnly: true}), 200)
}

// TestSearchFindsOldPhrase searches for a phrase that only the oldest of many articles with its words has.
func TestSearchFindsOldPhrase(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	var all []*articles.Article
	for i := range 3 * minRanked {
		a := testArticle(fmt.Sprint("Day ", i), fmt.Sprint("https://harbour.example/", i), 1000-i)
		if a.Markdown = "Bells ring in the fog."; i == 0 {
			a.Markdown = "The fog bells ring."
		}
		all = append(all, a)
	}
	must(l.Import(ctx, all))(t)
	for _, limit := range []int{1, 50, -1} {
		if got := searchHits(t, l, `"fog bells"`, SearchOptions{Limit: limit}); len(got) != 1 || got[0].Title != "Day 0" {
			t.Errorf("limit %d: %d hits", limit, len(got))
		}
	}
}
