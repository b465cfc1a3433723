package datetime

import "newsreader/articles/internal/cursor"

// readNumberedMonth reads a month as 十一月 or 11月, which software prints instead of a name when it formats RFC 822
// dates in Chinese or Japanese, or as the tháng 11 or thg 11 of Vietnamese. It returns 0 if there is none.
func readNumberedMonth(c *cursor.Cursor) int {
	for i, name := range []string{
		"一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月",
	} {
		if c.AcceptWord(name) {
			return i + 1
		}
	}
	if c.AcceptWord("tháng", "thang", "thg") {
		c.SkipSpaces()
		month, _ := c.ReadNumber(2)
		return month
	}
	if month, w := c.ReadNumber(2); w > 0 && c.Accept("月") != 0 {
		return month
	}
	return 0
}
