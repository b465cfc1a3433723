package library

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// TestLateArrivals stores articles that were published so many days before they arrive, and checks on which days they
// are news, in a list by arrival, and in the digest of a day that is long past.
func TestLateArrivals(t *testing.T) {
	ctx := context.Background()
	l, clock := newLibrary(t)
	start := testNow
	// Titles have no word in common, so that no two articles are one story.
	title := map[string]string{
		"at once": "quince jam", "three days": "lantern parade", "six days": "gravel pit", "eight days": "pelican island", "undated": "saddle maker", "day alone": "turnip market",
	}
	arrive := func(name string, published articles.Time) {
		a := testArticle(title[name], "https://harbour.example/"+strings.ReplaceAll(name, " ", "-"), 0)
		a.Published = published
		must(l.Import(ctx, []*articles.Article{a}))(t)
	}
	ago := func(days float64) articles.Time {
		return articles.Time{Time: clock.at.Add(-time.Duration(days * 24 * float64(time.Hour)))}
	}
	on := func(day int) { clock.at = start.AddDate(0, 0, day) }
	on(0)
	arrive("at once", ago(0.1))
	on(3)
	arrive("three days", ago(3.5))
	arrive("six days", ago(6.9))
	arrive("eight days", ago(8.1))
	arrive("undated", articles.Time{})
	arrive("day alone", articles.Time{Time: time.Date(2024, 5, 4, 0, 0, 0, 0, time.UTC), DateOnly: true})
	titlesOf := func(stories []Story) string {
		var all []string
		for _, s := range stories {
			for _, h := range s.Articles {
				for name, t := range title {
					if t == h.Title {
						all = append(all, name)
					}
				}
			}
		}
		slices.Sort(all)
		return strings.Join(all, ", ")
	}
	on(4)
	for _, test := range []struct {
		name         string
		since, until time.Time
		want         string
	}{
		{"the day before", start.AddDate(0, 0, -1), start, "at once, three days"},
		{"the first day", start, start.AddDate(0, 0, 1), "at once"},
		{"a day without news", start.AddDate(0, 0, 1), start.AddDate(0, 0, 2), ""},
		{"the day of arrival", start.AddDate(0, 0, 3), start.AddDate(0, 0, 4), "day alone, six days, three days, undated"},
		{"a day later", start.AddDate(0, 0, 4), time.Time{}, ""},
		{"a past day", start.AddDate(0, 0, -6), start.AddDate(0, 0, -5), "eight days"},
		{"until a past day", time.Time{}, start.AddDate(0, 0, -5), "eight days"},
		{"all", time.Time{}, time.Time{}, "at once, day alone, eight days, six days, three days, undated"},
	} {
		query := StoryQuery{Since: test.since, Until: test.until}
		stories := must(l.Stories(ctx, query))(t)
		if diff := cmp.Diff(test.want, titlesOf(stories)); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
		if n := must(l.CountEvents(ctx, query))(t); n != len(stories) {
			t.Errorf("%s: counted %d of %d", test.name, n, len(stories))
		}
	}
	for days, want := range map[int]int{0: 6, 1: 5, 3: 5, 4: 0} {
		if got := must(l.List(ctx, ListQuery{Arrived: start.AddDate(0, 0, days)}))(t); len(got) != want {
			t.Errorf("%d arrived from day %d on, not %d", len(got), days, want)
		}
	}
}
