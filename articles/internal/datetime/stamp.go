// Package datetime reads dates and times of day as news pages print them:
// absolute ("19 November 2019, 9:52 AM EST", 2024年4月23日) and relative
// ("3 hours ago", 昨天), in the languages and calendars that pages use.
//
// Every function takes untrusted text. Each bounds how much of its input it
// looks at and runs in linear time; a time that is not printed stays unknown.
package datetime

import (
	"time"
	"unicode/utf8"

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

// Bounds of what is looked at, in bytes.
const (
	maxStamp = 160  // a text that Time takes for one time
	maxFind  = 4096 // where FindTime looks for a time
)

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

// Time reads a text that is one time and nothing else, apart from a label
// (发布时间：, Published, Updated on) and a weekday. Texts beyond 160 bytes are
// no times. The forms are those of ISO 8601, RFC 3339, RFC 1123 and RFC 822,
// and what pages print: "2024年4月23日 09:48", "04-23 09:48", "昨天 12:30",
// "21小时前", "Nov. 19, 2019 3:45 p.m. ET", "9:52 AM EST, Tue November 19, 2019".
// A date in figures whose day and month cannot be told apart is not read.
func Time(s string, o Options) (Stamp, bool) {
	if len(s) > maxStamp {
		return Stamp{}, false
	}
	c := &cursor.Cursor{Text: s}
	skipTimeLabels(c)
	st, _, ok := readStamp(c, o)
	if !ok {
		return Stamp{}, false
	}
	if st.Zoned && !st.Relative {
		skipZoneName(c)
	}
	skipAfterTime(c)
	return st, c.Done()
}

// FindTime finds the first time in a line of text and returns it with the byte
// positions where it begins and ends. Only the first 4096 bytes are searched.
// It is stricter than Time: what could as well be part of a sentence (a bare
// "yesterday", "May 4", eight digits) is passed over.
func FindTime(s string, o Options) (st Stamp, start, end int, ok bool) {
	s = cursor.Clip(s, maxFind)
	for i := 0; i < len(s); {
		_, n := utf8.DecodeRuneInString(s[i:])
		if mayBegin(s, i) {
			c := &cursor.Cursor{Text: s, Pos: i}
			if st, strong, ok := readStamp(c, o); ok && strong {
				return st, i, c.Pos, true
			}
		}
		i += n
	}
	return Stamp{}, 0, 0, false
}

// ReadInline reads a time at the cursor that may stand inside a line.
func ReadInline(c *cursor.Cursor, o Options) (Stamp, bool) {
	if !mayBegin(c.Text, c.Pos) {
		return Stamp{}, false
	}
	st, strong, ok := readStamp(c, o)
	return st, ok && strong
}

// mayBegin says whether a time may begin at s[i]: at the head of a number or
// word, and not inside an address or a longer figure.
func mayBegin(s string, i int) bool {
	c := cursor.Cursor{Text: s, Pos: i}
	r, _ := c.Peek()
	digit := r >= '0' && r <= '9'
	if !digit && !cursor.IsAlphabetic(r) && !opensTime(r) {
		return false
	}
	if i == 0 || r >= 0x2E80 {
		return true
	}
	prev, n := utf8.DecodeLastRuneInString(s[:i])
	prev = cursor.Fold(prev)
	if prev >= '0' && prev <= '9' || cursor.IsAlphabetic(prev) {
		return false
	}
	if prev == '/' || prev == '-' || prev == '.' || prev == '_' || prev == '=' {
		before, _ := utf8.DecodeLastRuneInString(s[:i-n])
		return before > 0x7F
	}
	return true
}

// opensTime says whether a time may begin with the character r: with the first
// of a word for a day, a part of the day, a weekday or an amount.
func opensTime(r rune) bool {
	switch r {
	case '今', '昨', '前', '刚', '上', '早', '清', '凌', '下', '傍', '午', '中', '晚', '深', '夜', '周', '星', '礼', '北', '半',
		'一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '月', '火', '水', '木', '金', '土', '日', 'た',
		'令', '民', '방', '오', '어', '그', '월', '화', '수', '목', '금', '토', '일':
		return true
	}
	return false
}

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
		for c.SkipSpaces() || c.One(",.·|") != 0 {
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
		readLateYear(c, &d)
	}
	return assemble(d, k, o)
}

// readLateYear reads the year behind the time of day, where date(1) and C's
// ctime put it.
func readLateYear(c *cursor.Cursor, d *date) {
	before := *c
	if c.SkipSpaces() {
		if y, w := c.Number(4); w == 4 && !c.AtDigit() && y >= earliest {
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
	return assemble(d, k, o)
}

// readCompact reads 20240423 and 20240423T154049Z, the basic format of ISO 8601.
func readCompact(c *cursor.Cursor, o Options) (Stamp, bool, bool) {
	y, w := c.Number(4)
	m, w2 := c.Number(2)
	d, w3 := c.Number(2)
	if w+w2+w3 != 8 {
		return Stamp{}, false, false
	}
	var k clock
	c.One("Tt")
	if c.AtDigit() {
		var a, b, e int
		k.hour, a = c.Number(2)
		k.minute, b = c.Number(2)
		k.second, e = c.Number(2)
		if a+b+e != 6 || c.AtDigit() || !k.valid() {
			return Stamp{}, false, false
		}
		k.precision = Second
		k.zone = readZone(c)
	}
	st, _, ok := assemble(date{year: y, month: m, day: d}, k, o)
	return st, false, ok
}

// assemble makes a Stamp of a date and a time of day, either of which may lack
// parts, and refuses what is impossible or outside the years of news pages.
func assemble(d date, k clock, o Options) (Stamp, bool, bool) {
	strong := d.year != 0 || k.precision != 0
	if d.year == 0 {
		if o.Now.IsZero() {
			return Stamp{}, false, false
		}
		d.year = yearBefore(d, o)
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

// yearBefore gives a date without a year the latest year in which it is not to come.
func yearBefore(d date, o Options) int {
	now := o.Now.In(o.location())
	day := time.Date(now.Year(), time.Month(d.month), d.day, 0, 0, 0, 0, now.Location())
	if day.After(now.Add(24 * time.Hour)) {
		return now.Year() - 1
	}
	return now.Year()
}

// monthFirst says whether two figures alone are month and day, as they are on
// Chinese, Japanese and Korean pages.
func (o Options) monthFirst() bool {
	_, offset := o.Now.In(o.location()).Zone()
	return offset == 8*3600 || offset == 9*3600
}

func (o Options) location() *time.Location {
	if o.Zone == nil {
		return time.UTC
	}
	return o.Zone
}

// plausible says whether a news page may print t.
func (o Options) plausible(t time.Time) bool {
	if t.Year() < earliest || t.Year() > 2100 {
		return false
	}
	return o.Now.IsZero() || t.Before(o.Now.Add(36*time.Hour))
}
