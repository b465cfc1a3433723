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
	return p.readWhole(ctx, (*pageFeeds).selected)
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
	page, err = p.readWhole(ctx, (*pageFeeds).tested)
	return page, len(ends) == 0 || len(page) == p.limit, err
}

// readWhole reads the page. OfFeeds returns the condition that an article is one of the feeds.
func (p pageQuery) readWhole(ctx context.Context, ofFeeds func(*pageFeeds) condition) ([]Placed, error) {
	chosen, err := p.numbers(ctx, ofFeeds)
	if err != nil || chosen == nil {
		return nil, err
	}
	withText := !p.list.Brief
	query := headlineQuery(withText, "a.at", "a.id") + "a.id IN (" + chosen.sql + ") ORDER BY " + p.by + " LIMIT ?"
	return collect(ctx, p.l, query, append(slices.Clip(chosen.args), p.limit), scanPlaced(withText, p.order))
}

// numbers selects the numbers of the page's articles, and maybe of more. It is nil if no article can be in the list.
// What the query keeps is found by its IDs, so that the indexes of unread and starred articles serve for the rest.
func (p pageQuery) numbers(ctx context.Context, ofFeeds func(*pageFeeds) condition) (*condition, error) {
	list := *p.list.withoutKeep()
	matching, err := p.part(ctx, list, ofFeeds)
	if err != nil || matching == nil || len(p.list.Keep) == 0 || list.flags() == "" {
		return matching, err
	}
	list.Unread, list.Starred = false, false
	p.where = append(slices.Clip(p.where), condition{sql: p.list.kept()})
	kept, err := p.part(ctx, list, (*pageFeeds).tested)
	if err != nil || kept == nil {
		return matching, err
	}
	either := join(*matching, " UNION ALL ", *kept)
	return &either, nil
}

// part selects the numbers of the articles of the page that a query selects.
func (p pageQuery) part(ctx context.Context, q ListQuery, ofFeeds func(*pageFeeds) condition) (*condition, error) {
	where, args, err := p.l.conditions(ctx, q)
	if err != nil || where == nil {
		return nil, err
	}
	all := append(slices.Clip(p.where), condition{strings.Join(where, " AND "), args})
	if p.feeds != nil {
		all = append(all, ofFeeds(p.feeds))
	}
	which := joinConditions(all)
	return &condition{
		"SELECT * FROM (SELECT a.id" + headlineTables + "WHERE " + which.sql + " ORDER BY " + p.by + " LIMIT ?)", append(slices.Clip(which.args), p.limit),
	}, nil
}

// withoutKeep returns the query without what it keeps.
func (q ListQuery) withoutKeep() *ListQuery {
	q.Keep = nil
	return &q
}
