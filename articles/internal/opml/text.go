package opml

import (
	"strings"
)

// oneLine collapses ASCII white space into single spaces and trims it. No-break and
// ideographic spaces are part of a name.
func oneLine(s string) string {
	blank := func(r rune) bool { return strings.ContainsRune(" \t\r\n\f\v", r) }
	return strings.Join(strings.FieldsFunc(s, blank), " ")
}
