package library

import (
	"strings"

	"newsreader/articles/internal/textindex"
)

// ftsQuery is a search in the language of FTS5. Terms hold no character that means anything
// there, and stand in quotation marks.
type ftsQuery struct {
	// inTitle finds articles that have all the text in their titles, wide all that have it anywhere; both
	// are "" where a query says only what must not be there.
	inTitle, anywhere string
	// excluded finds what a query excludes, "" for nothing.
	excluded string
	// needsText says that some clauses hold only where the text has their terms in order.
	needsText bool
}

// newFTSQuery writes a query for FTS5.
func newFTSQuery(q textindex.Query) ftsQuery {
	var m ftsQuery
	var title, wide, without []string
	for _, c := range q.Clauses {
		if !c.SingleTerm() {
			m.needsText = true
		}
		switch {
		case c.Not && c.SingleTerm():
			without = append(without, anywhereMatch(c))
		case c.Not:
		case c.Field == textindex.AnyField:
			title = append(title, fieldMatch(c, textindex.TitleMark))
			wide = append(wide, anywhereMatch(c))
		default:
			title = append(title, anywhereMatch(c))
			wide = append(wide, anywhereMatch(c))
		}
	}
	m.inTitle, m.anywhere = strings.Join(title, " AND "), strings.Join(wide, " AND ")
	m.excluded = strings.Join(without, " OR ")
	return m
}

// withoutExcluded leaves what a query excludes out of a search.
func (m ftsQuery) withoutExcluded(match string) string {
	if match == "" || m.excluded == "" {
		return match
	}
	return "(" + match + ") NOT (" + m.excluded + ")"
}

// anywhereMatch finds a clause wherever its field lets it stand.
func anywhereMatch(c textindex.Clause) string {
	switch c.Field {
	case textindex.TitleField:
		return fieldMatch(c, textindex.TitleMark)
	case textindex.SourceField:
		return fieldMatch(c, textindex.SourceMark)
	}
	var all []string
	for _, t := range c.Terms() {
		all = append(all, "("+termMatch("", t)+" OR "+termMatch(textindex.TitleMark, t)+")")
	}
	return "(" + strings.Join(all, " AND ") + ")"
}

// fieldMatch finds a clause in a field that has a mark.
func fieldMatch(c textindex.Clause, mark string) string {
	var all []string
	for _, t := range c.Terms() {
		all = append(all, termMatch(mark, t))
	}
	return "(" + strings.Join(all, " AND ") + ")"
}

func termMatch(mark string, t textindex.Term) string {
	match := `"` + mark + t.Text + `"`
	// Titles have each of their characters as a term.
	if t.Prefix && mark != textindex.TitleMark {
		match += "*"
	}
	return match
}
