package library

import (
	"database/sql"
	"errors"
	"time"

	"newsreader/articles/internal/id"
	"newsreader/articles/internal/sanitize"
)

// The kinds of a feed.
const (
	KindFeed = "feed" // a feed document
	KindPage = "page" // a page without one, whose headline list serves as the feed
	// KindUnknown is an address that was never fetched: a feed, a site that has one, or a page.
	KindUnknown = "unknown"
)

// Feed is an address that the reader follows: the reader's settings, the publisher's facts, and the state of
// fetching it. Zero fields are unknown.
type Feed struct {
	// ID is derived from the address as an article's is; see package id.
	ID      string `json:"id"`
	URL     string `json:"url"`
	Title   string `json:"title,omitempty"`
	SiteURL string `json:"site,omitempty"`
	// Folder is the reader's own group of feeds. Slashes separate levels.
	Folder     string `json:"folder,omitempty"`
	Kind       string `json:"kind"`
	Subscribed bool   `json:"subscribed"`
	// Paused means that the feed is not fetched until the reader resumes it.
	Paused bool `json:"paused,omitempty"`
	// FullText means that the pages behind its entries are fetched as well.
	FullText bool `json:"full_text,omitempty"`
	// ETag and LastModified are the header values of the last document, byte for byte.
	ETag         string    `json:"-"`
	LastModified string    `json:"-"`
	LastSuccess  time.Time `json:"last_success,omitzero"`
	// LastError is the error of the last fetch, at LastErrorAt; "" if it succeeded. Failures counts the failures
	// since the last success.
	LastError   string    `json:"last_error,omitempty"`
	LastErrorAt time.Time `json:"last_error_at,omitzero"`
	Failures    int       `json:"failures,omitempty"`
	// NextFetch is when the server allows the next fetch.
	NextFetch time.Time `json:"next_fetch,omitzero"`
	// Quiet are the times at which the feed asks not to be fetched.
	Quiet QuietTimes `json:"-"`
	Added time.Time  `json:"added,omitzero"`
	// Synced means that the server of the account has the feed as well, and fetches it.
	Synced bool `json:"synced,omitempty"`
	// TitleSet means that the title is the one that the configuration gave the feed.
	TitleSet bool `json:"-"`
	// Entries and Unread count articles; [Library.CountEntries] fills them.
	Entries int `json:"entries,omitempty"`
	Unread  int `json:"unread,omitempty"`

	number int64
}

// MaxWait is the longest time that a feed is left alone. A fetch that is planned later than that was planned by a clock
// that was wrong.
const MaxWait = 7 * 24 * time.Hour

// Due returns when the feed is due: now, or later if the server, the feed itself or its failures require it.
func (f *Feed) Due(now time.Time) time.Time {
	at := now
	if f.NextFetch.After(now) && !f.NextFetch.After(now.Add(MaxWait)) {
		at = f.NextFetch
	}
	return f.Quiet.until(at)
}

// recordSuccess records a fetch that succeeded.
func (f *Feed) recordSuccess(now, next time.Time) {
	f.LastSuccess, f.NextFetch = now, next
	if f.Failures > 0 { // else it is the note on a document that has not changed
		f.LastError, f.LastErrorAt, f.Failures = "", time.Time{}, 0
	}
}

// resubscribe reactivates an unsubscribed feed and clears its stale fetch status.
func (f *Feed) resubscribe(paused bool) {
	if !f.Subscribed {
		f.Subscribed, f.Paused = true, paused
		f.Failures, f.LastError, f.LastErrorAt, f.NextFetch = 0, "", time.Time{}, time.Time{}
	}
}

const feedColumns = `id, url, title, site, folder, kind, subscribed, paused, full_text, etag, last_modified,
	last_success, last_error, last_error_at, next_fetch, failures, skip, added, EXISTS (SELECT 1 FROM remote_feeds WHERE remote_feeds.url = feeds.url), coalesce(title = set_title, 0)`

func scanFeed(row scanner) (Feed, error) {
	var f Feed
	var success, failure, next sql.NullInt64
	var added int64
	err := row.Scan(&f.number, &f.URL, &f.Title, &f.SiteURL, &f.Folder, &f.Kind, &f.Subscribed, &f.Paused, &f.FullText, &f.ETag, &f.LastModified,
		&success, &f.LastError, &failure, &next, &f.Failures, &f.Quiet, &added, &f.Synced, &f.TitleSet)
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

// saveFeed writes all fields of a feed except its counts and when it was added.
func (w *writer) saveFeed(f Feed) error {
	return w.exec(`UPDATE feeds SET url = ?, title = ?, site = ?, folder = ?, kind = ?, subscribed = ?, paused = ?, full_text = ?, etag = ?,
		last_modified = ?, last_success = ?, last_error = ?, last_error_at = ?, next_fetch = ?, failures = ?, skip = ? WHERE id = ?`,
		f.URL, sanitize.Line(f.Title), sanitize.URL(f.SiteURL), sanitize.Line(f.Folder), f.Kind, f.Subscribed, f.Paused, f.FullText, f.ETag,
		f.LastModified, toSeconds(f.LastSuccess), sanitize.Line(f.LastError), toSeconds(f.LastErrorAt), toSeconds(f.NextFetch), f.Failures, f.Quiet, f.number)
}
