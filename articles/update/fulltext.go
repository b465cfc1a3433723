package update

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/articles/library"
)

// maxFullTexts is how many pages of one feed are fetched in one update, newest first.
const maxFullTexts = 50

// maxTries is how many updates retry a page that never brought a full text.
const maxTries = 3

// fullTextJob is an article whose full text is wanted.
type fullTextJob struct {
	id, url string
	// known is the length in bytes above which the page's text is worth storing: that of the feed's own text, or half of
	// the page's if that is stored already, since a correction may shorten it and a stub must not replace it.
	known int
	// private allows a page on a private host, because its feed is on the same host.
	private bool
	// access is the feed's: pages on its server may want it as well.
	access *articles.Access
}

// fullTextResult is the outcome of fetching the page behind an article.
type fullTextResult struct {
	job    fullTextJob
	stored bool
	// noBetterText means that there is no page, or that it has no more text than the feed.
	noBetterText bool
	fatal        error
}

// queueFullTexts queues the articles of a feed whose full text is to be fetched: new and changed ones and, if the
// feed itself was read without error, older ones that still have only the feed's text. Pages that failed maxTries
// times are skipped unless the user asks for full text in this very update.
func (u *updater) queueFullTexts(ctx context.Context, v feedResult) error {
	ids := slices.Clone(v.stored.IDs)
	if v.err == nil {
		tries := maxTries
		if u.opts.FullText {
			tries = math.MaxInt
		}
		lacking, err := u.lib.MissingFullText(ctx, v.feed.URL, tries, maxFullTexts)
		if err != nil {
			return err
		}
		for _, id := range lacking {
			if !slices.Contains(v.stored.IDs, id) {
				ids = append(ids, id)
			}
		}
	}
	for _, id := range ids[:min(len(ids), maxFullTexts)] {
		a, err := u.lib.Get(ctx, id)
		if errors.Is(err, articles.ErrNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		state, err := u.lib.FullTextState(ctx, id)
		if err != nil {
			return err
		}
		known := len(a.Markdown)
		if state.Stored {
			known /= 2
		}
		if a.URL != "" && !isMedia(a.URL) {
			u.fullTexts = append(u.fullTexts, fullTextJob{id: id, url: a.URL, known: known, private: articles.Host(a.URL) == articles.Host(v.feed.URL), access: v.access})
		}
	}
	return nil
}

// queueSynced queues the articles of feeds that were left to the account's server.
func (u *updater) queueSynced(ctx context.Context) error {
	for _, f := range u.synced {
		if !u.opts.FullText && !f.FullText {
			continue
		}
		access, err := u.opts.Access.of(ctx, f.URL)
		if err != nil {
			u.report.Failed = append(u.report.Failed, FeedFailure{Feed: f, Err: err})
			continue
		}
		if err := u.queueFullTexts(ctx, feedResult{feed: f, access: access}); err != nil {
			return err
		}
	}
	return nil
}

// fetchFullTexts fetches the queued pages, one at a time per host. An article whose page fails keeps the feed's
// text.
func (u *updater) fetchFullTexts(ctx context.Context) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	limiter := newHostLimiter(u.fullTexts, 1, func(p fullTextJob) string { return articles.Host(p.url) })
	results := inParallel(min(u.opts.Concurrency, len(u.fullTexts)), limiter.ready, func(p fullTextJob) fullTextResult {
		return u.fetchFullText(ctx, p, func() { limiter.done(p) })
	})
	progress := Progress{Total: len(u.fullTexts), Articles: true, New: u.report.New}
	var failed error
	var failedIDs []string
	for f := range results {
		if f.fatal != nil && failed == nil {
			failed = f.fatal
			cancel(failed)
		}
		if f.stored {
			u.report.Filled++
		}
		if f.noBetterText {
			failedIDs = append(failedIDs, f.job.id)
		}
		progress.Done++
		progress.URL = f.job.url
		u.opts.Progress(progress)
	}
	return cmp.Or(failed, u.lib.RecordFullTextFailures(context.WithoutCancel(ctx), failedIDs))
}

// fetchFullText fetches the page behind an article and stores its text if it is longer than the feed's.
func (u *updater) fetchFullText(ctx context.Context, p fullTextJob, fetched func()) fullTextResult {
	if ctx.Err() != nil {
		fetched()
		return fullTextResult{job: p, fatal: context.Cause(ctx)}
	}
	article, err := p.fetch(ctx, u.fetcher, func() { time.AfterFunc(u.opts.Pause, fetched) })
	if err != nil {
		return fullTextResult{job: p, noBetterText: ctx.Err() == nil && !isOffline(err)}
	}
	err = u.lib.StoreFullText(context.WithoutCancel(ctx), p.id, article)
	var trouble *library.Error
	if errors.As(err, &trouble) {
		return fullTextResult{job: p, fatal: err}
	}
	return fullTextResult{job: p, stored: err == nil}
}

// fetch returns the article on the page. An error names the page; it matches ErrNoMoreText if the page has no more
// text than is known. Answered is called when the server has answered.
func (p fullTextJob) fetch(ctx context.Context, fetcher *articles.Fetcher, answered func()) (*articles.Article, error) {
	got, err := fetcher.Get(ctx, articles.Request{URL: p.url, AllowPrivate: p.private, Access: p.access})
	answered()
	if err != nil {
		return nil, err
	}
	if asked, err := url.Parse(p.url); err == nil && isFrontPage(got.URL) && !isFrontPage(asked) {
		return nil, fmt.Errorf("reading %q: %w", p.url, errFrontPage)
	}
	page, err := fetcher.Parse(got)
	switch {
	case err != nil:
		return nil, fmt.Errorf("reading %q: %w", p.url, err)
	case page.Article == nil || page.Article.Markdown == "":
		return nil, fmt.Errorf("reading %q: %w", p.url, articles.ErrNoArticle)
	case len(page.Article.Markdown) <= p.known:
		return nil, fmt.Errorf("reading %q: %w", p.url, ErrNoMoreText)
	}
	return page.Article, nil
}

var (
	// ErrNoMoreText reports that the page behind an article has no more text than is known.
	ErrNoMoreText = errors.New("the page has no more text")
	// errFrontPage reports that a site led to its front page, as those do that no longer have what is asked for.
	errFrontPage = errors.New("the site redirects to its front page")
)

// isFrontPage reports whether u is the address of a site's front page.
func isFrontPage(u *url.URL) bool { return strings.Trim(u.Path, "/") == "" && u.RawQuery == "" }

// isMedia reports whether an address is that of audio or video, which may be long and has no text.
func isMedia(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	switch strings.ToLower(path.Ext(u.Path)) {
	case ".mp3", ".m4a", ".mp4", ".m4v", ".ogg", ".opus", ".aac", ".webm", ".mov":
		return true
	}
	return false
}
