package library

import (
	"context"
	"math"
	"slices"
)

// eventPages reads the events that a query selects page by page, hottest first.
type eventPages struct {
	l *Library
	// which are the conditions on an event e. They are nil if no event can fulfil them.
	which *condition
	// left is how many more events are wanted, size how many the next page has at most.
	left, size int
	// started is set after the first page; heat and number are then those of its last event.
	started bool
	heat    float64
	number  int64
}

// newEventPages returns the pages of a query's events.
func (l *Library) newEventPages(ctx context.Context, q StoryQuery) (*eventPages, error) {
	which, err := l.eventCondition(ctx, q)
	p := &eventPages{l: l, which: which, left: math.MaxInt, size: firstPage}
	if q.Limit > 0 {
		p.left = q.Limit
	}
	if l.isSelective(q) { // each page would take as long as all of them
		p.size = math.MaxInt
	}
	return p, err
}

// next returns the numbers of the events of the next page.
func (p *eventPages) next(ctx context.Context) ([]int64, error) {
	if p.which == nil || p.left == 0 {
		return nil, nil
	}
	size, which := min(p.size, p.left), *p.which
	if p.started {
		which = both(which, condition{"(e.heat, e.id) < (?, ?)", []any{p.heat, p.number}})
	}
	page, err := collect(ctx, p.l, "SELECT e.id, e.heat FROM events AS e WHERE "+which.sql+" ORDER BY e.heat DESC, e.id DESC LIMIT ?", append(which.args, size),
		func(row scanner) (int64, error) { return p.number, row.Scan(&p.number, &p.heat) })
	p.started, p.size = true, min(4*p.size, maxPage)
	p.left -= len(page)
	if len(page) < size {
		p.left = 0
	}
	return page, err
}

// isSelective reports whether most events that are hot enough may not be what a query selects.
func (l *Library) isSelective(q StoryQuery) bool {
	return q.Folder != "" || !q.Until.IsZero() && q.Until.Before(l.opts.Now()) || q.Unread && q.Since.IsZero()
}

// eventCondition returns the condition of a query on an event e, nil if none can fulfil it. At least one article of the
// event fulfils the query's conditions on articles. If most events do, that is checked for each, the hottest first,
// until there are enough; else the articles are found first.
func (l *Library) eventCondition(ctx context.Context, q StoryQuery) (*condition, error) {
	found := condition{"e.articles >= ?", []any{q.MinArticles}}
	common, either, err := l.storyConditions(ctx, q)
	if common == nil || err != nil {
		return nil, err
	}
	if l.isSelective(q) {
		members := condition{sql: "e.id IN (SELECT NULL"}
		for _, c := range either {
			members = join(members, " UNION ALL SELECT f.story FROM articles AS a CROSS JOIN features AS f ON f.id = a.id WHERE ", both(*common, c))
		}
		members.sql += ")"
		found = both(found, members)
		return &found, nil
	}
	if !q.Since.IsZero() {
		found = both(found, condition{"e.heat >= ? AND (e.last >= ? OR e.arrived >= ?)", []any{heat(q.Since.Add(-max(maxLate, zoneSlack)).Unix(), 1), q.Since.Add(-zoneSlack).Unix(), q.Since.Unix()}})
	}
	if q.Since.IsZero() && q.Until.IsZero() && !q.Unread {
		return &found, nil // whatever its articles are
	}
	member := condition{sql: "EXISTS (SELECT 1 FROM features AS f CROSS JOIN articles AS a ON a.id = f.id WHERE f.story = e.id"}
	member = join(member, " AND ", both(*common, anyOf(either)))
	member.sql += ")"
	found = both(found, member)
	return &found, nil
}

// both joins two conditions that must hold.
func both(a, b condition) condition { return join(a, " AND ", b) }

// join joins the SQL of two conditions, and their arguments.
func join(a condition, by string, b condition) condition {
	return condition{a.sql + by + b.sql, slices.Concat(a.args, b.args)}
}

// anyOf returns a condition that holds where one of several does.
func anyOf(all []condition) condition {
	c := condition{"(" + all[0].sql, all[0].args}
	for _, other := range all[1:] {
		c = join(c, " OR ", other)
	}
	c.sql += ")"
	return c
}
