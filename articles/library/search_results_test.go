package library

import (
	"context"
	"fmt"
	"strings"
	"testing"

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
