package library

import (
	"context"
	"slices"
	"strings"

	"newsreader/articles"
)

// Position is where an article stands in lists of one order. Positions are comparable; the zero one is before the first
// article, or after the last.
type Position struct {
	name       string // by which the list is sorted, if it is by names
	at, number int64
}

// Placed is an article in a list.
type Placed struct {
	articles.Headline
	Position Position
}

// Page returns the n articles of a list that follow a position, or if n is negative the -n that precede it, in the order
// of the list in either case: fewer if the list ends there. From the zero position they are the first or the last of the
// list. Whether there is still an article at the position does not matter, nor does the query's limit.
//
// The next unread article of a list is what Page returns for its query with Unread set and nothing to keep, for n of 1
// or -1.
//
// Pages of lists by time are read as fast far into a list as at its beginning. By source or title, or of sources and
// sections that several names match, each takes as long as reading all that the query selects.
func (l *Library) Page(ctx context.Context, q ListQuery, from Position, n int) ([]Placed, error) {
	order, err := orderOf(q.Sort)
	if err != nil || n == 0 {
		return nil, l.wrapError("listing", err)
	}
	p := pageQuery{limit: n, by: order.by, where: []condition{{sql: "1"}}}
	bound := order.after
	if n < 0 {
		p.limit, p.by, bound = -n, order.back, order.before
	}
	if from != (Position{}) {
		p.where = append(p.where, condition{bound, order.arguments(from)})
	}
	page, err := l.readPage(ctx, q, p, order)
	if n < 0 {
		slices.Reverse(page)
	}
	return page, l.wrapError("listing", err)
}

// Locate returns the article with an ID where it stands in a list, or where it would stand if the query selected it. The
// error is as for [Library.Get].
func (l *Library) Locate(ctx context.Context, q ListQuery, ref string) (Placed, error) {
	order, err := orderOf(q.Sort)
	if err != nil {
		return Placed{}, l.wrapError("listing", err)
	}
	number, err := l.resolve(ctx, ref)
	if err != nil {
		return Placed{}, l.wrapError("listing", err)
	}
	found, err := collect(ctx, l, headlineQuery(!q.Brief, "a.at", "a.id")+"a.id = ?", []any{number}, scanPlaced(!q.Brief, order))
	if err == nil && len(found) == 0 {
		err = articles.ErrNotFound
	}
	if err != nil {
		return Placed{}, l.wrapError("listing", err)
	}
	return found[0], nil
}

// pageQuery is a page in SQL.
type pageQuery struct {
	by    string
	limit int
	where []condition // the position, and what the query demands
}

// numbers selects the numbers of the page's articles.
func (p pageQuery) numbers() condition {
	which := joinConditions(p.where)
	return condition{
		"SELECT * FROM (SELECT a.id" + headlineTables + "WHERE " + which.sql + " ORDER BY " + p.by + " LIMIT ?)",
		append(slices.Clip(which.args), p.limit),
	}
}

// and returns the page with one more condition.
func (p pageQuery) and(c condition) pageQuery {
	p.where = append(slices.Clip(p.where), c)
	return p
}

// readPage reads a page, the nearest to the position first.
func (l *Library) readPage(ctx context.Context, q ListQuery, p pageQuery, order listOrder) ([]Placed, error) {
	chosen, err := l.pageNumbers(ctx, q, p)
	if err != nil || chosen == nil {
		return nil, err
	}
	query := headlineQuery(!q.Brief, "a.at", "a.id") + "a.id IN (" + chosen.sql + ") ORDER BY " + p.by + " LIMIT ?"
	return collect(ctx, l, query, append(slices.Clip(chosen.args), p.limit), scanPlaced(!q.Brief, order))
}

// pageNumbers selects the numbers of a page's articles, and maybe of more. It is nil if no article can be in the list.
// What the query keeps is found by its IDs, not by the flags, so that the indexes of flags serve.
func (l *Library) pageNumbers(ctx context.Context, q ListQuery, p pageQuery) (*condition, error) {
	keep := q.Keep
	q.Keep = nil
	where, args, err := l.conditions(ctx, q)
	if err != nil || where == nil {
		return nil, err
	}
	chosen := p.and(condition{strings.Join(where, " AND "), args}).numbers()
	if flags := q.flags(); flags != "" && len(keep) > 0 {
		q.Unread, q.Starred, q.Keep = false, false, keep
		where, args, err = l.conditions(ctx, q)
		if err != nil || where == nil {
			return nil, err
		}
		kept := condition{strings.Join(append(where, q.kept()), " AND "), args}
		chosen = join(chosen, " UNION ALL ", p.and(kept).numbers())
	}
	return &chosen, nil
}

// arguments returns a position as the arguments of after and before.
func (o listOrder) arguments(p Position) []any {
	if o.name == nil {
		return []any{p.at, p.number}
	}
	return []any{p.name, p.at, p.number}
}

// scanPlaced returns a scan function for rows of headlineQuery with the sort time and the number.
func scanPlaced(withText bool, order listOrder) func(scanner) (Placed, error) {
	var p Placed
	scan := scanHeadline(withText, &p.Position.at, &p.Position.number)
	return func(row scanner) (_ Placed, err error) {
		if p.Headline, err = scan(row); err == nil && order.name != nil {
			p.Position.name = order.name(&p.Headline)
		}
		return p, err
	}
}
