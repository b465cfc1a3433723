package update

import (
	"context"
	"errors"
	"net/http"
	"net/url"

	"newsreader/articles"
	"newsreader/articles/internal/feed"
	"newsreader/articles/internal/fetch"
	"newsreader/articles/library"
)

// Bounds on what is asked of a site to find its feed.
const (
	maxTried  = 3 // of the feeds that its page names
	maxPaths  = 7 // of the paths where sites commonly have theirs
	maxOthers = 8 // feeds that are told of
)

// followable is a document worth following, and where it is.
type followable struct {
	// url is the address to follow.
	url    string
	kind   string // KindFeed or KindPage
	got    *articles.Response
	doc    *articles.FeedDocument
	others []FoundFeed
}

// result is what the library keeps of the document.
func (f *followable) result() library.FetchResult {
	result := library.FetchResult{
		Kind: f.kind, Title: f.doc.Title, SiteURL: f.doc.SiteURL, Quiet: library.NewQuietTimes(f.doc.SkipHours, f.doc.SkipDays), Partial: f.doc.Truncated,
		ETag: f.got.ETag, LastModified: f.got.LastModified, NextFetch: afterSuccess(f.got, f.doc.TTL), Entries: f.doc.Entries,
	}
	if f.doc.Truncated {
		result.ETag, result.LastModified = "", ""
	}
	return result
}

// finalURL is the address to follow from now on: the one asked for, unless it was redirected for good.
func finalURL(asked string, got *articles.Response) string {
	if got.Permanent == nil {
		return asked
	}
	return articles.NormalizeURL(got.Permanent)
}

// discoverer looks for what can be followed at an address.
type discoverer struct {
	fetcher *articles.Fetcher
	typed   string
	// thorough says to look in common places too.
	thorough bool
}

// find fetches the address and looks for what can be followed.
func (s *discoverer) find(ctx context.Context) (*followable, error) {
	got, err := getFeed(ctx, s.fetcher, library.Feed{URL: s.typed})
	if got == nil {
		return nil, err
	}
	text := textOf(got)
	doc, notFeed := readFeed(ctx, text, got)
	switch {
	case notFeed == nil:
		return &followable{url: finalURL(s.typed, got), kind: library.KindFeed, got: got, doc: doc}, nil
	case err != nil: // what broke off is no page to judge by
		return nil, err
	case !errors.Is(notFeed, articles.ErrIsPage):
		return nil, notFeed
	}
	return s.onPage(ctx, got, text)
}

// onPage looks for a page's feed, else takes its own headlines for one.
func (s *discoverer) onPage(ctx context.Context, got *articles.Response, text string) (*followable, error) {
	candidates := feed.Discover(text, got.URL)
	best, err := s.firstOf(ctx, candidates)
	if best == nil && err == nil && s.thorough {
		best, err = s.commonPlaces(ctx, got.URL)
	}
	if best != nil || err != nil {
		return best, err
	}
	return asPage(s.fetcher, s.typed, got, text)
}

// asPage follows the headlines of the page itself.
func asPage(fetcher *articles.Fetcher, asked string, got *articles.Response, text string) (*followable, error) {
	doc, err := readPage(fetcher, got, text)
	if err != nil {
		return nil, err
	}
	return &followable{url: finalURL(asked, got), kind: library.KindPage, got: got, doc: doc}, nil
}

// firstOf gives the first of the candidates that is a feed, and names the others.
func (s *discoverer) firstOf(ctx context.Context, candidates []feed.Candidate) (*followable, error) {
	for i, c := range candidates[:min(len(candidates), maxTried)] {
		best, err := s.try(ctx, c.URL)
		if ctx.Err() != nil {
			return nil, err
		}
		if err != nil {
			continue
		}
		for j, other := range candidates {
			// Links that only look like feeds, or were no feeds, are not told of.
			if j > i && (other.Declared || !c.Declared) && len(best.others) < maxOthers {
				best.others = append(best.others, FoundFeed{URL: other.URL, Title: articles.CleanLine(other.Title)})
			}
		}
		return best, nil
	}
	return nil, nil
}

// commonPlaces looks where sites have their feed that do not say so.
func (s *discoverer) commonPlaces(ctx context.Context, page *url.URL) (*followable, error) {
	paths := feed.CommonPaths(page)
	for _, address := range paths[:min(len(paths), maxPaths)] {
		best, err := s.try(ctx, address)
		if best != nil {
			return best, nil
		}
		if ctx.Err() != nil {
			return nil, err
		}
		var status *fetch.StatusError
		if err != nil && errors.As(err, &status) && (status.Code == http.StatusTooManyRequests || status.Code >= 500) {
			return nil, nil // it has had enough
		}
	}
	return nil, nil
}

// try gives the feed at an address that a page names or seems to have. Only the host that a person typed may
// be a private one.
func (s *discoverer) try(ctx context.Context, address string) (*followable, error) {
	got, err := s.fetcher.Get(ctx, articles.Request{
		URL: address, AllowPrivate: articles.Host(address) == articles.Host(s.typed), Accept: feedAccept,
	})
	if err != nil {
		return nil, err
	}
	doc, err := readFeed(ctx, textOf(got), got)
	if err != nil {
		return nil, err
	}
	return &followable{url: finalURL(normalized(address), got), kind: library.KindFeed, got: got, doc: doc}, nil
}

// normalized spells an address as feeds are known by.
func normalized(address string) string {
	if u, err := url.Parse(address); err == nil {
		return articles.NormalizeURL(u)
	}
	return address
}
