package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"newsreader/articles"
)

// fetchPage fetches a page, and the further pages of its article if allPages is set. If the connection breaks off, it
// reports that and returns the page as far as it came.
func (a *app) fetchPage(ctx context.Context, url string, allPages bool) (*articles.Page, error) {
	access, err := a.pageAccess(ctx, url)
	if err != nil {
		return nil, err
	}
	fetcher := a.newFetcher()
	page, err := fetcher.Page(ctx, url, access)
	if page != nil && errors.Is(err, articles.ErrTruncated) {
		a.printError(err)
		err = nil
	}
	if err == nil && allPages {
		err = fetcher.AllPages(ctx, page, access)
	}
	return page, err
}

// pageAccess returns what the server of a typed address is told: the user in it, and what it is told of a feed there.
func (a *app) pageAccess(ctx context.Context, typed string) (*articles.Access, error) {
	address, user, err := articles.ParseAddress(typed)
	if err != nil {
		return nil, nil // the fetcher says what is wrong
	}
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return nil, err
	}
	accessOf, err := a.feedAccess(lib)
	if err != nil {
		return nil, err
	}
	access, err := accessOf(ctx, address)
	if err != nil {
		return nil, fmt.Errorf("fetching %q: %w", address, err)
	}
	if user != nil {
		access = cmp.Or(access, &articles.Access{URL: address})
		access.User = user
	}
	return access, nil
}

// newFetcher returns a fetcher of pages and feeds.
func (a *app) newFetcher() *articles.Fetcher {
	return articles.NewFetcher(articles.FetcherOptions{
		UserAgent: a.userAgent(), Proxy: http.ProxyFromEnvironment, Now: a.now,
	})
}

// contact is a web or mail address at which operators of servers reach those who distribute a build. It is set by
// -ldflags "-X main.contact=ADDRESS"; the configuration takes precedence.
var contact string

// userAgent returns what servers are told of the program (RFC 9110 §10.1.5).
func (a *app) userAgent() string {
	agent := "newsreader/" + version()
	if at := cmp.Or(a.contact, contact); validContact(at) {
		agent += " (+" + at + ")"
	}
	return agent
}

// validContact reports whether a text is a web or mail address that can stand in a comment of a header.
func validContact(s string) bool {
	if strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune(`()\"`, r) }) {
		return false
	}
	return isWebURL(s) || strings.Contains(s, "@")
}
