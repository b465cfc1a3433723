package library

import (
	"testing"
	"time"

	"newsreader/articles"
)

func TestSortTime(t *testing.T) {
	at := func(days int) articles.Time { return articles.Time{Time: testNow.AddDate(0, 0, days)} }
	for name, test := range map[string]struct {
		article articles.Article
		want    time.Time
	}{
		"published":     {articles.Article{Headline: articles.Headline{Published: at(-3)}, Updated: at(-2), Captured: at(-1)}, at(-3).Time},
		"updated":       {articles.Article{Updated: at(-2), Captured: at(-3)}, at(-2).Time},
		"captured":      {articles.Article{Captured: at(-1)}, at(-1).Time},
		"unknown":       {articles.Article{}, testNow},
		"in the future": {articles.Article{Headline: articles.Headline{Published: at(1)}, Updated: at(-2)}, testNow},
		"before 1970":   {articles.Article{Headline: articles.Headline{Published: articles.Time{Time: time.Unix(-5, 0)}}}, time.Unix(-5, 0)},
		"at the epoch":  {articles.Article{Headline: articles.Headline{Published: articles.Time{Time: time.Unix(0, 0)}}, Updated: at(-1)}, time.Unix(0, 0)},
	} {
		if got := sortTime(&test.article, testNow.Unix()); got != test.want.Unix() {
			t.Errorf("%s: got %v, want %v", name, time.Unix(got, 0).UTC(), test.want)
		}
	}
}
