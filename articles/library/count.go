package library

import (
	"context"
	"strings"
)

// Count returns how many articles a query selects, whatever its limit.
func (l *Library) Count(ctx context.Context, q ListQuery) (int, error) {
	chosen, err := l.countCondition(ctx, q)
	if err != nil || chosen == nil {
		return 0, l.wrapError("listing", err)
	}
	counts, err := collect(ctx, l, chosen.sql, chosen.args, scanNumber)
	if err != nil || len(counts) == 0 {
		return 0, l.wrapError("listing", err)
	}
	return int(counts[0]), nil
}

// countCondition returns the query that counts what a query selects, nil if no article can be.
func (l *Library) countCondition(ctx context.Context, q ListQuery) (*condition, error) {
	if column := keptCount(q); column != "" {
		counted := keptCountQuery(column, q)
		return &counted, nil
	}
	where, args, err := l.conditions(ctx, q)
	if err != nil || where == nil {
		return nil, err
	}
	return &condition{"SELECT count(*) FROM articles AS a WHERE " + strings.Join(where, " AND "), args}, nil
}

// keptCount returns the column of library_counts that counts what a query selects but for its snapshot and what it
// keeps, "" if none does.
func keptCount(q ListQuery) string {
	switch {
	case q.Section != "", q.Source != "", q.Feed != "", q.Folder != "", !q.Since.IsZero(), !q.Until.IsZero(), !q.Arrived.IsZero():
		return ""
	case q.Unread && q.Starred:
		return ""
	case q.Unread:
		return "unread"
	case q.Starred:
		return "starred"
	}
	return "articles"
}

// keptCountQuery counts what a query selects by a column of library_counts, by what came after the snapshot, and by what
// is kept although it does not match.
func keptCountQuery(column string, q ListQuery) condition {
	keep := len(q.Keep) > 0
	kept := q.kept()
	q.Keep = nil
	flags := q.flags()
	count := condition{"SELECT " + column, nil}
	if q.Snapshot != (Snapshot{}) {
		later := condition{"a.id >= ?", []any{q.Snapshot.end}}
		if flags != "" {
			later = both(later, condition{sql: flags})
		}
		count = join(count, " - (SELECT count(*) FROM articles AS a WHERE ", later)
		count.sql += ")"
	}
	if flags != "" && keep {
		but := condition{sql: kept + " AND NOT (" + flags + ")"}
		if q.Snapshot != (Snapshot{}) {
			but = both(but, condition{"+a.id < ?", []any{q.Snapshot.end}})
		}
		count = join(count, " + (SELECT count(*) FROM articles AS a WHERE ", but)
		count.sql += ")"
	}
	count.sql += " FROM library_counts"
	return count
}

// Counts are how many articles the library has.
type Counts struct{ Articles, Unread, Starred int }

// Counts returns how many articles the library has, without counting them.
func (l *Library) Counts(ctx context.Context) (Counts, error) {
	counts, err := collect(ctx, l, "SELECT articles, unread, starred FROM library_counts", nil, func(row scanner) (c Counts, err error) {
		return c, row.Scan(&c.Articles, &c.Unread, &c.Starred)
	})
	if err != nil || len(counts) == 0 {
		return Counts{}, l.wrapError("counting", err)
	}
	return counts[0], nil
}
