package library

import (
	"strings"

	"newsreader/articles/internal/textindex"
)

// matches is a search in the language of FTS5. Terms hold no character that means anything
// there, and stand in quotation marks.
type matches struct {
	// title finds articles that have all the text in their titles, wide all that have it anywhere; both
	// are "" where a query says only what must not be there.
	title, wide string
	// without finds what a query excludes, "" for nothing.
	without string
	// check says that some clauses hold only where the text has their terms in order.
	check bool
}

// matchesOf writes a query for FTS5.
func matchesOf(q textindex.Query) matches {
	var m matches
	var title, wide, without []string
	for _, c := range q.Clauses {
		if !c.SingleTerm() {
			m.check = true
		}
		switch {
		case c.Not && c.SingleTerm():
			without = append(without, wideMatch(c))
		case c.Not:
		case c.Field == textindex.AnyField:
			title = append(title, fieldMatch(c, textindex.TitleMark))
			wide = append(wide, wideMatch(c))
		default:
			title = append(title, wideMatch(c))
			wide = append(wide, wideMatch(c))
		}
	}
	m.title, m.wide = strings.Join(title, " AND "), strings.Join(wide, " AND ")
	m.without = strings.Join(without, " OR ")
	return m
}

// narrow leaves what a query excludes out of a search.
func (m matches) narrow(match string) string {
	if match == "" || m.without == "" {
		return match
	}
	return "(" + match + ") NOT (" + m.without + ")"
}

// wideMatch finds a clause wherever its field lets it stand.
func wideMatch(c textindex.Clause) string {
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
