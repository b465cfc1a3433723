package update

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"newsreader/articles"
	"newsreader/articles/internal/id"
	"newsreader/articles/internal/sanitize"
	"newsreader/articles/internal/text"
	"newsreader/articles/library"
)

// SubscribeOptions say how to follow an address. All of them may be left out.
type SubscribeOptions struct {
	// NoFetch only notes the address: the next update looks what is there.
	NoFetch bool
	// Folder is the reader's own grouping; levels are parted by slashes.
	Folder string
	// FullText says that the pages behind its entries are to be fetched too.
	FullText bool
}

// Subscription says what came of following an address.
type Subscription struct {
	Feed library.Feed
	// Already says that it was followed before.
	Already bool
	// Others are feeds that the site offers beside the chosen one.
	Others []FoundFeed
	// New counts the articles that it brought.
	New int
}

// FoundFeed is a feed that a page offers.
type FoundFeed struct {
	URL string
	// Title is what the page calls it, "" where it does not.
	Title string
}

// Subscribe follows the feed at an address that a person typed; or the feed of the site there, as its page
// declares, links to or commonly has it; or, where there is none, the page's own headline feed. It is
// fetched at once and its entries are kept. Where nothing can be followed nothing is noted.
func Subscribe(ctx context.Context, lib *library.Library, fetcher *articles.Fetcher, typed string, opts SubscribeOptions) (Subscription, error) {
	address, err := feedAddress(typed)
	if err != nil {
		return Subscription{}, err
	}
	feeds, err := lib.Feeds(ctx)
	if err != nil {
		return Subscription{}, err
	}
	for _, f := range feeds {
		if f.URL == address {
			return subscribed(ctx, lib, Subscription{Feed: f, Already: true}, opts)
		}
	}
	// Whether the library can be written shows before anything is fetched; and from the first try on it is
	// the reader's own, though it may be empty.
	if _, err := lib.AddFeeds(ctx); err != nil {
		return Subscription{}, err
	}
	if opts.NoFetch {
		return subscribed(ctx, lib, Subscription{Feed: library.Feed{URL: address, Kind: library.KindUnknown}}, opts)
	}
	s := discoverer{fetcher: fetcher, typed: address, thorough: true}
	found, err := s.find(ctx)
	if err != nil {
		return Subscription{}, fmt.Errorf("subscribing to %q: %w", text.Clip(address, maxAddressShown), withoutURL(err))
	}
	f := library.Feed{URL: found.url, Kind: found.kind, SiteURL: found.doc.SiteURL}
	sub, err := subscribed(ctx, lib, Subscription{Feed: f, Others: found.others}, opts)
	if err != nil {
		return sub, err
	}
	stored, err := lib.StoreFetch(context.WithoutCancel(ctx), f.URL, found.result())
	sub.Feed.Title, sub.New = found.doc.Title, stored.New
	return sub, err
}

// subscribed notes in the library what is followed and how.
func subscribed(ctx context.Context, lib *library.Library, sub Subscription, opts SubscribeOptions) (Subscription, error) {
	f := sub.Feed
	f.ID = id.New(f.URL)
	if opts.Folder != "" {
		f.Folder = sanitize.Line(opts.Folder)
	}
	f.FullText = f.FullText || opts.FullText
	added, err := lib.AddFeeds(ctx, f)
	sub.Feed, sub.Already = f, added == 0
	return sub, err
}

var errNotWeb = errors.New("not an http or https address")

// feedAddress reads an address as people type it and programs hand it over, and gives it the one
// spelling that feeds are known by.
func feedAddress(typed string) (string, error) {
	s := strings.TrimSpace(typed)
	if rest, ok := strings.CutPrefix(s, "feed:"); ok {
		s = strings.TrimPrefix(rest, "//")
	}
	if !strings.Contains(s, "://") && strings.Contains(s, ".") {
		s = "https://" + s
	}
	u, err := url.Parse(sanitize.URL(s))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return "", fmt.Errorf("subscribing to %q: %w", text.Clip(typed, maxAddressShown), errNotWeb)
	}
	return articles.NormalizeURL(u), nil
}
