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
}

// add adds a condition on text that must hold. It returns false if FTS5 cannot express the condition by itself.
func (q *ftsQuery) add(n textindex.Node) bool {
	if not, ok := n.(textindex.Not); ok {
		q.excluded = joined(q.excluded, " OR ", excludedMatch(not.Of))
		return true
	}
	anywhere, ok := match(n, anywhereMatch)
	if !ok {
		return false
	}
	inTitle, _ := match(n, titleMatch)
	q.inTitle, q.anywhere = joined(q.inTitle, " AND ", inTitle), joined(q.anywhere, " AND ", anywhere)
	return true
}

func joined(left, operator, right string) string {
	if left == "" || right == "" {
		return left + right
	}
	return left + operator + right
}

// match returns what a condition matches, given what a clause does. It returns false if FTS5 cannot express that: an
// exclusion must be from something.
func match(n textindex.Node, clause func(*textindex.Clause) string) (string, bool) {
	switch n := n.(type) {
	case textindex.And:
		wanted, excluded := "", ""
		for _, sub := range n {
			if not, ok := sub.(textindex.Not); ok {
				excluded = joined(excluded, " OR ", excludedMatch(not.Of))
				continue
			}
			part, ok := match(sub, clause)
			if !ok {
				return "", false
			}
			wanted = joined(wanted, " AND ", part)
		}
		return "(" + without(wanted, excluded) + ")", wanted != ""
	case textindex.Or:
		either := ""
		for _, sub := range n {
			part, ok := match(sub, clause)
			if !ok {
				return "", false
			}
			either = joined(either, " OR ", part)
		}
		return "(" + either + ")", true
	case *textindex.Clause:
		return clause(n), true
	}
	return "", false
}

// excludedMatch returns what surely fulfils a condition, so that an exclusion of the condition excludes it; "" if the
// index cannot tell, as where the terms are in order.
func excludedMatch(n textindex.Node) string {
	switch n := n.(type) {
	case textindex.And:
		all := ""
		for _, sub := range n {
			part := excludedMatch(sub)
			if part == "" {
				return ""
			}
			all = joined(all, " AND ", part)
		}
		return "(" + all + ")"
	case textindex.Or:
		either := ""
		for _, sub := range n {
			either = joined(either, " OR ", excludedMatch(sub))
		}
		if either != "" {
			either = "(" + either + ")"
		}
		return either
	case *textindex.Clause:
		if inIndex(n) {
			return anywhereMatch(n)
		}
	}
	return ""
}

// inIndex reports whether the index alone can tell where a clause matches.
func inIndex(c *textindex.Clause) bool { return c.SingleTerm() && c.Field != textindex.SiteField }

// withoutExcluded narrows a match to articles without what the query excludes.
func (q ftsQuery) withoutExcluded(match string) string { return without(match, q.excluded) }

func without(match, excluded string) string {
	if match == "" || excluded == "" {
		return match
	}
	return "(" + match + ") NOT (" + excluded + ")"
}

// marks are the marks of the terms of fields.
var marks = map[textindex.Field]string{
	textindex.TitleField: textindex.TitleMark, textindex.SourceField: textindex.SourceMark, textindex.AuthorField: textindex.AuthorMark,
	textindex.CategoryField: textindex.CategoryMark, textindex.SiteField: textindex.SiteMark, textindex.FactField: textindex.FactMark,
}

// anywhereMatch matches a clause in its field. Without one, it matches anywhere but in sources and authors.
func anywhereMatch(c *textindex.Clause) string {
	if mark := marks[c.Field]; mark != "" {
		return fieldMatch(c, mark)
	}
	var all []string
	for _, t := range c.Terms() {
		var either []string
		for _, mark := range []string{"", textindex.TitleMark, textindex.CategoryMark, textindex.SiteMark} {
			either = append(either, termMatch(mark, t))
		}
		all = append(all, "("+strings.Join(either, " OR ")+")")
	}
	return "(" + strings.Join(all, " AND ") + ")"
}

// titleMatch matches a clause in its field, or in the title if it has none.
func titleMatch(c *textindex.Clause) string {
	if c.Field == textindex.AnyField {
		return fieldMatch(c, textindex.TitleMark)
	}
	return anywhereMatch(c)
}

// fieldMatch matches a clause in the field whose terms begin with mark.
func fieldMatch(c *textindex.Clause, mark string) string {
	var all []string
	for _, t := range c.Terms() {
		all = append(all, termMatch(mark, t))
	}
	return "(" + strings.Join(all, " AND ") + ")"
}

func termMatch(mark string, t textindex.Term) string {
	match := `"` + mark + t.Text + `"`
	switch {
	case t.Beginning:
		return "(" + match + `* OR "` + mark + t.Stem + `")`
	case t.Prefix && !hasCharacters(mark):
		return match + "*"
	}
	return match
}

// hasCharacters reports whether each single character of a field is a term of its own, so that no prefix is needed.
func hasCharacters(mark string) bool {
	return mark == textindex.TitleMark || mark == textindex.CategoryMark || mark == textindex.SiteMark
}
