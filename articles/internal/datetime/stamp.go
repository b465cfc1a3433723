// Package datetime reads dates and times of day as news pages print them:
// absolute ("19 November 2019, 9:52 AM EST", 2024年4月23日) and relative
// ("3 hours ago", 昨天), in the languages and calendars that pages use.
//
// Every function takes untrusted text. Each bounds how much of its input it
// looks at and runs in linear time; a time that is not printed stays unknown.
package datetime

import (
	"time"

	"newsreader/articles/internal/cursor"
)

// Precision says how exactly a page prints a time.
type Precision int

// The precisions, from coarse to fine. The zero Precision means no time at all.
const (
	Day    Precision = iota + 1 // a date without a time of day
	Hour                        // "3 hours ago"
	Minute                      // to the minute
	Second                      // to the second or finer
)

// Stamp is a point in time as printed. The zero Stamp is no time.
type Stamp struct {
	// Time carries the page's own offset. A Day stamp is that day's midnight there.
	Time time.Time
	// Precision tells midnight from a date without a time of day.
	Precision Precision
	// Zoned is set where the text itself says which offset the time has, or
	// where the time was reckoned from Options.Now.
	Zoned bool
	// Relative is set for times such as "3 hours ago".
	Relative bool
}

// Known says whether s is a time at all.
func (s Stamp) Known() bool { return s.Precision != 0 }

// Options is what a reader of times needs to know beside the text.
type Options struct {
	// Now is the moment at which the page was seen. Relative times and dates
	// without a year are unknown where it is zero. Later times, by more than
	// 36 hours, are refused.
	Now time.Time
	// Zone is what a time without an offset is taken to be in; nil means UTC.
	// In a zone of +08:00 the abbreviation CST means China's, else America's.
	Zone *time.Location
}

func (o Options) location() *time.Location {
	if o.Zone == nil {
		return time.UTC
	}
	return o.Zone
}

// monthFirst says whether two figures alone are month and day, as they are on
// Chinese, Japanese and Korean pages.
func (o Options) monthFirst() bool {
	_, offset := o.Now.In(o.location()).Zone()
	return offset == 8*3600 || offset == 9*3600
}

// plausible says whether a news page may print t.
func (o Options) plausible(t time.Time) bool {
	if t.Year() < earliest || t.Year() > 2100 {
		return false
	}
	return o.Now.IsZero() || t.Before(o.Now.Add(36*time.Hour))
}

// earliest is the first year that a news page's time may have.
const earliest = 1990

// ZoneFor returns the offset that pages in a language mean where they print
// none: +08:00 for Chinese (zh), +09:00 for Japanese and Korean (ja, ko), and
// nil for the others, which have no one zone.
func ZoneFor(language string) *time.Location {
	switch cursor.Clip(language, 2) {
	case "zh":
		return time.FixedZone("", 8*3600)
	case "ja", "ko":
		return time.FixedZone("", 9*3600)
	}
	return nil
}
