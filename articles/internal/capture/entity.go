package capture

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxEscapes is how often a text is decoded at most: copies of copies are escaped twice.
const maxEscapes = 2

// decodeReferences replaces the HTML character references that were left in a text, such as &ldquo;. A
// text that speaks of a reference keeps it.
func decodeReferences(text string) string {
	for range maxEscapes {
		if !isEscaped(text) {
			break
		}
		text = html.UnescapeString(text)
	}
	return text
}

// joinEscaped joins the lines of a text that was wrapped with its character references in place: more lines fill the
// width with them than without. Any other text stays as it is.
func joinEscaped(text string) string {
	decoded := decodeReferences(text)
	if decoded == text || strings.Contains(text, "\n>") || isPrinted(text) || widestSupport(text) <= widestSupport(decoded) {
		return text
	}
	return unwrap(text)
}

// widestSupport returns the support of the width at which most of a text is wrapped, 0 if it is not.
func widestSupport(text string) int {
	widths := findWrappings(readBlocks(text), columns, characters)
	if len(widths) == 0 {
		return 0
	}
	return widths[0].support
}

// isEscaped reports whether characters of a text are written as references: they stand where the
// characters would, at a word and without a space or mark around them. Whoever speaks of a reference
// sets it apart.
func isEscaped(text string) bool {
	used, apart := 0, 0
	for i := strings.IndexByte(text, '&'); i >= 0; {
		n := referenceLen(text[i:])
		if n > 0 {
			before, _ := utf8.DecodeLastRuneInString(text[:i])
			after, _ := utf8.DecodeRuneInString(text[i+n:])
			if isUsed(before, after, text[i:i+n]) {
				used++
			} else {
				apart++
			}
		}
		next := strings.IndexByte(text[i+max(n, 1):], '&')
		if next < 0 {
			break
		}
		i += max(n, 1) + next
	}
	return used > 0 && used >= apart
}

// isUsed reports whether a reference stands at a word or beside another reference.
func isUsed(before, after rune, reference string) bool {
	touches := func(r rune) bool { return isWordRune(r) || r == '&' || r == ';' }
	quoted := func(r rune) bool { return unicode.IsPunct(r) && r != ';' && r != '&' || r == '`' || r == '<' }
	if quoted(before) && quoted(after) {
		return false
	}
	return touches(before) || touches(after) || reference != "&nbsp;" && (quoted(before) != quoted(after)) || before == utf8.RuneError
}

// referenceLen returns the length of the character reference that a text begins with, 0 if there is none.
func referenceLen(s string) int {
	end := strings.IndexByte(s[:min(len(s), 12)], ';')
	if end < 3 || !isCharacterReference(s[1:]) {
		return 0
	}
	if r := s[:end+1]; html.UnescapeString(r) == r {
		return 0
	}
	return end + 1
}
