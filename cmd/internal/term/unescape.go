package term

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html"
)

// unescape resolves backslash escapes and character references of Markdown, once.
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

// maxReference is the longest character reference with its marks, in bytes.
const maxReference = 40

// maxReferenceChars is how many characters a character reference stands for at most.
const maxReferenceChars = 2

// decodeReference resolves the character reference at the start of s, and returns it and
// its length; a mere ampersand is itself. Of &copy=2; HTML takes the beginning for
// a reference, Markdown (CommonMark 6.2) does not.
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
