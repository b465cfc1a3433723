package update

import (
	"errors"
	"net"
	"net/http"
	"syscall"
	"time"

	"newsreader/articles"
	"newsreader/articles/internal/fetch"
	"newsreader/articles/library"
)

// How long a feed is left alone.
const (
	// maxFresh bounds what a feed or its server may wish after an answer: many say "a year" and
	// mean that nobody thought about it.
	maxFresh = 24 * time.Hour
	// freshSlack is what such a wish is shortened by, so that who visits once an hour is not told
	// an hour later that the hour lacks three seconds.
	freshSlack = time.Minute
	// firstBackoff follows the second failure in a row and doubles with each one more. The first
	// may be an accident, and the next visit, whenever that is, tries again.
	firstBackoff = 10 * time.Minute
	maxBackoff   = 24 * time.Hour
	// busyBackoff is the least after an answer of 429 that does not say how long.
	busyBackoff = 15 * time.Minute
)

// afterSuccess tells when a feed may be asked again after an answer: at once, the zero time, unless
// the answer says how long it stays good (RFC 9111), the server when to come again (RFC 9110
// §10.2.3) or the feed how long a copy is good (RSS 2.0, ttl).
func afterSuccess(got *articles.Response, ttl time.Duration) time.Time {
	wish := ttl
	if !got.FreshUntil.IsZero() {
		wish = max(wish, got.FreshUntil.Sub(got.Fetched))
	}
	var next time.Time
	if wish > freshSlack {
		next = got.Fetched.Add(min(wish, maxFresh) - freshSlack)
	}
	if got.RetryAfter.After(got.Fetched) && got.RetryAfter.After(next) {
		next = got.RetryAfter
	}
	return next
}

// lastFreshness is how long a feed or its server wished to be left alone the last time; the answer
// that nothing has changed does not repeat what the feed says.
func lastFreshness(f library.Feed) time.Duration {
	if f.Failures > 0 || f.LastSuccess.IsZero() || !f.NextFetch.After(f.LastSuccess) {
		return 0
	}
	return f.NextFetch.Sub(f.LastSuccess) + freshSlack
}

// afterFailure tells when a feed may be asked again after so many failures in a row; the
// zero time is at once.
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
	return now.Add(wait)
}

// backoff is how long to wait after so many failures in a row.
func backoff(failures int) time.Duration {
	if failures < 2 {
		return 0
	}
	// The shift stays far from the sign bit.
	return min(firstBackoff<<min(failures-2, 20), maxBackoff)
}

// isGone is true of the answer 410: the feed will not come back.
func isGone(err error) bool {
	var status *fetch.StatusError
	return errors.As(err, &status) && status.Code == http.StatusGone
}

// isOffline is true where this machine has no network: no feed is to blame.
func isOffline(err error) bool {
	var dns *net.DNSError
	return errors.As(err, &dns) && !dns.IsNotFound && !dns.IsTimeout ||
		errors.Is(err, syscall.ENETUNREACH) || errors.Is(err, syscall.ENETDOWN)
}
