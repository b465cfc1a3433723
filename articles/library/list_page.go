package library

import (
	"context"
	"slices"

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
// Where articles are listed by time, a page far into a list takes no longer than the first. By source or title, or of
// sources or sections that several names match, each takes as long as putting all of them in order.
func (l *Library) Page(ctx context.Context, q ListQuery, from Position, n int) ([]Placed, error) {
	order, err := orderOf(q.Sort)
	if err != nil || n == 0 {
		return nil, l.wrapError("listing", err)
	}
	p := pageQuery{l: l, list: q, order: order, limit: n, by: order.by, beyond: order.after, within: order.before}
	if n < 0 {
		p.limit, p.by, p.beyond, p.within = -n, order.back, order.before, order.after
	}
	page, err := p.read(ctx, from)
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
