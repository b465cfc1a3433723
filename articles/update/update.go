// Package update brings the network into the library: it finds, follows and fetches feeds,
// and the full text behind their entries.
package update

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"newsreader/articles"
	"newsreader/articles/library"
)

// Options control an update. The zero value fetches all followed feeds that are due.
type Options struct {
	// Feeds are fetched even if they are paused or not yet due; nil means all followed feeds that are due.
	Feeds []library.Feed
	// Folder restricts the feeds that are due to those in a folder and below it.
	Folder string
	// Force also fetches feeds that are not due yet, but not paused ones.
	Force bool
	// FullText fetches the pages behind the entries of every feed, as a feed's own FullText does for that feed.
	FullText bool
	// LeaveSynced leaves the feeds that the account's server fetches to it, those in Feeds as well. The full texts of their
	// articles are fetched all the same.
	LeaveSynced bool
	// Concurrency is the number of feeds fetched at a time, by default 16; PerHost is the number of requests per
	// host at a time, by default 2.
	Concurrency, PerHost int
	// Pause is the least time between requests for articles to one host.
	Pause time.Duration
	// Access tells what the servers of feeds want to know beside the usual; it may be called concurrently.
	Access AccessFunc
	// Progress is called after each step, never concurrently.
	Progress func(Progress)
}

// Progress is how far an update has got.
type Progress struct {
	// Done of Total feeds, or pages of articles if Articles is set, are finished.
	Done, Total int
	Articles    bool
	// URL is the feed or article that was fetched last.
	URL string
	// New counts the new articles so far.
	New int
}

// Report is the outcome of an update.
type Report struct {
	// Fetched counts feeds that sent a document; Unchanged counts those that answered 304.
	Fetched, Unchanged int
	// Waiting feeds were skipped because they are not due, Paused ones because they are paused.
	Waiting, Paused int
	// New and Changed count articles; Filled counts those whose full text was fetched.
	New, Changed, Filled int
	// Failed is sorted by address.
	Failed []FeedFailure
	// Moved are the feeds whose address has changed permanently.
	Moved []MovedFeed
	// Dropped are the feeds with more entries than are read.
	Dropped []DroppedEntries
}

// FeedFailure is a feed that could not be fetched or read.
type FeedFailure struct {
	Feed library.Feed
	Err  error
	// Paused means that the feed is gone permanently and was paused.
	Paused bool
}

// Unwrap returns the reason.
func (f FeedFailure) Unwrap() error { return f.Err }

// Error implements error; it names the feed and the reason.
func (f FeedFailure) Error() string {
	text := fmt.Sprintf("updating %q: %v", articles.DisplayURL(f.Feed.URL), f.Err)
	if f.Paused {
		text += "; it is paused now"
	}
	return text
}

// MovedFeed is a feed with a new address.
type MovedFeed struct{ From, To string }

// DroppedEntries is a feed with more entries than are read: those beyond the newest are left out.
type DroppedEntries struct {
	URL   string
	Count int
}

// Asked returns the number of feeds that were requested, successfully or not.
func (r *Report) Asked() int { return r.Fetched + r.Unchanged + len(r.Failed) }

// Run fetches feeds and stores each in a transaction of its own as it arrives, so that an interrupted update
// leaves every feed either as it was or complete. A feed that fails is listed in the report and retried after
// increasing intervals. The error is the context's or the library's; the report then covers what was done before
// it.
func Run(ctx context.Context, lib *library.Library, fetcher *articles.Fetcher, opts Options) (Report, error) {
	opts.Concurrency, opts.PerHost = cmp.Or(opts.Concurrency, 16), cmp.Or(opts.PerHost, 2)
	if opts.Progress == nil {
		opts.Progress = func(Progress) {}
	}
	u := &updater{lib: lib, fetcher: fetcher, opts: opts}
	feeds, err := u.selectFeeds(ctx)
	if err != nil {
		return u.report, err
	}
	lib.IndexAsStored()
	err = u.fetchFeeds(ctx, feeds)
	if err == nil {
		err = u.queueSynced(ctx)
	}
	if err == nil {
		err = u.fetchFullTexts(ctx)
	}
	if err == nil && u.report.New+u.report.Changed+u.report.Filled > 0 {
		err = lib.CatchUpMost(ctx)
	}
	slices.SortFunc(u.report.Failed, func(a, b FeedFailure) int { return cmp.Compare(a.Feed.URL, b.Feed.URL) })
	return u.report, err
}

// updater is the state of one update. Its report and queues belong to the calling goroutine.
type updater struct {
	lib     *library.Library
	fetcher *articles.Fetcher
	opts    Options

	report    Report
	synced    []library.Feed        // that are left to the account's server
	records   []library.FetchRecord // that are not in the library yet
	fullTexts []fullTextJob         // articles whose full text is wanted
}

// followed returns the followed feeds, those in a folder if one is given.
func (u *updater) followed(ctx context.Context) ([]library.Feed, error) {
	if u.opts.Folder != "" {
		return u.lib.FeedsIn(ctx, u.opts.Folder)
	}
	return u.lib.Feeds(ctx)
}

// selectFeeds returns the feeds to fetch.
func (u *updater) selectFeeds(ctx context.Context) ([]library.Feed, error) {
	if u.opts.Feeds != nil {
		seen := map[string]bool{}
		return slices.DeleteFunc(slices.Clone(u.opts.Feeds), func(f library.Feed) bool {
			again := seen[f.URL]
			seen[f.URL] = true
			return again || u.leave(f)
		}), nil
	}
	all, err := u.followed(ctx)
	if err != nil {
		return nil, err
	}
	now := u.lib.Now()
	return slices.DeleteFunc(all, func(f library.Feed) bool {
		switch {
		case f.Paused:
			u.report.Paused++
			return true
		case u.leave(f):
			return true
		case !u.opts.Force && f.Due(now).After(now):
			u.report.Waiting++
			return true
		}
		return false
	}), nil
}

// leave reports whether a feed is left to the account's server.
func (u *updater) leave(f library.Feed) bool {
	if !u.opts.LeaveSynced || !f.Synced {
		return false
	}
	u.synced = append(u.synced, f)
	return true
}

// flushEvery is how often failures and unchanged feeds are written, together: a transaction for each would wait
// for the disk every time.
const flushEvery = time.Second

// fetchFeeds fetches feeds concurrently.
func (u *updater) fetchFeeds(ctx context.Context, feeds []library.Feed) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	limiter := newHostLimiter(feeds, u.opts.PerHost, func(f library.Feed) string { return articles.Host(f.URL) })
	results := inParallel(min(u.opts.Concurrency, len(feeds)), limiter.ready, func(f library.Feed) feedResult {
		return u.fetchFeed(ctx, f, func() { limiter.done(f) })
	})
	tick := time.NewTicker(flushEvery)
	defer tick.Stop()
	progress := Progress{Total: len(feeds)}
	var failed error
	for open := true; open; {
		var v feedResult
		select {
		case v, open = <-results:
			if !open {
				continue
			}
			progress.Done++
			progress.URL = v.feed.URL
			if err := u.record(ctx, v); err != nil && failed == nil {
				failed = err
				cancel(err)
			}
			progress.New = u.report.New
			u.opts.Progress(progress)
		case <-tick.C:
			if err := u.flushRecords(ctx); err != nil && failed == nil {
				failed = err
				cancel(err)
			}
		}
	}
	// Servers' answers are worth keeping even if the user has interrupted the update.
	return cmp.Or(failed, u.flushRecords(context.WithoutCancel(ctx)), ctx.Err())
}

// inParallel runs work on every job, n at a time, and yields the results as they come.
func inParallel[J, R any](n int, jobs <-chan J, work func(J) R) <-chan R {
	results := make(chan R)
	var workers sync.WaitGroup
	for range n {
		workers.Go(func() {
			for job := range jobs {
				results <- work(job)
			}
		})
	}
	go func() {
		workers.Wait()
		close(results)
	}()
	return results
}

// record adds the outcome of a fetch to the report. A non-nil error ends the update.
func (u *updater) record(ctx context.Context, v feedResult) error {
	r := &u.report
	switch {
	case v.fatal != nil:
		return v.fatal
	case errors.Is(v.err, library.ErrFeedNotFound):
		return nil // another process has stopped following it meanwhile
	case v.err != nil:
		r.Failed = append(r.Failed, FeedFailure{Feed: v.feed, Err: v.err, Paused: v.record != nil && v.record.Pause})
	case v.record != nil:
		r.Unchanged++
	default:
		r.Fetched++
	}
	if v.record != nil {
		u.records = append(u.records, *v.record)
	}
	if v.movedFrom != "" {
		r.Moved = append(r.Moved, MovedFeed{From: v.movedFrom, To: v.feed.URL})
	}
	if v.dropped > 0 {
		r.Dropped = append(r.Dropped, DroppedEntries{URL: v.feed.URL, Count: v.dropped})
	}
	r.New += v.stored.New
	r.Changed += v.stored.Changed
	if u.opts.FullText || v.feed.FullText {
		return u.queueFullTexts(ctx, v)
	}
	return nil
}

// flushRecords writes the outcome of fetches that stored nothing.
func (u *updater) flushRecords(ctx context.Context) error {
	if len(u.records) == 0 {
		return nil
	}
	records := u.records
	u.records = nil
	return u.lib.RecordFetches(ctx, records...)
}
