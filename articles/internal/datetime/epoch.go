package datetime

import (
	"strconv"
	"strings"
	"time"
)

// parseEpoch reads Unix time in seconds, which may have a decimal fraction, or in milliseconds, microseconds or
// nanoseconds. The number of digits distinguishes them: seconds have nine since 1973 and ten from 2001 to 2286.
func parseEpoch(s string, o Options) (Stamp, bool) {
	s = strings.TrimSpace(s)
	whole, fraction, _ := strings.Cut(s, ".")
	n, ok := parseDigits(whole)
	if !ok || strings.Trim(fraction, "0123456789") != "" {
		return Stamp{}, false
	}
	switch len(whole) {
	case 9, 10:
		return stampOfEpoch(time.Unix(n, 0), o)
	case 13:
		return stampOfEpoch(time.UnixMilli(n), o)
	case 16:
		return stampOfEpoch(time.UnixMicro(n), o)
	case 19:
		return stampOfEpoch(time.Unix(0, n), o)
	}
	return Stamp{}, false
}

// parseOldMillis reads Unix time in milliseconds from before September 2001, whose twelve digits may be a date as well.
func parseOldMillis(s string, o Options) (Stamp, bool) {
	s = strings.TrimSpace(s)
	n, ok := parseDigits(s)
	if !ok || len(s) != 12 {
		return Stamp{}, false
	}
	return stampOfEpoch(time.UnixMilli(n), o)
}

// parseDigits parses a number of digits alone that does not begin with 0.
func parseDigits(s string) (int64, bool) {
	if strings.Trim(s, "0123456789") != "" || strings.HasPrefix(s, "0") {
		return 0, false
	}
	n, err := strconv.ParseInt(s, 10, 64)
	return n, err == nil
}

// stampOfEpoch returns a time as a Stamp unless it is not plausible.
func stampOfEpoch(t time.Time, o Options) (Stamp, bool) {
	if !o.plausible(t.UTC()) {
		return Stamp{}, false
	}
	return Stamp{Time: t.UTC(), Precision: Second, Zoned: true}, true
}
