package datetime

import (
	"time"

	"newsreader/articles/internal/cursor"
)

// date is a day of the calendar as printed. The year is 0 if none is printed.
type date struct {
	year, month, day int
	// needsClock is set for forms that are dates only next to a time of day, such as 04-23.
	needsClock bool
}

// valid reports whether the calendar has that day. 29 February is valid without a year, as the year 0
// is a leap year.
func (d date) valid() bool {
	if d.month < 1 || d.month > 12 || d.day < 1 {
		return false
	}
	t := time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
	return t.Day() == d.day
}

// readDate reads a date that begins with a number, an era or the name of a month.
func readDate(c *cursor.Cursor, o Options) (date, bool) {
	if c.AtLetter() {
		return readMonthFirst(c, o)
	}
	if base := readEra(c); base > 0 {
		n, w := c.ReadNumber(3)
		if w == 0 {
			return date{}, false
		}
		return readYearFirst(c, base+n, o)
	}
	n, w := c.ReadNumber(4)
	switch {
	case w == 4:
		return readYearFirst(c, n, o)
	case w == 1 || w == 2:
		return readDayOrMonthFirst(c, n, w, o)
	}
	return date{}, false
}

// readEra reads the name of an era that years are counted in and returns the year before its first
// one, or 0 if there is no era.
func readEra(c *cursor.Cursor) int {
	switch {
	case c.AcceptWord("令和"):
		return 2018
	case c.AcceptWord("民国"):
		return 1911
	}
	return 0
}

// readYearFirst reads month and day after the year: -04-23, /4/23, .4.23, 年4月23日, 년 4월 23일,
// " Nov 19".
func readYearFirst(c *cursor.Cursor, year int, o Options) (date, bool) {
	gap := c.SkipSpaces()
	if d, ok := readNamedMonthDay(c, year, o); ok || c.AtLetter() {
		return d, ok
	}
	d := date{year: year}
	sep := c.Accept("-/.年년")
	if d, ok := readNamedMonthDay(c, year, o); sep != 0 && ok {
		return d, true
	}
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
	skipDayMark(c, sep)
	return d, d.valid()
}

// readNamedMonthDay reads what follows the year in "2019 November 19", "2019-november-19", "2019. november 19.",
// "2019 m. lapkričio 19 d." and "2019. gada 19. novembris". If it returns false, the cursor has not moved.
func readNamedMonthDay(c *cursor.Cursor, year int, o Options) (date, bool) {
	before := *c
	c.SkipSpaces()
	if c.AcceptWord("m.", "gada") {
		c.SkipSpaces()
	}
	var d date
	var ok bool
	if c.AtDigit() {
		n, _ := c.ReadNumber(2)
		if c.Accept(".") != 0 && c.SkipSpaces() && c.AtLetter() {
			d = date{month: readMonthName(c, o), day: n}
			ok = d.valid()
		}
	} else if atName(c) {
		d, ok = readMonthDay(c, o)
		c.Accept(".")
		if end := *c; !c.SkipSpaces() || !c.AcceptWord("d.") {
			*c = end
		}
	}
	if !ok {
		*c = before
	}
	d.year = year
	return d, ok
}

// readSlashed reads month and day, of two digits each, after a year and a space: 2024 11/20.
func readSlashed(c *cursor.Cursor, d date) (date, bool) {
	var w, w2 int
	d.month, w = c.ReadNumber(2)
	slash := c.Accept("/")
	d.day, w2 = c.ReadNumber(2)
	return d, w == 2 && slash != 0 && w2 == 2 && d.valid()
}

// monthMark returns what must follow the month if sep follows the year.
func monthMark(sep rune) rune {
	switch sep {
	case '年':
		return '月'
	case '년':
		return '월'
	}
	return sep
}

// skipDayMark skips what may follow the day if sep follows the year or month.
func skipDayMark(c *cursor.Cursor, sep rune) {
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
	case sep == '.' && c.Accept(".") != 0:
		return
	}
	*c = before
}

// readDayOrMonthFirst reads the rest of a date that begins with the number n of one or two digits.
func readDayOrMonthFirst(c *cursor.Cursor, n, digits int, o Options) (date, bool) {
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
		skipDayMark(c, sep)
		return d, c.Pos > end && d.valid()
	}
	*c = before
	if d, ok := readNumeric(c, n, digits, o); ok {
		return d, true
	}
	*c = before
	return readDayFirst(c, n, o)
}

// readNumeric reads 23/04/2024, 23.04.2024, 23-04-2024 and 04-23 after their first number n. With
// slashes and hyphens the order of day and month varies by country, so that a date with a year is
// not read if either number may be the month, unless the language decides. With dots the day is always first.
func readNumeric(c *cursor.Cursor, n, digits int, o Options) (date, bool) {
	sep := c.Accept("/.-")
	second, w := c.ReadNumber(2)
	if sep == 0 || w == 0 {
		return date{}, false
	}
	if c.Accept(string(sep)) == 0 {
		d := date{month: n, day: second, needsClock: true}
		return d, sep != '.' && digits+w >= 3 && d.valid()
	}
	c.SkipSpaces()
	year, w := c.ReadNumber(4)
	if w != 4 {
		return date{}, false
	}
	d := date{year: year, month: second, day: n}
	if sep == '.' || n > 12 || n == second || second <= 12 && o.dayFirst() {
		return d, d.valid()
	}
	d.month, d.day = n, second
	return d, second > 12 && d.valid()
}

// readDayFirst reads what follows the day in "19th November 2019", "19. März 2019", "19-Nov-2019",
// "19 de noviembre de 2019", "02 Jan 06 15:04" and "19 十一月 2019". The last needs its year.
func readDayFirst(c *cursor.Cursor, day int, o Options) (date, bool) {
	if c.AcceptWord("st", "nd", "rd", "th", "er") || c.Accept(".º") != 0 {
		c.SkipSpaces()
	}
	c.SkipSpaces()
	c.Accept("-")
	if c.AcceptWord("de", "of", "d'", "d’") {
		c.SkipSpaces()
	}
	before := *c
	month, numbered := readMonthName(c, o), 0
	if month == 0 {
		*c = before
		numbered = readNumberedMonth(c)
	}
	d := date{day: day, month: month + numbered}
	readYear(c, &d)
	return d, d.valid() && (numbered == 0 || d.year != 0)
}

// readMonthFirst reads "November 19, 2019" and "Nov. 19".
func readMonthFirst(c *cursor.Cursor, o Options) (date, bool) {
	d, ok := readMonthDay(c, o)
	if !ok {
		return d, false
	}
	readYear(c, &d)
	return d, d.valid()
}

// readMonthDay reads the name of a month and a day.
func readMonthDay(c *cursor.Cursor, o Options) (date, bool) {
	month := readMonthName(c, o)
	c.Accept(".")
	c.Accept("-")
	c.SkipSpaces()
	day, w := c.ReadNumber(2)
	if month == 0 || w == 0 || c.AtDigit() {
		return date{}, false
	}
	c.AcceptWord("st", "nd", "rd", "th")
	d := date{month: month, day: day}
	return d, d.valid()
}

// firstOfLastCentury is the first year of two digits that is one of the twentieth century (RFC 5322, 4.3).
const firstOfLastCentury = 50

// readYear reads the year after day and month, if there is one. A year of two digits, as in RFC 822,
// makes the date depend on a time of day after it.
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
		skipYearWord(c)
	case w == 3 && next == ' ': // as C counts years (RFC 5322, 4.3)
		d.year, d.needsClock = 1900+y, true
	case w == 2 && next == ' ':
		d.year, d.needsClock = 2000+y, true
		if y >= firstOfLastCentury {
			d.year = 1900 + y
		}
	default:
		*c = before
	}
}

// skipYearWord skips the word for a year that Slavic dates put after it: 2019 г., 2019 р.
func skipYearWord(c *cursor.Cursor) {
	before := *c
	c.SkipSpaces()
	if !c.AcceptWord("г.", "г", "года", "р.", "року") {
		*c = before
	}
}
