package update

import (
	"context"
	"fmt"
	"net/url"

	"newsreader/articles"
	"newsreader/articles/internal/id"
	"newsreader/articles/internal/runes"
	"newsreader/articles/internal/sanitize"
	"newsreader/articles/library"
)

// SubscribeOptions control how an address is followed. The zero value fetches it now, in no folder, and changes nothing
// about a feed that is followed already.
type SubscribeOptions struct {
	// NoFetch only stores the address; the next update finds out what is there.
	NoFetch bool
	// Folder is the reader's own grouping; its levels are separated by slashes.
	Folder *string
	// FullText also fetches the pages behind the entries.
	FullText *bool
	// Access tells what the server wants to know beside the usual.
	Access AccessFunc
}

// apply changes a feed as the options say.
func (o SubscribeOptions) apply(f *library.Feed) {
	if o.Folder != nil {
		f.Folder = sanitize.Line(*o.Folder)
	}
	if o.FullText != nil {
		f.FullText = *o.FullText
	}
}

// Subscription is the outcome of following an address.
type Subscription struct {
	Feed library.Feed
	// Already means that it was followed before.
	Already bool
	// Found is how the feed was found on Page, the address as entered.
	Found Discovery
	Page  string
	// Others are the feeds that the site offers besides the chosen one.
	Others []FoundFeed
	// Dropped counts the entries beyond those that are read.
	Dropped int
}

// Discovery is how a feed was found.
type Discovery int

// The ways to a feed: its own address was entered, or that of a page which declares it, links to it, or says nothing of
// it, while it is where sites commonly keep one.
const (
	Entered Discovery = iota
	Declared
	Linked
	Guessed
)

// FoundFeed is a feed that a page offers.
type FoundFeed struct {
	URL string
	// Title is the page's name for it, "" if it has none.
	Title string
}

// Subscribe follows the feed at an address as a user enters it, which may include user and password; else the feed that
// the site there declares, links to or keeps at a common path; else the page's own headline feed. It fetches the feed and
// stores its entries. If nothing can be followed, nothing is stored. A feed that is followed already only takes what the
// options and the address say.
func Subscribe(ctx context.Context, lib *library.Library, fetcher *articles.Fetcher, typed string, opts SubscribeOptions) (Subscription, error) {
	address, user, err := articles.ParseAddress(typed)
	if err != nil {
		return Subscription{}, fmt.Errorf("subscribing to %q: %w", runes.Clip(articles.RedactAddresses(typed), maxAddressShown), err)
	}
	feeds, err := lib.Feeds(ctx)
	if err != nil {
		return Subscription{}, err
	}
	for _, f := range feeds {
		if f.URL == address {
			return storeSubscription(ctx, lib, Subscription{Feed: f, Already: true}, opts, user)
		}
	}
	// Fail before fetching anything if the library cannot be written. Creating it also retires the built-in
	// edition: from the first attempt on, readers see their own library, even an empty one.
	if _, err := lib.AddFeeds(ctx); err != nil {
		return Subscription{}, err
	}
	if opts.NoFetch {
		return storeSubscription(ctx, lib, Subscription{Feed: library.Feed{URL: address, Kind: library.KindUnknown}}, opts, user)
	}
	found, err := findAt(ctx, fetcher, address, opts.Access, user)
	if err != nil {
		return Subscription{}, fmt.Errorf("subscribing to %q: %w", runes.Clip(articles.DisplayURL(address), maxAddressShown), withoutURL(err))
	}
	if !staysSecret(address, found.url) {
		user = nil
	}
	f := library.Feed{URL: found.url, Kind: found.kind, SiteURL: found.doc.SiteURL}
	sub, err := storeSubscription(ctx, lib, Subscription{Feed: f, Found: found.how, Page: address, Others: found.others}, opts, user)
	if err != nil {
		return sub, err
	}
	ctx = context.WithoutCancel(ctx)
	if _, err = lib.StoreFetch(ctx, f.URL, found.result()); err != nil {
		return sub, err
	}
	sub.Dropped = found.doc.Dropped
	sub.Feed, err = storedFeed(ctx, lib, f.URL)
	return sub, err
}

// storedFeed returns the library's feed with an address, with its entries counted.
func storedFeed(ctx context.Context, lib *library.Library, address string) (library.Feed, error) {
	f, err := lib.FindFeed(ctx, address)
	if err != nil {
		return f, err
	}
	counted := []library.Feed{f}
	err = lib.CountEntries(ctx, counted)
	return counted[0], err
}

// findAt finds what to follow at an address. The user that was entered with it is asked for instead of the known one.
func findAt(ctx context.Context, fetcher *articles.Fetcher, address string, accessOf AccessFunc, user *url.Userinfo) (*followable, error) {
	access, err := accessOf.of(ctx, address)
	if err != nil {
		return nil, err
	}
	if user != nil {
		own := articles.Access{URL: address}
		if access != nil {
			own = *access
		}
		own.User = user
		access = &own
	}
	s := discoverer{fetcher: fetcher, typed: address, access: access, thorough: true}
	return s.find(ctx)
}

// storeSubscription stores the subscription itself, with the options that were given and the user that was entered.
func storeSubscription(ctx context.Context, lib *library.Library, sub Subscription, opts SubscribeOptions, user *url.Userinfo) (Subscription, error) {
	f := sub.Feed
	f.ID = id.New(f.URL)
	added, err := lib.AddFeeds(ctx, f)
	if err != nil {
		return sub, err
	}
	if user != nil {
		if err := lib.SetCredentials(ctx, library.Credentials{f.URL: user}); err != nil {
			return sub, err
		}
	}
	if opts.Folder != nil || opts.FullText != nil {
		err = lib.SetFeed(ctx, f.URL, func(stored *library.Feed) {
			opts.apply(stored)
			f.Folder, f.FullText = stored.Folder, stored.FullText
		})
	}
	sub.Feed, sub.Already = f, added == 0
	return sub, err
}
