package capture

import (
	"strings"
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
