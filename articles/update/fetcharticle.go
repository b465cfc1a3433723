package update

import (
	"context"
	"errors"

	"newsreader/articles"
	"newsreader/articles/library"
)

// HasPage reports whether an article has an address at which its text may be.
func HasPage(a *articles.Article) bool { return a.URL != "" && !isMedia(a.URL) }

// FetchArticle fetches the page behind an article of the library, stores its text, and returns the article as it is
// then. The text that the library had becomes a revision. The error names the page; it matches [ErrNoMoreText] if the
// page has no more text, which changes nothing. The page may be on a private host if its feed is on the same host, or
// if the user typed its address.
func FetchArticle(ctx context.Context, lib *library.Library, fetcher *articles.Fetcher, accessOf AccessFunc, a *articles.Article, typed bool) (*articles.Article, error) {
	state, err := lib.FullTextState(ctx, a.ID)
	if err != nil {
		return nil, err
	}
	access, err := accessOf.of(ctx, a.Feed)
	if err != nil {
		return nil, err
	}
	job := fullTextJob{id: a.ID, url: a.URL, known: len(a.Markdown), access: access}
	job.private = typed || a.Feed != "" && articles.Host(a.URL) == articles.Host(a.Feed)
	if state.Stored {
		job.known /= shorterEdit // the page may have become shorter
	}
	found, err := job.fetch(ctx, fetcher, func() {})
	if err != nil {
		return nil, errors.Join(err, recordAttempt(ctx, lib, a.ID, err))
	}
	if err := lib.StoreFullText(context.WithoutCancel(ctx), a.ID, found); err != nil {
		return nil, err
	}
	return lib.Get(ctx, a.ID)
}

// shorterEdit is by which factor a text may become shorter when a publisher changes it. A page with less is a part.
const shorterEdit = 2

// recordAttempt records that the page behind an article could not be fetched for a reason. A library that cannot be
// written to forgets it.
func recordAttempt(ctx context.Context, lib *library.Library, articleID string, reason error) error {
	if ctx.Err() != nil {
		return nil
	}
	record := func(ctx context.Context, id string) error { return lib.RecordFullTextFailures(ctx, []string{id}) }
	if isOffline(reason) {
		record = lib.RecordFullTextAttempt
	}
	err := record(ctx, articleID)
	if errors.Is(err, library.ErrReadOnly) || errors.Is(err, library.ErrFull) {
		return nil
	}
	return err
}
