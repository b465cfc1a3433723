package labels

import (
	"strings"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
	"newsreader/articles/internal/runes"
)

// IsConsent reports whether a paragraph belongs to a cookie wall, which asks readers to consent to
// cookies. Its set phrases speak for the site and its partners ("we and our partners"), whereas an
// article about cookies speaks of others.
func IsConsent(paragraph string) bool {
	s := cursor.Lower(runes.Clip(paragraph, maxNotice))
	if hasAnyPrefix(s, "\"", "“", "„", "«", "「") { // a quotation
		return false
	}
	if containsHan(runes.Clip(s, 60)) {
		s = strings.ReplaceAll(hanfold.Simplify(s), " ", "")
	}
	if words("consent").within(s) {
		return true
	}
	_, partners, ok := strings.Cut(s, "we and our ") // "we and our 842 partners"
	return ok && strings.HasPrefix(strings.TrimLeft(partners, "0123456789, "), "partners ")
}
