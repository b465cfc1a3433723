package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// escapeParagraph turns a line of plain text into a Markdown paragraph that reads as the same text,
// with as few backslashes as possible (CommonMark 0.31, with GitHub's strikethrough and tables, and
// definition lists).
func escapeParagraph(s string) string {
	return escapeStart(escapeInline(s))
}

// escapeHeading is like escapeParagraph for the text of a heading. There, number signs at the end would
// be dropped, and the marks of blocks mean nothing.
func escapeHeading(s string) string {
	s = escapeInline(s)
	bare := strings.TrimRight(s, "#")
	if bare == s || bare != "" && !strings.HasSuffix(bare, " ") {
		return s
	}
	return s[:len(s)-1] + `\#`
}

// escapeInline escapes the characters that would be markup inside a paragraph.
func escapeInline(s string) string {
	if !strings.ContainsAny(s, "\\`*_[<&~") {
		return s
	}
	links := strings.Contains(s, "](") || strings.Contains(s, "][") || strings.Contains(s, "]:")
	strikes := strings.Count(s, "~") > 1
	var b strings.Builder
	b.Grow(len(s) + 8)
	prev := ' '
	for i, r := range s {
		if r < utf8.RuneSelf && needsBackslash(byte(r), prev, s[i+1:], links, strikes) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		prev = r
	}
	return b.String()
}

// needsBackslash reports whether c would be markup between prev and rest. In the text as a whole,
// links is set if brackets could form a link or its definition, strikes if there are two tildes.
func needsBackslash(c byte, prev rune, rest string, links, strikes bool) bool {
	next, size := utf8.DecodeRuneInString(rest)
	switch c {
	case '\\':
		return size == 0 || next < utf8.RuneSelf && unicode.In(next, unicode.P, unicode.S)
	case '`':
		return true
	case '*':
		return !unicode.IsSpace(prev) || size > 0 && !unicode.IsSpace(next)
	case '_':
		return !isWordRune(prev) || !isWordRune(next)
	case '[':
		return links
	case '<':
		return size > 0 && (next < utf8.RuneSelf && unicode.IsLetter(next) || strings.ContainsRune("/!?", next) || strings.Contains(rest, "@"))
	case '&':
		return isCharacterReference(rest)
	case '~':
		return strikes
	}
	return false
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// isCharacterReference reports whether an ampersand before rest would begin a character reference,
// such as "&amp;" or "&#65;".
func isCharacterReference(rest string) bool {
	end := strings.IndexByte(rest[:min(len(rest), 40)], ';')
	if end < 1 {
		return false
	}
	return !strings.ContainsFunc(rest[:end], func(r rune) bool {
		return r != '#' && (r >= utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.IsDigit(r))
	})
}

// escapeStart escapes what would begin another block at the start of a line: a heading, a quote, a list
// item, a rule, a fence, a table, a definition.
func escapeStart(s string) string {
	if s == "" {
		return s
	}
	spaced := func(n int) bool { return len(s) == n || s[n] == ' ' }
	switch s[0] {
	case '#':
		if n := len(s) - len(strings.TrimLeft(s, "#")); n <= 6 && spaced(n) {
			return `\` + s
		}
	case '>', '=', '|':
		return `\` + s
	case '-', '+', ':', '*':
		if spaced(1) || strings.Trim(s, "-: |") == "" {
			return `\` + s
		}
	case '~':
		if strings.HasPrefix(s, "~~~") {
			return `\` + s
		}
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	if digits > 0 && digits < 10 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') && spaced(digits+1) {
		return s[:digits] + `\` + s[digits:]
	}
	return s
}
