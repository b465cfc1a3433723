package main

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"newsreader/articles"
)

// parseWhen reads the value of a time flag: a span back from now (90m, 24h, 7d, 2w), a
// date in local time, an RFC 3339 time, or all and "" for no bound.
func parseWhen(flag, value string, now time.Time) (time.Time, error) {
	if value == "" || value == "all" {
		return time.Time{}, nil
	}
	if span, ok := parseSpan(value); ok {
		return now.Add(-span), nil
	}
	if day, err := time.ParseInLocation(time.DateOnly, value, now.Location()); err == nil {
		return day, nil
	}
	if moment, err := time.Parse(time.RFC3339, value); err == nil {
		return moment, nil
	}
	return time.Time{}, usagef("%s %q: not a span such as 24h or 7d, a date or an RFC 3339 time", flag, value)
}

// parseSpan reads a Go duration, or a whole number of days (7d) or weeks (2w).
func parseSpan(s string) (time.Duration, bool) {
	const day = 24 * time.Hour
	for unit, length := range map[string]time.Duration{"d": day, "w": 7 * day} {
		digits, ok := strings.CutSuffix(s, unit)
		if n, err := strconv.ParseUint(digits, 10, 16); ok && err == nil {
			return time.Duration(n) * length, true
		}
	}
	span, err := time.ParseDuration(s)
	return span, err == nil && span >= 0
}

// ago says in a few columns how long ago a time was; a time over a week ago is given
// by its date, and one of which only the day is known always.
func ago(t articles.Time, now time.Time) string {
	if t.IsZero() {
		return ""
	}
	age := now.Sub(t.Time)
	switch {
	case t.DateOnly || age < 0 || age >= 7*24*time.Hour:
		return t.Format(time.DateOnly)
	case age < time.Minute:
		return "now"
	case age < time.Hour:
		return fmt.Sprintf("%dm ago", int(age.Minutes()))
	case age < 24*time.Hour:
		return fmt.Sprintf("%dh ago", int(age.Hours()))
	}
	return fmt.Sprintf("%dd ago", int(age.Hours())/24)
}
