package library

import (
	"context"
	"strings"
	"time"
)

// maxLate is how long before its arrival an article may have been published to be news when it arrives.
const maxLate = 7 * 24 * time.Hour

// storyConditions returns the conditions of a query's stories on their articles, with their arguments: they were
// published in its interval, or arrived in it and were news then. So what comes late is in the digest of the day on
// which it comes, and the first fetch of a feed does not make news of its archive.
func (l *Library) storyConditions(ctx context.Context, q StoryQuery) (where []string, args []any, err error) {
	where, args, err = l.conditions(ctx, ListQuery{Folder: q.Folder, Unread: q.Unread})
	if err != nil || q.Since.IsZero() && q.Until.IsZero() {
		return where, args, err
	}
	published, arguments, err := l.conditions(ctx, ListQuery{Since: q.Since, Until: q.Until})
	if err != nil {
		return nil, nil, err
	}
	arrived := []string{"a.at >= a.arrived - ?"}
	arguments = append(arguments, int64(maxLate/time.Second))
	for _, bound := range []struct {
		condition string
		at        time.Time
	}{{"a.arrived >= ?", q.Since}, {"a.arrived < ?", q.Until}} {
		if !bound.at.IsZero() {
			arrived, arguments = append(arrived, bound.condition), append(arguments, bound.at.Unix())
		}
	}
	either := "(" + strings.Join(published, " AND ") + " OR " + strings.Join(arrived, " AND ") + ")"
	return append(where, either), append(args, arguments...), nil
}
