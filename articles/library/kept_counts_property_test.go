package library

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// TestCountsHold changes a library in every way, at random, and checks after each change that what is kept is what
// can be counted.
func TestCountsHold(t *testing.T) {
	for seed := range uint64(12) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			l, clock := newLibrary(t)
			c := &countsCheck{l: l, clock: clock, rng: rand.New(rand.NewPCG(seed, 17))}
			for range 60 {
				done := c.change(t)
				if diff := cmp.Diff(counted(t, l), kept(t, l)); diff != "" {
					t.Fatalf("after %s (-counted +kept):\n%s", done, diff)
				}
			}
		})
	}
}

// libraryCounts are the counts of a library as lines.
type libraryCounts struct{ Feeds, Library, Events []string }

// checkCounts checks that the counts that are kept are those of what the library has.
func checkCounts(t *testing.T, l *Library) {
	t.Helper()
	if diff := cmp.Diff(counted(t, l), kept(t, l)); diff != "" {
		t.Errorf("counts (-counted +kept): %s", diff)
	}
}

// kept reads the counts of a library.
func kept(t *testing.T, l *Library) libraryCounts {
	t.Helper()
	return libraryCounts{
		countLines(t, l, "SELECT format('%d: %d, %d', feed, entries, unread) FROM feed_counts ORDER BY feed"),
		countLines(t, l, "SELECT format('%d, %d, %d', articles, unread, starred) FROM library_counts"),
		countLines(t, l, "SELECT format('%d: %d, %d, %d, %d, %d, %.9f', id, articles, sources, first, last, arrived, heat) FROM events ORDER BY id"),
	}
}

// counted counts what kept reads.
func counted(t *testing.T, l *Library) libraryCounts {
	t.Helper()
	c := libraryCounts{
		Feeds: countLines(t, l, `SELECT format('%d: %d, %d', f.id, count(a.id), count(*) FILTER (WHERE a.read = 0))
			FROM feeds AS f LEFT JOIN entries AS e ON e.feed = f.id LEFT JOIN articles AS a ON a.id = e.article GROUP BY f.id ORDER BY f.id`),
		Library: countLines(t, l, "SELECT format('%d, %d, %d', count(*), count(*) FILTER (WHERE read = 0), count(*) FILTER (WHERE starred = 1)) FROM articles"),
	}
	type event struct {
		number, articles, first, last, arrived int64
		sources                                int
	}
	events := must(collect(context.Background(), l, `SELECT f.story, count(*), count(DISTINCT a.source), min(a.at), max(a.at), max(a.arrived)
		FROM features AS f JOIN articles AS a ON a.id = f.id WHERE f.story IS NOT NULL GROUP BY f.story ORDER BY f.story`, nil, func(row scanner) (e event, err error) {
		return e, row.Scan(&e.number, &e.articles, &e.sources, &e.first, &e.last, &e.arrived)
	}))(t)
	for _, e := range events {
		c.Events = append(c.Events, fmt.Sprintf("%d: %d, %d, %d, %d, %d, %.9f", e.number, e.articles, e.sources, e.first, e.last, e.arrived, heat(e.last, e.sources)))
	}
	return c
}

func countLines(t *testing.T, l *Library, query string) []string {
	t.Helper()
	return must(collect(context.Background(), l, query, nil, func(row scanner) (line string, err error) { return line, row.Scan(&line) }))(t)
}

// countsCheck changes a library at random.
type countsCheck struct {
	l     *Library
	clock *testClock
	rng   *rand.Rand
}

var countsFeeds = []string{harbourFeed, townFeed, "https://bay.example/feed", "https://hill.example/feed"}

// change makes a random change and says which. Some changes fail, as for a feed that is not subscribed.
func (c *countsCheck) change(t *testing.T) string {
	ctx := context.Background()
	c.clock.at = c.clock.at.Add(time.Duration(c.rng.IntN(20)) * time.Hour)
	feed := countsFeeds[c.rng.IntN(len(countsFeeds))]
	yes := c.rng.IntN(3) > 0
	var err error
	var done string
	switch kind := c.rng.IntN(14); kind {
	case 0, 1:
		done = "subscribing to " + feed
		_, err = c.l.AddFeeds(ctx, Feed{URL: feed})
	case 2, 3, 4, 5:
		done = "fetching " + feed
		_, err = c.l.StoreFetch(ctx, feed, FetchResult{Entries: c.entries(1 + c.rng.IntN(12)), Partial: yes})
	case 6:
		done = "importing"
		var all []*articles.Article
		for _, e := range c.entries(1 + c.rng.IntN(8)) {
			e.Article.Read, e.Article.Starred = c.rng.IntN(3) == 0, c.rng.IntN(5) == 0
			all = append(all, e.Article)
		}
		_, err = c.l.Import(ctx, all)
	case 7, 8:
		flags := Flags{WholeStories: c.rng.IntN(3) == 0}
		if c.rng.IntN(3) == 0 {
			flags.Starred = &yes
		} else {
			flags.Read = &yes
		}
		done = fmt.Sprint("marking ", flags)
		_, err = c.l.SetFlags(ctx, c.some(t), flags)
	case 9:
		done = "pruning"
		_, err = c.l.Prune(ctx, PruneOptions{Before: c.clock.at.Add(-40 * time.Hour), IncludeUnread: c.rng.IntN(2) == 0})
	case 10:
		done = "moving " + feed
		err = c.l.MoveFeed(ctx, feed, countsFeeds[c.rng.IntN(len(countsFeeds))])
	case 11:
		done = "unsubscribing from " + feed
		_, err = c.l.Unsubscribe(ctx, feed)
	case 12:
		done = "storing full texts"
		for _, id := range c.some(t) {
			page := c.entries(1)[0].Article
			page.Markdown = strings.Repeat(page.Markdown, 4)
			err = c.l.StoreFullText(ctx, id, page)
		}
	default:
		done = "clustering"
		err = c.l.CatchUp(ctx)
	}
	if err != nil && !strings.Contains(err.Error(), ErrFeedNotFound.Error()) {
		t.Fatalf("%s: %v", done, err)
	}
	return done
}

// entries returns random entries about a few events. Feeds share their addresses, and their titles, times and sources
// change.
func (c *countsCheck) entries(n int) []articles.Entry {
	lines := strings.Split(strings.Join(events, "|"), "|")
	all := make([]articles.Entry, 0, n)
	for range n {
		number := c.rng.IntN(30)
		title := lines[number%len(lines)]
		if c.rng.IntN(8) == 0 {
			title += " again"
		}
		a := testArticle(title, fmt.Sprintf("https://harbour.example/%d", number), 0)
		a.Source = []string{"", "Harbour Gazette", "Town Crier", "Bay Times"}[c.rng.IntN(4)]
		a.Published = articles.Time{Time: c.clock.at.Add(-time.Duration(c.rng.IntN(90)) * time.Hour)}
		if c.rng.IntN(5) == 0 {
			a.Published = articles.Time{}
		}
		a.Markdown = fmt.Sprint(title, ", version ", c.rng.IntN(4), ".")
		all = append(all, articles.Entry{GUID: fmt.Sprint(number), Article: a})
	}
	return all
}

// some returns the IDs of random articles.
func (c *countsCheck) some(t *testing.T) []string {
	var ids []string
	for _, h := range must(c.l.List(context.Background(), ListQuery{Brief: true}))(t) {
		if c.rng.IntN(5) == 0 {
			ids = append(ids, h.ID)
		}
	}
	return ids
}
