package library

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	diff "github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// pagesCheck pages through the lists of a library whose articles share times, titles and sources, at random.
type pagesCheck struct {
	l     *Library
	clock *testClock
	rng   *rand.Rand
	added int
}

func newPagesCheck(t *testing.T, seed uint64) *pagesCheck {
	l, clock := newLibrary(t)
	c := &pagesCheck{l: l, clock: clock, rng: rand.New(rand.NewPCG(seed, 19))}
	for i, feed := range countsFeeds {
		must(l.AddFeeds(context.Background(), Feed{URL: feed, Folder: []string{"Coast", "Coast/Quay", ""}[i%3]}))(t)
	}
	for range 12 {
		c.add(t)
	}
	c.addOld(t)
	c.mark(t)
	return c
}

// oldFeed is a feed that has no new articles.
const oldFeed = "https://old.example/feed"

// addOld stores the articles of oldFeed. Another feed has most of them, too.
func (c *pagesCheck) addOld(t *testing.T) {
	ctx := context.Background()
	var entries []articles.Entry
	for i := range 60 {
		entries = append(entries, testEntry(fmt.Sprintf("old-%d|old/%[1]d|title %d|text|%d", i, i%9, 100+i/3)))
	}
	must(c.l.AddFeeds(ctx, Feed{URL: oldFeed, Folder: "Coast/Quay"}))(t)
	must(c.l.StoreFetch(ctx, oldFeed, FetchResult{Entries: entries, Partial: true}))(t)
	must(c.l.StoreFetch(ctx, countsFeeds[1], FetchResult{Entries: entries[:50], Partial: true}))(t)
}

// add stores some articles of a feed or of an import.
func (c *pagesCheck) add(t *testing.T) {
	ctx := context.Background()
	var entries []articles.Entry
	for range 1 + c.rng.IntN(15) {
		c.added++
		a := testArticle(fmt.Sprint("title ", c.rng.IntN(9)), fmt.Sprint("https://harbour.example/", c.added), c.rng.IntN(6))
		a.Source = []string{"", "Bay Times", "Town Crier", "ÄAA"}[c.rng.IntN(4)]
		a.Section = []string{"", "Sounds"}[c.rng.IntN(2)]
		if c.rng.IntN(4) == 0 {
			a.Published = articles.Time{}
		}
		entries = append(entries, articles.Entry{GUID: a.URL, Article: a})
	}
	c.clock.at = c.clock.at.Add(time.Duration(c.rng.IntN(2)) * time.Minute)
	if feed := c.rng.IntN(len(countsFeeds) + 1); feed < len(countsFeeds) {
		must(c.l.StoreFetch(ctx, countsFeeds[feed], FetchResult{Entries: entries, Partial: true}))(t)
		return
	}
	var all []*articles.Article
	for _, e := range entries {
		all = append(all, e.Article)
	}
	must(c.l.Import(ctx, all))(t)
}

// mark changes flags of some articles, and returns their IDs.
func (c *pagesCheck) mark(t *testing.T) []string {
	ctx := context.Background()
	var ids []string
	for _, h := range must(c.l.List(ctx, ListQuery{Brief: true}))(t) {
		if c.rng.IntN(6) == 0 {
			ids = append(ids, h.ID)
		}
	}
	yes, other := c.rng.IntN(4) > 0, c.rng.IntN(3) > 0
	must(c.l.SetFlags(ctx, ids, Flags{Read: &yes}))(t)
	must(c.l.SetFlags(ctx, ids[:len(ids)/2], Flags{Starred: &other}))(t)
	return ids
}

// query returns a random query.
func (c *pagesCheck) query() ListQuery {
	q := ListQuery{Brief: c.rng.IntN(2) == 0, Unread: c.rng.IntN(3) == 0, Starred: c.rng.IntN(4) == 0}
	q.Sort = []Order{"", NewestFirst, OldestFirst, BySource, ByTitle}[c.rng.IntN(5)]
	switch c.rng.IntN(8) {
	case 0:
		q.Feed = countsFeeds[c.rng.IntN(len(countsFeeds))]
	case 1:
		q.Feed = oldFeed
	case 2, 3:
		q.Folder = []string{"coast", "Quay", "Hills"}[c.rng.IntN(3)]
	case 4:
		q.Source = []string{"bay times", "t", "none"}[c.rng.IntN(3)]
	case 5:
		q.Section = "Sounds"
	}
	switch c.rng.IntN(5) {
	case 0:
		q.Since = testNow.Add(-4 * time.Hour)
	case 1:
		q.Until = testNow.Add(-2 * time.Hour)
	case 2:
		q.Arrived = testNow.Add(3 * time.Minute)
	}
	return q
}

// pages returns a whole list in pages of random sizes. It does something before each, or if that is nil checks that all
// but the last are full.
func (c *pagesCheck) pages(t *testing.T, q ListQuery, forward bool, meanwhile func()) (all []Placed) {
	var from Position
	ended := false
	for {
		if meanwhile != nil {
			meanwhile()
		}
		n := 1 + c.rng.IntN(20)
		if !forward {
			n = -n
		}
		page := must(c.l.Page(context.Background(), q, from, n))(t)
		if len(page) > max(n, -n) || ended && meanwhile == nil && len(page) > 0 {
			t.Fatalf("%+v: %d articles in a page of %d, after the last: %v", q, len(page), n, ended)
		}
		ended = len(page) < max(n, -n)
		if len(page) == 0 {
			return all
		}
		if forward {
			from, all = page[len(page)-1].Position, append(all, page...)
		} else {
			from, all = page[0].Position, append(page, all...)
		}
	}
}

// unplaced returns articles without their positions.
func unplaced(all []Placed) (headlines []articles.Headline) {
	for _, p := range all {
		headlines = append(headlines, p.Headline)
	}
	return headlines
}

// TestPage checks that pages of any size, in both directions, are together what List returns of the same query.
func TestPage(t *testing.T) {
	ctx := context.Background()
	for seed := range uint64(3) {
		c := newPagesCheck(t, seed)
		early := must(c.l.Changes(ctx))(t).Snapshot
		c.add(t)
		c.add(t)
		for range 50 {
			q := c.query()
			if c.rng.IntN(3) == 0 {
				q.Snapshot = early
			}
			if c.rng.IntN(3) == 0 {
				q.Keep = append(c.mark(t), "none")
			}
			want := must(c.l.List(ctx, q))(t)
			for _, forward := range []bool{true, false} {
				got := c.pages(t, q, forward, nil)
				if d := diff.Diff(want, unplaced(got)); d != "" {
					t.Fatalf("%+v, forward %v: %s", q, forward, d)
				}
				c.checkPlaces(t, q, got)
			}
			if n := must(c.l.Count(ctx, q))(t); n != len(want) {
				t.Fatalf("%+v: counted %d, listed %d", q, n, len(want))
			}
		}
	}
}

// checkPlaces checks that a list can be read on from each article in it, which is found again by its ID.
func (c *pagesCheck) checkPlaces(t *testing.T, q ListQuery, all []Placed) {
	ctx := context.Background()
	for range min(len(all), 3) {
		i := c.rng.IntN(len(all))
		at := must(c.l.Locate(ctx, q, all[i].ID))(t)
		if d := diff.Diff(all[i], at, diff.AllowUnexported(Position{})); d != "" {
			t.Fatal(d)
		}
		before, after := must(c.l.Page(ctx, q, at.Position, -5))(t), must(c.l.Page(ctx, q, at.Position, 5))(t)
		around := slices.Concat(before, []Placed{at}, after)
		if d := diff.Diff(unplaced(all[max(i-5, 0):min(i+6, len(all))]), unplaced(around)); d != "" {
			t.Fatalf("%+v: %s", q, d)
		}
	}
}

// TestPageMeanwhile checks that articles that come, are marked or are removed while a list is read in pages neither
// come into it as new ones, nor double or lose any that is in it and stays.
func TestPageMeanwhile(t *testing.T) {
	ctx := context.Background()
	for seed := range uint64(3) {
		c := newPagesCheck(t, seed)
		for range 12 {
			q := c.query()
			q.Snapshot, q.Brief = must(c.l.Changes(ctx))(t).Snapshot, true
			want := idsOf(must(c.l.List(ctx, q))(t))
			q.Keep = want
			before := idsOf(must(c.l.List(ctx, ListQuery{}))(t))
			got := idsOf(unplaced(c.pages(t, q, c.rng.IntN(2) == 0, func() {
				c.add(t)
				c.mark(t)
			})))
			if i := slices.IndexFunc(got, func(id string) bool { return !slices.Contains(before, id) }); i >= 0 {
				t.Fatalf("%+v: a new article is listed", q)
			}
			must(c.l.Prune(ctx, PruneOptions{Before: testNow.Add(-4 * time.Hour), IncludeUnread: true}))(t)
			left := idsOf(must(c.l.List(ctx, ListQuery{}))(t))
			gone := func(id string) bool { return !slices.Contains(left, id) }
			want = slices.DeleteFunc(want, gone)
			got = slices.DeleteFunc(got, func(id string) bool { return gone(id) || !slices.Contains(want, id) })
			if d := diff.Diff(want, got); d != "" {
				t.Fatalf("%+v: %s", q, d)
			}
		}
	}
}

// TestPageFromRemoved checks that a list is read on from where an article was that has been removed.
func TestPageFromRemoved(t *testing.T) {
	ctx := context.Background()
	for _, order := range []Order{NewestFirst, OldestFirst, BySource, ByTitle} {
		c := newPagesCheck(t, 1)
		q := ListQuery{Sort: order}
		all := must(c.l.Page(ctx, q, Position{}, 1000))(t)
		if n := must(c.l.Prune(ctx, PruneOptions{Before: testNow.Add(-2 * time.Hour), IncludeUnread: true}))(t); n == 0 {
			t.Fatal("nothing was removed")
		}
		left := idsOf(must(c.l.List(ctx, q))(t))
		for i, p := range all {
			var want []string // the next of those that are left
			for _, after := range all[i+1:] {
				if len(want) == 0 && slices.Contains(left, after.ID) {
					want = []string{after.ID}
				}
			}
			if d := diff.Diff(want, idsOf(unplaced(must(c.l.Page(ctx, q, p.Position, 1))(t)))); d != "" {
				t.Fatalf("%s: %s", order, d)
			}
		}
	}
}

// TestPageErrors checks pages of nothing.
func TestPageErrors(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	if page, err := l.Page(ctx, ListQuery{Unread: true, Keep: []string{"none"}}, Position{}, 5); len(page) > 0 || err != nil {
		t.Errorf("%v, %v", page, err)
	}
	if _, err := l.Page(ctx, ListQuery{Sort: "size"}, Position{}, 5); err == nil {
		t.Error("a page in an unknown order")
	}
	if _, err := l.Locate(ctx, ListQuery{Sort: "size"}, "abc"); err == nil {
		t.Error("an article in an unknown order")
	}
	if _, err := l.Locate(ctx, ListQuery{}, "abc"); !errors.Is(err, articles.ErrNotFound) {
		t.Error(err)
	}
}

func idsOf(headlines []articles.Headline) (ids []string) {
	for _, h := range headlines {
		ids = append(ids, h.ID)
	}
	return ids
}
