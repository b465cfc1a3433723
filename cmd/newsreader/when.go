package main

import (
	"fmt"
	"time"

	"newsreader/articles"
)

// parseWhen reads the value of a time flag: what [articles.ParseMoment] reads, or all and "" for no bound.
func parseWhen(flag, value string, now time.Time) (time.Time, error) {
	if value == "" || value == "all" {
		return time.Time{}, nil
	}
	if moment, ok := articles.ParseMoment(value, now); ok {
		return moment, nil
	}
	return time.Time{}, usagef("%s %q: not a span such as 24h or 7d, a date or an RFC 3339 time", flag, value)
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
