package update

import (
	"fmt"
	"net"
	"net/http"
	"syscall"
	"testing"
	"time"

	"newsreader/articles"
	"newsreader/articles/internal/fetch"
	"newsreader/articles/library"
)

// monday is a Monday, 08:00 UTC.
var monday = time.Date(2024, 4, 22, 8, 0, 0, 0, time.UTC)

func TestAfterSuccess(t *testing.T) {
	in := func(d time.Duration) time.Time { return monday.Add(d) }
	for _, test := range []struct {
		name         string
		fresh, retry time.Time
		ttl          time.Duration
		want         time.Duration // 0: at once
	}{
		{"no wish", time.Time{}, time.Time{}, 0, 0},
		{"fresh for half an hour", in(30 * time.Minute), time.Time{}, 0, 29 * time.Minute},
		{"fresh for moments", in(30 * time.Second), time.Time{}, 0, 0},
		{"fresh for a year", in(365 * 24 * time.Hour), time.Time{}, 0, 24*time.Hour - time.Minute},
		{"was fresh", in(-time.Hour), time.Time{}, 0, 0},
		{"hourly by the feed", time.Time{}, time.Time{}, time.Hour, 59 * time.Minute},
		{"yearly by the feed", time.Time{}, time.Time{}, 365 * 24 * time.Hour, 24*time.Hour - time.Minute},
		{"the longer of both", in(2 * time.Hour), time.Time{}, time.Hour, 2*time.Hour - time.Minute},
		{"retry after", time.Time{}, in(3 * 24 * time.Hour), time.Hour, 3 * 24 * time.Hour},
		{"retry in a year", time.Time{}, in(365 * 24 * time.Hour), 0, library.MaxWait},
		{"retry at once", time.Time{}, in(0), 0, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := afterSuccess(&articles.Response{Fetched: monday, FreshUntil: test.fresh, RetryAfter: test.retry}, test.ttl)
			if want := atOrNever(test.want); !got.Equal(want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}

func atOrNever(d time.Duration) time.Time {
	if d == 0 {
		return time.Time{}
	}
	return monday.Add(d)
}

func TestAfterFailure(t *testing.T) {
	status := func(code int, retry time.Duration) error {
		return fmt.Errorf("fetching: %w", &fetch.StatusError{Code: code, RetryAfter: atOrNever(retry)})
	}
	for _, test := range []struct {
		name     string
		err      error
		failures int
		want     time.Duration
	}{
		{"first", articles.ErrNotFeed, 1, 0},
		{"second", articles.ErrNotFeed, 2, 10 * time.Minute},
		{"third", status(500, 0), 3, 20 * time.Minute},
		{"ninth", status(404, 0), 9, 21*time.Hour + 20*time.Minute},
		{"tenth", status(404, 0), 10, 24 * time.Hour},
		{"thousandth", articles.ErrNotFeed, 1000, 24 * time.Hour},
		{"busy", status(429, 0), 1, 15 * time.Minute},
		{"busy until", status(429, time.Hour), 1, time.Hour},
		{"busy for a moment", status(429, time.Second), 1, time.Second},
		{"down until", status(503, 2*time.Minute), 1, 2 * time.Minute},
		{"down for a year", status(503, 365*24*time.Hour), 1, library.MaxWait},
		{"down again", status(503, 2*time.Minute), 3, 20 * time.Minute},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, want := afterFailure(test.err, test.failures, monday), atOrNever(test.want); !got.Equal(want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}

func TestLastFreshness(t *testing.T) {
	for _, test := range []struct {
		feed library.Feed
		want time.Duration
	}{
		{library.Feed{}, 0},
		{library.Feed{LastSuccess: monday}, 0},
		{library.Feed{LastSuccess: monday, NextFetch: monday.Add(59 * time.Minute)}, time.Hour},
		{library.Feed{LastSuccess: monday, NextFetch: monday.Add(59 * time.Minute), Failures: 1}, 0},
		{library.Feed{LastSuccess: monday, NextFetch: monday.Add(-time.Minute)}, 0},
	} {
		if got := lastFreshness(test.feed); got != test.want {
			t.Errorf("%+v: got %v, want %v", test.feed, got, test.want)
		}
	}
}

func TestIsOffline(t *testing.T) {
	for _, test := range []struct {
		err  error
		want bool
	}{
		{&net.DNSError{Err: "server misbehaving", IsTemporary: true}, true},
		{&net.DNSError{Err: "no such host", IsNotFound: true}, false},
		{&net.OpError{Op: "dial", Err: syscall.ENETUNREACH}, true},
		{&net.OpError{Op: "dial", Err: syscall.Errno(10051)}, true}, // on Windows
		{&net.OpError{Op: "dial", Err: syscall.ECONNREFUSED}, false},
		{&fetch.StatusError{Code: http.StatusBadGateway}, false},
	} {
		if got := isOffline(fmt.Errorf("fetching: %w", test.err)); got != test.want {
			t.Errorf("%v: got %v", test.err, got)
		}
	}
}
