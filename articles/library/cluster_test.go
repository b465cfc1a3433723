package library

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

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

// TestSaveStories checks the numbers of stories: of those that become one the lowest, else that of its first article.
func TestSaveStories(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	old := []clusterItem{{number: 1, story: 5}, {number: 2, story: 3}, {number: 3, story: 5}, {number: 4, story: 4}}
	fresh := []clusterItem{{number: 11}, {number: 12}, {number: 13}}
	ok(t, l.write(ctx, "testing", func(w *writer) error {
		for _, item := range slices.Concat(old, fresh) {
			if err := w.exec("INSERT INTO features (id, story, doc) VALUES (?, nullif(?, 0), x'')", item.number, item.story); err != nil {
				return err
			}
		}
		return w.saveStories(old, fresh, []int{0, 0, 0, 3, 0, 5, 5})
	}))
	got := must(collect(ctx, l, "SELECT story FROM features ORDER BY id", nil, scanNumber))(t)
	if diff := cmp.Diff([]int64{3, 3, 3, 4, 3, 12, 12}, got); diff != "" {
		t.Error(diff)
	}
}
