package term

import (
	"strings"
	"unicode/utf8"
)

// Placeholders stand for runs and characters that glamour must not change. They are noncharacters,
// which no input keeps (see [isUnsafe]), and pass through glamour as text. Those of a run are
// followed by the index of the run in base 16, and by placeholderEnd.
const (
	placeholderText      = 0xFDD0 // the text of a run
	placeholderSuffix    = 0xFDD1 // the suffix of a run: faint, with no break before it
	placeholderLink      = 0xFDD2 // the start of a run's link
	placeholderLinkEnd   = 0xFDD3
	placeholderEnd       = 0xFDD4
	placeholderBackslash = 0xFDD5 // a backslash, which glamour would take for an escape
	placeholderAmpersand = 0xFDD6 // an ampersand, which glamour would take for a reference
	placeholderBreak     = 0xFDD7 // a hard line break
	placeholderSoftBreak = 0xFDD8 // a soft line break, until its neighbours are known
	placeholderDigit     = 0xFDE0 // to 0xFDEF, the digits of an index
)

// appendPlaceholder appends a placeholder with an index below 2³².
func appendPlaceholder(out []byte, begin rune, n int) []byte {
	out = utf8.AppendRune(out, begin)
	for shift := 28; shift >= 0; shift -= 4 {
		if d := n >> shift; d != 0 || shift == 0 {
			out = utf8.AppendRune(out, placeholderDigit+rune(d&0xF))
		}
	}
	return utf8.AppendRune(out, placeholderEnd)
}

// renderedReader reads what glamour has written.
type renderedReader struct {
	out          styledBuilder
	attr         attr
	placeholder  rune // the placeholder being read
	index        int  // the index read so far
	runs         []run
	keepNewlines bool // whether newlines are text rather than glamour's spacing
}

// readRendered returns the text of a string rendered by glamour, with the attributes of its SGR
// sequences and with placeholders resolved. All other control sequences and unsafe characters are
// dropped. runs, which must be sanitized, are what placeholders refer to. Newlines are kept only if
// keepNewlines is set, as for code.
func readRendered(s string, runs []run, lines bool) styled {
	r := renderedReader{runs: runs, keepNewlines: lines}
	r.out.text.Grow(len(s))
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '\x1b':
			i += r.escape(s[i:])
		case c < ' ' || c == 0x7F:
			if c == '\n' && lines {
				r.out.write("\n", attr{})
			}
			i++
		case c < utf8.RuneSelf:
			n := i + 1
			for n < len(s) && s[n] >= ' ' && s[n] < 0x7F {
				n++
			}
			r.write(s[i:n])
			i = n
		default:
			i += r.rune(s[i:])
		}
	}
	return r.out.styled()
}

func (r *renderedReader) write(s string) { r.out.write(s, r.attr) }

// escape reads an SGR sequence and returns its length. Of anything else it skips only the escape
// character.
func (r *renderedReader) escape(s string) int {
	if !strings.HasPrefix(s, "\x1b[") {
		return 1
	}
	for i := 2; i < len(s); i++ {
		switch c := s[i]; {
		case c == 'm':
			r.attr = r.attr.applySGR(s[2:i])
			return i + 1
		case c != ';' && (c < '0' || c > '9'):
			return 1
		}
	}
	return 1
}

func (r *renderedReader) rune(s string) int {
	c, n := utf8.DecodeRuneInString(s)
	switch {
	case c == utf8.RuneError && n == 1:
		r.write("\uFFFD")
	case c == placeholderText || c == placeholderSuffix || c == placeholderLink:
		r.placeholder, r.index = c, 0
	case c >= placeholderDigit && c < placeholderDigit+16:
		r.index = r.index<<4 | int(c-placeholderDigit)
	case c == placeholderEnd && r.index < len(r.runs):
		r.resolve(r.runs[r.index])
	case c == placeholderLinkEnd:
		r.attr.link = 0
	case c == placeholderBackslash:
		r.write(`\`)
	case c == placeholderAmpersand:
		r.write("&")
	case c == placeholderBreak:
		r.write("\n")
	case !isUnsafe(c):
		r.write(s[:n])
	}
	return n
}

// resolve writes what a placeholder of a run stands for.
func (r *renderedReader) resolve(target run) {
	switch r.placeholder {
	case placeholderText:
		r.write(target.text)
	case placeholderLink:
		r.attr.link = target.link
	case placeholderSuffix:
		a := r.attr
		a.effect |= faint | noBreakBefore
		r.out.write(target.suffix, a)
	}
}
