package library

import (
	"context"
	"slices"
	"strings"
)

// pageQuery reads a page of a list.
type pageQuery struct {
	l     *Library
	list  ListQuery
	order listOrder
	by    string // the order in which the page is read: nearest to the position first
	limit int
	// beyond and within are the conditions that an article is beyond a position in this order, and that it is not as far.
	beyond, within string
	where          []condition // where in the list the page is
	feeds          *pageFeeds  // nil if the articles are not those of feeds
}

// read returns the page that is beyond a position, the nearest article first.
func (p pageQuery) read(ctx context.Context, from Position) ([]Placed, error) {
	if from != (Position{}) {
		p.where = append(p.where, condition{p.beyond, p.order.arguments(from)})
	}
	var err error
	if p.feeds, err = p.l.takeFeeds(ctx, &p.list); err != nil {
		return nil, err
	}
	reach, err := p.reach(ctx)
	if err != nil {
		return nil, err
	}
	if reach > 0 {
		page, all, err := p.readNear(ctx, reach)
		if all || err != nil {
			return page, err
		}
	}
	return p.readAll(ctx, false)
}

// readNear looks for the page among as many articles as reach, whatever feeds they are of. All is set if it is found.
func (p pageQuery) readNear(ctx context.Context, reach int) (page []Placed, all bool, err error) {
	which := joinConditions(p.where)
	if flags := p.list.withoutKeep().flags(); flags != "" {
		which = both(which, condition{sql: flags})
	}
	ends, err := collect(ctx, p.l, "SELECT a.at, a.id FROM articles AS a WHERE "+which.sql+" ORDER BY "+p.by+" LIMIT 1 OFFSET ?", append(which.args, reach),
		func(row scanner) (end Position, err error) { return end, row.Scan(&end.at, &end.number) })
	if err != nil {
		return nil, false, err
	}
	for _, end := range ends { // none if the list ends before
		p.where = append(slices.Clip(p.where), condition{p.within, p.order.arguments(end)})
	}
	page, err = p.readAll(ctx, true)
	return page, len(ends) == 0 || len(page) == p.limit, err
}

// readAll reads the page from all articles that can be in it. If test is set, each is tested for being one of the feeds'.
func (p pageQuery) readAll(ctx context.Context, test bool) ([]Placed, error) {
	chosen, err := p.numbers(ctx, test)
	if err != nil || chosen == nil {
		return nil, err
	}
	withText := !p.list.Brief
	query := headlineQuery(withText, "a.at", "a.id") + "a.id IN (" + chosen.sql + ") ORDER BY " + p.by + " LIMIT ?"
	return collect(ctx, p.l, query, append(slices.Clip(chosen.args), p.limit), scanPlaced(withText, p.order))
}

// numbers selects the numbers of the page's articles, and maybe of more. It is nil if no article can be in the list.
// What the query keeps is found by its IDs, so that the indexes of unread and starred articles serve for the rest.
func (p pageQuery) numbers(ctx context.Context, test bool) (*condition, error) {
	list := *p.list.withoutKeep()
	matching, err := p.part(ctx, list, test)
	if err != nil || matching == nil || len(p.list.Keep) == 0 || list.flags() == "" {
		return matching, err
	}
	list.Unread, list.Starred = false, false
	p.where = append(slices.Clip(p.where), condition{sql: p.list.kept()})
	kept, err := p.part(ctx, list, true)
	if err != nil || kept == nil {
		return matching, err
	}
	either := join(*matching, " UNION ALL ", *kept)
	return &either, nil
}

// part selects the numbers of the articles of the page that a query selects.
func (p pageQuery) part(ctx context.Context, q ListQuery, test bool) (*condition, error) {
	where, args, err := p.l.conditions(ctx, q)
	if err != nil || where == nil {
		return nil, err
	}
	all := append(slices.Clip(p.where), condition{strings.Join(where, " AND "), args})
	from, group := headlineTables, ""
	switch {
	case p.feeds == nil:
	case test && p.feeds.testable:
		all = append(all, p.feeds.tested())
	default:
		from, group = p.feeds.selected(), " GROUP BY "+p.order.key
	}
	which := joinConditions(all)
	return &condition{
		"SELECT * FROM (SELECT a.id" + from + "WHERE " + which.sql + group + " ORDER BY " + p.by + " LIMIT ?)", append(slices.Clip(which.args), p.limit),
	}, nil
}

// withoutKeep returns the query without what it keeps.
func (q ListQuery) withoutKeep() *ListQuery {
	q.Keep = nil
	return &q
}
