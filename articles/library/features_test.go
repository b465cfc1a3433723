package library

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/internal/similarity"
)

// TestDamagedFeatures checks that damaged features are reported, and that search and prune work without them.
func TestDamagedFeatures(t *testing.T) {
	for name, damage := range map[string]string{
		"counts":   "UPDATE counts SET counts = x'01'",
		"features": "UPDATE features SET doc = x'ff'",
	} {
		t.Run(name, func(t *testing.T) {
			ctx := context.Background()
			l, _ := newLibrary(t)
			all := articlesTitled(strings.Split(events[0], "|"))
			must(l.Import(ctx, all[:2]))(t)
			ok(t, l.CatchUp(ctx))
			tamper(t, l, damage)
			must(l.Import(ctx, all[2:]))(t)
			saysDamaged(t, l, l.CatchUp(ctx))
			_, err := l.Related(ctx, must(l.Get(ctx, all[0].URL))(t), RelatedOptions{})
			saysDamaged(t, l, err)
			for _, word := range []string{"storm", "keeper"} { // one article is indexed, the other may not be
				if hits := searchHits(t, l, word, SearchOptions{}); len(hits) == 0 {
					t.Errorf("%q was not found", word)
				}
			}
			if n := must(l.Prune(ctx, PruneOptions{Before: time.Date(2024, 4, 24, 0, 0, 0, 0, time.UTC), IncludeUnread: true}))(t); n != 3 {
				t.Errorf("%d removed", n)
			}
		})
	}
}

func saysDamaged(t *testing.T, l *Library, err error) {
	t.Helper()
	var said *Error
	if !errors.Is(err, ErrDamaged) || !errors.As(err, &said) || !names(err, l.path) || !strings.Contains(said.Hint(), "export") {
		t.Errorf("got error %v", err)
	}
}

// TestChangedFeatures checks that an article with damaged features gets new ones when it changes.
func TestChangedFeatures(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	all := articlesTitled([]string{"Leek prices fall"})
	must(l.Import(ctx, all))(t)
	ok(t, l.CatchUp(ctx))
	tamper(t, l, "UPDATE features SET doc = x'ff'")
	all[0].Title = "Leek prices rise"
	must(l.Import(ctx, all))(t)
	ok(t, l.CatchUp(ctx))
	if diff := cmp.Diff([]string{"Leek prices rise"}, storyTitles(must(l.Stories(ctx, StoryQuery{}))(t))); diff != "" {
		t.Error(diff)
	}
}

// TestFeaturesOfNoArticle checks that clustering ends if some features belong to no article.
func TestFeaturesOfNoArticle(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	must(l.Import(ctx, articlesTitled([]string{"Leek prices fall"})))(t)
	tamper(t, l, "INSERT INTO features (id, doc) VALUES (99, x'10')")
	if stories := must(l.Stories(ctx, StoryQuery{}))(t); len(stories) != 1 {
		t.Errorf("%d stories", len(stories))
	}
}

// TestFeaturesFollow checks that features are removed and changed with their articles.
func TestFeaturesFollow(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	all := articlesTitled(strings.Split(events[0], "|"))
	must(l.Import(ctx, all))(t)
	ok(t, l.CatchUp(ctx))
	lead := must(l.Get(ctx, all[0].URL))(t)
	if got := must(l.Related(ctx, lead, RelatedOptions{Limit: 10}))(t).Articles; len(got) != 2 || got[0].Score < got[1].Score || len(got[0].Why) == 0 {
		t.Errorf("got %+v", got)
	}
	if n := termCountsOf(t, l).Articles(); n != 3 {
		t.Errorf("%d counted", n)
	}
	must(l.Prune(ctx, PruneOptions{Before: time.Date(2024, 4, 23, 2, 0, 0, 0, time.UTC), IncludeUnread: true}))(t)
	if n := termCountsOf(t, l).Articles(); n != 1 {
		t.Errorf("%d counted", n)
	}
	if got := must(l.Related(ctx, lead, RelatedOptions{Limit: 10}))(t).Articles; len(got) != 1 || got[0].Title != all[2].Title {
		t.Errorf("got %+v", got)
	}
	all[2].Title = "Nothing at all"
	must(l.Import(ctx, all[2:]))(t)
	if got := must(l.Related(ctx, lead, RelatedOptions{Limit: 10}))(t).Articles; len(got) != 0 {
		t.Errorf("got %+v", got)
	}
	if n := termCountsOf(t, l).Articles(); n != 1 {
		t.Errorf("%d counted", n)
	}
}

// termCountsOf returns the counts of a library.
func termCountsOf(t *testing.T, l *Library) *similarity.Counts {
	t.Helper()
	return must(loadTermCounts(context.Background(), must(l.reader(context.Background()))(t)))(t)
}

// TestCountsFollow checks that the counts are those of the existing articles after changes of all kinds.
func TestCountsFollow(t *testing.T) {
	ctx := context.Background()
	l, clock := newSubscribed(t)
	random := rand.New(rand.NewPCG(3, 4))
	for round := range 12 {
		var lines []string
		for range 6 {
			lines = append(lines, fmt.Sprintf("%[1]d|%[1]d|fog %[2]d|the ferry waits %[2]d", random.IntN(40), random.IntN(9)))
		}
		must(l.StoreFetch(ctx, []string{harbourFeed, townFeed}[round%2], testEntries(uniqueLines(lines))))(t)
		if round%3 != 0 {
			ok(t, l.CatchUp(ctx))
		}
		clock.at = clock.at.Add(time.Hour)
		switch round {
		case 5:
			if must(l.Prune(ctx, PruneOptions{Before: clock.at.Add(-3 * time.Hour), IncludeUnread: true}))(t) == 0 {
				t.Error("nothing pruned")
			}
		case 8:
			if must(l.Unsubscribe(ctx, harbourFeed))(t) == 0 {
				t.Error("nothing removed")
			}
			must(l.AddFeeds(ctx, Feed{URL: harbourFeed}))(t)
		}
		checkTermCounts(t, l)
	}
}

// uniqueLines removes lines with the same GUID as an earlier one.
func uniqueLines(lines []string) []string {
	slices.Sort(lines)
	return slices.CompactFunc(lines, func(a, b string) bool {
		first, _, _ := strings.Cut(a, "|")
		second, _, _ := strings.Cut(b, "|")
		return first == second
	})
}
