package text

import (
	"html"
	"strings"
)

// FromMarkdown returns the words of a Markdown text without its marks and without the addresses of links and
// images. It is approximate, made for search and snippets, and runs in linear time.
func FromMarkdown(md string) string {
	if !strings.ContainsAny(md, "\\[]<>*`#&|~") {
		return md
	}
	var out strings.Builder
	out.Grow(len(md))
	for line := range strings.Lines(md) {
		plainLine(&out, strings.TrimLeft(line, "#> \t"))
	}
	plain := out.String()
	if strings.Contains(plain, "&") {
		plain = html.UnescapeString(plain)
	}
	return plain
}

func plainLine(out *strings.Builder, line string) {
	// If no link target ends on this line, do not look for another.
	closed := true
	for i := 0; i < len(line); i++ {
		from := i
		for i < len(line) && !lineMark(line[i]) {
			i++
		}
		out.WriteString(line[from:i])
		if i == len(line) {
			return
		}
		switch c := line[i]; c {
		case '\\':
			if i++; i < len(line) {
				out.WriteByte(line[i])
			}
		case '[':
			i += noteLen(line[i:])
		case '*', '`':
		case '!': // of an image
			if !strings.HasPrefix(line[i:], "![") {
				out.WriteByte(c)
			}
		case '|', '~':
			out.WriteByte(' ')
		case ']':
			if closed && strings.HasPrefix(line[i+1:], "(") {
				n := linkTargetLen(line[i+1:])
				closed = n > 0
				i += n
			}
		case '<':
			if end := strings.IndexByte(line[i:min(len(line), i+maxLinkTarget)], '>'); end > 0 && strings.Contains(line[i:i+end], "://") {
				i += end
				continue
			}
			out.WriteByte(c)
		}
	}
}

// lineMark reports whether c can be an inline mark.
func lineMark(c byte) bool {
	switch c {
	case '\\', '*', '`', '[', ']', '|', '~', '<', '!':
		return true
	}
	return false
}

// maxNoteLabel bounds the label of a note, in bytes (CommonMark §4.7).
const maxNoteLabel = 999

// noteLen returns how many bytes after the bracket at the start of s belong to the mark of a note, such as [^1], or to
// the label that begins its text.
func noteLen(s string) int {
	if !strings.HasPrefix(s, "[^") {
		return 0
	}
	end := strings.IndexAny(s[1:min(len(s), maxNoteLabel)], "[] \n")
	if end < len("^x") || s[1+end] != ']' {
		return 0
	}
	if end++; strings.HasPrefix(s[end:], "]:") {
		end++
	}
	return end
}

// maxLinkTarget bounds a link target, in bytes.
const maxLinkTarget = 4096

// linkTargetLen returns the length of the parenthesised link target at the start of s, 0 if it is not closed.
func linkTargetLen(s string) int {
	depth := 0
	for i, c := range []byte(s[:min(len(s), maxLinkTarget)]) {
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}
