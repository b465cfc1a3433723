package library

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

func TestFeeds(t *testing.T) {
	ctx := context.Background()
	l, clock := newLibrary(t)
	feeds := []Feed{
		{URL: townFeed, Title: "Town", Folder: "local"},
		{URL: harbourFeed, Title: "harbour \x1b[31mnews", SiteURL: "https://harbour.example/", FullText: true},
		{URL: "https://page.example/", Title: "Page", Kind: KindPage},
	}
	if n := must(l.AddFeeds(ctx, feeds...))(t); n != 3 {
		t.Errorf("added %d", n)
	}
	clock.at = clock.at.Add(time.Hour)
	if n := must(l.AddFeeds(ctx, Feed{URL: townFeed, Folder: "far"}, Feed{URL: townFeed}))(t); n != 0 {
		t.Errorf("added %d again", n)
	}
	want := []Feed{
		{ID: id.New(harbourFeed), URL: harbourFeed, Title: "harbour news", SiteURL: "https://harbour.example/", Kind: KindFeed, Subscribed: true, FullText: true, Added: libraryNow},
		{ID: id.New("https://page.example/"), URL: "https://page.example/", Title: "Page", Kind: KindPage, Subscribed: true, Added: libraryNow},
		{ID: id.New(townFeed), URL: townFeed, Title: "Town", Folder: "far", Kind: KindFeed, Subscribed: true, Added: libraryNow},
	}
	if diff := cmp.Diff(want, must(l.Feeds(ctx))(t), cmpopts.IgnoreUnexported(Feed{})); diff != "" {
		t.Error(diff)
	}
	for _, address := range []string{"", "feed", "javascript:1", "https://harbour.example/\x1b[1m"} {
		if _, err := l.AddFeeds(ctx, Feed{URL: address}); err == nil {
			t.Errorf("subscribed to %q", address)
		}
	}
	ok(t, l.SetFeed(ctx, townFeed, func(f *Feed) { f.Paused, f.Title = true, "Town hall" }))
	if f := must(l.FindFeed(ctx, townFeed))(t); !f.Paused || f.Title != "Town hall" {
		t.Errorf("%+v", f)
	}
}

func TestFindFeed(t *testing.T) {
	ctx := context.Background()
	l, _ := newFollowing(t)
	must(l.AddFeeds(ctx, Feed{URL: "https://far.example/town", Title: "Town", SiteURL: "https://www.far.example/"}))(t)
	for ref, want := range map[string]string{
		harbourFeed: harbourFeed, "harbour": harbourFeed, id.New(townFeed): townFeed, id.New(townFeed)[:5]: townFeed, "HTTPS://harbour.example/feed/": harbourFeed,
		"http://harbour.example/feed": harbourFeed, "harbour.example/feed": harbourFeed,
		"http://www.far.example": "https://far.example/town", "www.far.example": "https://far.example/town",
	} {
		if f, err := l.FindFeed(ctx, ref); err != nil || f.URL != want {
			t.Errorf("%q: %q, %v", ref, f.URL, err)
		}
	}
	for _, ref := range []string{"", "nothing", "https://nothing.example"} {
		if _, err := l.FindFeed(ctx, ref); !errors.Is(err, ErrFeedNotFound) {
			t.Errorf("%q: %v", ref, err)
		}
	}
	var ambiguous *articles.AmbiguousIDError
	if _, err := l.FindFeed(ctx, "Town"); !errors.As(err, &ambiguous) || ambiguous.Count != 2 {
		t.Errorf("%v", err)
	}
}

// TestFetchNotes follows a feed's health through fetches of all kinds.
func TestFetchNotes(t *testing.T) {
	ctx := context.Background()
	l, clock := newFollowing(t)
	hour := func(n int) time.Time { return libraryNow.Add(time.Duration(n) * time.Hour) }
	base := Feed{ID: id.New(harbourFeed), URL: harbourFeed, Title: "Harbour", Kind: KindFeed, Subscribed: true, Added: libraryNow}
	for i, step := range []struct {
		do   func() error
		want func(*Feed)
	}{
		{func() error {
			_, err := l.StoreFetch(ctx, harbourFeed, FetchResult{Title: "Harbour Gazette", ETag: `W/"a"`, LastModified: "then", NextFetch: hour(2)})
			return err
		}, func(f *Feed) {
			f.ETag, f.LastModified, f.LastSuccess, f.NextFetch = `W/"a"`, "then", hour(0), hour(2) // the title is the reader's
		}},
		{func() error { return l.RecordFetches(ctx, FetchRecord{URL: harbourFeed, NextFetch: hour(3)}) }, func(f *Feed) {
			f.LastSuccess, f.NextFetch = hour(1), hour(3)
		}},
		{func() error {
			return l.RecordFetches(ctx, FetchRecord{URL: harbourFeed, Failure: "status 500\x1b[1m", NextFetch: hour(9)}, FetchRecord{URL: "https://gone.example"})
		}, func(f *Feed) {
			f.LastError, f.LastErrorAt, f.Failures, f.NextFetch = "status 500", hour(2), 1, hour(9)
		}},
		{func() error {
			return l.RecordFetches(ctx, FetchRecord{URL: harbourFeed, Failure: "410 Gone", Pause: true})
		}, func(f *Feed) {
			f.LastError, f.LastErrorAt, f.Failures, f.NextFetch, f.Paused = "410 Gone", hour(3), 2, time.Time{}, true
		}},
		{func() error { return l.RecordFetches(ctx, FetchRecord{URL: harbourFeed, ETag: "b"}) }, func(f *Feed) {
			f.ETag, f.LastModified, f.LastSuccess, f.LastError, f.LastErrorAt, f.Failures = "b", "", hour(4), "", time.Time{}, 0
		}},
	} {
		clock.at = hour(i)
		ok(t, step.do())
		step.want(&base)
		if diff := cmp.Diff(base, must(l.FindFeed(ctx, harbourFeed))(t), cmpopts.IgnoreUnexported(Feed{})); diff != "" {
			t.Errorf("step %d: %s", i, diff)
		}
	}
}

func TestMoveFeed(t *testing.T) {
	ctx := context.Background()
	l, _ := newFollowing(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text", "2|b|ferry|text"})))(t)
	const moved = "https://harbour.example/new"
	ok(t, l.MoveFeed(ctx, harbourFeed, moved))
	if got := must(l.StoreFetch(ctx, moved, testEntries([]string{"1|a|fog|text", "3|c|bell|text"})))(t); got.New != 1 || got.Changed != 0 {
		t.Errorf("%+v", got)
	}
	// Moved to the address of a feed that is followed, the two become one.
	must(l.StoreFetch(ctx, townFeed, testEntries([]string{"1|a|fog|text", "9|t|mayor|text"})))(t)
	ok(t, l.SetFeed(ctx, moved, func(f *Feed) { f.Folder = "Sea" }))
	ok(t, l.MoveFeed(ctx, moved, townFeed))
	feeds := must(l.Feeds(ctx))(t)
	ok(t, l.CountEntries(ctx, feeds))
	if len(feeds) != 1 || feeds[0].URL != townFeed || feeds[0].Entries != 4 || feeds[0].Unread != 4 || feeds[0].Folder != "Sea" {
		t.Errorf("%+v", feeds)
	}
	for _, h := range must(l.List(ctx, ListQuery{}))(t) {
		if h.Feed != townFeed {
			t.Errorf("%q is of %q", h.Title, h.Feed)
		}
	}
	// An entry that both have is one, though its address has changed with the feed's.
	must(l.AddFeeds(ctx, Feed{URL: moved}))(t)
	must(l.StoreFetch(ctx, moved, testEntries([]string{"9|t-old|mayor|text"})))(t)
	ok(t, l.MoveFeed(ctx, moved, townFeed))
	if n := must(l.Unsubscribe(ctx, townFeed))(t); n != 4 {
		t.Errorf("%d articles forgotten", n)
	}
	if got := must(l.List(ctx, ListQuery{}))(t); len(got) > 0 {
		t.Errorf("left: %s", titles(got))
	}
	must(l.AddFeeds(ctx, Feed{URL: townFeed}))(t)
	if err := l.MoveFeed(ctx, harbourFeed, moved); !errors.Is(err, ErrFeedNotFound) {
		t.Errorf("%v", err)
	}
	if err := l.MoveFeed(ctx, townFeed, "not an address"); err == nil {
		t.Error("moved to what is no address")
	}
}

func TestUnsubscribe(t *testing.T) {
	ctx := context.Background()
	yes := true
	l, _ := newFollowing(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text", "2|b|ferry|text", "3|c|shared|text"})))(t)
	must(l.StoreFetch(ctx, townFeed, testEntries([]string{"8|c|shared|text", "9|d|mayor|text"})))(t)
	must(l.index(ctx, 0))(t)
	must(l.SetFlags(ctx, []string{"https://harbour.example/b"}, Flags{Starred: &yes}))(t)
	if n := must(l.Unsubscribe(ctx, harbourFeed))(t); n != 1 {
		t.Errorf("%d articles went", n)
	}
	want := map[string]string{"ferry": harbourFeed, "shared": townFeed, "mayor": townFeed}
	got := map[string]string{}
	for _, h := range must(l.List(ctx, ListQuery{}))(t) {
		got[h.Title] = h.Feed
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if feeds := must(l.Feeds(ctx))(t); len(feeds) != 1 {
		t.Errorf("%v", feeds)
	}
	// Followed again, the starred article is known again, and what kept the feed from being fetched is over.
	ok(t, l.RecordFetches(ctx, FetchRecord{URL: harbourFeed, Failure: "gone", NextFetch: libraryNow.Add(time.Hour), Pause: true}))
	if n := must(l.AddFeeds(ctx, Feed{URL: harbourFeed}))(t); n != 1 {
		t.Errorf("added %d", n)
	}
	if f := must(l.FindFeed(ctx, harbourFeed))(t); f.Paused || f.Failures > 0 || f.LastError != "" || !f.NextFetch.IsZero() {
		t.Errorf("%+v", f)
	}
	if got := must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text", "2|b|ferry|text"})))(t); got.New != 1 {
		t.Errorf("%+v", got)
	}
	must(l.Unsubscribe(ctx, townFeed))(t)
	if _, err := l.Unsubscribe(ctx, townFeed); !errors.Is(err, ErrFeedNotFound) {
		t.Errorf("%v", err)
	}
}
