package datetime

import (
	"strings"
	"time"

	"newsreader/articles/internal/cursor"
)

// zone is a time zone as printed.
type zone struct {
	known  bool
	offset int // seconds east of UTC
	// dst is set for names such as ET, which mean standard time in winter and daylight saving time,
	// an hour ahead of offset, in summer.
	dst          dstRule
	ambiguousCST bool // CST: China Standard Time or North America's Central Standard Time
}

// dstRule determines when daylight saving time is in force.
type dstRule int

const (
	noDST dstRule = iota
	americanDST
	australianDST
)

// location returns the zone's offset at a date and time of day as a fixed zone. o decides which CST
// is meant; see [Options].
func (z zone) location(d date, k clock, o Options) *time.Location {
	offset := z.offset
	if z.ambiguousCST {
		_, at := time.Date(d.year, time.Month(d.month), d.day, 12, 0, 0, 0, o.location()).Zone()
		if at == 8*3600 {
			offset = at
		}
	}
	if z.dst.inForce(time.Date(d.year, time.Month(d.month), d.day, k.hour, 0, 0, 0, time.UTC)) {
		offset += 3600
	}
	if offset == 0 {
		return time.UTC
	}
	return time.FixedZone("", offset)
}

// inForce reports whether daylight saving time is in force at a local time. The rules are those of
// the United States since 2007 (Energy Policy Act of 2005) and from 1987 to 2006, and those of
// New South Wales since 2008.
func (rule dstRule) inForce(t time.Time) bool {
	y := t.Year()
	switch rule {
	case americanDST:
		from, to := nthSunday(y, time.March, 2), nthSunday(y, time.November, 1)
		if y < 2007 {
			from, to = nthSunday(y, time.April, 1), nthSunday(y, time.November, 1).AddDate(0, 0, -7)
		}
		return !t.Before(from.Add(2*time.Hour)) && t.Before(to.Add(2*time.Hour))
	case australianDST:
		from, to := nthSunday(y, time.October, 1), nthSunday(y, time.April, 1)
		return !t.Before(from.Add(2*time.Hour)) || t.Before(to.Add(3*time.Hour))
	}
	return false
}

// nthSunday returns the beginning of the nth Sunday of a month.
func nthSunday(year int, m time.Month, n int) time.Time {
	first := time.Date(year, m, 1, 0, 0, 0, 0, time.UTC)
	return first.AddDate(0, 0, (7-int(first.Weekday()))%7+7*(n-1))
}

// readZone reads an offset or the name of a zone, in brackets or not. The zero zone means that there
// is none, and the cursor has not moved.
func readZone(c *cursor.Cursor, o Options) zone {
	before := *c
	c.SkipSpaces()
	open := c.Accept("([") != 0
	z := readOffset(c)
	if !z.known {
		z = readZoneName(c, o)
	}
	if !z.known && o.Declared {
		c.Pos = before.Pos
		c.SkipSpaces()
		open = c.Accept("([") != 0
		z = readUnknownZone(c, o)
	}
	if z.known && open && c.Accept(")]") == 0 {
		z = zone{}
	}
	if !z.known {
		*c = before
	}
	return z
}

// readOffset reads +08:00, +0800, -5 and +8.
func readOffset(c *cursor.Cursor) zone {
	before := *c
	sign := 1
	switch c.Accept("+-") {
	case '-':
		sign = -1
	case 0:
		return zone{}
	}
	h, w := c.ReadNumber(2)
	if w == 0 {
		*c = before
		return zone{}
	}
	m := 0
	if colon := c.Accept(":") != 0; colon || c.AtDigit() {
		var mw int
		if m, mw = c.ReadNumber(2); mw != 2 || w != 2 && !colon {
			*c = before
			return zone{}
		}
	}
	if h > 14 || m > 59 || c.AtDigit() || c.AtLetter() {
		*c = before
		return zone{}
	}
	return zone{known: true, offset: sign * (h*3600 + m*60)}
}

// readZoneName reads Z, GMT, UTC+8, EST, 北京时间 and the like. Apart from z, a name in lower case is
// not read, as "cat", "art" and "et" are words, unless it ends a declared time.
func readZoneName(c *cursor.Cursor, o Options) zone {
	if c.AcceptWord("北京时间") {
		return zone{known: true, offset: 8 * 3600}
	}
	from := c.Pos
	w := c.ReadWord()
	if name := c.Text[from:c.Pos]; name == w && w != "z" && !(o.Declared && c.Done()) {
		return zone{}
	}
	switch w {
	case "gmt", "utc", "z", "ut":
		z := readOffset(c)
		z.known = true
		return z
	case "eastern", "central", "mountain", "pacific":
		before := *c
		c.SkipSpaces()
		if !c.AcceptWord("time", "standard time", "daylight time") {
			*c = before
		}
	}
	if z := americanZone(w); z.known {
		return z
	}
	return worldZone(w)
}

// maxUnknownZone is the length of the longest abbreviation that is taken for a zone.
const maxUnknownZone = 6

// readUnknownZone reads a name that may be that of a zone: one letter, an abbreviation in capitals or at the end that is
// neither a month nor a weekday, or a name such as Europe/Berlin. Its time counts as UTC (RFC 5322, 4.3).
func readUnknownZone(c *cursor.Cursor, o Options) zone {
	if z := readShortOffset(c); z.known {
		return z
	}
	from := c.Pos
	w := c.ReadWord()
	name := c.Text[from:c.Pos]
	isPath := false
	for w != "" && c.Accept("/_") != 0 {
		isPath = c.ReadWord() != ""
	}
	switch {
	case isPath, isMilitary(name):
		return zone{known: true}
	case w == "" || len(name) > maxUnknownZone || !mayNameZone(c, name) || w == "t" || w == "am" || w == "pm",
		monthByName(foldName(w), o.Language) != 0, isWeekdayName(foldName(w)), isWeekdayAbbreviation(foldName(w)):
		return zone{}
	}
	return zone{known: true}
}

// mayNameZone reports whether a word before the cursor is written as the abbreviation of a zone: in capitals, or at the end
// of the text in lower case.
func mayNameZone(c *cursor.Cursor, name string) bool {
	return name == strings.ToUpper(name) || name == strings.ToLower(name) && c.Done()
}

// isMilitary reports whether a name is the letter of a military zone. Because they were defined with the wrong sign, they
// tell no offset (RFC 5322, 4.3). T is what begins a time of day in ISO 8601.
func isMilitary(name string) bool {
	return len(name) == 1 && name[0] >= 'A' && name[0] <= 'Z' && name != "T"
}

// readShortOffset reads +530 and +100, an offset whose hour has a single digit.
func readShortOffset(c *cursor.Cursor) zone {
	before := *c
	sign := 1
	if c.Accept("-") != 0 {
		sign = -1
	} else if c.Accept("+") == 0 {
		return zone{}
	}
	n, w := c.ReadNumber(3)
	if w != 3 || n%100 > 59 || c.AtDigit() || c.AtLetter() {
		*c = before
		return zone{}
	}
	return zone{known: true, offset: sign * (n/100*3600 + n%100*60)}
}

// americanZone returns the zone in the Americas with the lower-case name w, or the zero zone.
func americanZone(w string) zone {
	at := func(h int, s dstRule) zone { return zone{known: true, offset: h * 3600, dst: s} }
	switch w {
	case "et", "eastern":
		return at(-5, americanDST)
	case "ct", "central":
		return at(-6, americanDST)
	case "mt", "mountain":
		return at(-7, americanDST)
	case "pt", "pacific":
		return at(-8, americanDST)
	case "cst":
		return zone{known: true, offset: -6 * 3600, ambiguousCST: true}
	case "adt", "brt", "art":
		return at(-3, noDST)
	case "edt", "ast":
		return at(-4, noDST)
	case "est", "cdt":
		return at(-5, noDST)
	case "mdt":
		return at(-6, noDST)
	case "mst", "pdt":
		return at(-7, noDST)
	case "pst", "akdt":
		return at(-8, noDST)
	case "akst":
		return at(-9, noDST)
	case "hst":
		return at(-10, noDST)
	}
	return zone{}
}

// worldZone returns the zone outside the Americas with the lower-case name w, or the zero zone. Of
// the zones that share a name it is the one in the news more often: IST is India's, BST Britain's.
func worldZone(w string) zone {
	at := func(minutes int) zone { return zone{known: true, offset: minutes * 60} }
	switch w {
	case "wet", "wez":
		return at(0)
	case "bst", "cet", "met", "mez", "mewt", "swt", "fwt", "wat", "west", "wesz":
		return at(60)
	case "cest", "mest", "mesz", "eet", "oez", "sast", "cat":
		return at(120)
	case "eest", "oesz", "msk", "eat", "trt":
		return at(180)
	case "gst", "msd":
		return at(240)
	case "pkt":
		return at(300)
	case "ist":
		return at(330)
	case "npt":
		return at(345)
	case "ict", "wib":
		return at(420)
	case "hkt", "sgt", "awst", "bjt", "myt", "pht", "wita":
		return at(480)
	case "jst", "kst", "wit":
		return at(540)
	case "acst":
		return at(570)
	case "aest":
		return at(600)
	case "acdt":
		return at(630)
	case "aedt":
		return at(660)
	case "nzst":
		return at(720)
	case "nzdt":
		return at(780)
	case "aet":
		return zone{known: true, offset: 10 * 3600, dst: australianDST}
	}
	return zone{}
}
