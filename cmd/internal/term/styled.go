package term

import (
	"strings"
)

// styled is text with attributes: sanitized characters without escape sequences, and spans that
// cover them without gaps.
type styled struct {
	text  string
	spans []span
}

// span is a stretch of text with one attribute, which begins at the end of the span before it.
type span struct {
	end  int // offset in bytes
	attr attr
}

// plainText returns text, which must be sanitized, with one attribute.
func plainText(text string, a attr) styled {
	if text == "" {
		return styled{}
	}
	return styled{text, []span{{len(text), a}}}
}

// joinStyled returns the concatenation of parts.
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

// endSpan sets the attribute of everything written since the last span.
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

// slice returns the part of s between two byte offsets.
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

// lineBreaks returns the line break opportunities in s.
func (s styled) lineBreaks() []opportunity {
	breaks := lineBreaks(s.text)
	start := 0
	for _, sp := range s.spans {
		if sp.attr.effect&noBreakBefore != 0 && start > 0 {
			breaks[start] = noBreak
		}
		start = sp.end
	}
	return breaks
}

// wrap breaks s into lines of at most room columns, and of at most first columns on the first line.
func (s styled) wrap(first, room int) []styled {
	return s.sliceRanges(fillLines(s.text, s.lineBreaks(), first, room))
}

// sliceRanges returns the parts of s in the ranges, which must be ascending.
func (s styled) sliceRanges(ranges []lineRange) []styled {
	out := make([]styled, 0, len(ranges))
	at := 0 // the first span that ends after the start of the line
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

// truncate returns s cut to at most columns columns, with an ellipsis if it was cut.
func (s styled) truncate(columns int) styled {
	if Width(s.text) <= columns {
		return s
	}
	cut := Cut(s.text, columns)
	kept := strings.TrimSuffix(cut, "…")
	return joinStyled(s.slice(0, len(kept)), plainText(cut[len(kept):], attr{}))
}

// blanks returns n blanks.
func blanks(n int) styled { return plainText(strings.Repeat(" ", max(0, n)), attr{}) }
