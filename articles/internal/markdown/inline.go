package markdown

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An inlineWriter writes the spans of a line as Markdown.
type inlineWriter struct {
	out  strings.Builder
	esc  escapes
	last rune // the last character written; a space at the beginning of the line
}

// renderLines returns the lines of a paragraph as Markdown. Every line but the last ends with a
// hard break.
func renderLines(lines []textLine) []string {
	in := inlineWriter{esc: escapesFor(lines)}
	out := make([]string, len(lines))
	for i, l := range lines {
		in.out.Reset()
		in.last = ' '
		in.writeLine(l.spans)
		out[i] = escapeStart(in.out.String())
		if i+1 < len(lines) {
			out[i] += hardBreak(out[i])
		}
	}
	return out
}

// renderInline returns the Markdown of spans in a heading, or in a table cell if cell is set.
func renderInline(spans []span, cell bool) string {
	in := inlineWriter{esc: escapesFor([]textLine{{spans: spans}}), last: ' '}
	in.esc.cell = cell
	in.writeLine(spans)
	return in.out.String()
}

// hardBreak returns the hard line break to put after line (CommonMark §6.7): a backslash, or two
// spaces after a backslash, since some parsers miscount a pair.
func hardBreak(line string) string {
	if strings.HasSuffix(line, `\`) {
		return "  "
	}
	return `\`
}

// writeLine writes spans. Adjacent spans with the same link become one link.
func (in *inlineWriter) writeLine(spans []span) {
	for i := 0; i < len(spans); {
		if spans[i].link == "" || spans[i].image != "" {
			in.writeSpan(spans, i, false)
			i++
			continue
		}
		end := i
		for end < len(spans) && spans[end].image == "" && spans[end].link == spans[i].link {
			end++
		}
		in.writeLink(spans[i:end])
		i = end
	}
}

// writeLink writes a link.
func (in *inlineWriter) writeLink(spans []span) {
	address := spans[0].link
	if len(spans) == 1 && spans[0].style == 0 && string(spans[0].text) == address && !strings.Contains(address, "&amp;") {
		in.write("<" + address + ">")
		return
	}
	in.write("[")
	if text := string(spans[0].text); len(spans) == 1 && (text == "x" || text == "X") {
		// At the beginning of a list item, [x] would be a checked task (GFM §5.3).
		in.write(fmt.Sprintf("&#%d;", text[0]))
		spans = nil
	}
	for i := range spans {
		in.writeSpan(spans, i, true)
	}
	in.write("](" + address + ")")
}

// escapeText returns text escaped for being written next.
func (in *inlineWriter) escapeText(text []byte, next rune, inLink bool) string {
	in.esc.last = in.last
	return in.esc.escapeText(text, next, inLink)
}

func (in *inlineWriter) write(s string) {
	if s != "" {
		in.out.WriteString(s)
		in.last, _ = utf8.DecodeLastRuneInString(s)
	}
}

// writeSpan writes the span at i.
func (in *inlineWriter) writeSpan(spans []span, i int, inLink bool) {
	s := &spans[i]
	next := following(spans, i, inLink)
	switch {
	case s.image != "":
		in.write("![")
		in.write(in.escapeText(s.text, ']', true))
		in.write("](" + s.image + ")")
	case s.style == codeStyle:
		in.writeCode(s, next, inLink)
	case s.style != 0:
		in.writeEmphasis(s, next, inLink)
	default:
		in.write(in.escapeText(s.text, next, inLink))
	}
}

// following returns the character after span i: the first of the next span's text, or of its mark;
// 0 at the end of the line.
func following(spans []span, i int, inLink bool) rune {
	switch {
	case i+1 == len(spans) && inLink:
		return ']'
	case i+1 == len(spans):
		return 0
	}
	n := &spans[i+1]
	if n.image != "" {
		return '!'
	}
	if n.link != "" && n.link != spans[i].link {
		return '['
	}
	if n.style != 0 {
		return '*'
	}
	r, _ := utf8.DecodeRune(n.text)
	return r
}

// delimiter returns the delimiter run for a style, or "".
func (s style) delimiter() string {
	switch s {
	case em:
		return "*"
	case strong:
		return "**"
	case em | strong:
		return "***"
	case strike:
		return "~~"
	}
	return ""
}

// writeEmphasis writes text in a style other than code. A delimiter run counts only if it is
// left-flanking or right-flanking (CommonMark §6.2), which it is not between punctuation inside and
// a letter outside, as between a quotation mark and an ideograph. In that case the punctuation goes
// outside the delimiters.
func (in *inlineWriter) writeEmphasis(s *span, next rune, inLink bool) {
	head, text, trail := in.splitPunctuation(string(s.text), next)
	in.write(in.escapeText([]byte(head), '*', inLink))
	core := strings.TrimFunc(text, unicode.IsSpace)
	if strings.IndexFunc(core, isWordChar) < 0 || s.style == strike && (in.last == '~' || core[0] == '~' || core[len(core)-1] == '~') {
		// There is nothing but punctuation, on which nobody would see the difference, or struck
		// text touches a tilde, which parsers would count as part of the delimiter.
		in.write(in.escapeText([]byte(text+trail), next, inLink))
		return
	}
	lead := strings.Index(text, core)
	mark := s.style.delimiter()
	in.write(text[:lead])
	in.write(mark)
	in.write(in.escapeText([]byte(core), '*', inLink))
	in.write(mark)
	in.write(text[lead+len(core):])
	in.write(in.escapeText([]byte(trail), next, inLink))
}

// splitPunctuation splits off the punctuation at either end of text that must be outside the
// delimiters. A pair of quotation marks or brackets is split off as a whole.
func (in *inlineWriter) splitPunctuation(text string, next rune) (head, core, trail string) {
	first, n := utf8.DecodeRuneInString(text)
	last, m := utf8.DecodeLastRuneInString(text)
	cutHead := isPunctuation(first) && !allowsFlanking(in.last)
	cutTrail := isPunctuation(last) && !allowsFlanking(next)
	if (cutHead || cutTrail) && isPair(first, last) {
		cutHead, cutTrail = true, true
	}
	if cutHead {
		head, text = text[:n], text[n:]
	}
	if cutTrail && len(text) >= m {
		text, trail = text[:len(text)-m], text[len(text)-m:]
	}
	return head, text, trail
}

// writeCode writes a code span (CommonMark §6.1). After a word, code with an at sign is written as
// plain text: parsers would take it for part of an email address, backticks included.
func (in *inlineWriter) writeCode(s *span, next rune, inLink bool) {
	text := string(s.text)
	if in.last < utf8.RuneSelf && !unicode.IsSpace(in.last) && strings.Contains(text, "@") {
		in.write(in.escapeText(s.text, next, inLink))
		return
	}
	mark := strings.Repeat("`", longestRun(text, '`')+1)
	if strings.HasPrefix(text, "`") || strings.HasSuffix(text, "`") {
		text = " " + text + " "
	}
	if in.esc.cell {
		text = strings.ReplaceAll(text, "|", `\|`)
	}
	in.write(mark + text + mark)
}
