package markdown

import (
	"bytes"
	"unicode"
)

// A style is a set of text styles.
type style uint8

const (
	em style = 1 << iota
	strong
	strike
	codeStyle
)

// A span is text in one format, or an image.
type span struct {
	text  []byte // of an image: its alternative text
	style style
	link  string // URL, or ""
	image string // URL of the image, or ""
}

func (s *span) plain() bool { return s.style == 0 && s.image == "" }

// normalizeSpans brings the spans of a line into a form that Markdown can express. There is no
// white space at the ends of the line or of styled or linked text, at most one kind of emphasis on
// a character, and no empty span. Spans of the same format are joined, even over white space.
func normalizeSpans(spans []span) []span {
	if len(spans) == 1 && spans[0].plain() && spans[0].link == "" {
		return trimLine(spans)
	}
	out := make([]span, 0, len(spans)+2)
	for i, s := range spans {
		if s.image != "" {
			out = append(out, s)
			continue
		}
		// White space is part of a link only between two spans of it.
		var before, after string
		if i > 0 && spans[i-1].link == s.link {
			before = s.link
		}
		if i+1 < len(spans) && spans[i+1].link == s.link {
			after = s.link
		}
		s.style = reduceStyle(s.style, s.text)
		lead, core, trail := splitSpace(s.text)
		if len(core) == 0 && after == "" {
			before = ""
		}
		out = joinSpan(out, span{text: lead, link: before})
		out = joinSpan(out, span{text: core, style: s.style, link: s.link})
		out = joinSpan(out, span{text: trail, link: after})
	}
	return separateEmphasis(trimLine(out))
}

// reduceStyle reduces a set of styles to one that Markdown can express without nesting, which would
// depend on neighbouring text: code, struck text, or emphasis. Punctuation gets no style, since
// nobody would see the difference.
func reduceStyle(s style, text []byte) style {
	switch {
	case s&codeStyle != 0:
		return codeStyle
	case bytes.IndexFunc(text, isWordChar) < 0:
		return 0
	case s&strike != 0:
		return strike
	}
	return s
}

// joinSpan appends s to out. It is merged with the last span, or with the one before a blank span,
// if that has the same format.
func joinSpan(out []span, s span) []span {
	if len(s.text) == 0 {
		return out
	}
	n := len(out)
	if n > 1 && s.style != 0 && s.style != codeStyle && sameFormat(&out[n-2], &s) && out[n-1].plain() && out[n-1].link == s.link && isBlank(out[n-1].text) {
		out[n-2].text = append(append(out[n-2].text, out[n-1].text...), s.text...)
		return out[:n-1]
	}
	return appendSpan(out, s)
}

// appendSpan appends s to out, merged with the last span if that has the same format.
func appendSpan(out []span, s span) []span {
	if n := len(out); n > 0 && sameFormat(&out[n-1], &s) {
		out[n-1].text = append(out[n-1].text, s.text...)
		return out
	}
	return append(out, s)
}

func sameFormat(a, b *span) bool {
	return a.image == "" && b.image == "" && a.style == b.style && a.link == b.link
}

func isBlank(text []byte) bool { return len(bytes.TrimFunc(text, unicode.IsSpace)) == 0 }

// splitSpace splits off the white space at both ends of text.
func splitSpace(text []byte) (lead, core, trail []byte) {
	core = bytes.TrimLeftFunc(text, unicode.IsSpace)
	lead = text[:len(text)-len(core)]
	core = bytes.TrimRightFunc(core, unicode.IsSpace)
	trail = text[len(lead)+len(core):]
	// The capacities are limited so that appending to one part does not overwrite the next.
	return lead[:len(lead):len(lead)], core[:len(core):len(core)], trail
}

// trimLine removes the white space at both ends of a line.
func trimLine(spans []span) []span {
	for len(spans) > 0 && spans[0].plain() {
		spans[0].text = bytes.TrimLeftFunc(spans[0].text, unicode.IsSpace)
		if len(spans[0].text) > 0 {
			break
		}
		spans = spans[1:]
	}
	for n := len(spans); n > 0 && spans[n-1].plain(); n = len(spans) {
		spans[n-1].text = bytes.TrimRightFunc(spans[n-1].text, unicode.IsSpace)
		if len(spans[n-1].text) > 0 {
			break
		}
		spans = spans[:n-1]
	}
	return spans
}

// separateEmphasis removes emphasis that touches emphasis of another kind, except what both have in
// common. Their asterisks would form one delimiter run, which parsers split elsewhere (CommonMark
// §6.2, rules 9 and 10).
func separateEmphasis(spans []span) []span {
	const emphasis = em | strong
	out := spans[:0]
	for i, s := range spans {
		if n := len(out); i > 0 && n > 0 {
			p := &out[n-1]
			if touches := p.image == "" && s.image == "" && p.link == s.link; touches && p.style != s.style && p.style&emphasis != 0 && s.style&emphasis != 0 {
				common := p.style & s.style
				if common != 0 {
					p.style = common
				}
				s.style = common
			}
		}
		out = appendSpan(out, s)
	}
	return out
}

// removeStrong removes bold type from the text of a heading, which is bold already.
func removeStrong(spans []span) {
	for i := range spans {
		spans[i].style &^= strong
	}
}
