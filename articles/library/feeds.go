package library

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
	"time"

	"newsreader/articles/internal/id"
	"newsreader/articles/internal/sanitize"
)

// The kinds of a followed address.
const (
	KindFeed = "feed" // a feed document
	KindPage = "page" // a page without one, whose headline feed is the feed
	// KindUnknown is an address that was noted and never looked at: a feed, a site that has one, or a page.
	KindUnknown = "unknown"
)

// Feed is an address that is followed: what the reader has said about it, what it said
// last, and how fetching it went. Zero fields are unknown.
type Feed struct {
	// ID is made of the address, as an article's; see package id.
	ID      string `json:"id"`
	URL     string `json:"url"`
	Title   string `json:"title,omitempty"`
	SiteURL string `json:"site,omitempty"`
	// Folder is the reader's own grouping; levels are parted by slashes.
	Folder string `json:"folder,omitempty"`
	// Kind is KindFeed, KindPage or KindUnknown.
	Kind       string `json:"kind"`
	Subscribed bool   `json:"subscribed"`
	// Paused says that the feed is not fetched until the reader says so.
	Paused bool `json:"paused,omitempty"`
	// FullText says that the pages behind its entries are fetched too.
	FullText bool `json:"full_text,omitempty"`
	// ETag and LastModified are what the server gave with the last document, byte for byte.
	ETag         string    `json:"-"`
	LastModified string    `json:"-"`
	LastSuccess  time.Time `json:"last_success,omitzero"`
	// LastError is what failed at LastErrorAt, "" when the last fetch succeeded; Failures counts since then.
	LastError   string    `json:"last_error,omitempty"`
	LastErrorAt time.Time `json:"last_error_at,omitzero"`
	Failures    int       `json:"failures,omitempty"`
	// NextFetch is when the feed may be fetched again.
	NextFetch time.Time `json:"next_fetch,omitzero"`
	// Quiet are the times at which the feed asks not to be fetched.
	Quiet QuietTimes `json:"-"`
	Added time.Time  `json:"added,omitzero"`
	// Entries and Unread are counts of articles; [Library.CountEntries] fills them.
	Entries int `json:"entries,omitempty"`
	Unread  int `json:"unread,omitempty"`

	number int64
}

const feedColumns = `id, url, title, site, folder, kind, subscribed, paused, full_text, etag, last_modified,
	last_success, last_error, last_error_at, next_fetch, failures, skip, added`

// Feeds gives the feeds that are followed, by folder and title, without counts.
func (l *Library) Feeds(ctx context.Context) ([]Feed, error) {
	feeds, err := l.allFeeds(ctx)
	feeds = slices.DeleteFunc(feeds, func(f Feed) bool { return !f.Subscribed })
	slices.SortStableFunc(feeds, func(a, b Feed) int {
		return cmp.Or(cmp.Compare(a.Folder, b.Folder), cmp.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title)), cmp.Compare(a.URL, b.URL))
	})
	return feeds, l.failed("reading feeds of", err)
}

// allFeeds gives the feeds in the order in which they were first followed, with those that no
// longer are and have starred articles left.
func (l *Library) allFeeds(ctx context.Context) ([]Feed, error) {
	return collect(ctx, l, "SELECT "+feedColumns+" FROM feeds ORDER BY id", nil, scanFeed)
}

// scanner is a row of a query.
type scanner interface{ Scan(...any) error }

func scanFeed(row scanner) (Feed, error) {
	var f Feed
	var success, failure, next sql.NullInt64
	var added int64
	err := row.Scan(&f.number, &f.URL, &f.Title, &f.SiteURL, &f.Folder, &f.Kind, &f.Subscribed, &f.Paused, &f.FullText, &f.ETag, &f.LastModified,
		&success, &f.LastError, &failure, &next, &f.Failures, &f.Quiet, &added)
	f.ID = id.New(f.URL)
	f.LastSuccess, f.LastErrorAt, f.NextFetch, f.Added = moment(success), moment(failure), moment(next), time.Unix(added, 0).UTC()
	return f, err
}

// collect gives the rows of a query, none where there is no library yet.
func collect[T any](ctx context.Context, l *Library, query string, args []any, scan func(scanner) (T, error)) ([]T, error) {
	db, err := l.reader(ctx)
	if err != nil || db == nil {
		return nil, err
	}
	return collectRows(ctx, db, query, args, scan)
}

// queried is a database, a connection or a transaction.
type queried interface {
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
}

// collectRows gives the rows of a query.
func collectRows[T any](ctx context.Context, db queried, query string, args []any, scan func(scanner) (T, error)) ([]T, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []T
	for rows.Next() {
		one, err := scan(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}

// moment reads a time that may be unknown.
func moment(seconds sql.NullInt64) time.Time {
	if !seconds.Valid {
		return time.Time{}
	}
	return time.Unix(seconds.Int64, 0).UTC()
}

// seconds writes a time that may be unknown.
func seconds(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.Unix()
}

// AddFeeds follows feeds, in one transaction, and tells how many were not followed yet. Of those that
// were, what the given ones leave empty stays. Their addresses must be safe, see clean.URL.
func (l *Library) AddFeeds(ctx context.Context, feeds ...Feed) (added int, err error) {
	err = l.write(ctx, "subscribing in", func(w *writer) error {
		added = 0
		for _, f := range feeds {
			isNew, err := w.subscribe(f, l.now())
			if err != nil {
				return err
			}
			if isNew {
				added++
			}
		}
		return nil
	})
	return added, err
}

func (w *writer) subscribe(f Feed, now int64) (isNew bool, err error) {
	if sanitize.URL(f.URL) != f.URL || f.URL == "" {
		return false, errors.New("not the address of a feed")
	}
	old, err := w.feed(f.URL)
	if errors.Is(err, ErrFeedNotFound) {
		f.Kind = cmp.Or(f.Kind, KindFeed)
		return true, w.exec("INSERT INTO feeds (url, title, site, folder, kind, full_text, paused, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
			f.URL, sanitize.Line(f.Title), sanitize.URL(f.SiteURL), sanitize.Line(f.Folder), f.Kind, f.FullText, f.Paused, now)
	}
	if err != nil {
		return false, err
	}
	isNew = !old.Subscribed
	old.followAgain(f.Paused)
	old.Title, old.SiteURL = cmp.Or(f.Title, old.Title), cmp.Or(f.SiteURL, old.SiteURL)
	old.Folder = cmp.Or(f.Folder, old.Folder)
	old.FullText = old.FullText || f.FullText
	return isNew, w.saveFeed(old)
}

// followAgain follows a feed that was left: how fetching it went is of another time.
func (f *Feed) followAgain(paused bool) {
	if !f.Subscribed {
		f.Subscribed, f.Paused = true, paused
		f.Failures, f.LastError, f.LastErrorAt, f.NextFetch = 0, "", time.Time{}, time.Time{}
	}
}

// feed reads the feed with an address.
func (w *writer) feed(address string) (Feed, error) {
	s, err := w.prepare("SELECT " + feedColumns + " FROM feeds WHERE url = ?")
	if err != nil {
		return Feed{}, err
	}
	f, err := scanFeed(s.QueryRow(address))
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrFeedNotFound
	}
	return f, err
}

// saveFeed writes everything of a feed but its counts and when it was added.
func (w *writer) saveFeed(f Feed) error {
	return w.exec(`UPDATE feeds SET url = ?, title = ?, site = ?, folder = ?, kind = ?, subscribed = ?, paused = ?, full_text = ?, etag = ?,
		last_modified = ?, last_success = ?, last_error = ?, last_error_at = ?, next_fetch = ?, failures = ?, skip = ? WHERE id = ?`,
		f.URL, sanitize.Line(f.Title), sanitize.URL(f.SiteURL), sanitize.Line(f.Folder), f.Kind, f.Subscribed, f.Paused, f.FullText, f.ETag,
		f.LastModified, seconds(f.LastSuccess), sanitize.Line(f.LastError), seconds(f.LastErrorAt), seconds(f.NextFetch), f.Failures, f.Quiet, f.number)
}

// SetFeed changes what the reader says about a feed, in one transaction: its title, folder,
// pause and so on. Its address is changed with [Library.MoveFeed].
func (l *Library) SetFeed(ctx context.Context, address string, change func(*Feed)) error {
	return l.write(ctx, "changing a feed in", func(w *writer) error {
		f, err := w.feed(address)
		if err != nil {
			return err
		}
		change(&f)
		f.URL = address
		return w.saveFeed(f)
	})
}
