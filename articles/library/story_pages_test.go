package library

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// TestStoryPages checks that the stories of a query have all events that it selects, each once, with their articles of the
// interval.
func TestStoryPages(t *testing.T) {
	ctx := context.Background()
	rng := rand.New(rand.NewPCG(2, 18))
	l := storyLibrary(t, rng)
	for range 40 {
		q := StoryQuery{Events: true, Unread: rng.IntN(3) == 0}
		if rng.IntN(4) > 0 {
			q.Since = testNow.Add(time.Duration(rng.IntN(300)-120) * time.Hour)
		}
		if rng.IntN(2) > 0 {
			q.Until = testNow.Add(time.Duration(rng.IntN(400)-120) * time.Hour)
		}
		var want []string
		for _, e := range must(l.Stories(ctx, q))(t) {
			want = append(want, idsWithin(e.Articles, q))
		}
		q.Events = false
		stories := must(l.Stories(ctx, q))(t)
		var got []string
		for _, s := range stories {
			checkStory(t, s)
			for _, e := range s.Events {
				got = append(got, idsWithin(e.Articles, StoryQuery{}))
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%+v: %s", q, diff)
		}
		checkLimits(t, l, q, stories)
	}
}

// idsWithin returns the IDs of the articles that are in the interval of a query.
func idsWithin(all []articles.Headline, q StoryQuery) string {
	q.Unread = false
	var ids []string
	for _, h := range all {
		if isSelected(h, q) {
			ids = append(ids, h.ID)
		}
	}
	return strings.Join(ids, " ")
}

// checkStory checks that a story has the articles of its events and the headline of the first.
func checkStory(t *testing.T, s Story) {
	t.Helper()
	var ids, ofEvents []string
	read := true
	for _, h := range s.Articles {
		ids = append(ids, h.ID)
	}
	for _, e := range s.Events {
		read = read && e.Read
		for _, h := range e.Articles {
			ofEvents = append(ofEvents, h.ID)
		}
	}
	if s.ID != s.Events[0].ID || s.Read != read || !slices.IsSortedFunc(s.Articles, func(a, b articles.Headline) int { return int(sortTimeOf(a) - sortTimeOf(b)) }) {
		t.Errorf("%s, read %v: %v", s.ID, s.Read, ids)
	}
	slices.Sort(ids)
	slices.Sort(ofEvents)
	if diff := cmp.Diff(ofEvents, ids); diff != "" {
		t.Error(diff)
	}
}

// checkLimits checks how many stories there are with a limit, and with one of their articles.
func checkLimits(t *testing.T, l *Library, q StoryQuery, stories []Story) {
	t.Helper()
	for _, least := range []int{1, 2} {
		q.MinArticles, q.Limit = least, 0
		enough := 0
		for _, s := range stories {
			if len(s.Articles) >= least {
				enough++
			}
		}
		if got := len(must(l.Stories(context.Background(), q))(t)); got != enough {
			t.Errorf("%+v: %d stories, want %d", q, got, enough)
		}
		q.MinArticles, q.Limit = 0, 1+enough/2
		if got := len(must(l.Stories(context.Background(), q))(t)); got != min(q.Limit, len(stories)) {
			t.Errorf("%+v: %d stories of %d", q, got, len(stories))
		}
	}
}

// strike are invented titles of one story, one event a line.
var strike = []string{
	"Lindquay dockers walk out over night shifts|Dockers of Lindquay walk out over night shifts",
	"Harbour master offers Lindquay a bonus for every crane at work|Bonus for cranes at work, harbour master of Lindquay says",
	"Hawser League rejects the bonus of the harbour master",
}

// strikeLibrary returns a library of one story in the last hours, of one event that came long before, and of others.
func strikeLibrary(t *testing.T) *Library {
	t.Helper()
	l, clock := newLibrary(t)
	titles := strings.Split(strings.Join(append([]string{"Lindquay has a new harbour master"}, append(strike, events...)...), "|"), "|")
	var all []*articles.Article
	for i, title := range titles {
		a := testArticle(title, fmt.Sprintf("https://harbour.example/%d", i), 0)
		a.Source, a.Published = fmt.Sprint("Paper ", i), articles.Time{Time: clock.at.Add(time.Duration(i-len(titles)) * time.Hour)}
		if i == 0 {
			a.Published = articles.Time{Time: clock.at.AddDate(0, -1, 0)}
		}
		all = append(all, a)
	}
	must(l.Import(context.Background(), all))(t)
	ok(t, l.CatchUp(context.Background()))
	return l
}

// TestStoryOfEvents checks that a story of several events is one, and ends where the interval does.
func TestStoryOfEvents(t *testing.T) {
	ctx := context.Background()
	l := strikeLibrary(t)
	for _, test := range []struct {
		since    time.Time
		articles int
	}{{testNow.AddDate(0, 0, -1), 5}, {time.Time{}, 6}} {
		var sizes []int
		for _, s := range must(l.Stories(ctx, StoryQuery{Since: test.since}))(t) {
			if len(s.Events) > 1 {
				sizes = append(sizes, len(s.Articles))
			}
		}
		if diff := cmp.Diff([]int{test.articles}, sizes); diff != "" {
			t.Errorf("since %v: %s", test.since, diff)
		}
	}
}

// TestMarkStory checks that marking one article of a story marks all of its events, whether it is of the last day or not.
func TestMarkStory(t *testing.T) {
	ctx := context.Background()
	yes := true
	for _, later := range []time.Duration{0, 30 * 24 * time.Hour} {
		l := strikeLibrary(t)
		l.opts.Now = func() time.Time { return testNow.Add(later) }
		result := must(l.SetFlags(ctx, []string{"https://harbour.example/5"}, Flags{Read: &yes, WholeStories: true}))(t)
		if result.Articles != 5 {
			t.Errorf("%v later: marked %d articles", later, result.Articles)
		}
	}
}

// TestStoriesUnclusteredGather checks that articles that cannot be clustered are in stories with others.
func TestStoriesUnclusteredGather(t *testing.T) {
	ctx := context.Background()
	l := strikeLibrary(t)
	must(l.Import(ctx, []*articles.Article{testArticle("Hawser League and harbour master of Lindquay agree on a bonus", "https://harbour.example/last", 0)}))(t)
	ok(t, l.Close())
	l = openLibrary(t, filepath.Dir(l.path), Options{ReadOnly: true})
	sizes := map[int]bool{}
	for _, s := range must(l.Stories(ctx, StoryQuery{Since: testNow.AddDate(0, 0, -1)}))(t) {
		sizes[len(s.Articles)] = true
	}
	if !sizes[6] {
		t.Errorf("no story has six articles: %v", sizes)
	}
}
