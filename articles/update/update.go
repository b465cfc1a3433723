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

// Options say what to fetch and how. All of them may be left out.
type Options struct {
	// Feeds are to be fetched now, whether due, paused or neither; nil is all followed feeds that are due.
	Feeds []library.Feed
	// Force fetches those too that are not due yet, though not paused ones.
	Force bool
	// FullText fetches the pages behind the entries of every feed, as a feed's own FullText does for it.
	FullText bool
	// Concurrency is how many feeds are under way at a time, 16 unless it is given, and PerHost how many
	// requests one host has to answer at a time, 2 unless it is given.
	Concurrency, PerHost int
	// Pause is the least time between requests for articles at one host.
	Pause time.Duration
	// Progress is called after each step, by one goroutine at a time.
	Progress func(Progress)
}

// Progress says how far an update has come.
type Progress struct {
	// Done of Total feeds are through; then, where Articles is set, pages of articles.
	Done, Total int
	Articles    bool
	// URL is the feed or article that was fetched last.
	URL string
	// New counts the new articles so far.
	New int
}

// Report says what an update did.
type Report struct {
	// Fetched feeds had a new document, Unchanged ones said that theirs is still good.
	Fetched, Unchanged int
	// Waiting feeds were not asked since they are not due, Paused ones since they are paused.
	Waiting, Paused int
	// New and Changed count articles, Filled those whose full text was fetched.
	New, Changed, Filled int
	// Failed are by address.
	Failed []FeedFailure
	// Moved are the feeds that have another address for good.
	Moved []MovedFeed
}

// FeedFailure is a feed that could not be fetched or read.
type FeedFailure struct {
	Feed library.Feed
	Err  error
	// Paused says that the feed is gone for good and was paused.
	Paused bool
}

// Error says which feed failed and why.
func (f FeedFailure) Error() string {
	text := fmt.Sprintf("updating %q: %v", f.Feed.URL, f.Err)
	if f.Paused {
		text += "; it is paused now"
	}
	return text
}

// MovedFeed is a feed with a new address.
type MovedFeed struct{ From, To string }

// Asked counts the feeds that were fetched, whatever came of it.
func (r *Report) Asked() int { return r.Fetched + r.Unchanged + len(r.Failed) }

// Run fetches feeds and keeps what they say in the library, each as it arrives and in a
// transaction of its own: what is interrupted is as if it had not begun. A feed that fails is in the report
// and tried again later, after ever longer times. The error is the context's or the library's;
// the report is then of what was done until it came.
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
	err = u.fetchFeeds(ctx, feeds)
	if err == nil {
		err = u.fetchFullTexts(ctx)
	}
	if err == nil && u.report.New+u.report.Changed+u.report.Filled > 0 {
		err = lib.CatchUpFew(ctx)
	}
	slices.SortFunc(u.report.Failed, func(a, b FeedFailure) int { return cmp.Compare(a.Feed.URL, b.Feed.URL) })
	return u.report, err
}

// updater is one update. Its report and lists are the calling goroutine's alone.
type updater struct {
	lib     *library.Library
	fetcher *articles.Fetcher
	opts    Options

	report    Report
	records   []library.FetchRecord // that are not in the library yet
	fullTexts []fullTextJob         // articles whose full text is wanted
}

// selectFeeds gives the feeds to fetch.
func (u *updater) selectFeeds(ctx context.Context) ([]library.Feed, error) {
	if u.opts.Feeds != nil {
		seen := map[string]bool{}
		return slices.DeleteFunc(slices.Clone(u.opts.Feeds), func(f library.Feed) bool {
			again := seen[f.URL]
			seen[f.URL] = true
			return again
		}), nil
	}
	all, err := u.lib.Feeds(ctx)
	if err != nil {
		return nil, err
	}
	now := u.lib.Now()
	return slices.DeleteFunc(all, func(f library.Feed) bool {
		switch {
		case f.Paused:
			u.report.Paused++
			return true
		case !u.opts.Force && f.Due(now).After(now):
			u.report.Waiting++
			return true
		}
		return false
	}), nil
}

// flushEvery is how often failures and feeds without news are written down, together: one
// transaction each would wait for the disk for every one of them.
const flushEvery = time.Second

// fetchFeeds fetches feeds, several at a time.
func (u *updater) fetchFeeds(ctx context.Context, feeds []library.Feed) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	waiting := newHostLimiter(feeds, u.opts.PerHost, func(f library.Feed) string { return articles.Host(f.URL) })
	visits := inParallel(min(u.opts.Concurrency, len(feeds)), waiting.ready, func(f library.Feed) feedResult {
		return u.fetchFeed(ctx, f, func() { waiting.done(f) })
	})
	tick := time.NewTicker(flushEvery)
	defer tick.Stop()
	progress := Progress{Total: len(feeds)}
	var failed error
	for open := true; open; {
		var v feedResult
		select {
		case v, open = <-visits:
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
	// What servers said is worth keeping, also when someone is tired of waiting for others.
	return cmp.Or(failed, u.flushRecords(context.WithoutCancel(ctx)), ctx.Err())
}

// inParallel runs work on every job, n at a time, and gives the results as they come.
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

// record enters what a visit has brought. The error ends the update.
func (u *updater) record(ctx context.Context, v feedResult) error {
	r := &u.report
	switch {
	case v.fatal != nil:
		return v.fatal
	case errors.Is(v.err, library.ErrFeedNotFound):
		return nil // another process has stopped following it meanwhile
	case v.err != nil:
		r.Failed = append(r.Failed, FeedFailure{Feed: v.feed, Err: v.err, Paused: v.note != nil && v.note.Pause})
	case v.note != nil:
		r.Unchanged++
	default:
		r.Fetched++
	}
	if v.note != nil {
		u.records = append(u.records, *v.note)
	}
	if v.movedFrom != "" {
		r.Moved = append(r.Moved, MovedFeed{From: v.movedFrom, To: v.feed.URL})
	}
	r.New += v.stored.New
	r.Changed += v.stored.Changed
	if u.opts.FullText || v.feed.FullText {
		return u.queueFullTexts(ctx, v)
	}
	return nil
}

// flushRecords writes down how fetching went where it brought nothing.
func (u *updater) flushRecords(ctx context.Context) error {
	if len(u.records) == 0 {
		return nil
	}
	notes := u.records
	u.records = nil
	return u.lib.RecordFetches(ctx, notes...)
}
