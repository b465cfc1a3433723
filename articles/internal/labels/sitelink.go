package labels

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
	"newsreader/articles/internal/runes"
)

// Limits on a link of a site, in columns, and on the name of an office or firm, in characters.
const (
	maxSiteLink    = 70
	maxInstitution = 20
)

// IsSiteLink reports whether a line among headlines is no headline but a link of the site itself: to its
// newsletters, games, help, terms, subscriptions, or to an office or firm. It goes by how such links begin, which
// sentences in an article do as well.
func IsSiteLink(line string) bool {
	s := strings.TrimFunc(line, isLineMark)
	if runes.Columns(s) > maxSiteLink {
		return false
	}
	s = strings.ReplaceAll(hanfold.Simplify(cursor.Lower(s)), "‘", "'")
	links := words("site link")
	return links.opening(s) != "" || links.fits(s) || isInstitution(s)
}

// isInstitution reports whether s is the name of an office or firm in a language without spaces.
func isInstitution(s string) bool {
	if !containsHan(s) || utf8.RuneCountInString(s) > maxInstitution || strings.ContainsAny(s, " 　，、：:！？") {
		return false
	}
	return hasAnySuffix(strings.TrimRight(s, ")）"), words("institution ending").phrases()...)
}
