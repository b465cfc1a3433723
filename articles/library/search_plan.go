package library

import (
	"context"
	"slices"
	"strings"
	"time"

	"newsreader/articles/internal/textindex"
)

// condition is a condition on the article a in SQL, with its arguments.
type condition struct {
	sql  string
	args []any
}

// searchPlan is a query as FTS5 and SQL answer it. Together they find all articles that match, and some that do not if
// the order of terms counts.
type searchPlan struct {
	textual textindex.And // the conditions on text, or on text and something else
	clauses []*textindex.Clause
	fts     ftsQuery
	since   time.Time // the articles are as new or newer
	until   time.Time // they are older, unless it is zero
	// where are conditions without text. mixed are those on text and on something else, which hold for articles in the
	// index; exact if both are.
	where, mixed []condition
	// alternatives are the filters in mixed. Which of them hold is read with each candidate.
	alternatives []*textindex.Filter
	filters      map[*textindex.Filter]condition
	// needsText reports that a match is only a candidate: some clause depends on the order of its terms.
	needsText bool
}

// planSearch translates a query that must also fulfil the conditions of a list.
func (l *Library) planSearch(ctx context.Context, q textindex.Query, list ListQuery) (*searchPlan, error) {
	p := &searchPlan{clauses: textindex.Clauses(q.All), filters: map[*textindex.Filter]condition{}}
	p.needsText = slices.ContainsFunc(p.clauses, func(c *textindex.Clause) bool { return !inIndex(c) })
	for _, f := range textindex.Filters(q.All) {
		var err error
		if p.filters[f], err = l.filterCondition(ctx, f); err != nil {
			return nil, err
		}
	}
	for _, n := range conjuncts(q.All) {
		if f, ok := n.(*textindex.Filter); ok && f.Name == "since" {
			list.Since = later(list.Since, f.Time)
		} else if ok && f.Name == "until" {
			list.Until = earlier(list.Until, f.Time)
		} else {
			p.add(n)
		}
	}
	p.since, p.until = list.Since, list.Until
	where, args, err := l.conditions(ctx, list)
	if where == nil {
		where = []string{"0"}
	}
	if len(where) > 1 || where[0] != "1" {
		p.where = append(p.where, condition{strings.Join(where, " AND "), args})
	}
	return p, err
}

// conjuncts returns the conditions that must all hold, those of groups included.
func conjuncts(all textindex.And) []textindex.Node {
	var flat []textindex.Node
	for _, n := range all {
		if group, ok := n.(textindex.And); ok {
			flat = append(flat, conjuncts(group)...)
		} else {
			flat = append(flat, n)
		}
	}
	return flat
}

// add adds a condition that must hold.
func (p *searchPlan) add(n textindex.Node) {
	if len(textindex.Clauses(n)) == 0 {
		p.where = append(p.where, p.sql(n, true))
		return
	}
	p.textual = append(p.textual, n)
	if filters := textindex.Filters(n); len(filters) > 0 || !p.fts.add(n) {
		p.alternatives = append(p.alternatives, filters...)
		p.mixed = append(p.mixed, p.sql(n, true))
	}
}

// sql returns a condition in SQL: one that holds at least where n does if wide is set, else one that holds at most there.
func (p *searchPlan) sql(n textindex.Node, wide bool) condition {
	switch n := n.(type) {
	case textindex.And:
		return p.joined(n, " AND ", wide)
	case textindex.Or:
		return p.joined(n, " OR ", wide)
	case textindex.Not:
		of := p.sql(n.Of, !wide)
		return condition{"NOT " + of.sql, of.args}
	case *textindex.Filter:
		c := p.filters[n]
		return condition{"((" + c.sql + ") IS TRUE)", c.args}
	case *textindex.Clause:
		if wide || inIndex(n) {
			return condition{"(a.id IN (SELECT rowid FROM terms WHERE terms MATCH ?))", []any{anywhereMatch(n)}}
		}
	}
	return condition{"0", nil}
}

func (p *searchPlan) joined(nodes []textindex.Node, operator string, wide bool) condition {
	var parts []string
	var args []any
	for _, n := range nodes {
		c := p.sql(n, wide)
		parts, args = append(parts, c.sql), append(args, c.args...)
	}
	return condition{"(" + strings.Join(parts, operator) + ")", args}
}

// conditions joins conditions for a WHERE clause.
func joinConditions(all []condition) condition {
	parts := []string{"1"}
	var args []any
	for _, c := range all {
		parts, args = append(parts, c.sql), append(args, c.args...)
	}
	return condition{strings.Join(parts, " AND "), args}
}

// earlier returns the earlier of two upper bounds, of which a zero one bounds nothing.
func earlier(a, b time.Time) time.Time {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// later returns the later of two lower bounds, of which a zero one bounds nothing.
func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
