package datetime

import "newsreader/articles/internal/cursor"

// clock is a time of day as printed. In the zero clock, precision is 0: no time of day.
type clock struct {
	hour, minute, second, nano int
	precision                  Precision
	zone                       zone
}

// valid reports whether a clock shows that time. ISO 8601 has 24:00 for the end of a day, and a leap second is the 60th
// of a minute.
func (k clock) valid() bool {
	return k.hour < 24 && k.minute < 60 && k.second <= 60 || k.hour == 24 && k.minute == 0 && k.second == 0 && k.nano == 0
}

// dayPart is the part of the day that a word next to an hour names.
type dayPart int

const (
	noDayPart dayPart = iota
	am                // 上午, a.m.: 12 is midnight
	pm                // 下午, p.m.: 12 is noon
	noon              // 中午: from 11:00 to 14:59
	night             // 晚上: 12 is midnight of this day or the next, and is not read
)

// readClock reads a time of day with its zone: "9:05", "15:40:49.5Z", "下午3点15分",
// "3 p.m. ET", "17.33 GMT", "15h30".
func readClock(c *cursor.Cursor, o Options) (clock, bool) {
	var k clock
	if c.AcceptWord("北京时间") {
		k.zone = zone{known: true, offset: 8 * 3600}
		c.SkipSpaces()
	}
	h := readDayPart(c)
	c.SkipSpaces()
	hour, w := c.ReadNumber(2)
	if w == 0 || c.AtDigit() {
		return k, false
	}
	k.hour = hour
	dotted, ok := readMinutes(c, &k, o)
	if !ok {
		return k, false
	}
	if h == noDayPart {
		h = readMeridiem(c)
	}
	if k.precision == 0 { // "3 p.m."
		if h == noDayPart {
			return k, false
		}
		k.precision = Minute
	}
	if before := *c; c.SkipSpaces() && c.AcceptWord("uhr") {
		dotted = false
	} else {
		*c = before
	}
	if z := readZone(c, o); z.known {
		k.zone = z
	}
	if dotted && h == noDayPart && !k.zone.known {
		return k, false
	}
	return k, k.applyDayPart(h) && k.valid()
}

// readMinutes reads the minutes and seconds after an hour, if there are any. dotted reports whether
// a dot separates them from it, as in 17.33, which without further evidence may be a decimal number.
func readMinutes(c *cursor.Cursor, k *clock, o Options) (dotted, ok bool) {
	before := *c
	if c.SkipSpaces(); c.Accept("点时시") != 0 {
		readCJKMinutes(c, k)
		return false, true
	}
	*c = before
	switch c.Accept(":h.") {
	case ':':
		return false, readColons(c, k, o)
	case 'h':
		if m, w := c.ReadNumber(2); w == 2 && !c.AtLetter() {
			k.minute, k.precision = m, Minute
			return false, true
		}
	case '.':
		if m, w := c.ReadNumber(2); w == 2 && !c.AtDigit() {
			k.minute, k.precision = m, Minute
			return true, true
		}
	}
	*c = before
	return false, true
}

// readColons reads "05", "05:09" or "05:09.123" after the hour's colon. A declared time may have single digits.
func readColons(c *cursor.Cursor, k *clock, o Options) bool {
	m, w := c.ReadNumber(2)
	if w != 2 && !(w == 1 && o.Declared) || c.AtDigit() {
		return false
	}
	k.minute, k.precision = m, Minute
	before := *c
	if c.Accept(":") == 0 {
		return true
	}
	s, w := c.ReadNumber(2)
	if w != 2 && !(w == 1 && o.Declared) || c.AtDigit() {
		*c = before
		return w == 0
	}
	k.second, k.precision = s, Second
	readFraction(c, k)
	next, _ := c.Peek()
	return next != ':'
}

// readFraction reads a decimal fraction of a second. It skips up to 20 digits beyond nanoseconds.
func readFraction(c *cursor.Cursor, k *clock) {
	before := *c
	if c.Accept(".,") == 0 || !c.AtDigit() {
		*c = before
		return
	}
	n, w := c.ReadNumber(9)
	for ; w < 9; w++ {
		n *= 10
	}
	k.nano = n
	c.ReadNumber(20)
}

// readCJKMinutes reads what may follow 点 or 时: 48分, 48分20秒, 半 (half past), 整 (sharp) or nothing.
func readCJKMinutes(c *cursor.Cursor, k *clock) {
	k.precision = Minute
	if c.Accept("半") != 0 {
		k.minute = 30
		return
	}
	before := *c
	c.SkipSpaces()
	m, w := c.ReadNumber(2)
	if w == 0 {
		*c = before
		c.Accept("整")
		return
	}
	k.minute = m
	if c.Accept("分분") == 0 {
		return
	}
	before = *c
	c.SkipSpaces()
	if s, w := c.ReadNumber(2); w > 0 && c.Accept("秒초") != 0 {
		k.second, k.precision = s, Second
		return
	}
	*c = before
}

// readDayPart reads a Chinese, Japanese or Korean word for a part of the day, which precedes the hour.
func readDayPart(c *cursor.Cursor) dayPart {
	switch {
	case c.AcceptWord("上午", "早上", "清晨", "凌晨", "早晨", "午前", "오전"):
		return am
	case c.AcceptWord("下午", "傍晚", "午後", "오후"):
		return pm
	case c.AcceptWord("中午"):
		return noon
	case c.AcceptWord("晚上", "晚间", "深夜", "夜间"):
		return night
	}
	return noDayPart
}

// readMeridiem reads am, a.m., PM, ص and the like, which follow the hour.
func readMeridiem(c *cursor.Cursor) dayPart {
	before := *c
	c.SkipSpaces()
	switch {
	case c.AcceptWord("ص", "صباحا", "صباحاً"):
		return am
	case c.AcceptWord("م", "مساء", "مساءً"):
		return pm
	}
	h := am
	switch c.Accept("aApP") {
	case 'p', 'P':
		h = pm
	case 0:
		*c = before
		return noDayPart
	}
	dotted := c.Accept(".") != 0
	if c.Accept("mM") == 0 || !dotted && c.AtLetter() {
		*c = before
		return noDayPart
	}
	if dotted {
		c.Accept(".")
	}
	return h
}

// applyDayPart converts the hour of a 12-hour clock to that of a 24-hour clock. It reports whether
// the hour can be in that part of the day.
func (k *clock) applyDayPart(p dayPart) bool {
	switch p {
	case am:
		if k.hour == 12 {
			k.hour = 0
		}
		return k.hour < 12
	case pm:
		if k.hour < 12 {
			k.hour += 12
		}
	case noon:
		if k.hour < 3 {
			k.hour += 12
		}
		return k.hour >= 11 && k.hour < 15
	case night:
		if k.hour >= 5 && k.hour < 12 {
			k.hour += 12
		}
		return k.hour != 12
	}
	return true
}
