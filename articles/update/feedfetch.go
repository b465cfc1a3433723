package update

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"newsreader/articles"
	"newsreader/articles/internal/fetch"
	"newsreader/articles/internal/runes"
	"newsreader/articles/library"
)

// feedAccept prefers feeds where a server offers several representations of one address (RFC 9110 §12.5.1).
const feedAccept = "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, " +
	"application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.7"

// feedResult is the outcome of fetching one feed.
type feedResult struct {
	feed   library.Feed // with its address after the visit
	access *articles.Access
	stored library.StoreResult
	// dropped is the number of entries that the document has beyond those that are read.
	dropped int
	// record describes the fetch if nothing was stored.
	record *library.FetchRecord
	// movedFrom is the feed's former address, "" if it has not moved.
	movedFrom string
	// err is why the feed failed; fatal ends the whole update.
	err, fatal error
}

// fetchFeed fetches a feed and stores what it says. It calls fetched as soon as the server has answered.
func (u *updater) fetchFeed(ctx context.Context, f library.Feed, fetched func()) feedResult {
	if ctx.Err() != nil {
		fetched()
		return feedResult{feed: f, fatal: context.Cause(ctx)}
	}
	v := feedResult{feed: f}
	var err error
	if v.access, err = u.opts.Access.of(ctx, f.URL); err != nil {
		fetched()
		v.fail(ctx, u, err)
		return v
	}
	got, err := getFeed(ctx, u.fetcher, f, v.access)
	fetched()
	switch {
	case err != nil && got == nil:
		v.fail(ctx, u, err)
	case got.NotModified:
		v.fatal = cmp.Or(v.moveTo(ctx, u.lib, finalURL(f.URL, got)), v.wake(ctx, u.lib))
		v.record = &library.FetchRecord{URL: v.feed.URL, NextFetch: afterSuccess(got, lastFreshness(f)), ETag: got.ETag, LastModified: got.LastModified}
	default:
		v.store(ctx, u, got, err)
	}
	return v
}

// getFeed fetches the document of a feed, conditionally where the last answer allows it.
func getFeed(ctx context.Context, fetcher *articles.Fetcher, followed library.Feed, access *articles.Access) (*articles.Response, error) {
	request := articles.Request{
		URL: followed.URL, AllowPrivate: true, Accept: feedAccept, Access: access,
		ETag: followed.ETag, LastModified: followed.LastModified,
	}
	if followed.Kind == library.KindPage {
		request.Accept = ""
	}
	return fetcher.Get(ctx, request)
}

// store reads a response and stores its entries. broken is the error of a truncated document; what arrived of it
// is stored all the same.
func (v *feedResult) store(ctx context.Context, u *updater, got *articles.Response, broken error) {
	found, err := readFollowed(ctx, u.fetcher, got, v.feed, v.access)
	if err == nil {
		err = checkSamePage(ctx, u.lib, v.feed, found)
	}
	if err != nil {
		v.fail(ctx, u, cmp.Or(broken, err))
		return
	}
	if v.fatal = v.moveTo(ctx, u.lib, found.url); v.fatal != nil {
		return
	}
	found.doc.Truncated = found.doc.Truncated || broken != nil
	// What has arrived is stored even if the update is being interrupted.
	v.stored, err = u.lib.StoreFetch(context.WithoutCancel(ctx), v.feed.URL, found.result())
	var trouble *library.Error
	switch {
	case errors.As(err, &trouble):
		v.fatal = err
	case err != nil:
		v.fail(ctx, u, err)
	case broken != nil:
		v.fail(ctx, u, broken)
	default:
		v.dropped = found.doc.Dropped
		v.fatal = v.wake(ctx, u.lib)
	}
}

// wake resumes a paused feed after a successful fetch.
func (v *feedResult) wake(ctx context.Context, lib *library.Library) error {
	if !v.feed.Paused {
		return nil
	}
	err := lib.SetFeed(context.WithoutCancel(ctx), v.feed.URL, func(f *library.Feed) { f.Paused = false })
	if errors.Is(err, library.ErrFeedNotFound) {
		return nil
	}
	return err
}

// readFollowed reads the document of a followed address as the kind it is known to be, and finds out the kind of
// an address that was never fetched.
func readFollowed(ctx context.Context, fetcher *articles.Fetcher, got *articles.Response, followed library.Feed, access *articles.Access) (*followable, error) {
	text := textOf(got)
	doc, err := readFeed(ctx, text, got)
	switch {
	case err == nil:
		return &followable{url: finalURL(followed.URL, got), kind: library.KindFeed, got: got, doc: doc}, nil
	case !errors.Is(err, articles.ErrIsPage) && !errors.Is(err, articles.ErrNotFeed):
		return nil, err
	case followed.Kind == library.KindPage:
		return asPage(fetcher, followed.URL, got, text)
	case followed.Kind == library.KindUnknown:
		s := discoverer{fetcher: fetcher, typed: followed.URL, access: access}
		return s.onPage(ctx, got, text)
	}
	return nil, err
}

// moveTo changes the feed's address if it differs.
func (v *feedResult) moveTo(ctx context.Context, lib *library.Library, address string) error {
	if address == "" || address == v.feed.URL {
		return nil
	}
	ctx = context.WithoutCancel(ctx)
	if err := moveCredentials(ctx, lib, v.feed.URL, address); err != nil {
		return err
	}
	err := lib.MoveFeed(ctx, v.feed.URL, address)
	if errors.Is(err, library.ErrFeedNotFound) {
		v.err = err
		return nil
	}
	if err == nil {
		v.movedFrom, v.feed.URL = v.feed.URL, address
	}
	return err
}

// fail records the failure and the time of the next attempt. If this machine has no network, no feed is blamed.
func (v *feedResult) fail(ctx context.Context, u *updater, err error) {
	if ctx.Err() != nil {
		v.fatal = context.Cause(ctx)
		return
	}
	v.err = withoutURL(err)
	if errors.Is(err, library.ErrFeedNotFound) || isOffline(err) {
		return
	}
	next := afterFailure(err, v.feed.Failures+1, u.lib.Now())
	v.record = &library.FetchRecord{URL: v.feed.URL, Failure: v.err.Error(), NextFetch: next, Pause: isGone(err)}
}

// maxAddressShown bounds an address in a message, in bytes.
const maxAddressShown = 200

// withoutURL strips the requested address from a fetch error, since the caller's message names it already.
func withoutURL(err error) error {
	var e *fetch.Error
	switch {
	case !errors.As(err, &e):
		return err
	case e.Via != "":
		return fmt.Errorf("following the redirect to %q: %w", runes.Clip(e.Via, maxAddressShown), e.Err)
	}
	return e.Err
}
