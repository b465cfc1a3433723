package library

import (
	"context"
	"strings"
	"time"
)

// maxLate is how long before its arrival an article may have been published to be news when it arrives.
const maxLate = 7 * 24 * time.Hour

// storyConditions returns the conditions of a query's stories on their articles: common ones, nil if no article fulfils
// them, and others of which one must hold. They were published in its interval, or arrived in it and were news then. So
// what comes late is in the digest of the day on which it comes, and the first fetch of a feed does not make news of its
// archive.
func (l *Library) storyConditions(ctx context.Context, q StoryQuery) (common *condition, either []condition, err error) {
	where, args, err := l.conditions(ctx, ListQuery{Folder: q.Folder, Unread: q.Unread})
	if err != nil || where == nil {
		return nil, nil, err
	}
	common = &condition{strings.Join(where, " AND "), args}
	if q.Since.IsZero() && q.Until.IsZero() {
		return common, []condition{{sql: "1"}}, nil
	}
	published, err := l.listCondition(ctx, ListQuery{Since: q.Since, Until: q.Until})
	arrived := condition{"a.at >= a.arrived - ?", []any{int64(maxLate / time.Second)}}
	for _, bound := range []struct {
		condition string
		at        time.Time
	}{{"a.arrived >= ?", q.Since}, {"a.arrived < ?", q.Until}} {
		if !bound.at.IsZero() {
			arrived = both(arrived, condition{bound.condition, []any{bound.at.Unix()}})
		}
	}
	return common, []condition{published, arrived}, err
}
