package main

import (
	"time"

	"newsreader/articles"
)

// parseTimeFlag parses the value of a time flag, see [articles.ParseMoment]. The zero time, for "" and all, means no
// bound.
func parseTimeFlag(flag, value string, now time.Time) (time.Time, error) {
	if value == "" || value == "all" {
		return time.Time{}, nil
	}
	if moment, ok := articles.ParseMoment(value, now); ok {
		return moment, nil
	}
	return time.Time{}, usagef("%s %q: not a span such as 24h or 7d, a date or an RFC 3339 time", flag, value)
}
