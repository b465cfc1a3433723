package update

import (
	"cmp"
	"context"
	"errors"
	"math"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/articles/library"
)

// maxFilled is how many pages behind its entries are fetched for one feed in one update, the newest first.
const maxFilled = 50

// maxTries is how many updates fetch a page in vain that they are not asked for.
const maxTries = 3

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
	// vain says that there is no page, or no more on it than the feed gave.
	vain  bool
	fatal error
}

// wantPages notes the articles of a feed whose full text is to be fetched: the new and the changed ones, and where the
// feed itself is well those that lack it, but for pages that were tried too often. These, too, are tried where the reader
// asks for full text this time.
func (u *updater) wantPages(ctx context.Context, v visit) error {
	ids := slices.Clone(v.stored.IDs)
	if v.err == nil {
		tries := maxTries
		if u.opts.FullText {
			tries = math.MaxInt
		}
		lacking, err := u.lib.LackingFullText(ctx, v.feed.URL, tries, maxFilled)
		if err != nil {
			return err
		}
		for _, id := range lacking {
			if !slices.Contains(v.stored.IDs, id) {
				ids = append(ids, id)
			}
		}
	}
	for _, id := range ids[:min(len(ids), maxFilled)] {
		a, err := u.lib.Get(ctx, id)
		if errors.Is(err, articles.ErrNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		if a.URL != "" && !isMedia(a.URL) {
			u.pages = append(u.pages, pageJob{id: id, url: a.URL, known: len(a.Markdown), private: articles.Host(a.URL) == articles.Host(v.feed.URL)})
		}
	}
	return nil
}

// fillAll fetches the pages behind entries, one at a time of each host. What fails
// leaves the article as its feed gave it.
func (u *updater) fillAll(ctx context.Context) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	waiting := newHostLimiter(u.pages, 1, func(p pageJob) string { return articles.Host(p.url) })
	fillings := inParallel(min(u.opts.Concurrency, len(u.pages)), waiting.ready, func(p pageJob) filling {
		return u.fill(ctx, p, func() { waiting.done(p) })
	})
	progress := Progress{Total: len(u.pages), Articles: true, New: u.report.New}
	var failed error
	var vain []string
	for f := range fillings {
		if f.fatal != nil && failed == nil {
			failed = f.fatal
			cancel(failed)
		}
		if f.filled {
			u.report.Filled++
		}
		if f.vain {
			vain = append(vain, f.job.id)
		}
		progress.Done++
		progress.URL = f.job.url
		u.opts.Progress(progress)
	}
	return cmp.Or(failed, u.lib.RecordFullTextTries(context.WithoutCancel(ctx), vain))
}

// fill fetches the page behind an article and keeps its text, if there is more of it
// than the feed gave.
func (u *updater) fill(ctx context.Context, p pageJob, fetched func()) filling {
	if ctx.Err() != nil {
		fetched()
		return filling{job: p, fatal: context.Cause(ctx)}
	}
	got, err := u.fetcher.Get(ctx, articles.Request{URL: p.url, AllowPrivate: p.private})
	time.AfterFunc(u.opts.Pause, fetched)
	if err != nil {
		return filling{job: p, vain: ctx.Err() == nil && !isOffline(err)}
	}
	if asked, err := url.Parse(p.url); err == nil && isFront(got.URL) && !isFront(asked) {
		return filling{job: p, vain: true} // where sites lead who asks for what is gone
	}
	page, err := u.fetcher.Parse(got)
	if err != nil || page.Article == nil || len(page.Article.Markdown) <= p.known {
		return filling{job: p, vain: true}
	}
	err = u.lib.StoreFullText(context.WithoutCancel(ctx), p.id, page.Article)
	var trouble *library.Error
	if errors.As(err, &trouble) {
		return filling{job: p, fatal: err}
	}
	return filling{job: p, filled: err == nil}
}

// isFront is true of the address of a site's front page.
func isFront(u *url.URL) bool { return strings.Trim(u.Path, "/") == "" && u.RawQuery == "" }

// isMedia is true of the address of a sound or film, which may be long and has no text.
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
