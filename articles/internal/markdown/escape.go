package markdown

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// escapes says what must be escaped in the text of one paragraph, so that it is
// read as text and stays readable: a lone asterisk means nothing.
type escapes struct {
	star, underscore, tilde, tick bool
	brackets                      bool // all of them, not those of links alone
	cell                          bool // in a table
	last                          rune // the character before the text
}

// maxBareBrackets is how many opening brackets a paragraph may have unescaped:
// some parsers look for the end of each of them.
const maxBareBrackets = 32

func escapesFor(lines []textLine) escapes {
	var e escapes
	var stars, underscores, tildes delimiterScan
	ticks, brackets := 0, 0
	for _, l := range lines {
		for _, s := range l.spans {
			e.star = e.star || s.style&(em|strong) != 0
			e.tilde = e.tilde || s.style == strike
			e.tick = e.tick || s.style == codeStyle
			stars.scan(s.text, '*')
			underscores.scan(s.text, '_')
			tildes.scan(s.text, '~')
			ticks += countRuns(s.text, '`')
			brackets += bytes.Count(s.text, []byte("["))
		}
	}
	e.star = e.star || stars.paired
	e.underscore = underscores.paired
	e.tilde = e.tilde || tildes.paired
	e.tick = e.tick || ticks > 1
	e.brackets = brackets > maxBareBrackets
	return e
}

// Marks tell whether runs of a delimiter could open emphasis and, after that,
// close it.
type delimiterScan struct{ opened, paired bool }

func (m *delimiterScan) scan(text []byte, c byte) {
	for i := 0; !m.paired; {
		next := bytes.IndexByte(text[i:], c)
		if next < 0 {
			return
		}
		i += next
		end := runEnd(text, i)
		opens, closes := canDelimit(text, i, end)
		m.paired = m.opened && closes
		m.opened = m.opened || opens
		i = end
	}
}

func countRuns(text []byte, c byte) int {
	n := 0
	for {
		i := bytes.IndexByte(text, c)
		if i < 0 {
			return n
		}
		n++
		text = text[runEnd(text, i):]
	}
}

// runEnd returns the end of the run of one character that begins at i.
func runEnd(text []byte, i int) int {
	end := i
	for end < len(text) && text[end] == text[i] {
		end++
	}
	return end
}

// canDelimit reports whether the run from start to end could open or close
// emphasis (CommonMark §6.2): not before or after white space, nor, of
// underscores, inside a word. What punctuation does is left out of account.
func canDelimit(text []byte, start, end int) (opens, closes bool) {
	before, _ := utf8.DecodeLastRune(text[:start])
	after, _ := utf8.DecodeRune(text[end:])
	first, last := start == 0, end == len(text)
	if text[start] == '_' && !first && !last && isWordChar(before) && isWordChar(after) {
		return false, false
	}
	return last || !unicode.IsSpace(after), first || !unicode.IsSpace(before)
}

// isWordChar reports whether r is neither white space nor punctuation.
func isWordChar(r rune) bool { return !unicode.IsSpace(r) && !isPunctuation(r) }

// escapeText returns text escaped. Next is the character after it, 0 at the end of the
// line. In the text of a link, brackets are escaped.
func (e *escapes) escapeText(text []byte, next rune, linked bool) string {
	if !e.mayNeedEscape(text) {
		return string(text)
	}
	var out strings.Builder
	out.Grow(len(text) + 16)
	for start := 0; start < len(text); {
		end := start
		for end < len(text) && text[end] != ' ' {
			end++
		}
		e.escapeWord(&out, text, start, end, next, linked)
		if end < len(text) {
			out.WriteByte(' ')
		}
		start = end + 1
	}
	return out.String()
}

// mayNeedEscape reports whether anything in text may need escaping.
func (e *escapes) mayNeedEscape(text []byte) bool {
	return bytes.ContainsAny(text, "\\`*_~[]<&@") || e.cell && bytes.IndexByte(text, '|') >= 0 || bytes.HasSuffix(text, []byte("!")) ||
		bytes.Contains(text, []byte("://")) || bytes.Contains(text, []byte("www."))
}

// escapeWord escapes the bytes of text from start to end. Parsers of GFM make links of
// bare addresses (§6.9) without looking at escapes in them, and run on into
// marks beside them: an address with either is kept from becoming one. In
// a link there are no others.
func (e *escapes) escapeWord(out *strings.Builder, text []byte, start, end int, next rune, linked bool) {
	w := text[start:end]
	address := !linked && (bytes.Contains(w, []byte("://")) || bytes.Contains(w, []byte("www.")) || bytes.IndexByte(w, '@') >= 0)
	if !address {
		e.escapeBytes(out, text, start, end, next, linked)
		return
	}
	var escaped strings.Builder
	e.escapeBytes(&escaped, text, start, end, next, linked)
	s := escaped.String()
	before, after := start == 0 && !unicode.IsSpace(e.last), end == len(text) && next != 0 && !unicode.IsSpace(next)
	if s != string(w) || before || after {
		s = strings.NewReplacer("://", `\://`, "www.", `www\.`, "@", `\@`).Replace(s)
	}
	out.WriteString(s)
}

func (e *escapes) escapeBytes(out *strings.Builder, text []byte, start, end int, next rune, linked bool) {
	for i := start; i < end; i++ {
		switch c := text[i]; {
		case c == '*' || c == '_':
			i = e.escapeRun(out, text, i) - 1
		case c == '&' && isReference(text[i:], next):
			out.WriteString("&amp;")
		default:
			if e.isMark(text, i, next, linked) {
				out.WriteByte('\\')
			}
			out.WriteByte(c)
		}
	}
}

// escapeRun writes the run of asterisks or underscores at i and returns its end.
func (e *escapes) escapeRun(out *strings.Builder, text []byte, i int) int {
	end := runEnd(text, i)
	opens, closes := canDelimit(text, i, end)
	mark := string(text[i])
	if (opens || closes) && (text[i] == '*' && e.star || text[i] == '_' && e.underscore) {
		mark = `\` + mark
	}
	for range end - i {
		out.WriteString(mark)
	}
	return end
}

// isMark reports whether the byte at i would be read as a mark.
func (e *escapes) isMark(text []byte, i int, next rune, linked bool) bool {
	after := next
	if i+1 < len(text) {
		after = rune(text[i+1])
	}
	last := i+1 == len(text)
	switch text[i] {
	case '\\':
		return last || after < utf8.RuneSelf && isPunctuation(after)
	case '`':
		return e.tick
	case '~':
		return e.tilde
	case '[':
		return linked || e.brackets
	case ']':
		return linked || e.brackets || after == '(' || last && after == '*'
	case '!':
		return last && after == '['
	case '<':
		tag := after < utf8.RuneSelf && (unicode.IsLetter(after) || strings.ContainsRune("/!?*", after))
		return tag || last && next != 0 || bytes.IndexByte(text[i:min(i+80, len(text))], '@') > 0 // an address in brackets
	case '|':
		return e.cell
	}
	return false
}

// isReference reports whether text begins with what is read as a character reference
// (CommonMark §2.5), or could be, if the text after it closes up: that of a span
// whose marks do not come about.
func isReference(text []byte, next rune) bool {
	for i, c := range text[1:min(len(text), 40)] {
		switch {
		case c == ';':
			return i > 0
		case c == '#' && i == 0, c >= '0' && c <= '9', c|0x20 >= 'a' && c|0x20 <= 'z':
		default:
			return false
		}
	}
	return len(text) < 40 && (next == '*' || next == ';' || next == '#')
}

// escapeStart escapes what would begin a block at the head of a line (CommonMark
// §4 and §5; definitions of footnotes and terms are extensions).
func escapeStart(s string) string {
	if s == "" {
		return s
	}
	digits := 0
	for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' {
		digits++
	}
	if digits > 0 {
		if digits < 10 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') && spaceAt(s, digits+1) {
			return s[:digits] + `\` + s[digits:]
		}
		return s
	}
	if startsBlock(s) {
		return `\` + s
	}
	return s
}

// startsBlock reports whether a line would begin a block by its first character.
func startsBlock(s string) bool {
	switch s[0] {
	case '>':
		return true
	case '#':
		marks := len(s) - len(strings.TrimLeft(s, "#"))
		return marks <= 6 && spaceAt(s, marks)
	case '-', '+', '*', ':', '=', '|', '_':
		return spaceAt(s, 1) && strings.IndexByte("-+*:", s[0]) >= 0 || isUnderline(s)
	case '~':
		return strings.HasPrefix(s, "~~~")
	case '`': // behind which there is no other (§4.5)
		return strings.HasPrefix(s, "```") && !strings.Contains(strings.TrimLeft(s, "`"), "`")
	case '[':
		return startsDefinition(s)
	}
	return false
}

// startsDefinition reports whether a line that begins with a bracket could define a link
// or a footnote (§4.7), or mark a task as done or not.
func startsDefinition(s string) bool {
	i := 1
	for i < len(s) && s[i] != ']' {
		if s[i] == '\\' {
			i++
		}
		i++
	}
	rest := s[min(i+1, len(s)):]
	return strings.HasPrefix(rest, ":") || i == 2 && strings.IndexByte(" xX", s[1]) >= 0 && !strings.HasPrefix(rest, "(")
}

// isUnderline reports whether a line could be a rule, the underline of a heading
// or the delimiter row of a table.
func isUnderline(s string) bool {
	return strings.Trim(s, "-= |:*_") == ""
}

// spaceAt reports whether there is white space at i, or nothing.
func spaceAt(s string, i int) bool { return i >= len(s) || s[i] == ' ' || s[i] == '\t' }

// escapeClosing escapes number signs at the end of a heading, which would be
// taken for its closing (CommonMark §4.2).
func escapeClosing(s string) string {
	text := strings.TrimRight(s, "#")
	if len(text) == len(s) || text != "" && !strings.HasSuffix(text, " ") {
		return s
	}
	return text + `\` + s[len(text):]
}
