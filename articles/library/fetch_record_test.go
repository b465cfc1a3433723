package library

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"newsreader/articles/internal/id"
)

// TestFetchRecords checks a feed's status after fetches of all kinds.
func TestFetchRecords(t *testing.T) {
	ctx := context.Background()
	l, clock := newSubscribed(t)
	hour := func(n int) time.Time { return testNow.Add(time.Duration(n) * time.Hour) }
	base := Feed{ID: id.New(harbourFeed), URL: harbourFeed, Title: "Harbour", Kind: KindFeed, Subscribed: true, Added: testNow}
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
		{func() error { return l.RecordFetches(ctx, FetchRecord{URL: harbourFeed, LastModified: "now"}) }, func(f *Feed) {
			f.ETag, f.LastModified, f.LastSuccess = "", "now", hour(5)
		}},
		{func() error { return l.RecordFetches(ctx, FetchRecord{URL: harbourFeed}) }, func(f *Feed) { f.LastSuccess = hour(6) }},
	} {
		clock.at = hour(i)
		ok(t, step.do())
		step.want(&base)
		if diff := cmp.Diff(base, must(l.FindFeed(ctx, harbourFeed))(t), cmpopts.IgnoreUnexported(Feed{})); diff != "" {
			t.Errorf("step %d: %s", i, diff)
		}
	}
}
