package library

import (
	"context"
	"errors"
	"time"
)

// FetchRecord is the outcome of a fetch that brought nothing to store.
type FetchRecord struct {
	// URL is the feed's address.
	URL string
	// Failure is the error, "" if the feed has not changed.
	Failure string
	// NextFetch is when the feed may be fetched again, zero for any time.
	NextFetch time.Time
	// ETag and LastModified are the response's; if both are "", the known ones stay.
	ETag, LastModified string
	// Pause stops fetching the feed until the reader resumes it, as for status 410 Gone.
	Pause bool
}

// RecordFetches records the outcomes of fetches in one transaction. It ignores feeds that are no longer in the
// library.
func (l *Library) RecordFetches(ctx context.Context, records ...FetchRecord) error {
	if len(records) == 0 {
		return nil
	}
	return l.write(ctx, "noting fetches in", func(w *writer) error {
		for _, r := range records {
			f, err := w.feed(r.URL)
			if errors.Is(err, ErrFeedNotFound) {
				continue
			}
			if err != nil {
				return err
			}
			f.record(r, l.opts.Now())
			if err := w.saveFeed(f); err != nil {
				return err
			}
		}
		return nil
	})
}

func (f *Feed) record(r FetchRecord, now time.Time) {
	f.Paused = f.Paused || r.Pause
	if r.Failure != "" {
		f.LastError, f.LastErrorAt, f.NextFetch = r.Failure, now, r.NextFetch
		f.Failures++
		return
	}
	if r.ETag != "" || r.LastModified != "" {
		f.ETag, f.LastModified = r.ETag, r.LastModified
	}
	f.recordSuccess(now, r.NextFetch)
}
