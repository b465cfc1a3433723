package datetime

import (
	"newsreader/articles/internal/cursor"
)

// SkipWeekday skips the name of a weekday (Tue, Tuesday, 星期二, 周二, 火曜日, 화요일) and reports
// whether there is one.
func SkipWeekday(c *cursor.Cursor) bool {
	before := *c
	if atName(c) {
		word := readName(c)
		c.Accept(".")
		if next, _ := c.Peek(); isWeekdayName(word) || next == ',' && isWeekdayAbbreviation(word) {
			return true
		}
		*c = before
		return false
	}
	if c.AcceptWord("星期", "周", "礼拜") && c.Accept("一二三四五六日天") != 0 {
		return true
	}
	*c = before
	if c.Accept("月火水木金土日") != 0 && c.AcceptWord("曜日", "曜") {
		return true
	}
	*c = before
	if c.Accept("월화수목금토일") != 0 && c.AcceptWord("요일") {
		return true
	}
	*c = before
	return false
}

// IsWeekday reports whether s is the name of a weekday and nothing else.
func IsWeekday(s string) bool {
	c := &cursor.Cursor{Text: s}
	return SkipWeekday(c) && c.Done()
}

// skipBracketedWeekday skips the one character for a weekday and the bracket after it that Japanese
// and Korean pages print: the "火)" of "2024年4月23日(火) 9:05".
func skipBracketedWeekday(c *cursor.Cursor) bool {
	before := *c
	if c.Accept("月火水木金土日월화수목금토일") != 0 && c.Accept(")") != 0 {
		return true
	}
	*c = before
	return false
}

// isWeekdayName reports whether a folded word is the name of a weekday, in full or in an abbreviation that is no other
// word.
func isWeekdayName(w string) bool {
	switch w {
	case "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun",
		"mo", "di", "mi", "do", "fr", "sa", "so":
		return true
	}
	return names().weekdays[w]
}

// isWeekdayAbbreviation reports whether a folded word abbreviates a weekday. It must be followed by a comma to count:
// Sam is also a name and mar. a month.
func isWeekdayAbbreviation(w string) bool {
	_, ok := names().weekdays[w]
	return ok
}
