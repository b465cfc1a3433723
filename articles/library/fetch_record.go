package library

import (
	"context"
	"errors"
	"time"
)

// FetchRecord says how fetching a feed went when it brought nothing to store.
type FetchRecord struct {
	// URL is the feed's address.
	URL string
	// Failure is what went wrong, "" when the feed has not changed.
	Failure string
	// NextFetch is when the feed may be fetched again, zero for any time.
	NextFetch time.Time
	// ETag and LastModified are those of the response; "" leaves what is known.
	ETag, LastModified string
	// Pause stops fetching the feed until the reader says otherwise, as 410 Gone asks for.
	Pause bool
}

// RecordFetches keeps how fetching went, for many feeds in one transaction. Notes on feeds that are
// no longer followed are passed over.
func (l *Library) RecordFetches(ctx context.Context, notes ...FetchRecord) error {
	if len(notes) == 0 {
		return nil
	}
	return l.write(ctx, "noting fetches in", func(w *writer) error {
		for _, n := range notes {
			f, err := w.feed(n.URL)
			if errors.Is(err, ErrFeedNotFound) {
				continue
			}
			if err != nil {
				return err
			}
			f.record(n, l.opts.Now())
			if err := w.saveFeed(f); err != nil {
				return err
			}
		}
		return nil
	})
}

func (f *Feed) record(n FetchRecord, now time.Time) {
	f.Paused = f.Paused || n.Pause
	if n.Failure != "" {
		f.LastError, f.LastErrorAt, f.NextFetch = n.Failure, now, n.NextFetch
		f.Failures++
		return
	}
	if n.ETag != "" || n.LastModified != "" {
		f.ETag, f.LastModified = n.ETag, n.LastModified
	}
	f.recordSuccess(now, n.NextFetch)
}
