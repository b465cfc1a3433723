package library

import (
	"context"
	"slices"
	"strings"

	"newsreader/articles/internal/textindex"
)

// never is a condition that no article fulfils.
var never = condition{"0", nil}

// filterCondition returns a filter of a query in SQL.
func (l *Library) filterCondition(ctx context.Context, f *textindex.Filter) (condition, error) {
	switch f.Name {
	case "since":
		return l.listCondition(ctx, ListQuery{Since: f.Time})
	case "until":
		return l.listCondition(ctx, ListQuery{Until: f.Time})
	case "arrived":
		return condition{"a.arrived >= ?", []any{f.Time.Unix()}}, nil
	case "is":
		return map[string]condition{"unread": {"a.read = 0", nil}, "read": {"a.read = 1", nil}, "starred": {"a.starred = 1", nil}}[f.Value], nil
	case "has":
		return condition{"a.complete = 1", nil}, nil
	case "lang":
		return condition{"(a.language = ? OR a.language LIKE ?)", []any{f.Value, f.Value + "-%"}}, nil
	case "section":
		return l.sectionCondition(ctx, f.Words)
	}
	return l.feedCondition(ctx, f)
}

// listCondition returns the conditions of a list as one.
func (l *Library) listCondition(ctx context.Context, q ListQuery) (condition, error) {
	where, args, err := l.conditions(ctx, q)
	if where == nil {
		return never, err
	}
	return condition{strings.Join(where, " AND "), args}, err
}

// sectionCondition selects the sections whose names have the words of a clause.
func (l *Library) sectionCondition(ctx context.Context, c *textindex.Clause) (condition, error) {
	numbers, err := collect(ctx, l, "SELECT id, name FROM names", nil, func(row scanner) (number int64, err error) {
		var name string
		if err := row.Scan(&number, &name); err != nil || !matches(c, name) {
			return 0, err
		}
		return number, nil
	})
	numbers = slices.DeleteFunc(numbers, func(n int64) bool { return n == 0 })
	return condition{"a.section IN (" + numberList(numbers) + ")", nil}, err
}

// feedCondition selects the articles of a feed or folder. What names no feed as [Library.FindFeed] does, names those
// whose titles have its words.
func (l *Library) feedCondition(ctx context.Context, f *textindex.Filter) (condition, error) {
	feeds, err := l.allFeeds(ctx)
	if err != nil {
		return never, err
	}
	var chosen []Feed
	if f.Name == "folder" {
		chosen = inFolder(feeds, f.Value)
	} else if chosen = feedsNamed(feeds, f.Value); len(chosen) == 0 {
		chosen = slices.DeleteFunc(feeds, func(feed Feed) bool { return !matches(f.Words, feed.Title) })
	}
	return entriesOf(chosen), nil
}

// entriesOf selects the articles that feeds have brought.
func entriesOf(feeds []Feed) condition {
	numbers := make([]int64, len(feeds))
	for i, f := range feeds {
		numbers[i] = f.number
	}
	return condition{"a.id IN (SELECT article FROM entries WHERE feed IN (" + numberList(numbers) + "))", nil}
}

// matches reports whether a text has the words of a clause.
func matches(c *textindex.Clause, text string) bool {
	return textindex.Count([]*textindex.Clause{c}, text)[0] > 0
}
