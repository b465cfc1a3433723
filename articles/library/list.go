package library

import (
	"context"
	"fmt"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

// List returns headlines of the library, newest first unless Sort says otherwise.
func (l *Library) List(ctx context.Context, q ListQuery) ([]articles.Headline, error) {
	var all []articles.Headline
	for h, err := range l.Headlines(ctx, q) {
		if err != nil {
			return nil, err
		}
		all = append(all, h)
	}
	return all, nil
}

// conditions returns the conditions of a query for a WHERE clause, with their arguments. They are nil if no article
// can match.
func (l *Library) conditions(ctx context.Context, q ListQuery) (where []string, args []any, err error) {
	where = []string{"1"}
	add := func(condition string, values ...any) {
		where, args = append(where, condition), append(args, values...)
	}
	for _, named := range []struct{ column, name string }{{"a.source", q.Source}, {"a.section", q.Section}} {
		if named.name == "" {
			continue
		}
		numbers, err := l.matchingNames(ctx, named.name)
		if err != nil || len(numbers) == 0 {
			return nil, nil, err
		}
		add(named.column + " IN (" + numberList(numbers) + ")")
	}
	if q.Feed != "" {
		add("a.id IN (SELECT article FROM entries WHERE feed = (SELECT id FROM feeds WHERE url = ?))", q.Feed)
	}
	if q.Folder != "" {
		feeds, err := l.allFeeds(ctx)
		if err != nil {
			return nil, nil, err
		}
		add(entriesOf(inFolder(feeds, q.Folder)).sql)
	}
	if !q.Since.IsZero() {
		add("a.at >= ? AND "+publishedCondition(">="), q.Since.Add(-zoneSlack).Unix(), l.wallClock(q.Since), q.Since.Unix())
	}
	if !q.Until.IsZero() {
		add("a.at < ? AND "+publishedCondition("<"), q.Until.Add(zoneSlack).Unix(), l.wallClock(q.Until), q.Until.Unix())
	}
	if !q.Arrived.IsZero() {
		add("a.arrived >= ?", q.Arrived.Unix())
	}
	if q.Snapshot != (Snapshot{}) {
		add("+a.id < ?", q.Snapshot.end) // the plus keeps it from being how articles are found
	}
	if flags := q.flags(); flags != "" {
		add(flags)
	}
	return where, args, nil
}

// flags returns the condition that a query has on flags, "" if none.
func (q *ListQuery) flags() string {
	var conditions []string
	if q.Unread {
		conditions = append(conditions, "a.read = 0")
	}
	if q.Starred {
		conditions = append(conditions, "a.starred = 1")
	}
	flags := strings.Join(conditions, " AND ")
	if flags != "" && len(q.Keep) > 0 {
		flags = "(" + flags + " OR " + q.kept() + ")"
	}
	return flags
}

// kept returns the condition that an article is one that a query keeps.
func (q *ListQuery) kept() string {
	keys := make([]int64, 0, len(q.Keep))
	for _, article := range q.Keep {
		if first, end, ok := id.Range(article); ok && end == first+1 {
			keys = append(keys, first)
		}
	}
	return "a.key IN (" + numberList(keys) + ")"
}

// publishedCondition compares when an article was published with two arguments: if only the day is known, its
// midnight as a clock shows it with the reader's wall clock, else the moment with the moment. The index needs a rougher
// condition in addition.
func publishedCondition(comparison string) string {
	return fmt.Sprintf("iif(a.zone & 1, a.published + (a.zone >> 1) * 60 %s ?, a.at %[1]s ?)", comparison)
}

// wallClock returns what the reader's clock shows at a moment, in Unix seconds as though the reader were in UTC.
func (l *Library) wallClock(at time.Time) int64 {
	_, offset := at.In(l.opts.Now().Location()).Zone()
	return at.Unix() + int64(offset)
}
