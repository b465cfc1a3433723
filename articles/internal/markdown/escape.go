package markdown

import "strings"

// Escape returns one line of plain text as Markdown that reads as that text:
// what CommonMark would take for marks is escaped with a backslash (§2.4).
func Escape(line string) string {
	line = escapeStart(line)
	if !strings.ContainsAny(line, "\\`*_[]<&~|") {
		return line
	}
	var b strings.Builder
	for i := 0; i < len(line); i++ {
		if marks(line, i) {
			b.WriteByte('\\')
		}
		b.WriteByte(line[i])
	}
	return b.String()
}

// marks says whether the byte at i would begin or end a mark.
func marks(s string, i int) bool {
	switch s[i] {
	case '`', '*', '[', ']', '<', '~', '|':
		return true
	case '\\':
		return i+1 < len(s) && s[i+1] < 0x80 && !isAlphanumeric(s[i+1]) && s[i+1] != ' '
	case '_':
		return i == 0 || i+1 == len(s) || !isAlphanumeric(s[i-1]) || !isAlphanumeric(s[i+1])
	case '&':
		return i+1 < len(s) && (s[i+1] == '#' || isAlphanumeric(s[i+1]))
	}
	return false
}

func isAlphanumeric(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}

// escapeStart escapes what begins a block: heading, quote, list item, underline.
func escapeStart(s string) string {
	if s == "" {
		return s
	}
	if strings.IndexByte("#>+-=", s[0]) >= 0 {
		return "\\" + s
	}
	digits := 0
	for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' {
		digits++
	}
	if digits > 0 && digits < 10 && digits < len(s) && (s[digits] == '.' || s[digits] == ')') {
		return s[:digits] + "\\" + s[digits:]
	}
	return s
}
