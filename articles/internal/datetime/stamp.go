// Package datetime reads dates and times of day as news pages print them:
// absolute ("19 November 2019, 9:52 AM EST", 2024年4月23日) and relative
// ("3 hours ago", 昨天), in the languages and calendars that pages use.
//
// Every function takes untrusted text. Each bounds how much of its input it
// looks at and runs in linear time; a time that is not printed stays unknown.
package datetime

import (
	"newsreader/articles/internal/runes"
	"strings"
	"time"
)

// Stamp is a point in time as printed. The zero Stamp is an unknown time.
type Stamp struct {
	// Time has the offset that the page prints. A Day stamp is midnight of that day at that offset.
	Time time.Time
	// Precision distinguishes midnight from a date without a time of day.
	Precision Precision
	// Zoned is set if the text itself states the offset, or if it states how long before Options.Now
	// Time is.
	Zoned bool
	// Relative is set for times that depend on Options.Now, such as "3 hours ago" and 昨天 12:30. A
	// date that only lacks its year does not count.
	Relative bool
}

// Known reports whether s is a time at all.
func (s Stamp) Known() bool { return s.Precision != 0 }

// Precision is the finest unit that a page prints of a time.
type Precision int

// The precisions, from coarse to fine. The zero Precision belongs to an unknown time.
const (
	Day    Precision = iota + 1 // a date without a time of day
	Hour                        // "3 hours ago"
	Minute                      // to the minute
	Second                      // to the second or finer
)

// Options is what reading a time depends on besides its text.
type Options struct {
	// Now is when the page was seen. If it is zero, relative times and dates without a year are not
	// read; otherwise times more than 36 hours after it are rejected.
	Now time.Time
	// Zone applies to times that are printed without an offset; nil means UTC. CST means China
	// Standard Time if the offset of Zone is +08:00, and North America's otherwise.
	Zone *time.Location
	// Language is the BCP 47 tag of the text, "" if unknown. It decides between languages that share the name of a
	// month, and whether 12/06/2024 is a day of June.
	Language string
	// DayFirst is set if 12/06/2024 is a day of June whatever the language.
	DayFirst bool
	// Declared is set for a text that is a time because a feed or a page's metadata says so. Years since 1900, the rarer
	// forms of ISO 8601, and Unix time from seconds to nanoseconds are then read, and a zone with an unknown name is UTC.
	Declared bool
}

func (o Options) location() *time.Location {
	if o.Zone == nil {
		return time.UTC
	}
	return o.Zone
}

// dayFirst reports whether the day is first in 12/06/2024. It is in every country of the languages listed, some of
// which write it so rarely; in English it is not in all.
func (o Options) dayFirst() bool {
	switch tag, _, _ := strings.Cut(o.Language, "-"); tag {
	case "ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "gl", "he", "hr", "id", "it", "nb", "nl", "nn", "no",
		"pl", "pt", "ro", "ru", "sk", "sl", "sr", "tr", "uk", "vi":
		return true
	}
	return o.DayFirst
}

// monthFirst reports whether two numbers alone, as in 04-23, are a month and a day: they are on
// Chinese, Japanese and Korean pages, which are recognised by their offset.
func (o Options) monthFirst() bool {
	_, offset := o.Now.In(o.location()).Zone()
	return offset == 8*3600 || offset == 9*3600
}

// The years in which a news page can have been published. What is outside them is a misread number.
const (
	earliest         = 1990
	earliestDeclared = 1900
	latest           = 2100
)

func (o Options) earliest() int {
	if o.Declared {
		return earliestDeclared
	}
	return earliest
}

// plausible reports whether a news page can have been published at t. Clocks and time zones that
// are wrong by a day are common, times further in the future are events or misread numbers.
func (o Options) plausible(t time.Time) bool {
	if t.Year() < o.earliest() || t.Year() > latest {
		return false
	}
	return o.Now.IsZero() || t.Before(o.Now.Add(36*time.Hour))
}

// isPlaceholder reports whether software prints a date for none: the beginning of 1900, or of 1970 in any zone.
func isPlaceholder(d date, k clock, t time.Time) bool {
	midnight := d.month == 1 && d.day == 1 && k.hour == 0 && k.minute == 0 && k.second == 0
	return midnight && (d.year == 1900 || d.year == 1970) || t.Unix() == 0
}

// ZoneFor returns the zone of the times that pages in a language print without an offset: +08:00
// for Chinese (zh) and +09:00 for Japanese and Korean (ja, ko). It returns nil for other languages,
// which span several zones. The argument is a BCP 47 tag.
func ZoneFor(language string) *time.Location {
	switch runes.Clip(language, 2) {
	case "zh":
		return time.FixedZone("", 8*3600)
	case "ja", "ko":
		return time.FixedZone("", 9*3600)
	}
	return nil
}
