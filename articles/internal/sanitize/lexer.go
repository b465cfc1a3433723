package sanitize

import (
	"strings"
	"unicode/utf8"
)

// A referenceLexer reads the characters of a character reference, passing over markup
// that a renderer takes away and through references to single ASCII characters.
type referenceLexer struct {
	s             string
	pos           int
	skipsMarkup   bool // markup is passed over
	skipped       int  // bytes of markup passed over
	markupStart   int  // where the first of it began
	atEnd         bool // the end of s was met
	tooMuchMarkup bool // there was more markup than is passed over
}

// reference returns what was read up to now as a reference to r. One with more markup
// in it than is passed over may be a reference to anything, and is unsafe.
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

// peek returns the next character without passing it; 0 at the end.
func (l *referenceLexer) peek() byte {
	ahead := *l
	c := ahead.next()
	l.atEnd, l.tooMuchMarkup = ahead.atEnd, ahead.tooMuchMarkup
	return c
}

// next passes and returns the next character; 0 at the end, and 0 before a bare
// ampersand, which no reference has inside it.
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

// maxMarkup bounds how much markup, in bytes, is passed over within a reference.
const maxMarkup = 1024

// skipMarkup passes over markup.
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

// markupLen returns the length of the Markdown at the head of s that leaves no
// trace in rendered text: a delimiter, the target of a link, an HTML tag.
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

// asciiReference reads a plain reference to an ASCII character other than the
// ampersand.
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

// appendDigit appends a digit to a number that stops growing beyond Unicode.
func appendDigit(r, base, digit rune) rune {
	return min(r*base+digit, utf8.MaxRune+1)
}

// number reads a numeric reference from its number sign on.
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
			// Not a digit, or one behind markup or itself a reference, which may as
			// well end the number.
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

// ampersand passes the rest of a named reference to the ampersand.
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

// maxName is the length of the longest name of a reference in HTML, with room.
const maxName = 32

// name appends a name to b, with its semicolon where it has one, as far as b has
// room.
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

// digitValue returns the value of c in the base, or -1.
func digitValue(c byte, base rune) rune {
	switch {
	case c >= '0' && c <= '9':
		return rune(c - '0')
	case base == 16 && c|0x20 >= 'a' && c|0x20 <= 'f':
		return rune(c|0x20-'a') + 10
	}
	return -1
}
