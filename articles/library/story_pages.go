package library

import (
	"context"
	"slices"

	"newsreader/articles/internal/similarity"
)

const (
	// maxGatheredEvents is how many events become stories at a time.
	maxGatheredEvents = 512
	// minGatheredEvents is how many do at least if fewer stories are wanted.
	minGatheredEvents = 48
	// maxCompared is how many articles of an event are compared with those of others, the newest.
	maxCompared = 4
)

// storyPages reads the outlines of a query's stories page by page, hottest first within each.
type storyPages struct {
	l      *Library
	events *eventPages
	// within are the conditions on an article a of the interval.
	within condition
	counts *similarity.Counts
	query  StoryQuery
	left   []int64         // events that were found but not gathered yet
	fresh  []outlinedEvent // those of articles that are not clustered
}

// newStoryPages returns the pages of a query's stories. If the library lags behind, the first has the articles that are not
// clustered.
func (l *Library) newStoryPages(ctx context.Context, q StoryQuery, lags bool) (*storyPages, error) {
	p := &storyPages{l: l, query: q}
	common, either, err := l.storyConditions(ctx, StoryQuery{Since: q.Since, Until: q.Until})
	if err != nil {
		return nil, err
	}
	p.within = both(*common, anyOf(either))
	q.Limit, q.MinArticles = 0, 0 // of stories, not of events
	if p.events, err = l.newEventPages(ctx, q); err != nil {
		return nil, err
	}
	db, err := l.reader(ctx)
	if err != nil {
		return nil, err
	}
	if p.counts, err = loadTermCounts(ctx, db); err != nil || !lags {
		return p, err
	}
	members, err := l.unclustered(ctx, q)
	p.fresh = outlineEvents(members)
	return p, err
}

// next returns the outlines of the next page's stories that have enough articles, and whether there may be more. It gathers
// no more events than it takes to fill the limit.
func (p *storyPages) next(ctx context.Context) (page []storyOutline, more bool, err error) {
	events := p.fresh
	p.fresh = nil
	for step := p.firstStep(); ; step = len(events) {
		numbers, err := p.nextEvents(ctx, step)
		if err != nil {
			return nil, false, err
		}
		some, err := p.outline(ctx, numbers)
		if err != nil {
			return nil, false, err
		}
		events = append(events, some...)
		page = gatherStories(events, p.counts)
		page = slices.DeleteFunc(page, func(o storyOutline) bool { return o.size() < p.query.MinArticles })
		enough := p.query.Limit > 0 && len(page) >= p.query.Limit
		if enough || len(numbers) < step || len(events) >= maxGatheredEvents {
			return page, len(numbers) == step, nil
		}
	}
}

// firstStep returns how many events are gathered at first.
func (p *storyPages) firstStep() int {
	if limit := p.query.Limit; limit > 0 {
		return min(max(limit+limit/2, minGatheredEvents), maxGatheredEvents)
	}
	return maxGatheredEvents
}

// nextEvents returns the numbers of the next events, n unless there are fewer.
func (p *storyPages) nextEvents(ctx context.Context, n int) ([]int64, error) {
	for len(p.left) < n {
		p.events.size = max(p.events.size, n-len(p.left))
		some, err := p.events.next(ctx)
		if err != nil {
			return nil, err
		}
		if len(some) == 0 {
			break
		}
		p.left = append(p.left, some...)
	}
	n = min(n, len(p.left))
	numbers := p.left[:n]
	p.left = p.left[n:]
	return numbers, nil
}

// outline reads the outlines of events, with those of their articles that are in the interval.
func (p *storyPages) outline(ctx context.Context, numbers []int64) ([]outlinedEvent, error) {
	members, err := collect(ctx, p.l, "SELECT f.id, f.story, a.at, coalesce(a.source, 0) FROM features AS f CROSS JOIN articles AS a ON a.id = f.id WHERE f.story IN ("+
		numberList(numbers)+") AND "+p.within.sql+" ORDER BY a.at, a.key", p.within.args, scanOutlined)
	if err != nil {
		return nil, err
	}
	at := make(map[int64]int, len(numbers))
	for i, n := range numbers {
		at[n] = i
	}
	events := make([]outlinedEvent, len(numbers))
	for _, m := range members {
		e := &events[at[m.event]]
		e.members = append(e.members, m)
	}
	return p.readDocs(ctx, events)
}

// readDocs reads what the newest articles of each event are compared by. It drops events without articles, which another
// process has changed.
func (p *storyPages) readDocs(ctx context.Context, events []outlinedEvent) ([]outlinedEvent, error) {
	var numbers []int64
	eventOf := map[int64]int{}
	for i, e := range events {
		for _, m := range e.members[max(0, len(e.members)-maxCompared):] {
			numbers, eventOf[m.number] = append(numbers, m.number), i
		}
	}
	_, err := collect(ctx, p.l, "SELECT id, 0, 0, 0, doc FROM features WHERE id IN ("+numberList(numbers)+")", nil, func(row scanner) (bool, error) {
		item, err := scanClusterItem(row)
		if err == nil {
			e := &events[eventOf[item.number]]
			e.docs = append(e.docs, item.doc)
		}
		return true, err
	})
	kept := events[:0]
	for _, e := range events {
		if len(e.members) > 0 {
			kept = append(kept, e)
		}
	}
	return kept, err
}
