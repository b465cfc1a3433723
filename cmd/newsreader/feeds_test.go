package main

import (
	"testing"
	"time"

	"newsreader/articles/library"
)

// TestNextFetch checks that a wait is rounded up to whole minutes, so that a feed that is not due never says 0 minutes.
func TestNextFetch(t *testing.T) {
	a, _, _ := newTestApp(nil)
	for _, test := range []struct {
		wait   time.Duration
		paused bool
		want   string
		inJSON bool
	}{
		{wait: -time.Hour, want: ""},
		{wait: 0, want: ""},
		{wait: 1, want: "in 1m", inJSON: true},
		{wait: time.Minute, want: "in 1m", inJSON: true},
		{wait: time.Minute + 1, want: "in 2m", inJSON: true},
		{wait: 90 * time.Minute, want: "in 1h", inJSON: true},
		{wait: 47 * time.Hour, want: "in 47h", inJSON: true},
		{wait: 48 * time.Hour, want: "in 2d", inJSON: true},
		{wait: time.Hour, paused: true, want: "paused"},
		{wait: -time.Hour, paused: true, want: "paused"},
	} {
		f := library.Feed{NextFetch: clock.Add(test.wait), Paused: test.paused}
		if got := a.nextFetch(f); got != test.want {
			t.Errorf("%+v: got %q", test, got)
		}
		if got := newJSONFeed(f, clock); got.NextFetch.IsZero() == test.inJSON {
			t.Errorf("%+v: next fetch in JSON is %v", test, got.NextFetch)
		}
	}
}
