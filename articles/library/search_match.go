package library

import (
	"strings"

	"newsreader/articles/internal/textindex"
)

// ftsQuery is a search in the query language of FTS5. Terms are quoted and contain no character that is special there.
type ftsQuery struct {
	// inTitle matches articles with every clause in the title, or in its own field; anywhere those with every clause
	// anywhere. Both are "" if the query consists of exclusions.
	inTitle, anywhere string
	// excluded matches what the query excludes; "" is nothing.
	excluded string
	// needsText reports that a match is only a candidate: some clause depends on the order of its terms.
	needsText bool
}

// newFTSQuery translates the clauses of a query.
func newFTSQuery(clauses []textindex.Clause) ftsQuery {
	var q ftsQuery
	var inTitle, anywhere, excluded []string
	for _, c := range clauses {
		if !c.SingleTerm() {
			q.needsText = true
		}
		switch {
		case c.Not && c.SingleTerm():
			excluded = append(excluded, anywhereMatch(c))
		case c.Not: // the index cannot tell where the terms are in order
		case c.Field == textindex.AnyField:
			inTitle = append(inTitle, fieldMatch(c, textindex.TitleMark))
			anywhere = append(anywhere, anywhereMatch(c))
		default:
			inTitle = append(inTitle, anywhereMatch(c))
			anywhere = append(anywhere, anywhereMatch(c))
		}
	}
	q.inTitle, q.anywhere = strings.Join(inTitle, " AND "), strings.Join(anywhere, " AND ")
	q.excluded = strings.Join(excluded, " OR ")
	return q
}

// withoutExcluded narrows a match to articles without what the query excludes.
func (q ftsQuery) withoutExcluded(match string) string {
	if match == "" || q.excluded == "" {
		return match
	}
	return "(" + match + ") NOT (" + q.excluded + ")"
}

// anywhereMatch matches a clause in its field, or anywhere if it has none.
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

// fieldMatch matches a clause in the field whose terms begin with mark.
func fieldMatch(c textindex.Clause, mark string) string {
	var all []string
	for _, t := range c.Terms() {
		all = append(all, termMatch(mark, t))
	}
	return "(" + strings.Join(all, " AND ") + ")"
}

func termMatch(mark string, t textindex.Term) string {
	match := `"` + mark + t.Text + `"`
	// Titles need no prefix match: each of their characters is a term of its own.
	if t.Prefix && mark != textindex.TitleMark {
		match += "*"
	}
	return match
}
