package datetime

import (
	"time"

	"newsreader/articles/internal/cursor"
)

// readStamp reads a time at the cursor. strong is false for what is a time
// only where it stands alone.
func readStamp(c *cursor.Cursor, o Options) (st Stamp, strong, ok bool) {
	start := *c
	forms := [...]func(*cursor.Cursor, Options) (Stamp, bool, bool){
		readDateTime, readRelative, readNamedDay, readClockDate, readCompact,
	}
	for _, form := range forms {
		*c = start
		if st, strong, ok := form(c, o); ok {
			return st, strong, true
		}
	}
	*c = start
	return Stamp{}, false, false
}

// readDateTime reads a date and, if there is one, the time of day after it.
func readDateTime(c *cursor.Cursor, o Options) (Stamp, bool, bool) {
	if SkipWeekday(c) {
		for c.SkipSpaces() || c.Accept(",.·|") != 0 {
			continue
		}
	}
	d, ok := readDate(c)
	if !ok {
		return Stamp{}, false, false
	}
	after := *c
	skipGap(c)
	k, timed := readClock(c)
	if !timed {
		*c = after
		if d.needsClock && (d.year != 0 || !o.monthFirst()) || c.AtDigit() {
			return Stamp{}, false, false
		}
	}
	if timed && d.year == 0 {
		readTrailingYear(c, &d)
	}
	return combine(d, k, o)
}

// readTrailingYear reads the year behind the time of day, where date(1) and C's
// ctime put it.
func readTrailingYear(c *cursor.Cursor, d *date) {
	before := *c
	if c.SkipSpaces() {
		if y, w := c.ReadNumber(4); w == 4 && !c.AtDigit() && y >= earliest {
			d.year = y
			return
		}
	}
	*c = before
}

// readClockDate reads a time of day and the date after it.
func readClockDate(c *cursor.Cursor, o Options) (Stamp, bool, bool) {
	k, ok := readClock(c)
	if !ok {
		return Stamp{}, false, false
	}
	skipGap(c)
	d, ok := readDate(c)
	if !ok || d.needsClock && d.year == 0 || c.AtDigit() {
		return Stamp{}, false, false
	}
	return combine(d, k, o)
}

// readCompact reads 20240423 and 20240423T154049Z, the basic format of ISO 8601.
func readCompact(c *cursor.Cursor, o Options) (Stamp, bool, bool) {
	y, w := c.ReadNumber(4)
	m, w2 := c.ReadNumber(2)
	d, w3 := c.ReadNumber(2)
	if w+w2+w3 != 8 {
		return Stamp{}, false, false
	}
	var k clock
	c.Accept("Tt")
	if c.AtDigit() {
		var a, b, e int
		k.hour, a = c.ReadNumber(2)
		k.minute, b = c.ReadNumber(2)
		k.second, e = c.ReadNumber(2)
		if a+b+e != 6 || c.AtDigit() || !k.valid() {
			return Stamp{}, false, false
		}
		k.precision = Second
		k.zone = readZone(c)
	}
	st, _, ok := combine(date{year: y, month: m, day: d}, k, o)
	return st, false, ok
}

// combine makes a Stamp of a date and a time of day, either of which may lack
// parts, and refuses what is impossible or outside the years of news pages.
func combine(d date, k clock, o Options) (Stamp, bool, bool) {
	strong := d.year != 0 || k.precision != 0
	if d.year == 0 {
		if o.Now.IsZero() {
			return Stamp{}, false, false
		}
		d.year = latestYear(d, o)
	}
	if !d.valid() {
		return Stamp{}, false, false
	}
	st := Stamp{Precision: max(k.precision, Day), Zoned: k.zone.known}
	loc := o.location()
	if k.zone.known {
		loc = k.zone.location(d, k, o)
	}
	st.Time = time.Date(d.year, time.Month(d.month), d.day, k.hour, k.minute, k.second, k.nano, loc)
	if !o.plausible(st.Time) {
		return Stamp{}, false, false
	}
	return st, strong, true
}

// latestYear gives a date without a year the latest year in which it is not to come.
func latestYear(d date, o Options) int {
	now := o.Now.In(o.location())
	day := time.Date(now.Year(), time.Month(d.month), d.day, 0, 0, 0, 0, now.Location())
	if day.After(now.Add(24 * time.Hour)) {
		return now.Year() - 1
	}
	return now.Year()
}
