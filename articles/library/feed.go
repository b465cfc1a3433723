package library

import (
	"database/sql"
	"errors"
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

// Due tells when the feed is to be fetched next: now, unless its server, the feed itself or its failures
// make it later.
func (f *Feed) Due(now time.Time) time.Time {
	at := now
	if f.NextFetch.After(now) {
		at = f.NextFetch
	}
	return f.Quiet.until(at)
}

// recordSuccess notes a fetch that did what it should.
func (f *Feed) recordSuccess(now, next time.Time) {
	f.LastSuccess, f.NextFetch = now, next
	f.LastError, f.LastErrorAt, f.Failures = "", time.Time{}, 0
}

// resubscribe follows a feed that was left: how fetching it went is of another time.
func (f *Feed) resubscribe(paused bool) {
	if !f.Subscribed {
		f.Subscribed, f.Paused = true, paused
		f.Failures, f.LastError, f.LastErrorAt, f.NextFetch = 0, "", time.Time{}, time.Time{}
	}
}

const feedColumns = `id, url, title, site, folder, kind, subscribed, paused, full_text, etag, last_modified,
	last_success, last_error, last_error_at, next_fetch, failures, skip, added`

func scanFeed(row scanner) (Feed, error) {
	var f Feed
	var success, failure, next sql.NullInt64
	var added int64
	err := row.Scan(&f.number, &f.URL, &f.Title, &f.SiteURL, &f.Folder, &f.Kind, &f.Subscribed, &f.Paused, &f.FullText, &f.ETag, &f.LastModified,
		&success, &f.LastError, &failure, &next, &f.Failures, &f.Quiet, &added)
	f.ID = id.New(f.URL)
	f.LastSuccess, f.LastErrorAt, f.NextFetch, f.Added = fromSeconds(success), fromSeconds(failure), fromSeconds(next), time.Unix(added, 0).UTC()
	return f, err
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
		f.LastModified, toSeconds(f.LastSuccess), sanitize.Line(f.LastError), toSeconds(f.LastErrorAt), toSeconds(f.NextFetch), f.Failures, f.Quiet, f.number)
}
