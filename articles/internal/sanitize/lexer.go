package sanitize

import (
	"strings"
	"unicode/utf8"
)

// A referenceLexer reads the characters of a character reference. It reads references to single
// ASCII characters as those characters, and can skip markup that a renderer would remove.
type referenceLexer struct {
	s             string
	pos           int
	skipsMarkup   bool // whether markup is skipped
	skipped       int  // bytes of markup skipped
	markupStart   int  // offset of the first markup skipped
	atEnd         bool // whether the end of s was reached
	tooMuchMarkup bool // whether there was more markup than maxMarkup
}

// reference returns what has been read as a reference to r, if ok. If there was too much markup, it
// could be a reference to anything and is unsafe.
func (l *referenceLexer) reference(r rune, ok bool) reference {
	if l.tooMuchMarkup {
		r, ok = -1, true
	}
	f := reference{r: r, atEnd: l.atEnd}
	if ok {
		f.length, f.markupStart = l.pos, l.pos
	}
	if ok && l.skipped > 0 {
		f.markupStart = l.markupStart
	}
	return f
}

// peek returns the next character without consuming it; 0 at the end.
func (l *referenceLexer) peek() byte {
	ahead := *l
	c := ahead.next()
	l.atEnd, l.tooMuchMarkup = ahead.atEnd, ahead.tooMuchMarkup
	return c
}

// next consumes and returns the next character. It returns 0 at the end, and 0 at a bare ampersand,
// which is never inside a reference.
func (l *referenceLexer) next() byte {
	l.skipMarkup()
	if l.pos >= len(l.s) {
		l.atEnd = true
		return 0
	}
	c, n := l.s[l.pos], 1
	if c == '&' {
		c, n = asciiReference(l.s[l.pos:])
	}
	l.pos += n
	return c
}

// maxMarkup is the maximum number of bytes of markup skipped within a reference.
const maxMarkup = 1024

// skipMarkup skips markup.
func (l *referenceLexer) skipMarkup() {
	for l.skipsMarkup && l.pos < len(l.s) && l.skipped < maxMarkup {
		n := markupLen(l.s[l.pos:])
		if n == 0 {
			return
		}
		if l.skipped == 0 {
			l.markupStart = l.pos
		}
		l.pos += n
		l.skipped += n
		l.tooMuchMarkup = l.skipped >= maxMarkup
	}
}

// markupLen returns the length of the Markdown at the start of s that disappears in rendered text:
// a delimiter, the target of a link, an HTML tag.
func markupLen(s string) int {
	switch s[0] {
	case '*', '_', '~', '`', '\\', '[', '!':
		return 1
	case ']':
		for _, pair := range []string{"()", "[]"} {
			if len(s) > 1 && s[1] == pair[0] {
				return 1 + max(0, 1+strings.IndexByte(s[1:min(len(s), maxMarkup)], pair[1]))
			}
		}
		return 1
	case '<':
		return 1 + strings.IndexByte(s[:min(len(s), maxMarkup)], '>')
	}
	return 0
}

// asciiReference reads a plain reference to an ASCII character other than the ampersand. It returns
// 0, 0 for anything else.
func asciiReference(s string) (c byte, length int) {
	if len(s) < 4 || s[0] != '&' {
		return 0, 0
	}
	switch {
	case strings.HasPrefix(s, "&num;"):
		return '#', len("&num;")
	case strings.HasPrefix(s, "&semi;"):
		return ';', len("&semi;")
	case s[1] != '#':
		return 0, 0
	}
	i, base := 2, rune(10)
	if s[i]|0x20 == 'x' {
		i, base = 3, 16
	}
	r, start := rune(0), i
	for i < len(s) && digitValue(s[i], base) >= 0 {
		r = appendDigit(r, base, digitValue(s[i], base))
		i++
	}
	if i == start || r <= ' ' || r == '&' || r >= utf8.RuneSelf {
		return 0, 0
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	return byte(r), i
}

// appendDigit appends a digit to a number, which does not grow beyond the first value outside
// Unicode.
func appendDigit(r, base, digit rune) rune {
	return min(r*base+digit, utf8.MaxRune+1)
}

// number reads a numeric reference, starting at its number sign.
func (l *referenceLexer) number() (r rune, ok bool) {
	l.next()
	base := rune(10)
	if l.peek()|0x20 == 'x' {
		l.next()
		base = 16
	}
	for {
		before := *l
		d := digitValue(l.next(), base)
		if d < 0 || ok && l.pos-before.pos > 1 && isUnsafeReference(r) {
			// It is not a digit, or it follows markup or is itself a reference, so that the number
			// may just as well end before it.
			before.atEnd, before.tooMuchMarkup = l.atEnd, l.tooMuchMarkup
			*l = before
			break
		}
		r, ok = appendDigit(r, base, d), true
	}
	if l.peek() == ';' {
		l.next()
	}
	return r, ok
}

// ampersand consumes the rest of a named reference to the ampersand, and reports whether there was
// one.
func (l *referenceLexer) ampersand() bool {
	saved := *l
	for i := range 3 {
		if c := l.next(); c != "amp"[i] && c != "AMP"[i] {
			saved.atEnd, saved.tooMuchMarkup = l.atEnd, l.tooMuchMarkup
			*l = saved
			return false
		}
	}
	if l.peek() == ';' {
		l.next()
	}
	return true
}

// maxName is the buffer size for the name of a reference. The longest that matters is
// NegativeVeryThinSpace.
const maxName = 32

// name appends the name of a reference, including its semicolon if present, to b up to its
// capacity.
func (l *referenceLexer) name(b []byte) []byte {
	for len(b) < cap(b)-1 && isAlphanumeric(l.peek()) {
		b = append(b, l.next())
	}
	if l.peek() == ';' {
		b = append(b, l.next())
	}
	return b
}

func isAlphanumeric(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

// digitValue returns the value of the digit c, or -1 if c is not a digit in that base.
func digitValue(c byte, base rune) rune {
	switch {
	case c >= '0' && c <= '9':
		return rune(c - '0')
	case base == 16 && c|0x20 >= 'a' && c|0x20 <= 'f':
		return rune(c|0x20-'a') + 10
	}
	return -1
}
