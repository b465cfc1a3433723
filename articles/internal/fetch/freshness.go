package fetch

import (
	"net/http"
	"strings"
	"time"
)

// maxWait bounds how far a server can put off the next request: a feed that says
// "next year", by mistake or not, is requested again after a week.
const maxWait = 7 * 24 * time.Hour

// retryAfter returns the time of Retry-After (RFC 9110 §10.2.3), which is a number
// of seconds or a date. The time is between now and now+maxWait, or zero if the
// header is missing or malformed.
func retryAfter(h http.Header, now time.Time) time.Time {
	value := headerValue(h, "Retry-After", 64)
	if wait, ok := parseDeltaSeconds(value); ok {
		return now.Add(min(wait, maxWait))
	}
	at, err := http.ParseTime(value)
	if err != nil {
		return time.Time{}
	}
	return now.Add(min(max(at.Sub(now), 0), maxWait))
}

// freshUntil returns when a response becomes stale (RFC 9111 §4.2), at most
// now+maxWait. It is zero if the response does not state a lifetime, is stale
// already, or must be revalidated each time.
func freshUntil(h http.Header, now time.Time) time.Time {
	life, again := parseCacheControl(h.Values("Cache-Control"))
	if again {
		return time.Time{}
	}
	if life < 0 {
		life = untilExpires(h, now)
	}
	if age, ok := parseDeltaSeconds(headerValue(h, "Age", 64)); ok {
		life -= age
	}
	if life <= 0 {
		return time.Time{}
	}
	return now.Add(min(life, maxWait))
}

// parseCacheControl returns the first max-age of Cache-Control, or -1 without one,
// and whether a copy must not be used without revalidation.
func parseCacheControl(values []string) (maxAge time.Duration, again bool) {
	maxAge = -1
	directives := strings.Join(values, ",")
	for directive := range strings.SplitSeq(directives[:min(len(directives), 4096)], ",") {
		name, value, _ := strings.Cut(directive, "=")
		switch strings.ToLower(trimOWS(name)) {
		case "no-store", "no-cache":
			again = true
		case "max-age":
			if maxAge >= 0 {
				continue
			}
			maxAge, _ = parseDeltaSeconds(strings.Trim(trimOWS(value), `"`))
		}
	}
	return maxAge, again
}

// untilExpires returns the time left until Expires, measured by the server's own
// clock if it sent a Date. A malformed date, usually "0", means expired.
func untilExpires(h http.Header, now time.Time) time.Duration {
	at, err := http.ParseTime(headerValue(h, "Expires", 64))
	if err != nil {
		return 0
	}
	if date, err := http.ParseTime(headerValue(h, "Date", 64)); err == nil {
		now = date
	}
	return at.Sub(now)
}

// parseDeltaSeconds parses a number of seconds; larger ones are read as 2³¹ (RFC
// 9111 §1.2.2).
func parseDeltaSeconds(s string) (time.Duration, bool) {
	if s == "" || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	const most = 1 << 31
	n := 0
	for _, digit := range []byte(s) {
		n = min(n*10+int(digit-'0'), most)
	}
	return time.Duration(n) * time.Second, true
}
