package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/labels"
)

// outletName returns a name beside a headline, or "" if it is none of an outlet or account: a person, whose
// name is no source; a byline, a label, the heading of a list; a clause, whose last word has a small letter.
func outletName(s string) string {
	if utf8.RuneCountInString(s) < 2 || strings.ContainsAny(s, ":：") || labels.IsBoilerplate(s) {
		return ""
	}
	if hasHan(s) {
		return s
	}
	if endsInLowerCase(s) && !strings.Contains(s[strings.LastIndexByte(s, ' '):], ".") {
		return ""
	}
	if hasCapital(s) && isPerson(s) || labels.Section(s) != labels.NoSection || labels.SourceLine(s, anyTime()).Author != "" {
		return ""
	}
	return s
}

// endsInLowerCase reports whether a text has several words and the last begins with a small letter. A
// picture's description does, a name does not.
func endsInLowerCase(s string) bool {
	last := strings.LastIndexByte(s, ' ') + 1
	r, _ := utf8.DecodeRuneInString(s[last:])
	return last > 0 && unicode.IsLower(r)
}
