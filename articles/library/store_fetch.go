package library

import (
	"cmp"
	"context"
	"time"

	"newsreader/articles"
)

// FetchResult is the content of a fetched feed document.
type FetchResult struct {
	// Title and SiteURL are the publisher's. "" keeps what is known. A title is only taken over if the feed has none,
	// since the known one may be the reader's own.
	Title, SiteURL string
	// ETag and LastModified are the response's header values, byte for byte.
	ETag, LastModified string
	// Kind is KindFeed or KindPage, whichever the document turned out to be; "" keeps what is known.
	Kind string
	// Quiet are the times at which the document asks not to be fetched.
	Quiet QuietTimes
	// NextFetch is when the feed may be fetched again, zero for any time.
	NextFetch time.Time
	// Partial reports that the document was cut off or its oldest entries left out, so that a missing entry may still be in
	// the feed.
	Partial bool
	// Note is what is wrong with a document that could be read, "" if nothing is.
	Note string
	// Entries are in document order. Their articles are sanitized; StoreFetch sets their IDs.
	Entries []articles.Entry
}

// StoreFetch stores the content of a fetched feed document, and that the fetch succeeded, in one transaction. What
// makes an entry a known one is decided by matcher; an entry with the URL of another feed's article is that article. A
// changed entry keeps its flags, and its earlier text becomes a revision. The error matches [ErrFeedNotFound] if the
// feed is not in the library.
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
		u := newUpsert(w, f, l.now())
		u.partial = result.Partial
		if err := u.run(ctx, prepared); err != nil {
			return err
		}
		stored = u.result
		f.Title = cmp.Or(f.Title, result.Title)
		if result.SiteURL != "" {
			f.SiteURL = result.SiteURL
		}
		if result.Kind != "" {
			f.Kind = result.Kind
		}
		f.ETag, f.LastModified, f.Quiet = result.ETag, result.LastModified, result.Quiet
		f.recordSuccess(l.opts.Now(), result.NextFetch)
		f.LastError = result.Note
		return w.saveFeed(f)
	})
	if err != nil {
		return StoreResult{}, err
	}
	return stored, nil
}
