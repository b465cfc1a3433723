package datetime

import (
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/runes"
)

// How much text is read, in bytes.
const (
	maxTime = 160  // the longest text that Parse reads
	maxLine = 4096 // how far Find searches
)

// Parse reads a text that is a single time, optionally with a label
// (发布时间：, Published, Updated on) and a weekday. It does not read texts longer than 160 bytes.
// The formats are those of ISO 8601, RFC 3339, RFC 1123 and RFC 822,
// and those that pages print: "2024年4月23日 09:48", "04-23 09:48", "昨天 12:30",
// "21小时前", "Nov. 19, 2019 3:45 p.m. ET", "9:52 AM EST, Tue November 19, 2019".
// A numeric date is not read if either number could be the month (3/4/2019).
func Parse(s string, o Options) (Stamp, bool) {
	if s == "" || len(s) > maxTime {
		return Stamp{}, false
	}
	if o.Declared {
		if st, ok := parseEpoch(s, o); ok {
			return st, true
		}
	}
	st, ok := parsePrinted(s, o)
	if !ok && o.Declared {
		st, ok = parseISO(s, o)
	}
	if !ok && o.Declared {
		st, ok = parseOldMillis(s, o)
	}
	return st, ok
}

// parsePrinted reads a time in a form that pages print.
func parsePrinted(s string, o Options) (Stamp, bool) {
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

// Find returns the first time in a line of text and the byte offsets of its beginning and end.
// It searches only the first 4096 bytes. It is stricter than Parse: it passes over what may as well
// be part of a sentence (a bare "yesterday", "May 4", eight digits).
func Find(s string, o Options) (st Stamp, start, end int, ok bool) {
	s = runes.Clip(s, maxLine)
	c := &cursor.Cursor{Text: s}
	for i := 0; i < len(s); {
		if i > 0 && isASCIIWord(s[i]) && isASCIIWord(s[i-1]) {
			i++ // no time begins inside a word or number
			continue
		}
		c.Pos = i
		if st, ok := ReadInline(c, o); ok {
			return st, i, c.Pos, true
		}
		_, n := utf8.DecodeRuneInString(s[i:])
		i += n
	}
	return Stamp{}, 0, 0, false
}

// isASCIIWord reports whether b is a letter or digit of ASCII.
func isASCIIWord(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= '0' && b <= '9' }

// ReadInline reads a time at the cursor, by the strict rules of Find. If it returns false, the
// cursor may have moved.
func ReadInline(c *cursor.Cursor, o Options) (Stamp, bool) {
	if !mayBeginAt(c.Text, c.Pos) {
		return Stamp{}, false
	}
	st, inline, ok := readStamp(c, o)
	return st, ok && inline
}

// mayBeginAt reports whether a time may begin at s[i]: where a number or word begins that is not
// inside a URL or a longer number.
func mayBeginAt(s string, i int) bool {
	c := cursor.Cursor{Text: s, Pos: i}
	r, _ := c.Peek()
	if !c.AtDigit() && !cursor.IsAlphabetic(r) && !startsTime(r) {
		return false
	}
	if i == 0 || r >= cursor.FirstCJK {
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

// startsTime reports whether a time may begin with the Han, kana or hangul character r, the first of
// a word for a day, a part of the day, a weekday, an era or an amount. It spares most characters of
// a text the attempt to read a time.
func startsTime(r rune) bool {
	switch r {
	case '今', '昨', '前', '刚', '上', '早', '清', '凌', '下', '傍', '午', '中', '晚', '深', '夜', '周',
		'星', '礼', '北', '半',
		'一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '月', '火', '水', '木', '金', '土', '日', 'た',
		'令', '民', '방', '오', '어', '그', '월', '화', '수', '목', '금', '토', '일':
		return true
	}
	return false
}
