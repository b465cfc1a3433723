package library

import (
	"context"
	"fmt"
	"testing"
	"time"

	"newsreader/articles"
)

// TestSearchFillsLimit checks that copies, which are folded into one hit, do not take the place of other hits.
func TestSearchFillsLimit(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	var list []*articles.Article
	for i := range 40 {
		at := articles.Time{Time: testNow.Add(-time.Duration(i) * time.Minute)}
		list = append(list,
			&articles.Article{Headline: articles.Headline{Title: "Ferry service resumes after fog", URL: fmt.Sprintf("https://copy%d.example/", i), Source: fmt.Sprint("Paper ", i), Published: at}, Markdown: "The ferry left the quay again at noon, the company said."},
			&articles.Article{Headline: articles.Headline{Title: fmt.Sprintf("Ferry number%d sold to harbour%d", i, i), URL: fmt.Sprintf("https://other.example/%d", i), Source: "Gazette", Published: articles.Time{Time: at.Add(-96 * time.Hour)}}, Markdown: fmt.Sprintf("The buyer%d paid price%d for the hull%d.", i, i, i)})
	}
	must(l.Import(ctx, list))(t)
	for limit, want := range map[int]int{1: 1, 5: 5, 20: 20, -1: 41} {
		results := must(l.Search(ctx, "ferry", SearchOptions{Limit: limit, Count: true}))(t)
		if results.Len() != want || results.Total != 80 {
			t.Errorf("limit %d: %d hits of %d articles, want %d of 80", limit, results.Len(), results.Total, want)
		}
	}
}
