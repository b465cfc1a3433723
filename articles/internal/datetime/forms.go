package datetime

import (
	"time"

	"newsreader/articles/internal/cursor"
)

// readStamp reads a time of any form at the cursor. inline is false for what is a time only if the
// text holds nothing else, such as "yesterday". If ok is false, the cursor has not moved.
func readStamp(c *cursor.Cursor, o Options) (st Stamp, inline, ok bool) {
	if !mayBeginTime(c) {
		return Stamp{}, false, false
	}
	start := *c
	forms := [...]func(*cursor.Cursor, Options) (Stamp, bool, bool){
		readDateTime, readRelative, readNamedDay, readClockDate, readCompact,
	}
	for _, form := range forms {
		*c = start
		if st, inline, ok := form(c, o); ok {
			return st, inline, true
		}
	}
	*c = start
	return Stamp{}, false, false
}

// readDateTime reads a date and, if there is one, the time of day after it.
func readDateTime(c *cursor.Cursor, o Options) (st Stamp, inline, ok bool) {
	if SkipWeekday(c) {
		for c.SkipSpaces() || c.Accept(",.·|") != 0 {
			continue
		}
	}
	d, ok := readDate(c, o)
	if !ok {
		return Stamp{}, false, false
	}
	after := *c
	skipGap(c)
	k, timed := readClock(c, o)
	if !timed {
		*c, k = after, clock{} // no clock shows 25:00: the day stays
		if d.needsClock && (d.year != 0 || !o.monthFirst()) || c.AtDigit() {
			return Stamp{}, false, false
		}
	}
	if timed && d.year == 0 {
		readTrailingYear(c, &d, o)
	}
	return combine(d, k, o)
}

// readTrailingYear reads a year after the time of day, where date(1) and C's ctime put it.
func readTrailingYear(c *cursor.Cursor, d *date, o Options) {
	before := *c
	if c.SkipSpaces() {
		if y, w := c.ReadNumber(4); w == 4 && !c.AtDigit() && y >= o.earliest() {
			d.year = y
			return
		}
	}
	*c = before
}

// readClockDate reads a time of day and the date after it.
func readClockDate(c *cursor.Cursor, o Options) (st Stamp, inline, ok bool) {
	k, ok := readClock(c, o)
	if !ok {
		return Stamp{}, false, false
	}
	skipGap(c)
	d, ok := readDate(c, o)
	if !ok || d.needsClock && d.year == 0 || c.AtDigit() {
		return Stamp{}, false, false
	}
	return combine(d, k, o)
}

// readCompact reads 20240423 and 20240423T154049Z, the basic format of ISO 8601.
func readCompact(c *cursor.Cursor, o Options) (st Stamp, inline, ok bool) {
	y, yw := c.ReadNumber(4)
	m, mw := c.ReadNumber(2)
	d, dw := c.ReadNumber(2)
	if yw+mw+dw != 8 {
		return Stamp{}, false, false
	}
	var k clock
	c.Accept("Tt")
	if c.AtDigit() {
		var hw, mw, sw int
		k.hour, hw = c.ReadNumber(2)
		k.minute, mw = c.ReadNumber(2)
		k.second, sw = c.ReadNumber(2)
		if hw+mw+sw != 6 || c.AtDigit() || !k.valid() {
			return Stamp{}, false, false
		}
		k.precision = Second
		k.zone = readZone(c, o)
	}
	st, _, ok = combine(date{year: y, month: m, day: d}, k, o)
	return st, false, ok
}

// combine makes a Stamp of a date and a time of day. The date may be without a year and the time of
// day may be absent. It rejects days that the calendar does not have and times that are not
// plausible.
func combine(d date, k clock, o Options) (st Stamp, inline, ok bool) {
	inline = d.year != 0 || k.precision != 0
	if d.year == 0 {
		if o.Now.IsZero() {
			return Stamp{}, false, false
		}
		d.year = latestYear(d, o)
	}
	if !d.valid() {
		return Stamp{}, false, false
	}
	st = Stamp{Precision: max(k.precision, Day), Zoned: k.zone.known}
	loc := o.location()
	if k.zone.known {
		loc = k.zone.location(d, k, o)
	}
	st.Time = time.Date(d.year, time.Month(d.month), d.day, k.hour, k.minute, min(k.second, 59), k.nano, loc)
	if !o.plausible(st.Time) || isPlaceholder(d, k, st.Time) {
		return Stamp{}, false, false
	}
	return st, inline, true
}

// latestYear returns the latest year in which the date d, printed without one, is not in the future.
// One day is allowed for time zones.
func latestYear(d date, o Options) int {
	now := o.Now.In(o.location())
	day := time.Date(now.Year(), time.Month(d.month), d.day, 0, 0, 0, 0, now.Location())
	if day.After(now.Add(24 * time.Hour)) {
		return now.Year() - 1
	}
	return now.Year()
}
