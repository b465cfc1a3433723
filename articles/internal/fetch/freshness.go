package fetch

import (
	"net/http"
	"strings"
	"time"
)

// maxWait bounds what a server may ask: a feed that says "next year", by mistake
// or not, is asked again within a week.
const maxWait = 7 * 24 * time.Hour

// retryAfter reads Retry-After (RFC 9110 §10.2.3), in seconds or as a date: a
// time from now on, at most maxWait away; zero if there is none.
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

// freshUntil tells until when a response says that it stays good (RFC 9111
// §4.2), at most maxWait away; zero where it does not, or says that it must be
// asked for again.
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

// parseCacheControl reads Cache-Control: max-age, -1 if there is none, and whether a copy
// may not be used without asking. Of two max-ages the first counts.
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

// untilExpires gives what is left by Expires: against the server's own clock if it
// tells that, and nothing if the date is bad, of which "0" is the common kind.
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

// parseDeltaSeconds reads a number of seconds, as 2³¹ if it is larger (RFC 9111 §1.2.2).
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
