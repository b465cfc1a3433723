package markdown

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// escapes holds what must be escaped in one paragraph so that it is read as text. The rest is left
// alone to stay readable: a lone asterisk has no meaning.
type escapes struct {
	star, underscore, tilde, tick bool
	brackets                      bool // all brackets, not only those in link text
	cell                          bool // whether the text is in a table cell
	last                          rune // the character before the text
}

// maxBareBrackets is the number of opening brackets that a paragraph may have unescaped. Some
// parsers look for the end of each of them.
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

// A delimiterScan records whether any run of a delimiter could open emphasis, and whether a later
// one could close it.
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

// canDelimit reports whether the run from start to end could open or close emphasis (CommonMark
// §6.2). A run before or after white space cannot, nor can underscores inside a word. The rules
// about punctuation are ignored: at worst, a character is escaped needlessly.
func canDelimit(text []byte, start, end int) (opens, closes bool) {
	before, _ := utf8.DecodeLastRune(text[:start])
	after, _ := utf8.DecodeRune(text[end:])
	first, last := start == 0, end == len(text)
	if text[start] == '_' && !first && !last && isWordChar(before) && isWordChar(after) {
		return false, false
	}
	return last || !unicode.IsSpace(after), first || !unicode.IsSpace(before)
}

// escapeText returns text escaped. next is the character after it, or 0 at the end of the line. In
// the text of a link, brackets are escaped as well.
func (e *escapes) escapeText(text []byte, next rune, inLink bool) string {
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
		e.escapeWord(&out, text, start, end, next, inLink)
		if end < len(text) {
			out.WriteByte(' ')
		}
		start = end + 1
	}
	return out.String()
}

// mayNeedEscape reports whether text contains anything that may need escaping.
func (e *escapes) mayNeedEscape(text []byte) bool {
	return bytes.ContainsAny(text, "\\`*_~[]<&@") || e.cell && bytes.IndexByte(text, '|') >= 0 || bytes.HasSuffix(text, []byte("!")) ||
		bytes.Contains(text, []byte("://")) || bytes.Contains(text, []byte("www."))
}

// escapeWord escapes the bytes of text from start to end. GFM parsers turn bare addresses into
// links (GFM §6.9) without regard to escapes in them, and extend them into adjacent marks. An
// address with either is therefore broken up; inside a link there are no autolinks.
func (e *escapes) escapeWord(out *strings.Builder, text []byte, start, end int, next rune, inLink bool) {
	w := text[start:end]
	address := !inLink && (bytes.Contains(w, []byte("://")) || bytes.Contains(w, []byte("www.")) || bytes.IndexByte(w, '@') >= 0)
	if !address {
		e.escapeBytes(out, text, start, end, next, inLink)
		return
	}
	var escaped strings.Builder
	e.escapeBytes(&escaped, text, start, end, next, inLink)
	s := escaped.String()
	before, after := start == 0 && !unicode.IsSpace(e.last), end == len(text) && next != 0 && !unicode.IsSpace(next)
	if s != string(w) || before || after {
		s = strings.NewReplacer("://", `\://`, "www.", `www\.`, "@", `\@`).Replace(s)
	}
	out.WriteString(s)
}

func (e *escapes) escapeBytes(out *strings.Builder, text []byte, start, end int, next rune, inLink bool) {
	for i := start; i < end; i++ {
		switch c := text[i]; {
		case c == '*' || c == '_':
			i = e.escapeRun(out, text, i) - 1
		case c == '&' && isReference(text[i:], next):
			out.WriteString("&amp;")
		default:
			if e.isMark(text, i, next, inLink) {
				out.WriteByte('\\')
			}
			out.WriteByte(c)
		}
	}
}

// escapeRun writes the run of asterisks or underscores at i and returns where it ends.
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

// isMark reports whether the byte at i would be read as markup.
func (e *escapes) isMark(text []byte, i int, next rune, inLink bool) bool {
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
		return inLink || e.brackets
	case ']':
		return inLink || e.brackets || after == '(' || last && after == '*'
	case '!':
		return last && after == '['
	case '<':
		tag := after < utf8.RuneSelf && (unicode.IsLetter(after) || strings.ContainsRune("/!?*", after))
		return tag || last && next != 0 || bytes.IndexByte(text[i:min(i+80, len(text))], '@') > 0 // an autolinked address (CommonMark §6.5)
	case '|':
		return e.cell
	}
	return false
}

// isReference reports whether text begins with what would be read as a character reference
// (CommonMark §2.5), or would be if the next span followed without its marks, as it does where they
// are left out.
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

// escapeStart escapes what would begin a block at the beginning of a line (CommonMark §4 and §5,
// and the footnotes and definition lists of extensions).
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

// startsBlock reports whether a line would begin a block because of its first character.
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
	case '`': // an info string has no backticks (CommonMark §4.5)
		return strings.HasPrefix(s, "```") && !strings.Contains(strings.TrimLeft(s, "`"), "`")
	case '[':
		return startsDefinition(s)
	}
	return false
}

// startsDefinition reports whether a line that begins with a bracket could define a link or
// footnote (CommonMark §4.7), or be a task.
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

// isUnderline reports whether a line could be a thematic break, the underline of a heading, or the
// delimiter row of a table.
func isUnderline(s string) bool {
	return strings.Trim(s, "-= |:*_") == ""
}

// spaceAt reports whether s has white space or its end at i.
func spaceAt(s string, i int) bool { return i >= len(s) || s[i] == ' ' || s[i] == '\t' }

// escapeClosing escapes number signs at the end of a heading, which would be its closing sequence
// (CommonMark §4.2).
func escapeClosing(s string) string {
	text := strings.TrimRight(s, "#")
	if len(text) == len(s) || text != "" && !strings.HasSuffix(text, " ") {
		return s
	}
	return text + `\` + s[len(text):]
}
