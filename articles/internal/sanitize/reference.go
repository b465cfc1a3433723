package sanitize

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// dropReferences takes out of Markdown the character references that decode to
// what may not stand in text.
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
				// What stood on both sides must not close up to a new reference.
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

// openWindow is how far back, in bytes, an ampersand is looked for that text
// after a removed reference could complete. A longer run is taken for open.
const openWindow = 64

// endsInReference reports whether b ends within what may be the head of a reference.
func endsInReference(b []byte) bool {
	tail := b[max(0, len(b)-openWindow):]
	if i := bytes.LastIndexByte(tail, '&'); i >= 0 {
		return parseReference(string(tail[i:]), true).atEnd
	}
	return len(tail) == openWindow && bytes.IndexByte(tail, ' ') < 0
}

// A reference is a character reference found in text (HTML §13.5, CommonMark
// §2.5), read as widely as any reader does: without semicolon, through nested
// references, and with Markdown's delimiters between its characters.
type reference struct {
	r           rune
	length      int  // bytes in the text; 0 where there is none
	markupStart int  // bytes before the first markup between its characters
	atEnd       bool // the text ended before the reference did
}

// replacement returns what is to stand in the place of the first length bytes of the
// reference; a length of 0 means that it may stay.
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
		return "", f.markupStart // so that the markup stays balanced
	}
	return with, f.length
}

// isUnsafeReference reports whether a reference to r may not stay as it is: references to
// surrogates and beyond Unicode neither, which would be read as U+FFFD, nor to
// marks, which would escape being counted.
func isUnsafeReference(r rune) bool {
	if !utf8.ValidRune(r) {
		return true
	}
	k := classOf(r)
	return k != plain && k != blank && r != '\n'
}

// parseReference reads the reference at the head of s, which begins with an
// ampersand; with markup between its characters, where that is set.
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

// unsafeName returns the character of a named reference that is unsafe, or
// combines without limit. The names are those of the HTML standard (§13.5); only
// one of them is read without its semicolon.
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

// windows1252 returns the character that HTML gives to a reference into the C1
// range (HTML §13.2.5.80), or "" where it gives none.
func windows1252(r rune) string {
	const table = "€\x00‚ƒ„…†‡ˆ‰Š‹Œ\x00Ž\x00\x00‘’“”•–—˜™š›œ\x00žŸ"
	if c := []rune(table)[r-0x80]; c != 0 {
		return string(c)
	}
	return ""
}
