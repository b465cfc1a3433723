package main

import (
	"context"
	"errors"
	"net/http"

	"newsreader/articles"
)

// fetchPage fetches a page, and the further pages of its article if allPages is set. If the connection breaks off, it
// reports that and returns the page as far as it came.
func (a *app) fetchPage(ctx context.Context, url string, allPages bool) (*articles.Page, error) {
	fetcher := a.newFetcher()
	page, err := fetcher.Page(ctx, url)
	if page != nil && errors.Is(err, articles.ErrTruncated) {
		printError(a.stderr, err)
		err = nil
	}
	if err == nil && allPages {
		err = fetcher.AllPages(ctx, page)
	}
	return page, err
}

// newFetcher returns a fetcher of pages and feeds.
func (a *app) newFetcher() *articles.Fetcher {
	return articles.NewFetcher(articles.FetcherOptions{
		UserAgent: "newsreader/" + version(), Proxy: http.ProxyFromEnvironment, Now: a.now,
	})
}
