package library

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/internal/similarity"
)

// TestCatchUpMost checks that an update indexes all articles and clusters the newest of very many. The next ones cluster
// the others, which are shown all the same.
func TestCatchUpMost(t *testing.T) {
	for _, test := range []struct{ articles, left int }{{3, 0}, {maxGathered, 0}, {maxGathered + 1, 1}} {
		t.Run(fmt.Sprint(test.articles), func(t *testing.T) {
			ctx := context.Background()
			l, _ := newLibrary(t)
			must(l.AddFeeds(ctx, Feed{URL: harbourFeed}))(t)
			var entries []articles.Entry
			for i := range test.articles {
				entries = append(entries, articles.Entry{Article: testArticle(fmt.Sprint("ferry ", i), fmt.Sprint("https://harbour.example/", i), i)})
			}
			must(l.StoreFetch(ctx, harbourFeed, FetchResult{Kind: KindFeed, Entries: entries}))(t)
			ok(t, l.CatchUpMost(ctx))
			if behind := must(l.indexBehind(ctx))(t); behind {
				t.Error("not all is indexed")
			}
			if left := must(l.unclusteredNumbers(ctx))(t); len(left) != test.left {
				t.Errorf("%d are in no story, want %d", len(left), test.left)
			}
			if left := must(collect(ctx, l, "SELECT count(*) FROM features AS f JOIN articles AS a ON a.id = f.id WHERE story IS NULL AND at > (SELECT min(at) FROM articles)", nil, scanNumber))(t); left[0] > 0 {
				t.Errorf("%d newer ones are in no story", left[0])
			}
			shown := 0
			for _, s := range must(l.Stories(ctx, StoryQuery{}))(t) {
				shown += len(s.Articles)
			}
			if shown != test.articles {
				t.Errorf("the stories have %d articles of %d", shown, test.articles)
			}
		})
	}
}

// TestStoryChanges checks the numbers of stories: of those that become one the lowest, else that of its first article.
func TestStoryChanges(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	doc := new(similarity.Features)
	old := []clusterItem{{number: 1, story: 5, doc: doc}, {number: 2, story: 3, doc: doc}, {number: 3, story: 5, doc: doc}, {number: 4, story: 4, doc: doc}}
	fresh := []clusterItem{{number: 11, doc: doc}, {number: 12, doc: doc}, {number: 13, doc: doc}}
	ok(t, l.write(ctx, "testing", func(w *writer) error {
		for _, item := range slices.Concat(old, fresh) {
			if err := w.exec("INSERT INTO features (id, story, doc) VALUES (?, nullif(?, 0), x'')", item.number, item.story); err != nil {
				return err
			}
		}
		return w.saveStories(storyChanges(old, fresh, []int{0, 0, 0, 3, 0, 5, 5}, make([]float64, 7)))
	}))
	got := must(collect(ctx, l, "SELECT story FROM features ORDER BY id", nil, scanNumber))(t)
	if diff := cmp.Diff([]int64{3, 3, 3, 4, 3, 12, 12}, got); diff != "" {
		t.Error(diff)
	}
}
