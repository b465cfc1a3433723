package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/articles/update"
)

// retryPause is how long show leaves a page alone that could not be fetched, unless it is told to fetch it.
const retryPause = time.Hour

// withFullText returns a page with the full text of its article. If --fetch is given, or the library has no more than
// a headline, that is the text of the page behind the article, which is stored. If it cannot be had, the page is
// returned as it is, and missing says why.
func (a *app) withFullText(ctx context.Context, opts showOptions, in input, page *articles.Page) (_ *articles.Page, missing, err error) {
	state, err := a.fullTextState(ctx, in, page.Article)
	switch {
	case errors.Is(err, articles.ErrNotFound) && opts.fetch && !isWebURL(in.arg):
		return nil, nil, usagef("--fetch: only the library keeps what is fetched, and this article is not in it")
	case errors.Is(err, articles.ErrNotFound):
		return page, nil, nil
	case err != nil:
		return nil, nil, err
	case opts.fetch && !update.HasPage(page.Article):
		return page, fmt.Errorf("%q: no page to fetch", page.Article.Name()), nil
	case !opts.fetch && (page.Article.Markdown != "" || !update.HasPage(page.Article)):
		return page, nil, nil
	case !opts.fetch && a.now().Sub(state.LastFailure).Abs() < retryPause:
		err := fmt.Errorf("fetching %q failed less than an hour ago", page.Article.URL)
		return page, withHint(err, "newsreader show --fetch tries again right away"), nil
	}
	return a.fetchFullText(ctx, in, page)
}

// fullTextState returns what the library knows about the page behind an article. The error matches
// articles.ErrNotFound if the article is not the library's.
func (a *app) fullTextState(ctx context.Context, in input, article *articles.Article) (library.FullTextState, error) {
	if in.isFile() {
		return library.FullTextState{}, articles.ErrNotFound
	}
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return library.FullTextState{}, err
	}
	return lib.FullTextState(ctx, article.ID)
}

func (a *app) fetchFullText(ctx context.Context, in input, page *articles.Page) (_ *articles.Page, missing, err error) {
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return nil, nil, err
	}
	access, err := a.feedAccess(lib)
	if err != nil {
		return nil, nil, err
	}
	typed := isWebURL(in.arg) && articles.Host(in.arg) == articles.Host(page.Article.URL)
	article, err := update.FetchArticle(ctx, lib, a.newFetcher(), access, page.Article, typed)
	var trouble *library.Error
	switch {
	case errors.As(err, &trouble) || ctx.Err() != nil:
		return nil, nil, err
	case err != nil:
		return page, err, nil
	}
	full := *page
	full.Article = article
	return &full, nil, nil
}
