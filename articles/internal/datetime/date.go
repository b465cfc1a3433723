package datetime

import (
	"time"

	"newsreader/articles/internal/cursor"
)

// date is a day of the calendar as printed; year is 0 where none is printed.
type date struct {
	year, month, day int
	// needsClock is set for forms that mean a date only before a time of day.
	needsClock bool
}

// valid says whether the calendar has that day.
func (d date) valid() bool {
	if d.month < 1 || d.month > 12 || d.day < 1 {
		return false
	}
	t := time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
	return t.Day() == d.day
}

// readDate reads a date that begins with figures or with the name of a month.
func readDate(c *cursor.Cursor) (date, bool) {
	if c.AtLetter() {
		return readMonthFirst(c)
	}
	if base := readEra(c); base > 0 {
		n, w := c.ReadNumber(3)
		if w == 0 || w > 3 {
			return date{}, false
		}
		return readYearFirst(c, base+n)
	}
	n, w := c.ReadNumber(4)
	switch {
	case w == 4:
		return readYearFirst(c, n)
	case w == 1 || w == 2:
		return readDayOrMonthFirst(c, n, w)
	}
	return date{}, false
}

// readEra reads the name of an era that years are counted in and returns the
// year before its first.
func readEra(c *cursor.Cursor) int {
	switch {
	case c.AcceptWord("令和"):
		return 2018
	case c.AcceptWord("民国"):
		return 1911
	}
	return 0
}

// readYearFirst reads what follows a year of four digits.
func readYearFirst(c *cursor.Cursor, year int) (date, bool) {
	gap := c.SkipSpaces()
	if c.AtLetter() {
		d, ok := readMonthDay(c)
		d.year = year
		return d, ok
	}
	d := date{year: year}
	sep := c.Accept("-/.年년")
	if sep == 0 && gap {
		return readSlashed(c, d)
	}
	if sep == 0 {
		return d, false
	}
	var w int
	c.SkipSpaces()
	if d.month, w = c.ReadNumber(2); w == 0 {
		return d, false
	}
	c.SkipSpaces()
	if next := c.Accept("-/.月월"); next != monthMark(sep) {
		return d, false
	}
	c.SkipSpaces()
	if d.day, w = c.ReadNumber(2); w == 0 {
		return d, false
	}
	skipDayMark(c, sep, w)
	return d, d.valid()
}

// readSlashed reads month and day behind a year that only a space parts from them: 2024 11/20.
func readSlashed(c *cursor.Cursor, d date) (date, bool) {
	var w, w2 int
	d.month, w = c.ReadNumber(2)
	slash := c.Accept("/")
	d.day, w2 = c.ReadNumber(2)
	return d, w == 2 && slash != 0 && w2 == 2 && d.valid()
}

// monthMark returns the mark that follows the month where sep follows the year.
func monthMark(sep rune) rune {
	switch sep {
	case '年':
		return '月'
	case '년':
		return '월'
	}
	return sep
}

// skipDayMark skips the mark after a day.
func skipDayMark(c *cursor.Cursor, sep rune, width int) {
	before := *c
	c.SkipSpaces()
	switch {
	case sep == '年' || sep == '月':
		if c.Accept("日号") != 0 {
			return
		}
	case sep == '년' || sep == '월':
		if c.Accept("일") != 0 {
			return
		}
	case sep == '.' && c.Accept(".") != 0 && width > 0:
		return
	}
	*c = before
}

// readDayOrMonthFirst reads a date whose first figure n has one or two digits.
func readDayOrMonthFirst(c *cursor.Cursor, n, width int) (date, bool) {
	before := *c
	c.SkipSpaces()
	if sep := c.Accept("月월"); sep != 0 {
		c.SkipSpaces()
		day, w := c.ReadNumber(2)
		d := date{month: n, day: day}
		if w == 0 {
			return d, false
		}
		end := c.Pos
		skipDayMark(c, sep, w)
		return d, c.Pos > end && inLeapYear(d).valid()
	}
	*c = before
	if d, ok := readNumeric(c, n, width); ok {
		return d, true
	}
	*c = before
	return readDayFirst(c, n)
}

// readNumeric reads 23/04/2024, 23.04.2024, 23-04-2024 and 04-23 after their
// first figure. Slashes and hyphens mean nothing where either figure may be the month.
func readNumeric(c *cursor.Cursor, n, width int) (date, bool) {
	sep := c.Accept("/.-")
	second, w := c.ReadNumber(2)
	if sep == 0 || w == 0 {
		return date{}, false
	}
	if c.Accept(string(sep)) == 0 {
		d := date{month: n, day: second, needsClock: true}
		return d, sep != '.' && width+w >= 3 && inLeapYear(d).valid()
	}
	c.SkipSpaces()
	year, w := c.ReadNumber(4)
	if w != 4 {
		return date{}, false
	}
	d := date{year: year, month: second, day: n}
	if sep == '.' || n > 12 || n == second {
		return d, d.valid()
	}
	d.month, d.day = n, second
	return d, second > 12 && d.valid()
}

// readDayFirst reads what follows the day in "19th November 2019", "19. März
// 2019", "19-Nov-2019", "19 de noviembre de 2019", "02 Jan 06 15:04" and, with a year, "19 十一月 2019".
func readDayFirst(c *cursor.Cursor, day int) (date, bool) {
	if c.AcceptWord("st", "nd", "rd", "th", "er") || c.Accept(".º") != 0 {
		c.SkipSpaces()
	}
	c.SkipSpaces()
	c.Accept("-")
	if c.AcceptWord("de", "of") {
		c.SkipSpaces()
	}
	month, han := int(monthByName(c.ReadWord())), 0
	if month == 0 {
		han = readHanMonth(c)
	}
	d := date{day: day, month: month + han}
	readYear(c, &d)
	return d, inLeapYear(d).valid() && (han == 0 || d.year != 0)
}

// readMonthFirst reads "November 19, 2019" and "Nov. 19".
func readMonthFirst(c *cursor.Cursor) (date, bool) {
	d, ok := readMonthDay(c)
	if !ok {
		return d, false
	}
	readYear(c, &d)
	return d, inLeapYear(d).valid()
}

// readMonthDay reads a month's name and a day.
func readMonthDay(c *cursor.Cursor) (date, bool) {
	month := int(monthByName(c.ReadWord()))
	c.Accept(".")
	c.SkipSpaces()
	day, w := c.ReadNumber(2)
	if month == 0 || w == 0 || c.AtDigit() {
		return date{}, false
	}
	before := *c
	if !c.AcceptWord("st", "nd", "rd", "th") {
		*c = before
	}
	d := date{month: month, day: day}
	return d, inLeapYear(d).valid()
}

// readYear reads the year after day and month, if one follows. A year of two
// digits, as RFC 822 has it, counts only before a time of day.
func readYear(c *cursor.Cursor, d *date) {
	before := *c
	c.Accept(".")
	c.SkipSpaces()
	c.Accept(",-")
	c.SkipSpaces()
	if c.AcceptWord("de", "del") {
		c.SkipSpaces()
	}
	y, w := c.ReadNumber(4)
	next, _ := c.Peek()
	switch {
	case w == 4 && next != ':' && !c.AtDigit():
		d.year = y
	case w == 2 && next == ' ':
		d.year, d.needsClock = 2000+y, true
		if y >= earliest%100 {
			d.year = 1900 + y
		}
	default:
		*c = before
	}
}

// inLeapYear gives a date without a year one that has 29 February, to be checked in.
func inLeapYear(d date) date {
	if d.year == 0 {
		d.year = 2000
	}
	return d
}
