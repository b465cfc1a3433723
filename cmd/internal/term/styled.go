package term

import (
	"strings"
	"unicode/utf8"
)

// styled is text with attributes: safe characters without escape sequences, and
// spans that cover it without gaps.
type styled struct {
	text  string
	spans []span
}

// span is a stretch of text of one look, from the end of the span before it.
type span struct {
	end  int // offset in bytes
	attr attr
}

// plainText returns text, which must be clean, in one look.
func plainText(text string, a attr) styled {
	if text == "" {
		return styled{}
	}
	return styled{text, []span{{len(text), a}}}
}

// join returns the texts one after another.
func join(parts ...styled) styled {
	var b styledBuilder
	for _, p := range parts {
		b.add(p)
	}
	return b.styled()
}

// styledBuilder collects styled text.
type styledBuilder struct {
	text  strings.Builder
	spans []span
}

func (b *styledBuilder) write(s string, a attr) {
	if s == "" {
		return
	}
	b.text.WriteString(s)
	b.mark(a)
}

// mark gives everything written since the last span the attribute.
func (b *styledBuilder) mark(a attr) {
	n := len(b.spans)
	if n > 0 && b.spans[n-1].end == b.text.Len() {
		return
	}
	if n > 0 && b.spans[n-1].attr == a {
		b.spans[n-1].end = b.text.Len()
		return
	}
	b.spans = append(b.spans, span{b.text.Len(), a})
}

func (b *styledBuilder) add(s styled) {
	start := 0
	for _, sp := range s.spans {
		b.write(s.text[start:sp.end], sp.attr)
		start = sp.end
	}
}

func (b *styledBuilder) styled() styled { return styled{b.text.String(), b.spans} }

// cut returns the part of s between two offsets.
func (s styled) cut(start, end int) styled {
	out := styled{text: s.text[start:end]}
	from := 0
	for _, sp := range s.spans {
		if sp.end > start && from < end {
			out.spans = append(out.spans, span{min(sp.end, end) - start, sp.attr})
		}
		from = sp.end
	}
	return out
}

// breaks returns the chances of ending a line in s.
func (s styled) breaks() []chance {
	marks := breaks(s.text)
	start := 0
	for _, sp := range s.spans {
		if sp.attr.effect&glued != 0 && start > 0 {
			marks[start] = chanceNone
		}
		start = sp.end
	}
	return marks
}

// lines breaks s into lines of at most room columns, first on the first line.
func (s styled) lines(first, room int) []styled {
	return s.between(fill(s.text, s.breaks(), first, room))
}

// between returns the parts of s that the ranges tell, which must ascend.
func (s styled) between(ranges []line) []styled {
	out := make([]styled, 0, len(ranges))
	at := 0 // the first span that reaches beyond the line's start
	for _, l := range ranges {
		for at < len(s.spans) && s.spans[at].end <= l.start {
			at++
		}
		part := styled{text: s.text[l.start:l.end]}
		for i := at; i < len(s.spans) && l.end > l.start; i++ {
			end := min(s.spans[i].end, l.end)
			part.spans = append(part.spans, span{end - l.start, s.spans[i].attr})
			if end == l.end {
				break
			}
		}
		out = append(out, part)
	}
	return out
}

// Marks of our own, in noncharacters, which no input keeps (see [isUnsafe]). They
// travel through glamour inside the text.
const (
	markLink      = 0xFDD0 // a link begins: its number in base 16 follows, then markLinkBegin
	markLinkBegin = 0xFDD1
	markLinkEnd   = 0xFDD2
	markBackslash = 0xFDD3 // a backslash, which glamour would take for an escape
	markAmpersand = 0xFDD4 // an ampersand, which glamour would take for a reference
	markBreak     = 0xFDD5 // a hard line break
	markNote      = 0xFDD6 // a note of ours begins, such as a link's number: faint, and glued to what it follows
	markNoteEnd   = 0xFDD7
	markDigit     = 0xFDE0 // to 0xFDEF: the digits of a link's number
)

// appendLinkMark appends the mark at which link number n begins.
func appendLinkMark(out []byte, n int32) []byte {
	out = utf8.AppendRune(out, markLink)
	for shift := 28; shift >= 0; shift -= 4 {
		if d := n >> shift; d != 0 || shift == 0 {
			out = utf8.AppendRune(out, markDigit+rune(d&0xF))
		}
	}
	return utf8.AppendRune(out, markLinkBegin)
}

// reader reads what glamour has written.
type reader struct {
	out   styledBuilder
	attr  attr
	link  int32
	note  effect
	lines bool // newlines are text, not glamour's spacing
}

// readStyled returns the text of a string that glamour has rendered, with the
// attributes of its SGR sequences and the links and breaks of our marks. All other
// control sequences and unsafe characters vanish here. Newlines are kept where
// lines is true, as in code.
func readStyled(s string, lines bool) styled {
	r := reader{lines: lines}
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

func (r *reader) write(s string) {
	a := r.attr
	a.effect |= r.note
	r.out.write(s, a)
}

// escape reads an SGR sequence and returns its length; of anything else it skips
// only the escape character.
func (r *reader) escape(s string) int {
	if !strings.HasPrefix(s, "\x1b[") {
		return 1
	}
	for i := 2; i < len(s); i++ {
		switch c := s[i]; {
		case c == 'm':
			r.attr = r.attr.apply(s[2:i])
			return i + 1
		case c != ';' && (c < '0' || c > '9'):
			return 1
		}
	}
	return 1
}

func (r *reader) rune(s string) int {
	c, n := utf8.DecodeRuneInString(s)
	switch {
	case c == utf8.RuneError && n == 1:
		r.write("\uFFFD")
	case c == markLink:
		r.link = 0
	case c >= markDigit && c < markDigit+16:
		r.link = r.link<<4 | int32(c-markDigit)
	case c == markLinkBegin:
		r.attr.link = r.link
	case c == markLinkEnd:
		r.attr.link = 0
	case c == markNote:
		r.note = faint | glued
	case c == markNoteEnd:
		r.note = 0
	case c == markBackslash:
		r.write(`\`)
	case c == markAmpersand:
		r.write("&")
	case c == markBreak:
		r.write("\n")
	case !isUnsafe(c):
		r.write(s[:n])
	}
	return n
}
