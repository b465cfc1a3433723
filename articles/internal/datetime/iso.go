package datetime

import (
	"time"

	"newsreader/articles/internal/cursor"
)

// parseISO reads the forms of ISO 8601 that no page prints: a time of day in the basic format or of hours alone after
// the date, the day of a year (2024-114, 2024114) and of a week (2024-W17-2). Software also leaves out the T.
func parseISO(s string, o Options) (Stamp, bool) {
	c := &cursor.Cursor{Text: s}
	c.SkipSpaces()
	d, ok := readISODate(c)
	if !ok {
		return Stamp{}, false
	}
	var k clock
	if c.Accept("Tt") != 0 || c.AtDigit() {
		if k, ok = readISOClock(c, o); !ok {
			return Stamp{}, false
		}
	}
	st, _, ok := combine(d, k, o)
	return st, ok && c.Done()
}

// readISODate reads a date of ISO 8601 (5.2).
func readISODate(c *cursor.Cursor) (date, bool) {
	year, w := c.ReadNumber(4)
	if w != 4 {
		return date{}, false
	}
	hyphen := c.Accept("-") != 0
	if c.Accept("Ww") != 0 {
		return readWeekDate(c, year, hyphen)
	}
	n, w := c.ReadNumber(4)
	switch {
	case w == 4 && !hyphen:
		d := date{year: year, month: n / 100, day: n % 100}
		return d, d.valid()
	case w == 3:
		return dayOfYear(year, n)
	case w != 2 || !hyphen || c.Accept("-") == 0:
		return date{}, false
	}
	day, w := c.ReadNumber(2)
	d := date{year: year, month: n, day: day}
	return d, w == 2 && d.valid()
}

// dayOfYear returns the date of the nth day of a year.
func dayOfYear(year, n int) (date, bool) {
	t := time.Date(year, time.January, n, 0, 0, 0, 0, time.UTC)
	return date{year: year, month: int(t.Month()), day: t.Day()}, n > 0 && t.Year() == year
}

// readWeekDate reads the week and day after the year and W. The first week of a year is that of 4 January.
func readWeekDate(c *cursor.Cursor, year int, hyphen bool) (date, bool) {
	week, w := c.ReadNumber(2)
	if w != 2 || hyphen != (c.Accept("-") != 0) {
		return date{}, false
	}
	day, w := c.ReadNumber(1)
	if w != 1 || day < 1 || day > 7 || week < 1 {
		return date{}, false
	}
	fourth := time.Date(year, time.January, 4, 0, 0, 0, 0, time.UTC)
	monday := fourth.AddDate(0, 0, -(int(fourth.Weekday())+6)%7)
	t := monday.AddDate(0, 0, 7*(week-1)+day-1)
	isoYear, isoWeek := t.ISOWeek()
	return date{year: t.Year(), month: int(t.Month()), day: t.Day()}, isoYear == year && isoWeek == week
}

// readISOClock reads hours, and minutes and seconds if there are any, without or with colons, and the zone.
func readISOClock(c *cursor.Cursor, o Options) (clock, bool) {
	k := clock{precision: Hour}
	var w int
	if k.hour, w = c.ReadNumber(2); w != 2 {
		return k, false
	}
	colon := c.Accept(":") != 0
	if colon || c.AtDigit() {
		if k.minute, w = c.ReadNumber(2); w != 2 {
			return k, false
		}
		k.precision = Minute
		if colon && c.Accept(":") != 0 || !colon && c.AtDigit() {
			if k.second, w = c.ReadNumber(2); w != 2 {
				return k, false
			}
			k.precision = Second
			readFraction(c, &k)
		}
	}
	k.zone = readZone(c, o)
	return k, k.valid() && !c.AtDigit()
}
