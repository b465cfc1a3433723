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

// Bounds on the search for a site's feed.
const (
	maxCandidates = 3 // feeds named by the page that are tried
	maxPaths      = 7 // common paths that are tried
	maxOthers     = 8 // other feeds offered to the user
)

// followable is a document that can be followed like a feed.
type followable struct {
	// url is the address to follow.
	url    string
	how    Discovery
	kind   string // KindFeed or KindPage
	got    *articles.Response
	doc    *articles.FeedDocument
	others []FoundFeed
}

// result returns what the library stores of the document.
func (f *followable) result() library.FetchResult {
	result := library.FetchResult{
		Kind: f.kind, Title: f.doc.Title, SiteURL: f.doc.SiteURL, Quiet: library.NewQuietTimes(f.doc.SkipHours, f.doc.SkipDays), Partial: f.doc.Truncated || f.doc.Dropped > 0,
		ETag: f.got.ETag, LastModified: f.got.LastModified, NextFetch: afterSuccess(f.got, f.doc.TTL), Entries: f.doc.Entries,
	}
	if f.doc.Dropped > 0 {
		result.Note = articles.DroppedNote(f.doc.Dropped)
	}
	if f.doc.Truncated {
		result.ETag, result.LastModified = "", ""
	}
	return result
}

// finalURL returns the address to use from now on: the target of permanent redirects, else the address that was
// asked for.
func finalURL(asked string, got *articles.Response) string {
	if got.Permanent == nil {
		return asked
	}
	return articles.NormalizeURL(got.Permanent)
}

// discoverer finds the document to follow at an address.
type discoverer struct {
	fetcher *articles.Fetcher
	typed   string
	access  *articles.Access
	// thorough adds the paths at which sites commonly keep a feed.
	thorough bool
}

// find fetches the address and returns the document to follow there.
func (s *discoverer) find(ctx context.Context) (*followable, error) {
	got, err := getFeed(ctx, s.fetcher, library.Feed{URL: s.typed}, s.access)
	if got == nil {
		return nil, err
	}
	text := textOf(got)
	doc, notFeed := readFeed(ctx, text, got)
	switch {
	case notFeed == nil:
		return &followable{url: finalURL(s.typed, got), kind: library.KindFeed, got: got, doc: doc}, nil
	case err != nil: // a truncated response is no basis for judging a page
		return nil, err
	case !errors.Is(notFeed, articles.ErrIsPage):
		return nil, notFeed
	}
	return s.onPage(ctx, got, text)
}

// onPage returns the feed that a page names or its site has, else the page's own headlines.
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

// asPage returns the headline feed of the page itself.
func asPage(fetcher *articles.Fetcher, asked string, got *articles.Response, text string) (*followable, error) {
	doc, err := readPage(fetcher, got, text)
	if err != nil {
		return nil, err
	}
	return &followable{url: finalURL(asked, got), kind: library.KindPage, got: got, doc: doc}, nil
}

// firstOf returns the first candidate that is a feed, with the others listed. It returns nil, nil if none is.
func (s *discoverer) firstOf(ctx context.Context, candidates []feed.Candidate) (*followable, error) {
	for i, c := range candidates[:min(len(candidates), maxCandidates)] {
		best, err := s.try(ctx, c.URL)
		if ctx.Err() != nil {
			return nil, err
		}
		if err != nil {
			continue
		}
		best.how = Linked
		if c.Declared {
			best.how = Declared
		}
		for j, other := range candidates {
			// Links that only look like feeds, or turned out not to be, are not offered.
			if j > i && (other.Declared || !c.Declared) && len(best.others) < maxOthers {
				best.others = append(best.others, FoundFeed{URL: other.URL, Title: articles.CleanLine(other.Title)})
			}
		}
		return best, nil
	}
	return nil, nil
}

// commonPlaces tries the paths where sites keep a feed that they do not declare.
func (s *discoverer) commonPlaces(ctx context.Context, page *url.URL) (*followable, error) {
	paths := feed.CommonPaths(page)
	for _, address := range paths[:min(len(paths), maxPaths)] {
		best, err := s.try(ctx, address)
		if best != nil {
			best.how = Guessed
			return best, nil
		}
		if ctx.Err() != nil {
			return nil, err
		}
		var status *fetch.StatusError
		if err != nil && errors.As(err, &status) && (status.Code == http.StatusTooManyRequests || status.Code >= 500) {
			return nil, nil // the server is overloaded: stop asking
		}
	}
	return nil, nil
}

// try fetches the feed at an address that a page names or seems to have. A private host is allowed only if it is
// the one that the user entered.
func (s *discoverer) try(ctx context.Context, address string) (*followable, error) {
	got, err := s.fetcher.Get(ctx, articles.Request{
		URL: address, AllowPrivate: articles.Host(address) == articles.Host(s.typed), Accept: feedAccept, Access: s.access,
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

// normalized returns an address in the form in which feeds are stored.
func normalized(address string) string {
	if u, err := url.Parse(address); err == nil {
		return articles.NormalizeURL(u)
	}
	return address
}
