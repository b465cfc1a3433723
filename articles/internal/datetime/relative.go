package datetime

import (
	"time"

	"newsreader/articles/internal/cursor"
)

// readRelative reads how long ago something was: 21小时前, 5分钟前, 刚刚,
// "3 hours ago", "an hour ago", 3時間前, 5분 전, "vor 3 Stunden", "il y a 2 jours". It does not read weeks, months
// and years, which are too coarse to determine a day. The words that it begins with are in wordsBefore as well.
func readRelative(c *cursor.Cursor, o Options) (st Stamp, inline, ok bool) {
	if c.AcceptWord("刚刚", "just now", "たった今", "방금") {
		return ago(0, Minute, o)
	}
	if c.AcceptWord("半小时前", "半个小时前", "half an hour ago") {
		return ago(30*time.Minute, Minute, o)
	}
	before := c.AcceptWord("vor", "il y a", "hace", "há", "před")
	if !before {
		c.AcceptWord("för", "for") // the word behind the amount tells
	}
	c.SkipSpaces()
	n, ok := readAmount(c)
	if !ok {
		return Stamp{}, false, false
	}
	c.SkipSpaces()
	unit, p, ok := readUnit(c)
	if !ok {
		return Stamp{}, false, false
	}
	c.SkipSpaces()
	english := c.AcceptWord("前", "以前", "之前", "ago", "전")
	if !english && !before && !c.AcceptWord("fa", "sedan", "siden", "geleden", "temu", "sitten", "назад", "тому", "önce") {
		return Stamp{}, false, false
	}
	st, inline, ok = ago(time.Duration(n)*unit, p, o)
	return st, inline && english && atBreak(c), ok // "vor 3 Stunden" may as well be part of a sentence
}

// atBreak reports whether no letter, digit or CJK character follows: 3天前的 is part of a sentence.
func atBreak(c *cursor.Cursor) bool {
	r, n := c.Peek()
	return n == 0 || !cursor.IsAlphabetic(r) && r < cursor.FirstCJK && (r < '0' || r > '9')
}

// readAmount reads a number of units: figures, or a small number in English or Chinese words.
func readAmount(c *cursor.Cursor) (int, bool) {
	if n, w := c.ReadNumber(3); w > 0 {
		c.AcceptWord("个")
		return n, true
	}
	if c.AtLetter() {
		switch c.ReadWord() {
		case "a", "an", "one":
			return 1, true
		case "two":
			return 2, true
		case "three":
			return 3, true
		}
		return 0, false
	}
	n := chineseDigit(c.Accept("一二两三四五六七八九十"))
	if n > 0 {
		c.AcceptWord("个")
	}
	return n, n > 0
}

// chineseDigit returns the value of a Chinese numeral from 1 to 10, or 0.
func chineseDigit(r rune) int {
	for i, d := range []rune("一二三四五六七八九十") {
		if d == r {
			return i + 1
		}
	}
	if r == '两' {
		return 2
	}
	return 0
}

// readUnit reads a unit of time. The precision is that of a time given in it.
func readUnit(c *cursor.Cursor) (time.Duration, Precision, bool) {
	if c.AtLetter() {
		switch c.ReadWord() {
		case "s", "sec", "secs", "second", "seconds":
			return time.Second, Second, true
		case "m", "min", "mins", "minute", "minutes", "minuten", "minuto", "minutos", "minuti", "minut", "minuty", "minutę", "minuter",
			"minutt", "minutter", "minuut", "minuuttia", "минут", "минуту", "минуты", "хвилин", "хвилини", "dakika":
			return time.Minute, Minute, true
		case "h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "heure", "heures", "hora", "horas", "ora", "ore", "timme", "timmar",
			"time", "timer", "uur", "godzin", "godziny", "godzinę", "hodinou", "hodinami", "tuntia", "час", "часа", "часов", "години", "годин", "saat":
			return time.Hour, Hour, true
		case "d", "day", "days", "tag", "tagen", "jour", "jours", "día", "días", "dia", "dias", "giorno", "giorni", "dag", "dagen", "dagar",
			"dage", "dager", "dni", "dnem", "dny", "päivää", "день", "дня", "дней", "gün":
			return 24 * time.Hour, Day, true
		}
		return 0, 0, false
	}
	switch {
	case c.AcceptWord("秒钟", "秒", "초"):
		return time.Second, Second, true
	case c.AcceptWord("分钟", "分", "분"):
		return time.Minute, Minute, true
	case c.AcceptWord("小时", "时间", "时", "시간"):
		return time.Hour, Hour, true
	case c.AcceptWord("天", "日", "일"):
		return 24 * time.Hour, Day, true
	}
	return 0, 0, false
}

// ago returns the time d before o.Now, truncated to the precision p.
func ago(d time.Duration, p Precision, o Options) (st Stamp, inline, ok bool) {
	if o.Now.IsZero() {
		return Stamp{}, false, false
	}
	t := o.Now.In(o.location()).Add(-d)
	switch p {
	case Day:
		t = midnight(t)
	case Hour, Minute:
		t = t.Truncate(time.Minute)
	case Second:
		t = t.Truncate(time.Second)
	}
	return Stamp{Time: t, Precision: p, Zoned: true, Relative: true}, true, o.plausible(t)
}

func midnight(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, t.Location())
}

// readNamedDay reads a day named relative to today, with or without a time of day:
// 昨天 12:30, 今天08:23, yesterday, "Today at 9:30".
func readNamedDay(c *cursor.Cursor, o Options) (st Stamp, inline, ok bool) {
	back := 0
	switch {
	case c.AcceptWord("今天", "今日", "today", "heute", "오늘"):
	case c.AcceptWord("昨天", "昨日", "yesterday", "gestern", "어제"):
		back = 1
	case c.AcceptWord("前天", "前日", "그제"):
		back = 2
	default:
		return Stamp{}, false, false
	}
	if o.Now.IsZero() {
		return Stamp{}, false, false
	}
	day := o.Now.In(o.location()).AddDate(0, 0, -back)
	d := date{year: day.Year(), month: int(day.Month()), day: day.Day()}
	before := *c
	skipGap(c)
	k, timed := readClock(c, o)
	if !timed {
		*c = before
		k = clock{}
	}
	st, _, ok = combine(d, k, o)
	st.Relative = ok
	return st, timed, ok
}
