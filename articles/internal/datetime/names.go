package datetime

import (
	"strings"
	"time"

	"newsreader/articles/internal/cursor"
)

// monthNamed returns the month that a lower-case word names in English, German,
// French, Spanish, Italian, Portuguese, Dutch or Russian, or 0.
func monthNamed(w string) time.Month {
	if w != "" && w[0] >= 0xD8 {
		return arabicMonth(w)
	}
	switch w {
	case "jan", "january", "januar", "jänner", "janvier", "janv", "enero", "ene", "gennaio", "janeiro", "januari", "января":
		return time.January
	case "feb", "february", "februar", "février", "févr", "fév", "febrero", "febbraio", "fevereiro", "fev", "februari", "февраля":
		return time.February
	case "mar", "march", "märz", "mär", "mars", "marzo", "março", "maart", "mrt", "марта":
		return time.March
	case "apr", "april", "avril", "avr", "abril", "abr", "aprile", "апреля":
		return time.April
	case "may", "mai", "mayo", "maggio", "mag", "maio", "mei", "мая":
		return time.May
	case "jun", "june", "juni", "juin", "junio", "giugno", "giu", "junho", "июня":
		return time.June
	case "jul", "july", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho", "июля":
		return time.July
	}
	return laterMonth(w)
}

// laterMonth is monthNamed for the months from August.
func laterMonth(w string) time.Month {
	switch w {
	case "aug", "august", "août", "aout", "agosto", "ago", "augustus", "августа":
		return time.August
	case "sep", "sept", "september", "septembre", "septiembre", "settembre", "set", "setembro", "сентября":
		return time.September
	case "oct", "october", "okt", "oktober", "octobre", "octubre", "ottobre", "ott", "outubro", "out", "октября":
		return time.October
	case "nov", "november", "novembre", "noviembre", "novembro", "ноября":
		return time.November
	case "dec", "december", "dez", "dezember", "décembre", "déc", "diciembre", "dic", "dicembre", "dezembro", "декабря":
		return time.December
	}
	return 0
}

// readHanMonth reads 十一月 or 11月, the month's name where software sets RFC 822's form in Chinese or Japanese; 0 is none.
func readHanMonth(c *cursor.Cursor) int {
	for i, name := range []string{"一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"} {
		if c.Any(name) {
			return i + 1
		}
	}
	if month, w := c.Number(2); w > 0 && c.One("月") != 0 {
		return month
	}
	return 0
}

// arabicMonth is monthNamed for the names of Egypt and the Gulf, and for those of the
// Levant that are one word.
func arabicMonth(w string) time.Month {
	for i, names := range [...]string{"يناير", "فبراير شباط", "مارس آذار", "أبريل ابريل إبريل نيسان", "مايو أيار", "يونيو يونيه حزيران", "يوليو يوليه تموز",
		"أغسطس اغسطس آب", "سبتمبر أيلول", "أكتوبر اكتوبر", "نوفمبر", "ديسمبر"} {
		for name := range strings.FieldsSeq(names) {
			if name == w {
				return time.Month(i + 1)
			}
		}
	}
	return 0
}

// weekdayNamed says whether a lower-case word names a day of the week.
func weekdayNamed(w string) bool {
	switch w {
	case "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"mo", "di", "mi", "do", "fr", "sa", "so",
		"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
		"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
		"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
		"الأحد", "الاحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الاربعاء", "الخميس", "الجمعة", "السبت",
		"lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica":
		return true
	}
	return false
}

// weekdayShortened says whether a lower-case word that a comma follows shortens the name of a day in French, Spanish,
// Italian, Portuguese or Russian. Elsewhere Sam is a name and mar. a month.
func weekdayShortened(w string) bool {
	switch w {
	case "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "mié", "mie", "jue", "vie", "sáb", "sab", "dom", "gio",
		"seg", "ter", "qua", "qui", "sex", "пн", "вт", "ср", "чт", "пт", "сб", "вс":
		return true
	}
	return false
}

// SkipWeekday skips the name of a weekday: Tue, Tuesday, 星期二, 周二, 火曜日, 화요일.
func SkipWeekday(c *cursor.Cursor) bool {
	before := *c
	if c.AtLetter() {
		word := c.Word()
		c.One(".")
		if next, _ := c.Peek(); weekdayNamed(word) || next == ',' && weekdayShortened(word) {
			return true
		}
		*c = before
		return false
	}
	if c.Any("星期", "周", "礼拜") && c.One("一二三四五六日天") != 0 {
		return true
	}
	*c = before
	if c.One("月火水木金土日") != 0 && c.Any("曜日", "曜") {
		return true
	}
	*c = before
	if c.One("월화수목금토일") != 0 && c.Any("요일") {
		return true
	}
	*c = before
	return false
}

// IsWeekday says whether s is the name of a weekday and nothing else.
func IsWeekday(s string) bool {
	c := &cursor.Cursor{Text: s}
	return SkipWeekday(c) && c.Done()
}

// skipGap skips what stands between a date and a time of day, if anything:
// spaces, punctuation, a weekday, "at".
func skipGap(c *cursor.Cursor) {
	for k := 0; k < 8; k++ {
		before := c.Pos
		c.SkipSpaces()
		switch {
		case c.One(",.|·-/()[]_、，") != 0:
		case bracketedWeekday(c):
		case SkipWeekday(c):
		case c.Any("at", "um", "à", "às", "a las", "alle", "ore", "on", "klo"):
		}
		if c.Pos == before {
			break
		}
	}
	before := *c
	if c.One("Tt") != 0 && !c.AtDigit() {
		*c = before
	}
}

// bracketedWeekday skips the one letter that Japanese and Korean pages print
// for a weekday before a closing bracket, as in "2024年4月23日(火) 9:05".
func bracketedWeekday(c *cursor.Cursor) bool {
	before := *c
	if c.One("月火水木金土日월화수목금토일") != 0 && c.One(")") != 0 {
		return true
	}
	*c = before
	return false
}

// skipTimeLabels skips the words that say which time follows.
func skipTimeLabels(c *cursor.Cursor) {
	for k := 0; k < 6; k++ {
		before := c.Pos
		for c.SkipSpaces() || c.One(":,|·([-") != 0 {
			continue
		}
		if !c.Any("发布时间", "发表时间", "更新时间", "最后更新", "发布日期", "发布于", "发表于", "更新于", "时间", "日期",
			"更新日時", "公開日時", "配信", "입력", "수정", "发布", "更新") {
			timeWord(c)
		}
		if c.Pos == before {
			return
		}
	}
}

// timeWord skips one English, German, French or Spanish word of a time's label.
func timeWord(c *cursor.Cursor) {
	before := *c
	switch c.Word() {
	case "published", "updated", "posted", "modified", "last", "first", "on", "at", "date", "time", "created", "issued",
		"revised", "originally", "release", "released", "le", "publié", "mis", "jour", "am", "vom", "stand", "publicado", "actualizado", "el", "as", "of":
		return
	}
	*c = before
}

// skipZoneName skips what names an offset once more: the comment of RFC 822 in "+0100 (Central European Time)", the
// place in "+08:00[Asia/Shanghai]", or another name as in "+0000 UTC".
func skipZoneName(c *cursor.Cursor) {
	c.SkipSpaces()
	if c.One("([") == 0 {
		readZoneName(c)
		return
	}
	if end := strings.IndexAny(c.Text[c.Pos:], ")]"); end >= 0 {
		c.Pos += end + 1
	}
}

// skipAfterTime skips what may follow a time that stands alone.
func skipAfterTime(c *cursor.Cursor) {
	for k := 0; k < 6; k++ {
		before := c.Pos
		for c.SkipSpaces() || c.One(")],.|·:。-") != 0 {
			continue
		}
		if !SkipWeekday(c) && !bracketedWeekday(c) {
			c.Any("发布", "更新", "发表", "刊登", "local time", "当地时间")
		}
		if c.Pos == before {
			return
		}
		c.One("(")
	}
}
