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

// SubscribeOptions control how an address is followed. The zero value fetches it now, in no folder.
type SubscribeOptions struct {
	// NoFetch only stores the address; the next update finds out what is there.
	NoFetch bool
	// Folder is the reader's own grouping; its levels are separated by slashes.
	Folder string
	// FullText also fetches the pages behind the entries.
	FullText bool
}

// Subscription is the outcome of following an address.
type Subscription struct {
	Feed library.Feed
	// Already means that it was followed before.
	Already bool
	// Others are the feeds that the site offers besides the chosen one.
	Others []FoundFeed
	// New counts the articles that were stored.
	New int
}

// FoundFeed is a feed that a page offers.
type FoundFeed struct {
	URL string
	// Title is the page's name for it, "" if it has none.
	Title string
}

// Subscribe follows the feed at an address as a user enters it; else the feed that the site there declares, links
// to or keeps at a common path; else the page's own headline feed. It fetches the feed and stores its entries. If
// nothing can be followed, nothing is stored.
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
	// Fail before fetching anything if the library cannot be written. Creating it also ends the built-in edition's
	// reign: from the first attempt on the library is the reader's own, even if empty.
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

// subscribed stores the subscription itself.
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

// feedAddress parses an address as people enter it and programs pass it on, and returns it in the form in which
// feeds are stored.
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
