package library

import (
	"cmp"
	"context"
	"time"

	"newsreader/articles"
)

// FetchResult is what a fetched feed document said.
type FetchResult struct {
	// Title and SiteURL are the publisher's own; "" leaves what is known, and so does a title where the feed has one,
	// which may be the reader's.
	Title, SiteURL string
	// ETag and LastModified are those of the response, byte for byte.
	ETag, LastModified string
	// Kind is what the document turned out to be; "" leaves what is known.
	Kind string
	// Quiet is that of the [Feed].
	Quiet QuietTimes
	// NextFetch is when the feed may be fetched again, zero for any time.
	NextFetch time.Time
	// Partial says that the document ended too early: entries that it lacks may still be there.
	Partial bool
	// Entries are in the order of the document. Their articles have passed the door: every field is
	// safe text. Store gives them their IDs.
	Entries []articles.Entry
}

// StoreFetch keeps what a fetched feed said, all of it in one transaction, and that it was fetched. An
// entry is known again by its GUID within the feed, else by its URL, else by its text; a URL
// that another feed brought is the same article. A changed entry keeps its marks, and its earlier text
// as a revision. The error matches ErrFeedNotFound where the feed is not followed.
func (l *Library) StoreFetch(ctx context.Context, feedURL string, result FetchResult) (StoreResult, error) {
	prepared := prepareEntries(feedURL, result.Entries)
	if err := l.packChanged(ctx, feedURL, prepared); err != nil {
		return StoreResult{}, l.wrapError("storing in", err)
	}
	var stored StoreResult
	err := l.write(ctx, "storing in", func(w *writer) error {
		f, err := w.feed(feedURL)
		if err != nil {
			return err
		}
		s := newUpsert(w, f, l.now())
		s.partial = result.Partial
		if err := s.run(ctx, prepared); err != nil {
			return err
		}
		stored = s.result
		f.Title = cmp.Or(f.Title, result.Title)
		if result.SiteURL != "" {
			f.SiteURL = result.SiteURL
		}
		if result.Kind != "" {
			f.Kind = result.Kind
		}
		f.ETag, f.LastModified, f.Quiet = result.ETag, result.LastModified, result.Quiet
		f.recordSuccess(l.opts.Now(), result.NextFetch)
		return w.saveFeed(f)
	})
	if err != nil {
		return StoreResult{}, err
	}
	return stored, nil
}
