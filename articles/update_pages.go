package articles

import (
	"context"
	"errors"
	"time"

	"newsreader/articles/internal/fetch"
)

// maxFilled is how many pages behind its entries are fetched for one feed in one update, the newest first.
const maxFilled = 50

// pageJob is an article whose full text is wanted.
type pageJob struct {
	id, url string
	// known is the length of the text that the feed gave, in bytes.
	known int
	// private says that the page may be on a private host: its feed is on the same one.
	private bool
}

// filling is what came of fetching the page behind an article.
type filling struct {
	job    pageJob
	filled bool
	fatal  error
}

// wantPages notes the articles of a feed whose full text is to be fetched: the new ones, or where the reader
// asked for it this time, all that lack it.
func (u *updater) wantPages(ctx context.Context, v visit) error {
	ids := v.stored.IDs
	if u.opts.FullText {
		var err error
		if ids, err = u.lib.incomplete(ctx, v.feed.URL, maxFilled); err != nil {
			return err
		}
	}
	for _, id := range ids[:min(len(ids), maxFilled)] {
		a, err := u.lib.Get(ctx, id)
		if errors.Is(err, ErrNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		if a.URL != "" {
			u.pages = append(u.pages, pageJob{id: id, url: a.URL, known: len(a.Markdown), private: hostOf(a.URL) == hostOf(v.feed.URL)})
		}
	}
	return nil
}

// incomplete gives the IDs of the newest articles of a feed whose text is what the feed says, not the page.
func (l *Library) incomplete(ctx context.Context, feedURL string, limit int) ([]string, error) {
	return collect(ctx, l, `SELECT a.key FROM articles AS a JOIN entries AS e ON e.article = a.id JOIN feeds AS f ON f.id = e.feed
		WHERE f.url = ? AND a.complete = 0 AND a.url <> '' ORDER BY a.at DESC LIMIT ?`, []any{feedURL, limit},
		func(row scanner) (string, error) {
			var key int64
			err := row.Scan(&key)
			return idOfKey(key), err
		})
}

// fillAll fetches the pages behind entries, one at a time of each host. What fails
// leaves the article as its feed gave it.
func (u *updater) fillAll(ctx context.Context) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	waiting := newTurns(u.pages, 1, func(p pageJob) string { return hostOf(p.url) })
	fillings := inParallel(min(u.opts.Concurrency, len(u.pages)), waiting.ready, func(p pageJob) filling {
		return u.fill(ctx, p, func() { waiting.done(p) })
	})
	progress := UpdateProgress{Total: len(u.pages), Articles: true, New: u.report.New}
	var failed error
	for f := range fillings {
		if f.fatal != nil && failed == nil {
			failed = f.fatal
			cancel(failed)
		}
		if f.filled {
			u.report.Filled++
		}
		progress.Done++
		progress.URL = f.job.url
		u.opts.Progress(progress)
	}
	return failed
}

// fill fetches the page behind an article and keeps its text, if there is more of it
// than the feed gave.
func (u *updater) fill(ctx context.Context, p pageJob, fetched func()) filling {
	if ctx.Err() != nil {
		fetched()
		return filling{job: p, fatal: context.Cause(ctx)}
	}
	got, err := u.fetcher.client.Get(ctx, fetch.Request{URL: p.url, AllowPrivate: p.private})
	time.AfterFunc(u.opts.Pause, fetched)
	if err != nil {
		return filling{job: p}
	}
	page, err := u.fetcher.parse(got)
	if err != nil || page.Article == nil || len(page.Article.Markdown) <= p.known {
		return filling{job: p}
	}
	err = u.lib.FillText(context.WithoutCancel(ctx), p.id, page.Article)
	var trouble *LibraryError
	if errors.As(err, &trouble) {
		return filling{job: p, fatal: err}
	}
	return filling{job: p, filled: err == nil}
}
