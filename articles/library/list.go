package library

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/articles/internal/id"
	"newsreader/articles/internal/text"
)

// Order is the order of a list.
type Order string

// The orders of a list. The empty one is NewestFirst.
const (
	NewestFirst Order = "newest"
	OldestFirst Order = "oldest"
	BySource    Order = "source"
	ByTitle     Order = "title"
)

// ListQuery says which articles of the library to list. Zero fields ask for nothing.
type ListQuery struct {
	// Section and Source are names as printed, in upper or lower case; where no name is the same,
	// those that contain it.
	Section, Source string
	// Feed is the address of a feed.
	Feed string
	// Since and Until bound when an article was published, else updated, else captured; Until itself is outside.
	Since, Until    time.Time
	Unread, Starred bool
	Sort            Order
	// Limit is the greatest number of headlines, 0 for all.
	Limit int
	// Brief leaves summaries, images and comment counts out, which costs less.
	Brief bool
}

// List gives headlines of the library, newest first unless Sort says otherwise.
func (l *Library) List(ctx context.Context, q ListQuery) ([]articles.Headline, error) {
	where, args, err := l.conditions(ctx, q)
	if err != nil {
		return nil, l.failed("listing", err)
	}
	if where == nil {
		return nil, nil
	}
	order, ok := map[Order]string{
		"": "a.at DESC, a.id DESC", NewestFirst: "a.at DESC, a.id DESC", OldestFirst: "a.at, a.id",
		BySource: "s.name IS NULL, s.name, a.at DESC, a.id DESC", ByTitle: "a.title, a.at DESC, a.id DESC",
	}[q.Sort]
	if !ok {
		return nil, fmt.Errorf("listing by %q: not newest, oldest, source or title", q.Sort)
	}
	query := headlineQuery(!q.Brief) + strings.Join(where, " AND ") + " ORDER BY " + order
	if q.Limit > 0 {
		query += " LIMIT ?"
		args = append(args, q.Limit)
	}
	headlines, err := collect(ctx, l, query, args, scanHeadline(!q.Brief))
	return headlines, l.failed("listing", err)
}

// conditions gives the terms of a WHERE clause with their arguments. They are nil where no
// article can match.
func (l *Library) conditions(ctx context.Context, q ListQuery) (where []string, args []any, err error) {
	where = []string{"1"}
	add := func(condition string, values ...any) {
		where, args = append(where, condition), append(args, values...)
	}
	for _, named := range []struct{ column, name string }{{"a.source", q.Source}, {"a.section", q.Section}} {
		if named.name == "" {
			continue
		}
		numbers, err := l.namesLike(ctx, named.name)
		if err != nil || len(numbers) == 0 {
			return nil, nil, err
		}
		add(named.column + " IN (" + numberList(numbers) + ")")
	}
	if q.Feed != "" {
		add("a.id IN (SELECT article FROM entries WHERE feed = (SELECT id FROM feeds WHERE url = ?))", q.Feed)
	}
	if !q.Since.IsZero() {
		add("a.at >= ?", q.Since.Unix())
	}
	if !q.Until.IsZero() {
		add("a.at < ?", q.Until.Unix())
	}
	if q.Unread {
		add("a.read = 0")
	}
	if q.Starred {
		add("a.starred = 1")
	}
	return where, args, nil
}

// maxNames bounds how many sources or sections a name stands for.
const maxNames = 1000

// namesLike gives the numbers of the names that are the given one but for case, else of those that contain it.
func (l *Library) namesLike(ctx context.Context, name string) ([]int64, error) {
	type named struct {
		number int64
		name   string
	}
	all, err := collect(ctx, l, "SELECT id, name FROM names", nil, func(row scanner) (n named, err error) {
		return n, row.Scan(&n.number, &n.name)
	})
	if err != nil {
		return nil, err
	}
	var same, like []int64
	lower := strings.ToLower(name)
	for _, n := range all {
		if strings.EqualFold(n.name, name) {
			same = append(same, n.number)
		} else if len(like) < maxNames && strings.Contains(strings.ToLower(n.name), lower) {
			like = append(like, n.number)
		}
	}
	if len(same) > 0 {
		return same, nil
	}
	return like, nil
}

// numberList writes numbers for SQL's IN.
func numberList(numbers []int64) string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint(numbers), " ", ","), "[]")
}

// headlineColumns are what scanHeadline reads.
const headlineColumns = `a.key, a.title, a.url, s.name, c.name, a.published, a.zone, a.language, a.read, a.starred, f.url,
	CASE a.title WHEN '' THEN (SELECT text FROM texts WHERE texts.id = a.id) END`

// headlineTables join the names to an article.
const headlineTables = ` FROM articles AS a LEFT JOIN names AS s ON s.id = a.source LEFT JOIN names AS c ON c.id = a.section
	LEFT JOIN feeds AS f ON f.id = a.feed `

// headlineQuery begins a query for headlines, up to its conditions.
func headlineQuery(withText bool) string {
	if withText {
		return "SELECT " + headlineColumns + ", t.text" + headlineTables + "LEFT JOIN texts AS t ON t.id = a.id WHERE "
	}
	return "SELECT " + headlineColumns + headlineTables + "WHERE "
}

// scanHeadline reads a row of headlineQuery.
func scanHeadline(withText bool) func(scanner) (articles.Headline, error) {
	return func(row scanner) (articles.Headline, error) {
		var r headlineRow
		into := r.into()
		var packed []byte
		if withText {
			into = append(into, &packed)
		}
		if err := row.Scan(into...); err != nil {
			return articles.Headline{}, err
		}
		h := r.headline()
		if withText {
			facts, _, err := splitText(packed)
			if err != nil {
				return h, err
			}
			h.Summary, h.Image, h.Comments = facts.Summary, facts.Image, facts.Comments
		}
		return h, nil
	}
}

// headlineRow holds headlineColumns.
type headlineRow struct {
	key                             int64
	title, url                      string
	source, section, language, feed sql.NullString
	published, zone                 sql.NullInt64
	read, starred                   bool
	untitled                        []byte // the text of what has no title
}

func (r *headlineRow) into() []any {
	return []any{&r.key, &r.title, &r.url, &r.source, &r.section, &r.published, &r.zone, &r.language, &r.read, &r.starred, &r.feed, &r.untitled}
}

func (r *headlineRow) headline() articles.Headline {
	return articles.Headline{
		Opening: opening(r.untitled), ID: id.FromBits(r.key), Title: r.title, URL: r.url, Source: r.source.String, Section: r.section.String,
		Published: unpackTime(r.published, r.zone), Language: r.language.String, Feed: r.feed.String, Read: r.read, Starred: r.starred,
	}
}

// opening gives how a packed text begins; nothing of none, or of a damaged one, which will be told where it is read.
func opening(packed []byte) string {
	if len(packed) == 0 {
		return ""
	}
	facts, body, _ := splitText(packed)
	body = strings.ReplaceAll(text.Clip(body, 2*text.SnippetLength), "![", "[") // a picture's description is said without its mark
	return text.Around(cmp.Or(facts.Summary, text.FromMarkdown(body)), 0)
}
