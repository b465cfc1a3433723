package update

import (
	"errors"
	"net"
	"net/http"
	"slices"
	"syscall"
	"time"

	"newsreader/articles"
	"newsreader/articles/internal/fetch"
	"newsreader/articles/library"
)

// Intervals between fetches of one feed.
const (
	// maxFresh bounds the freshness that a feed or its server may claim; many claim a year by mistake.
	maxFresh = 24 * time.Hour
	// freshSlack is subtracted from a claimed freshness, so that an hourly cron job never comes seconds too early.
	freshSlack = time.Minute
	// firstBackoff follows the second consecutive failure and doubles with each further one. A single failure may
	// be an accident: the next update simply tries again.
	firstBackoff = 10 * time.Minute
	maxBackoff   = 24 * time.Hour
	// busyBackoff is the least wait after a 429 (RFC 6585 §4) without Retry-After.
	busyBackoff = 15 * time.Minute
)

// afterSuccess returns when a feed may be fetched again after an answer. The zero time means immediately; later
// times come from the response's freshness (RFC 9111 §4.2), Retry-After (RFC 9110 §10.2.3) or the feed's own ttl
// (RSS 2.0).
func afterSuccess(got *articles.Response, ttl time.Duration) time.Time {
	freshness := ttl
	if !got.FreshUntil.IsZero() {
		freshness = max(freshness, got.FreshUntil.Sub(got.Fetched))
	}
	var next time.Time
	if freshness > freshSlack {
		next = got.Fetched.Add(min(freshness, maxFresh) - freshSlack)
	}
	if got.RetryAfter.After(got.Fetched) && got.RetryAfter.After(next) {
		next = got.RetryAfter
	}
	return notBeyond(got.Fetched.Add(library.MaxWait), next)
}

// notBeyond returns the earlier of a limit and a time, which may be zero.
func notBeyond(limit, t time.Time) time.Time {
	if t.After(limit) {
		return limit
	}
	return t
}

// lastFreshness returns the freshness that the last successful answer claimed, since a 304 does not repeat the
// feed's own ttl.
func lastFreshness(f library.Feed) time.Duration {
	if f.Failures > 0 || f.LastSuccess.IsZero() || !f.NextFetch.After(f.LastSuccess) {
		return 0
	}
	return f.NextFetch.Sub(f.LastSuccess) + freshSlack
}

// afterFailure returns when a feed may be fetched again after a number of consecutive failures; the zero time
// means immediately.
func afterFailure(err error, failures int, now time.Time) time.Time {
	wait := backoff(failures)
	var status *fetch.StatusError
	if errors.As(err, &status) {
		if status.Code == http.StatusTooManyRequests && !status.RetryAfter.After(now) {
			wait = max(wait, busyBackoff)
		}
		if !status.RetryAfter.IsZero() {
			wait = max(wait, status.RetryAfter.Sub(now))
		}
	}
	if wait <= 0 {
		return time.Time{}
	}
	return now.Add(min(wait, library.MaxWait))
}

// backoff returns the wait after a number of consecutive failures.
func backoff(failures int) time.Duration {
	if failures < 2 {
		return 0
	}
	// The shift count is bounded so that the result cannot overflow.
	return min(firstBackoff<<min(failures-2, 20), maxBackoff)
}

// isGone reports whether err is the answer 410: the feed will not come back.
func isGone(err error) bool {
	var status *fetch.StatusError
	return errors.As(err, &status) && status.Code == http.StatusGone
}

// errsOffline are the system's errors of a machine without a network. The numbers are those of Windows: WSAENETUNREACH and
// WSAENETDOWN.
var errsOffline = []error{syscall.ENETUNREACH, syscall.ENETDOWN, syscall.Errno(10051), syscall.Errno(10050)}

// isOffline reports whether this machine has no network, which is no feed's fault.
func isOffline(err error) bool {
	var dns *net.DNSError
	return errors.As(err, &dns) && !dns.IsNotFound && !dns.IsTimeout ||
		slices.ContainsFunc(errsOffline, func(offline error) bool { return errors.Is(err, offline) })
}
