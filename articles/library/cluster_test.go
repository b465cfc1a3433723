package library

import (
	"context"
	"fmt"
	"testing"

	"newsreader/articles"
)

// TestCatchUpIfSmall checks that a few new articles are indexed, and many are left to the next search.
func TestCatchUpIfSmall(t *testing.T) {
	for _, test := range []struct {
		articles int
		behind   bool
	}{{3, false}, {smallBacklog, false}, {smallBacklog + 1, true}} {
		t.Run(fmt.Sprint(test.articles), func(t *testing.T) {
			ctx := context.Background()
			l, _ := newLibrary(t)
			must(l.AddFeeds(ctx, Feed{URL: harbourFeed}))(t)
			var entries []articles.Entry
			for i := range test.articles {
				entries = append(entries, articles.Entry{Article: testArticle(fmt.Sprint("ferry ", i), fmt.Sprint("https://harbour.example/", i), i)})
			}
			must(l.StoreFetch(ctx, harbourFeed, FetchResult{Kind: KindFeed, Entries: entries}))(t)
			ok(t, l.CatchUpIfSmall(ctx))
			if behind := must(l.indexBehind(ctx))(t); behind != test.behind {
				t.Errorf("behind: %v, want %v", behind, test.behind)
			}
		})
	}
}
