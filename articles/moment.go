package articles

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// ParseMoment parses the lower bound of a search or list: a day in now's location or the words today and yesterday,
// which mean its midnight, an RFC 3339 time, or a span back from now in days (7d), weeks (2w) or as in
// [time.ParseDuration] (90m, 1h30m).
func ParseMoment(s string, now time.Time) (time.Time, bool) {
	moment, _, ok := parseMoment(s, now)
	return moment, ok
}

// ParseUntil parses an exclusive upper bound in the forms of [ParseMoment]. A day is included: the bound is the
// midnight at its end.
func ParseUntil(s string, now time.Time) (time.Time, bool) {
	moment, isDay, ok := parseMoment(s, now)
	if isDay {
		moment = moment.AddDate(0, 0, 1)
	}
	return moment, ok
}

func parseMoment(s string, now time.Time) (moment time.Time, isDay, ok bool) {
	if span, ok := parseSpan(s); ok {
		return now.Add(-span), false, true
	}
	if day, ok := parseDay(s, now); ok {
		return day, true, true
	}
	moment, err := time.Parse(time.RFC3339, s)
	return moment, false, err == nil
}

// parseDay returns the midnight at which a day begins where the reader is.
func parseDay(s string, now time.Time) (time.Time, bool) {
	year, month, day := now.Date()
	switch strings.ToLower(s) {
	case "today":
		return time.Date(year, month, day, 0, 0, 0, 0, now.Location()), true
	case "yesterday":
		return time.Date(year, month, day-1, 0, 0, 0, 0, now.Location()), true
	}
	start, err := time.ParseInLocation(time.DateOnly, s, now.Location())
	return start, err == nil
}

func parseSpan(s string) (time.Duration, bool) {
	const day = 24 * time.Hour
	for unit, length := range map[string]time.Duration{"d": day, "w": 7 * day} {
		digits, ok := strings.CutSuffix(s, unit)
		if n, err := strconv.ParseUint(digits, 10, 63); ok && err == nil {
			return time.Duration(n) * length, n <= uint64(math.MaxInt64/length)
		}
	}
	span, err := time.ParseDuration(s)
	return span, err == nil && span >= 0
}
