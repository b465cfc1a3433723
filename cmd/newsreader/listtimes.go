package main

import (
	"strings"
	"time"

	"newsreader/articles"
)

// listTimes returns the times of a list as texts: how long ago each was, see [app.age], but the day and the time of day if
// several of a day or more ago would look the same. These are in the clock's location, or in the page's own if that is nil.
func (a *app) listTimes(times []articles.Time, clock *time.Location) []string {
	texts := make([]string, len(times))
	for i, t := range times {
		texts[i] = a.age(t)
	}
	t, _ := a.terminal() // printDocument reports the error
	if t.Accessible || !a.repeatsDays(times, texts) {
		return texts
	}
	for i, t := range times {
		if a.hasDay(t) {
			texts[i] = a.dayAndClock(t, clock)
		}
	}
	return texts
}

// repeatsDays reports whether several times with a clock have the same text for their day.
func (a *app) repeatsDays(times []articles.Time, texts []string) bool {
	seen := map[string]bool{}
	for i, t := range times {
		if !a.hasDay(t) || t.DateOnly {
			continue
		}
		if seen[texts[i]] {
			return true
		}
		seen[texts[i]] = true
	}
	return false
}

// hasDay reports whether [app.age] returns a number of days or a date rather than hours.
func (a *app) hasDay(t articles.Time) bool {
	age := a.now().Sub(t.Time)
	return !t.IsZero() && (t.DateOnly || age < 0 || age >= day)
}

// dayAndClock returns a time as in "Mon 14:05" if it was in the last six days, else as in "20 Nov 14:05", with the year
// unless that is the present one. A time without a clock has blanks there, so that days are below each other.
func (a *app) dayAndClock(t articles.Time, clock *time.Location) string {
	at := t.Time
	if clock != nil && !t.DateOnly {
		at = at.In(clock)
	}
	age := a.now().Sub(at)
	switch {
	case t.DateOnly:
		return at.Format(a.dayLayout(at)) + strings.Repeat(noBreakSpace, len(" 15:04"))
	case age >= 0 && age < week-day:
		return a.weekday(at) + at.Format(" 15:04")
	}
	return at.Format(a.dayLayout(at) + " 15:04")
}

// noBreakSpace is a blank that is not trimmed at the end of a text.
const noBreakSpace = "\u00a0"

// dayLayout returns the layout of a day, which leaves out the present year.
func (a *app) dayLayout(t time.Time) string {
	if t.Year() == a.now().Year() {
		return a.localized("2 Jan", "01-02")
	}
	return a.localized("2 Jan 2006", time.DateOnly)
}

// weekday returns the short name of the day of the week.
func (a *app) weekday(t time.Time) string {
	return strings.Fields(a.localized("Sun Mon Tue Wed Thu Fri Sat", "周日 周一 周二 周三 周四 周五 周六"))[t.Weekday()]
}
