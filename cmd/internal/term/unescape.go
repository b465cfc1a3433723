package term

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html"
)

// unescape resolves Markdown's backslash escapes and character references, once.
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && util.IsPunct(s[i+1]):
			b.WriteByte(s[i+1])
			i += 2
		case c == '&':
			text, n := decodeReference(s[i:])
			b.WriteString(text)
			i += n
		default:
			b.WriteByte(c)
			i++
		}
	}
	return b.String()
}

// maxReference is the maximum length of a character reference in bytes, from & to ;.
const maxReference = 40

// maxReferenceChars is the maximum number of characters that a character reference stands for.
const maxReferenceChars = 2

// decodeReference resolves the character reference at the start of s, and returns its text and its
// length. An ampersand that begins no reference stands for itself. Unlike HTML, Markdown requires
// the semicolon (CommonMark §2.5): &copy=2; contains no reference.
func decodeReference(s string) (string, int) {
	end := strings.IndexByte(s[:min(len(s), maxReference)], ';')
	if end < 2 || strings.ContainsAny(s[1:end], "& ") {
		return "&", 1
	}
	text := html.UnescapeString(s[:end+1])
	if utf8.RuneCountInString(text) <= maxReferenceChars {
		return text, end + 1
	}
	return "&", 1
}
