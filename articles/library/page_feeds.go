package library

import "context"

// pageFeeds are the feeds whose articles a list has. In the order of the list there are articles of all feeds: either
// each is tested until there are enough, which is fast if many are of these feeds, or all of these feeds are selected and
// put in order, which is fast if they are few.
type pageFeeds struct {
	numbers []int64
	// testable is set if the library has the index by which articles are tested.
	testable bool
}

// takeFeeds takes the feed or folder out of a query, and returns its feeds, nil if it has neither.
func (l *Library) takeFeeds(ctx context.Context, q *ListQuery) (*pageFeeds, error) {
	var numbers []int64
	var err error
	switch {
	case q.Feed != "":
		numbers, err = collect(ctx, l, "SELECT id FROM feeds WHERE url = ?", []any{q.Feed}, scanNumber)
		q.Feed = ""
	case q.Folder != "":
		numbers, err = l.folderNumbers(ctx, q.Folder)
		q.Folder = ""
	default:
		return nil, nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	return &pageFeeds{numbers, l.readOnly == nil}, err // libraries of older versions are read-only
}

// folderNumbers returns the numbers of the feeds in a folder.
func (l *Library) folderNumbers(ctx context.Context, folder string) ([]int64, error) {
	feeds, err := collect(ctx, l, "SELECT id, folder FROM feeds", nil, func(row scanner) (f Feed, err error) { return f, row.Scan(&f.number, &f.Folder) })
	var numbers []int64
	for _, f := range inFolder(feeds, folder) {
		numbers = append(numbers, f.number)
	}
	return numbers, err
}

// selected joins the entries of the feeds with their articles. One article can have several, so they must be grouped.
func (f *pageFeeds) selected() string {
	return " FROM entries AS e CROSS JOIN articles AS a ON a.id = e.article AND e.feed IN (" + numberList(f.numbers) + ") LEFT JOIN names AS s ON s.id = a.source "
}

// tested is the condition that an article is one of the feeds. The plus keeps SQLite from looking for each feed.
func (f *pageFeeds) tested() condition {
	return condition{sql: "EXISTS (SELECT 1 FROM entries AS e WHERE e.article = a.id AND e.feed <> 0 AND +e.feed IN (" + numberList(f.numbers) + "))"}
}

// reach returns the number of articles of all feeds among which the page probably is, 0 if it is faster to select those
// of its feeds. Testing an article takes about as long as selecting one and putting it in its place, and about half of
// that number are tested.
func (p pageQuery) reach(ctx context.Context) (int, error) {
	q := &p.list
	if p.feeds == nil || !p.feeds.testable || p.order.name != nil || q.Source != "" || q.Section != "" || q.Folder != "" ||
		!q.Since.IsZero() || !q.Until.IsZero() || !q.Arrived.IsZero() {
		return 0, nil // that cannot be told, or it is not in the order of an index
	}
	var entries, unread, articles, allUnread, starred int
	_, err := collect(ctx, p.l, `SELECT coalesce(sum(f.entries), 0), coalesce(sum(f.unread), 0), l.articles, l.unread, l.starred
		FROM library_counts AS l LEFT JOIN feed_counts AS f ON f.feed IN (`+numberList(p.feeds.numbers)+") GROUP BY l.only", nil,
		func(row scanner) (none struct{}, err error) {
			return none, row.Scan(&entries, &unread, &articles, &allUnread, &starred)
		})
	share, all := entries, articles
	switch {
	case q.Starred:
		share, all = entries*starred/max(articles, 1), starred
	case q.Unread:
		share, all = unread, allUnread
	}
	reach := 2*p.limit*all/max(share, 1) + 10*p.limit
	if err != nil || reach > 3*entries {
		return 0, err
	}
	return reach, nil
}
