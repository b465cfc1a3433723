package library

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// storyLibrary returns a library of many stories, some of which are equally hot, of articles that came at several times.
func storyLibrary(t *testing.T, rng *rand.Rand) *Library {
	t.Helper()
	l, clock := newLibrary(t)
	words := newWords(false)
	for batch := range 8 {
		clock.at = testNow.AddDate(0, 0, batch)
		var all []*articles.Article
		for i := range 60 {
			a := testArticle(words.text(8, " "), fmt.Sprintf("https://harbour.example/%d/%d", batch, i), 0)
			a.Source = fmt.Sprint("Paper ", rng.IntN(5))
			a.Read = rng.IntN(2) == 0
			a.Published = articles.Time{Time: clock.at.Add(-time.Duration(rng.IntN(300)) * time.Hour)}
			if rng.IntN(4) == 0 {
				a.Published = articles.Time{}
			}
			all = append(all, a)
			if len(all) > 4 && rng.IntN(3) == 0 {
				a.Title = all[rng.IntN(len(all))].Title
			}
		}
		must(l.Import(context.Background(), all))(t)
		ok(t, l.CatchUp(context.Background()))
	}
	return l
}

// TestEventPages checks that a query selects those of all events of which an article is as it says, each once and the
// hottest first, whatever their number.
func TestEventPages(t *testing.T) {
	ctx := context.Background()
	rng := rand.New(rand.NewPCG(1, 18))
	l := storyLibrary(t, rng)
	all := must(l.Stories(ctx, StoryQuery{Events: true}))(t)
	if len(all) < 2*firstPage {
		t.Fatalf("%d events are less than two pages", len(all))
	}
	hotness := func(s Story) float64 {
		last := int64(0)
		for _, h := range s.Articles {
			last = max(last, sortTimeOf(h))
		}
		return heat(last, len(s.Sources))
	}
	if !slices.IsSortedFunc(all, func(a, b Story) int { return int(1000 * (hotness(b) - hotness(a))) }) {
		t.Error("they are not sorted by heat")
	}
	for range 60 {
		q := StoryQuery{Events: true, Unread: rng.IntN(3) == 0, MinArticles: rng.IntN(3)}
		if rng.IntN(4) > 0 {
			q.Since = testNow.Add(time.Duration(rng.IntN(300)-120) * time.Hour)
		}
		if rng.IntN(2) > 0 {
			q.Until = testNow.Add(time.Duration(rng.IntN(400)-120) * time.Hour)
		}
		var want []string
		for _, s := range all {
			if len(s.Articles) >= q.MinArticles && slices.ContainsFunc(s.Articles, func(h articles.Headline) bool { return isSelected(h, q) }) {
				want = append(want, s.ID)
			}
		}
		if n := must(l.CountEvents(ctx, q))(t); n != len(want) {
			t.Errorf("%+v: counted %d of %d", q, n, len(want))
		}
		if rng.IntN(2) == 0 && len(want) > 0 {
			q.Limit = 1 + rng.IntN(len(want))
			want = want[:q.Limit]
		}
		var got []string
		for s, err := range l.EachStory(ctx, q) {
			ok(t, err)
			got = append(got, s.ID)
		}
		if diff := cmp.Diff(strings.Join(want, "\n"), strings.Join(got, "\n")); diff != "" {
			t.Errorf("%+v: %s", q, diff)
		}
	}
}

func sortTimeOf(h articles.Headline) int64 {
	if h.Published.IsZero() {
		return h.Arrived.Unix()
	}
	return h.Published.Unix()
}

// isSelected reports whether a query selects the story of an article.
func isSelected(h articles.Headline, q StoryQuery) bool {
	within := func(at int64) bool {
		return (q.Since.IsZero() || at >= q.Since.Unix()) && (q.Until.IsZero() || at < q.Until.Unix())
	}
	at, arrived := sortTimeOf(h), h.Arrived.Unix()
	if q.Unread && h.Read {
		return false
	}
	return within(at) || within(arrived) && at >= arrived-int64(maxLate/time.Second)
}
