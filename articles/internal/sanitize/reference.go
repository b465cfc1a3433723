package sanitize

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// dropReferences removes from Markdown the character references that decode to what is not allowed
// in text.
func dropReferences(s string) string {
	var out []byte
	start := 0
	for i := strings.IndexByte(s, '&'); i >= 0 && i < len(s); {
		with, length := parseReference(s[i:], false).replacement()
		if length == 0 {
			with, length = parseReference(s[i:], true).replacement()
		}
		if length > 0 {
			out = append(out, s[start:i]...)
			if with == "" && endsInReference(out) {
				// The text on both sides must not join to form a new reference.
				with = " "
			}
			out = append(out, with...)
			start = i + length
		}
		i += max(length, 1)
		next := strings.IndexByte(s[i:], '&')
		if next < 0 {
			break
		}
		i += next
	}
	if start == 0 {
		return s
	}
	return string(append(out, s[start:]...))
}

// openWindow is the number of bytes before a removed reference in which an ampersand is looked for,
// since text after the reference could complete it. A longer run without spaces is assumed to be
// open.
const openWindow = 64

// endsInReference reports whether b ends in what may be the beginning of a reference.
func endsInReference(b []byte) bool {
	tail := b[max(0, len(b)-openWindow):]
	if i := bytes.LastIndexByte(tail, '&'); i >= 0 {
		return parseReference(string(tail[i:]), true).atEnd
	}
	return len(tail) == openWindow && bytes.IndexByte(tail, ' ') < 0
}

// A reference is a character reference in text (HTML §13.5, CommonMark §2.5). It is recognized as
// leniently as by any reader: without semicolon, through nested references, and with Markdown's
// delimiters between its characters.
type reference struct {
	r           rune
	length      int  // length in bytes; 0 if there is no reference
	markupStart int  // offset of the first markup between its characters
	atEnd       bool // whether the text ended before the reference did
}

// replacement returns the text by which to replace the first length bytes of the reference. A
// length of 0 means that it may stay.
func (f reference) replacement() (with string, length int) {
	if f.length == 0 || !isUnsafeReference(f.r) {
		return "", 0
	}
	switch {
	case f.r >= 0x80 && f.r < 0xa0:
		with = windows1252(f.r)
	case utf8.ValidRune(f.r) && classOf(f.r) == mark:
		with = string(f.r)
	}
	if f.markupStart < f.length {
		return "", f.markupStart // keeps the markup balanced
	}
	return with, f.length
}

// isUnsafeReference reports whether a reference to r may not stay as it is. That includes
// surrogates and numbers beyond Unicode, which would be read as U+FFFD, and combining marks, which
// would escape being counted.
func isUnsafeReference(r rune) bool {
	if !utf8.ValidRune(r) {
		return true
	}
	k := classOf(r)
	return k != plain && k != blank && r != '\n'
}

// parseReference reads the reference at the start of s, which begins with an ampersand. If markup
// is set, there may be markup between its characters.
func parseReference(s string, markup bool) reference {
	l := referenceLexer{s: s, pos: 1, skipsMarkup: markup}
	for {
		switch c := l.peek(); {
		case c == '#':
			r, ok := l.number()
			if ok && r == '&' {
				continue
			}
			return l.reference(r, ok)
		case isAlphanumeric(c):
			if l.ampersand() {
				continue
			}
			var buf [maxName]byte
			return l.reference(unsafeName(l.name(buf[:0])))
		}
		return l.reference(0, false)
	}
}

// unsafeName returns the character of a named reference that is unsafe or is a combining mark, and
// whether name is one. The names are those of the HTML standard (§13.5), where only shy may have no
// semicolon.
func unsafeName(name []byte) (rune, bool) {
	switch string(name) {
	case "ZeroWidthSpace;", "NegativeThinSpace;", "NegativeMediumSpace;", "NegativeThickSpace;", "NegativeVeryThinSpace;":
		return 0x200b, true
	case "NoBreak;":
		return 0x2060, true
	case "af;", "ApplyFunction;", "it;", "InvisibleTimes;", "ic;", "InvisibleComma;":
		return 0x2061, true
	case "lrm;", "rlm;":
		return 0x200e, true
	case "shy;", "shy":
		return 0xad, true
	case "DotDot;":
		return 0x20dc, true
	case "tdot;", "TripleDot;":
		return 0x20db, true
	case "DownBreve;":
		return 0x311, true
	}
	return 0, false
}

// windows1252 returns the character that a reference into the C1 range stands for in HTML
// (§13.2.5.80), or "" if there is none.
func windows1252(r rune) string {
	const table = "€\x00‚ƒ„…†‡ˆ‰Š‹Œ\x00Ž\x00\x00‘’“”•–—˜™š›œ\x00žŸ"
	if c := []rune(table)[r-0x80]; c != 0 {
		return string(c)
	}
	return ""
}
