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
	last rune // the last character written; a space at the head of the line
}

// renderLines returns the lines of a paragraph as Markdown. Every line but the
// last ends with a mark that breaks it.
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

// renderInline returns the Markdown of spans that stand behind the mark of a
// heading, or in a cell of a table.
func renderInline(spans []span, cell bool) string {
	in := inlineWriter{esc: escapesFor([]textLine{{spans: spans}}), last: ' '}
	in.esc.cell = cell
	in.writeLine(spans)
	return in.out.String()
}

// hardBreak returns what breaks a line after it (CommonMark §6.7): a backslash,
// or spaces behind a backslash, where some parsers miscount.
func hardBreak(line string) string {
	if strings.HasSuffix(line, `\`) {
		return "  "
	}
	return `\`
}

// writeLine writes spans; those of one link together.
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
		// At the head of an item [x] would mark a task as done.
		in.write(fmt.Sprintf("&#%d;", text[0]))
		spans = nil
	}
	for i := range spans {
		in.writeSpan(spans, i, true)
	}
	in.write("](" + address + ")")
}

// escapeText returns escaped what is to be written next.
func (in *inlineWriter) escapeText(text []byte, next rune, linked bool) string {
	in.esc.last = in.last
	return in.esc.escapeText(text, next, linked)
}

func (in *inlineWriter) write(s string) {
	if s != "" {
		in.out.WriteString(s)
		in.last, _ = utf8.DecodeLastRuneInString(s)
	}
}

// writeSpan writes one span that stands among others.
func (in *inlineWriter) writeSpan(spans []span, i int, linked bool) {
	s := &spans[i]
	next := following(spans, i, linked)
	switch {
	case s.image != "":
		in.write("![")
		in.write(in.escapeText(s.text, ']', true))
		in.write("](" + s.image + ")")
	case s.style == codeStyle:
		in.writeCode(s, next, linked)
	case s.style != 0:
		in.writeEmphasis(s, next, linked)
	default:
		in.write(in.escapeText(s.text, next, linked))
	}
}

// following returns the character that comes after span i: the first of its text,
// or a mark that stands for all marks; 0 at the end of the line.
func following(spans []span, i int, linked bool) rune {
	switch {
	case i+1 == len(spans) && linked:
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

// delimiter returns the marks around text of a style.
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

// writeEmphasis writes emphasised text. Marks count only where no punctuation stands
// between them and the text while a letter stands outside (CommonMark §6.2,
// left-flanking and right-flanking), as between an ideograph and a quotation
// mark: there the punctuation goes outside.
func (in *inlineWriter) writeEmphasis(s *span, next rune, linked bool) {
	head, text, trail := in.splitPunctuation(string(s.text), next)
	in.write(in.escapeText([]byte(head), '*', linked))
	core := strings.TrimFunc(text, unicode.IsSpace)
	if strings.IndexFunc(core, isWordChar) < 0 || s.style == strike && (in.last == '~' || core[0] == '~' || core[len(core)-1] == '~') {
		// Nothing but punctuation, where no one would see the difference; or struck
		// text beside a tilde, which parsers count with the marks.
		in.write(in.escapeText([]byte(text+trail), next, linked))
		return
	}
	lead := strings.Index(text, core)
	mark := s.style.delimiter()
	in.write(text[:lead])
	in.write(mark)
	in.write(in.escapeText([]byte(core), '*', linked))
	in.write(mark)
	in.write(text[lead+len(core):])
	in.write(in.escapeText([]byte(trail), next, linked))
}

// splitPunctuation cuts off the ends of text the punctuation that must stand outside of
// its marks; of a pair of quotation marks or brackets both or none.
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

// isPair reports whether one mark opens what the other closes.
func isPair(first, last rune) bool {
	switch first {
	case '“':
		return last == '”'
	case '‘':
		return last == '’'
	case '(':
		return last == ')'
	case '"', '\'':
		return last == first
	case '「', '『', '《', '〈', '【', '〔', '〖':
		return last == first+1
	case '（':
		return last == '）'
	}
	return false
}

// isPunctuation reports whether parsers take r for punctuation beside emphasis;
// some count symbols, some do not.
func isPunctuation(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

// allowsFlanking reports whether emphasis may begin after or end before r with
// punctuation inside.
func allowsFlanking(r rune) bool { return r == 0 || unicode.IsSpace(r) || isPunctuation(r) }

// writeCode writes a code span (CommonMark §6.1). Behind a word, one that holds an at
// sign would be taken for a part of a mail address, marks and all.
func (in *inlineWriter) writeCode(s *span, next rune, linked bool) {
	text := string(s.text)
	if in.last < utf8.RuneSelf && !unicode.IsSpace(in.last) && strings.Contains(text, "@") {
		in.write(in.escapeText(s.text, next, linked))
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
