package library

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

const (
	harbourFeed = "https://harbour.example/feed"
	townFeed    = "https://town.example/feed"
)

// newFollowing opens a library that follows two feeds.
func newFollowing(t testing.TB) (*Library, *testClock) {
	t.Helper()
	l, clock := newLibrary(t)
	must(l.AddFeeds(context.Background(), Feed{URL: harbourFeed, Title: "Harbour"}, Feed{URL: townFeed, Title: "Town"}))(t)
	return l, clock
}

// testEntry makes an entry of one line: guid, path of the URL, title, and text, parted by bars.
func testEntry(line string) articles.Entry {
	parts := strings.Split(line, "|")
	a := testArticle(parts[2], "", 1)
	if parts[1] != "" {
		a.URL = "https://harbour.example/" + parts[1]
	}
	a.Markdown = parts[3]
	return articles.Entry{GUID: parts[0], Article: a}
}

func testEntries(lines []string) FetchResult {
	var r FetchResult
	for _, line := range lines {
		r.Entries = append(r.Entries, testEntry(line))
	}
	return r
}

// TestIdentity stores documents one after the other and says what the library holds then: titles with the number of
// revisions before the present text.
func TestIdentity(t *testing.T) {
	type fetch struct {
		feed         string
		lines        []string
		isNew, other int
	}
	for _, test := range []struct {
		name    string
		fetches []fetch
		want    string
	}{
		{"a known guid", []fetch{
			{harbourFeed, []string{"1|a|fog|text"}, 1, 0},
			{harbourFeed, []string{"1|a|fog|text", "2|b|ferry|text"}, 1, 0},
		}, "ferry, fog"},
		{"a changed entry", []fetch{
			{harbourFeed, []string{"1|a|fog|text"}, 1, 0},
			{harbourFeed, []string{"1|a|thick fog|other text"}, 0, 1},
			{harbourFeed, []string{"1|a|thick fog|other text"}, 0, 0},
		}, "thick fog+1"},
		{"a changed address", []fetch{
			{harbourFeed, []string{"1|a|fog|text"}, 1, 0},
			{harbourFeed, []string{"1|b|fog|text"}, 0, 1},
		}, "fog"},
		{"a site that goes over to https", []fetch{
			{harbourFeed, []string{"url:http://harbour.example/a|a1|fog|text", "url:http://harbour.example/b|b1|ferry|text"}, 2, 0},
			{harbourFeed, []string{"url:https://harbour.example/a|a2|fog|text", "url:https://harbour.example/b|b2|late ferry|text"}, 0, 2},
			{harbourFeed, []string{"url:https://harbour.example/a|a2|fog|text", "url:http://harbour.example/a|a1|other fog|text"}, 1, 0},
		}, "other fog, fog, late ferry+1"},
		{"a guid of two feeds", []fetch{
			{harbourFeed, []string{"1|a|fog|text"}, 1, 0},
			{townFeed, []string{"1|b|mayor|text"}, 1, 0},
			{harbourFeed, []string{"1|a|fog|text"}, 0, 0},
		}, "mayor, fog"},
		{"an address of two feeds", []fetch{
			{harbourFeed, []string{"1|a|fog|text"}, 1, 0},
			{townFeed, []string{"9|a|seen elsewhere|other text"}, 0, 0},
			{townFeed, []string{"9|a|seen again|third text"}, 0, 0},
		}, "fog"},
		{"a text for an article without one", []fetch{
			{harbourFeed, []string{"1|a|fog|"}, 1, 0},
			{townFeed, []string{"9|a|fog|whole text"}, 0, 1},
		}, "fog"},
		{"no guid", []fetch{
			{harbourFeed, []string{"|a|fog|text"}, 1, 0},
			{harbourFeed, []string{"|a|thick fog|text"}, 0, 1},
		}, "thick fog+1"},
		{"neither guid nor address", []fetch{
			{harbourFeed, []string{"||fog|text"}, 1, 0},
			{harbourFeed, []string{"||fog|text", "||ferry|text"}, 1, 0},
		}, "ferry, fog"},
		{"new guids for the same addresses", []fetch{
			{harbourFeed, []string{"1|a|fog|text", "2|b|ferry|text"}, 2, 0},
			{harbourFeed, []string{"x1|a|fog|text", "x2|b|late ferry|text"}, 0, 1},
			{harbourFeed, []string{"x1|a|fog|text", "x2|b|late ferry|text"}, 0, 0},
		}, "fog, late ferry+1"},
		{"entries that all link to one page", []fetch{
			{harbourFeed, []string{"1|live|eight|text", "2|live|nine|text"}, 2, 0},
			{harbourFeed, []string{"2|live|nine|text", "3|live|ten|text"}, 1, 0},
		}, "ten, eight, nine"},
		{"an address that another entry takes up", []fetch{
			{harbourFeed, []string{"1|live|eight|text"}, 1, 0},
			{harbourFeed, []string{"1|a|eight|text", "2|live|nine|text"}, 1, 1},
		}, "nine, eight"},
		{"guids without addresses", []fetch{
			{harbourFeed, []string{"1||fog|text"}, 1, 0},
			{townFeed, []string{"1||fog|text"}, 1, 0},
			{harbourFeed, []string{"1||thick fog|text"}, 0, 1},
		}, "fog, thick fog+1"},
		{"a guid twice in one document", []fetch{{harbourFeed, []string{"1|a|fog|text", "1|b|other|text"}, 1, 0}}, "fog"},
		{"nothing to show", []fetch{{harbourFeed, []string{"1|a||"}, 0, 0}}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			ctx := context.Background()
			l, _ := newFollowing(t)
			for i, f := range test.fetches {
				got := must(l.StoreFetch(ctx, f.feed, testEntries(f.lines)))(t)
				if got.New != f.isNew || got.Changed != f.other || len(got.IDs) != f.isNew+f.other {
					t.Errorf("fetch %d: %+v", i, got)
				}
				for _, id := range got.IDs {
					must(l.Get(ctx, id))(t)
				}
			}
			var got []string
			for _, h := range must(l.List(ctx, ListQuery{}))(t) {
				revisions := must(l.Revisions(ctx, h.ID))(t)
				if n := len(revisions) - 1; n > 0 {
					h.Title += fmt.Sprint("+", n)
				}
				got = append(got, h.Title)
			}
			if diff := cmp.Diff(test.want, strings.Join(got, ", ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestStoreUnknownFeed(t *testing.T) {
	l, _ := newFollowing(t)
	_, err := l.StoreFetch(context.Background(), "https://other.example/feed", testEntries([]string{"1|a|fog|text"}))
	if !errors.Is(err, ErrFeedNotFound) {
		t.Errorf("%v", err)
	}
}

// TestChangeKeepsMarks changes an entry and looks at its marks, its place and its revisions.
func TestChangeKeepsMarks(t *testing.T) {
	ctx := context.Background()
	yes := true
	l, clock := newFollowing(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|first text"})))(t)
	id := id.New("https://harbour.example/a")
	must(l.SetFlags(ctx, []string{id}, Flags{Read: &yes, Starred: &yes}))(t)
	for i := range maxRevisions + 5 {
		clock.at = clock.at.Add(time.Hour)
		must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{fmt.Sprintf("1|a|fog|text %d", i)})))(t)
	}
	got := must(l.Get(ctx, id))(t)
	if !got.Read || !got.Starred {
		t.Errorf("marks are gone: %+v", got.Headline)
	}
	revisions := must(l.Revisions(ctx, id))(t)
	if len(revisions) != maxRevisions+1 {
		t.Errorf("%d revisions", len(revisions))
	}
	first, last := revisions[0], revisions[len(revisions)-1]
	if first.Article.Markdown != "first text" || !first.Stored.Equal(libraryNow) {
		t.Errorf("first: %+v", first)
	}
	if last.Article.Markdown != fmt.Sprintf("text %d", maxRevisions+4) || !last.Stored.Equal(clock.at) {
		t.Errorf("last: %+v", last)
	}
	for i := 2; i < len(revisions); i++ {
		if !revisions[i].Stored.After(revisions[i-1].Stored) {
			t.Errorf("revision %d is not after the one before", i)
		}
	}
}

func TestStoreFullText(t *testing.T) {
	ctx := context.Background()
	l, _ := newFollowing(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|a summary"})))(t)
	id := id.New("https://harbour.example/a")
	ok(t, l.StoreFullText(ctx, id, &articles.Article{Headline: articles.Headline{Title: "Fog | Harbour"}, Byline: "Li Wen", Markdown: "the whole text"}))
	got := must(l.Get(ctx, id))(t)
	if got.Title != "fog" || got.Markdown != "the whole text" || got.Byline != "Li Wen" {
		t.Errorf("%+v", got)
	}
	if n := len(must(l.Revisions(ctx, id))(t)); n != 1 {
		t.Errorf("%d texts", n)
	}
	// The feed's summary does not push the whole text out, and its title counts.
	result := must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|thick fog|a summary"})))(t)
	if got = must(l.Get(ctx, id))(t); got.Title != "thick fog" || got.Markdown != "the whole text" || result.Changed != 1 {
		t.Errorf("%+v", got)
	}
	ok(t, l.StoreFullText(ctx, id, &articles.Article{Markdown: "another whole text"}))
	if n := len(must(l.Revisions(ctx, id))(t)); n != 3 {
		t.Errorf("%d texts", n)
	}
	if err := l.StoreFullText(ctx, "zzzzzzzzzz", &articles.Article{}); !errors.Is(err, articles.ErrNotFound) {
		t.Errorf("%v", err)
	}
	if err := l.StoreFullText(ctx, id[:4], &articles.Article{}); !errors.Is(err, articles.ErrNotFound) {
		t.Errorf("%v", err)
	}
}

func TestImportAgain(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	batch := func() []*articles.Article {
		return []*articles.Article{testArticle("one", "https://harbour.example/1", 1), testArticle("no address", "", 2), {Headline: articles.Headline{}, Markdown: "text alone"}}
	}
	if got := must(l.Import(ctx, batch()))(t); got.New != 3 {
		t.Errorf("%+v", got)
	}
	if got := must(l.Import(ctx, batch()))(t); got.New != 0 || got.Changed != 0 {
		t.Errorf("%+v", got)
	}
	changed := batch()
	changed[0].Title, changed[0].Starred = "uno", true
	if got := must(l.Import(ctx, changed))(t); got.New != 0 || got.Changed != 1 {
		t.Errorf("%+v", got)
	}
}

// TestStoreTogether stores many feeds at once, one of them unknown, and asks for each at once what it has.
func TestStoreTogether(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	const feeds = 40
	address := func(i int) string { return fmt.Sprintf("https://town.example/%d/feed", i) }
	for i := range feeds {
		must(l.AddFeeds(ctx, Feed{URL: address(i)}))(t)
	}
	var wg sync.WaitGroup
	for i := range feeds + 1 {
		wg.Go(func() {
			_, err := l.StoreFetch(ctx, address(i), testEntries([]string{fmt.Sprintf("1|%d|fog %d|text", i, i)}))
			if i == feeds {
				if !errors.Is(err, ErrFeedNotFound) {
					t.Errorf("an unknown feed: %v", err)
				}
				return
			}
			if err != nil {
				t.Errorf("feed %d: %v", i, err)
			}
			if got, err := l.List(ctx, ListQuery{Feed: address(i)}); err != nil || len(got) != 1 {
				t.Errorf("feed %d: listed %v, %v", i, got, err)
			}
		})
	}
	wg.Wait()
	if n := len(must(l.List(ctx, ListQuery{}))(t)); n != feeds {
		t.Errorf("%d articles", n)
	}
}

// TestStoreInterrupted stores with a context that is done: nothing is kept.
func TestStoreInterrupted(t *testing.T) {
	l, _ := newFollowing(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text"}))
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if got := must(l.List(context.Background(), ListQuery{}))(t); len(got) != 0 {
		t.Errorf("%v", got)
	}
}

// TestIssues follows a feed that gives each day's issue under one address.
func TestIssues(t *testing.T) {
	ctx := context.Background()
	l, _ := newFollowing(t)
	for i, line := range []string{"1|today|Monday|text", "2|today|Tuesday|text", "3|today|Thursday|text"} {
		document := testEntries([]string{line})
		document.Entries[0].Article.Published = articles.Time{Time: libraryNow.AddDate(0, 0, []int{-9, -8, -6}[i])}
		must(l.StoreFetch(ctx, harbourFeed, document))(t)
	}
	if diff := cmp.Diff("Thursday, Tuesday, Monday", titles(must(l.List(ctx, ListQuery{}))(t))); diff != "" {
		t.Error(diff)
	}
}

func TestPrune(t *testing.T) {
	ctx := context.Background()
	yes := true
	l, clock := newFollowing(t)
	document := testEntries([]string{"1|a|old|text", "2|b|old and read|text", "3|c|old and starred|text", "4|d|new|text"})
	for i := range 3 {
		document.Entries[i].Article.Published = articles.Time{Time: libraryNow.AddDate(0, 0, -10)}
	}
	must(l.StoreFetch(ctx, harbourFeed, document))(t)
	must(l.SetFlags(ctx, []string{"https://harbour.example/b"}, Flags{Read: &yes}))(t)
	must(l.SetFlags(ctx, []string{"https://harbour.example/c"}, Flags{Starred: &yes}))(t)
	must(l.index(ctx, 0))(t)
	week := libraryNow.AddDate(0, 0, -7)
	if n := must(l.Prune(ctx, PruneOptions{Before: week, KeepUnread: true}))(t); n != 1 {
		t.Errorf("pruned %d", n)
	}
	if n := must(l.Prune(ctx, PruneOptions{Before: week}))(t); n != 1 {
		t.Errorf("pruned %d", n)
	}
	if got := titles(must(l.List(ctx, ListQuery{}))(t)); got != "new, old and starred" {
		t.Errorf("left: %s", got)
	}
	if got := must(l.Search(ctx, "old", SearchOptions{}))(t); len(got) != 1 {
		t.Errorf("found %v", got)
	}
	// What is pruned does not come back while the feed still has it, but when it has it again.
	clock.at = clock.at.Add(time.Hour)
	if got := must(l.StoreFetch(ctx, harbourFeed, document))(t); got.New != 0 {
		t.Errorf("came back: %+v", got)
	}
	must(l.StoreFetch(ctx, harbourFeed, FetchResult{Entries: document.Entries[3:], Partial: true}))(t)
	if got := must(l.StoreFetch(ctx, harbourFeed, document))(t); got.New != 0 {
		t.Errorf("came back after a document that broke off: %+v", got)
	}
	must(l.StoreFetch(ctx, harbourFeed, FetchResult{Entries: document.Entries[3:]}))(t)
	if got := must(l.StoreFetch(ctx, harbourFeed, document))(t); got.New != 2 {
		t.Errorf("after the feed had forgotten them: %+v", got)
	}
}
