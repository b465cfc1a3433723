package datetime

import (
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
)

// Bounds of what is looked at, in bytes.
const (
	maxStamp = 160  // a text that Time takes for one time
	maxFind  = 4096 // where FindTime looks for a time
)

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
		if mayBeginAt(s, i) {
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
	if !mayBeginAt(c.Text, c.Pos) {
		return Stamp{}, false
	}
	st, strong, ok := readStamp(c, o)
	return st, ok && strong
}

// mayBeginAt says whether a time may begin at s[i]: at the head of a number or
// word, and not inside an address or a longer figure.
func mayBeginAt(s string, i int) bool {
	c := cursor.Cursor{Text: s, Pos: i}
	r, _ := c.Peek()
	digit := r >= '0' && r <= '9'
	if !digit && !cursor.IsAlphabetic(r) && !startsTime(r) {
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

// startsTime says whether a time may begin with the character r: with the first
// of a word for a day, a part of the day, a weekday or an amount.
func startsTime(r rune) bool {
	switch r {
	case '今', '昨', '前', '刚', '上', '早', '清', '凌', '下', '傍', '午', '中', '晚', '深', '夜', '周', '星', '礼', '北', '半',
		'一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '月', '火', '水', '木', '金', '土', '日', 'た',
		'令', '民', '방', '오', '어', '그', '월', '화', '수', '목', '금', '토', '일':
		return true
	}
	return false
}
