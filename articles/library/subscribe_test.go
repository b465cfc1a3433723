package library

import (
	"context"
	"errors"
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestMoveFeed(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text", "2|b|ferry|text"})))(t)
	const moved = "https://harbour.example/new"
	ok(t, l.MoveFeed(ctx, harbourFeed, moved))
	if got := must(l.StoreFetch(ctx, moved, testEntries([]string{"1|a|fog|text", "3|c|bell|text"})))(t); got.New != 1 || got.Changed != 0 {
		t.Errorf("got %+v", got)
	}
	// Moved to the address of another feed, the two become one.
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
	// An entry that both feeds have becomes one, though its URLs differ.
	must(l.AddFeeds(ctx, Feed{URL: moved}))(t)
	must(l.StoreFetch(ctx, moved, testEntries([]string{"9|t-old|mayor|text"})))(t)
	ok(t, l.MoveFeed(ctx, moved, townFeed))
	if n := must(l.Unsubscribe(ctx, townFeed))(t); n != 4 {
		t.Errorf("%d articles were removed", n)
	}
	if got := must(l.List(ctx, ListQuery{}))(t); len(got) > 0 {
		t.Errorf("left: %s", titles(got))
	}
	must(l.AddFeeds(ctx, Feed{URL: townFeed}))(t)
	if err := l.MoveFeed(ctx, harbourFeed, moved); !errors.Is(err, ErrFeedNotFound) {
		t.Errorf("got error %v", err)
	}
	if err := l.MoveFeed(ctx, townFeed, "not an address"); err == nil {
		t.Error("moved to an invalid address")
	}
}

func TestUnsubscribe(t *testing.T) {
	ctx := context.Background()
	yes := true
	l, _ := newSubscribed(t)
	must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text", "2|b|ferry|text", "3|c|shared|text"})))(t)
	must(l.StoreFetch(ctx, townFeed, testEntries([]string{"8|c|shared|text", "9|d|mayor|text"})))(t)
	must(l.updateIndex(ctx, 0, math.MaxInt))(t)
	must(l.SetFlags(ctx, []string{"https://harbour.example/b"}, Flags{Starred: &yes}))(t)
	if n := must(l.Unsubscribe(ctx, harbourFeed))(t); n != 1 {
		t.Errorf("%d articles were removed", n)
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
	// After subscribing again, the starred article is recognized, and the fetch status is cleared.
	ok(t, l.RecordFetches(ctx, FetchRecord{URL: harbourFeed, Failure: "gone", NextFetch: testNow.Add(time.Hour), Pause: true}))
	if n := must(l.AddFeeds(ctx, Feed{URL: harbourFeed}))(t); n != 1 {
		t.Errorf("added %d", n)
	}
	if f := must(l.FindFeed(ctx, harbourFeed))(t); f.Paused || f.Failures > 0 || f.LastError != "" || !f.NextFetch.IsZero() {
		t.Errorf("%+v", f)
	}
	if got := must(l.StoreFetch(ctx, harbourFeed, testEntries([]string{"1|a|fog|text", "2|b|ferry|text"})))(t); got.New != 1 {
		t.Errorf("got %+v", got)
	}
	must(l.Unsubscribe(ctx, townFeed))(t)
	if _, err := l.Unsubscribe(ctx, townFeed); !errors.Is(err, ErrFeedNotFound) {
		t.Errorf("got error %v", err)
	}
}

// TestUnsubscribeInterrupted lets removing a feed with many articles fail on the way: what was removed stays so, and the feed
// is followed until the rest is.
func TestUnsubscribeInterrupted(t *testing.T) {
	ctx := context.Background()
	l, f := testAccount(t)
	const all = 2*maxRemoveBatch + 7
	var lines []string
	for n := range all {
		lines = append(lines, fmt.Sprintf("%d|-|h%d|%d|fog %d|text", n+1, n, n, n))
	}
	must(l.StoreRemoteEntries(ctx, f, remoteEntries(lines...)))(t)
	tamper(t, l, fmt.Sprintf("CREATE TRIGGER fault BEFORE DELETE ON articles WHEN old.id = %d BEGIN SELECT raise(ABORT, 'fault'); END", all))
	removed, err := l.Unsubscribe(ctx, harbourFeed)
	if err == nil || removed == 0 {
		t.Errorf("removed %d, error %v", removed, err)
	}
	left := len(must(l.List(ctx, ListQuery{}))(t))
	if left+removed != all || len(remoteRows(t, l)) != left {
		t.Errorf("%d removed and %d left of %d, %d of the server's entries", removed, left, all, len(remoteRows(t, l)))
	}
	if feeds := must(l.RemoteFeeds(ctx))(t); !must(l.FindFeed(ctx, harbourFeed))(t).Subscribed || !feeds[0].Removed {
		t.Errorf("%+v is not followed, or not asked for again", feeds)
	}
	tamper(t, l, "DROP TRIGGER fault")
	if n := must(l.Unsubscribe(ctx, harbourFeed))(t); n != left || len(must(l.List(ctx, ListQuery{}))(t)) > 0 || len(remoteRows(t, l)) > 0 {
		t.Errorf("removed %d of %d", n, left)
	}
	checkCounts(t, l)
}

// TestAddFeedAgain checks that empty fields of a feed that is added again change nothing.
func TestAddFeedAgain(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	full := Feed{URL: harbourFeed, Title: "Harbour", SiteURL: "https://harbour.example/", Folder: "Sea", FullText: true}
	for _, f := range []Feed{full, {URL: harbourFeed}, {URL: harbourFeed, Paused: true}} {
		must(l.AddFeeds(ctx, f))(t)
		got := must(l.FindFeed(ctx, harbourFeed))(t)
		if got.Title != full.Title || got.SiteURL != full.SiteURL || got.Folder != full.Folder || !got.FullText || got.Paused {
			t.Errorf("got %+v", got)
		}
	}
	changed := Feed{URL: harbourFeed, Title: "Port", SiteURL: "https://port.example/", Folder: "Land"}
	must(l.AddFeeds(ctx, changed))(t)
	if got := must(l.FindFeed(ctx, harbourFeed))(t); got.Title != changed.Title || got.SiteURL != changed.SiteURL || got.Folder != changed.Folder {
		t.Errorf("got %+v", got)
	}
}

// TestValidators checks that a feed that moves, or is unsubscribed and keeps a starred article, loses its validators:
// the next fetch must bring the whole document.
func TestValidators(t *testing.T) {
	ctx := context.Background()
	yes := true
	l, _ := newSubscribed(t)
	document := testEntries([]string{"1|a|fog|text"})
	document.ETag, document.LastModified = "a", "then"
	check := func(address string) {
		t.Helper()
		if f := must(l.FindFeed(ctx, address))(t); f.ETag != "" || f.LastModified != "" {
			t.Errorf("got %+v", f)
		}
	}
	const moved = "https://harbour.example/new"
	must(l.StoreFetch(ctx, harbourFeed, document))(t)
	ok(t, l.MoveFeed(ctx, harbourFeed, moved))
	check(moved)
	must(l.StoreFetch(ctx, moved, document))(t)
	must(l.SetFlags(ctx, []string{"https://harbour.example/a"}, Flags{Starred: &yes}))(t)
	must(l.Unsubscribe(ctx, moved))(t)
	must(l.AddFeeds(ctx, Feed{URL: moved}))(t)
	check(moved)
}

// TestMergeFeeds checks the settings of a feed that another one moves to.
func TestMergeFeeds(t *testing.T) {
	for name, test := range map[string]struct {
		from, into   Feed
		unsubscribed string // one of the addresses, which is kept for a starred article
		want         Feed
	}{
		"settings of the target": {Feed{Folder: "Sea"}, Feed{Folder: "Land"}, "", Feed{Folder: "Land", Subscribed: true}},
		"settings moved":         {Feed{Folder: "Sea", FullText: true}, Feed{}, "", Feed{Folder: "Sea", FullText: true, Subscribed: true}},
		"full text kept":         {Feed{}, Feed{FullText: true}, "", Feed{FullText: true, Subscribed: true}},
		"target unsubscribed":    {Feed{Paused: true}, Feed{}, townFeed, Feed{Subscribed: true, Paused: true}},
		"source unsubscribed":    {Feed{Paused: true}, Feed{}, harbourFeed, Feed{Subscribed: true}},
		"pause of the target":    {Feed{Paused: true}, Feed{}, "", Feed{Subscribed: true}},
	} {
		t.Run(name, func(t *testing.T) {
			ctx := context.Background()
			yes := true
			l, _ := newLibrary(t)
			test.from.URL, test.into.URL = harbourFeed, townFeed
			must(l.AddFeeds(ctx, test.from, test.into))(t)
			if test.unsubscribed != "" {
				must(l.StoreFetch(ctx, test.unsubscribed, testEntries([]string{"1|a|fog|text"})))(t)
				must(l.SetFlags(ctx, []string{"https://harbour.example/a"}, Flags{Starred: &yes}))(t)
				must(l.Unsubscribe(ctx, test.unsubscribed))(t)
			}
			ok(t, l.MoveFeed(ctx, harbourFeed, townFeed))
			feeds := must(l.Feeds(ctx))(t)
			if len(feeds) != 1 || feeds[0].URL != townFeed {
				t.Fatalf("got %+v", feeds)
			}
			got := Feed{Folder: feeds[0].Folder, FullText: feeds[0].FullText, Subscribed: feeds[0].Subscribed, Paused: feeds[0].Paused}
			if diff := cmp.Diff(test.want, got, cmpopts.IgnoreUnexported(Feed{})); diff != "" {
				t.Error(diff)
			}
		})
	}
}
