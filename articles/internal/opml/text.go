package opml

import (
	"strings"
	"unicode/utf8"
)

// oneLine collapses ASCII white space into single spaces and trims it. No-break and
// ideographic spaces are part of a name.
func oneLine(s string) string {
	blank := func(r rune) bool { return strings.ContainsRune(" \t\r\n\f\v", r) }
	return strings.Join(strings.FieldsFunc(s, blank), " ")
}

// clip cuts s to at most max bytes, between characters.
func clip(s string, max int) string {
	if len(s) <= max {
		return s
	}
	for max > 0 && !utf8.RuneStart(s[max]) {
		max--
	}
	return s[:max]
}
