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

// joinStyled returns the texts one after another.
func joinStyled(parts ...styled) styled {
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
	b.endSpan(a)
}

// endSpan gives everything written since the last span the attribute.
func (b *styledBuilder) endSpan(a attr) {
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

// slice returns the part of s between two offsets.
func (s styled) slice(start, end int) styled {
	out := styled{text: s.text[start:end]}
	from := 0
	for _, sp := range s.spans {
		if start < end && sp.end > start && from < end {
			out.spans = append(out.spans, span{min(sp.end, end) - start, sp.attr})
		}
		from = sp.end
	}
	return out
}

// lineBreaks returns the chances of ending a line in s.
func (s styled) lineBreaks() []opportunity {
	marks := lineBreaks(s.text)
	start := 0
	for _, sp := range s.spans {
		if sp.attr.effect&noBreakBefore != 0 && start > 0 {
			marks[start] = noBreak
		}
		start = sp.end
	}
	return marks
}

// wrap breaks s into lines of at most room columns, first on the first line.
func (s styled) wrap(first, room int) []styled {
	return s.sliceRanges(fillLines(s.text, s.lineBreaks(), first, room))
}

// sliceRanges returns the parts of s that the ranges tell, which must ascend.
func (s styled) sliceRanges(ranges []lineRange) []styled {
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
// travel through glamour inside the text. Those of runs carry the index of the run
// in base 16, and end with markEnd.
const (
	placeholderText      = 0xFDD0 // the text of a run
	placeholderSuffix    = 0xFDD1 // its note: faint, and glued to what it follows
	placeholderLink      = 0xFDD2 // its link begins
	placeholderLinkEnd   = 0xFDD3
	placeholderEnd       = 0xFDD4
	placeholderBackslash = 0xFDD5 // a backslash, which glamour would take for an escape
	placeholderAmpersand = 0xFDD6 // an ampersand, which glamour would take for a reference
	placeholderBreak     = 0xFDD7 // a hard line break
	placeholderDigit     = 0xFDE0 // to 0xFDEF: the digits of an index
)

// appendPlaceholder appends a mark that carries an index of less than 2³².
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
	placeholder  rune // that is being read
	index        int  // that it carries
	runs         []run
	keepNewlines bool // newlines are text, not glamour's spacing
}

// readRendered returns the text of a string that glamour has rendered, with the
// attributes of its SGR sequences and the links and breaks of our marks. All other
// control sequences and unsafe characters vanish here. The runs, which are clean, are
// those that marks point to. Newlines are kept where lines is true, as in code.
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

// escape reads an SGR sequence and returns its length; of anything else it skips
// only the escape character.
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

// resolve writes or does what a mark of a run stands for.
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
