package library

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"sync"

	"newsreader/articles"
	"newsreader/articles/internal/sanitize"
)

// Feeds returns the feeds that are subscribed, ordered by folder and title, without counts.
func (l *Library) Feeds(ctx context.Context) ([]Feed, error) {
	feeds, err := l.allFeeds(ctx)
	feeds = slices.DeleteFunc(feeds, func(f Feed) bool { return !f.Subscribed })
	slices.SortStableFunc(feeds, func(a, b Feed) int {
		return cmp.Or(cmp.Compare(a.Folder, b.Folder), cmp.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title)), cmp.Compare(a.URL, b.URL))
	})
	return feeds, l.wrapError("reading feeds of", err)
}

// allFeeds returns the feeds in the order in which they were added, including unsubscribed ones with starred
// articles.
func (l *Library) allFeeds(ctx context.Context) ([]Feed, error) {
	return collect(ctx, l, "SELECT "+feedColumns+" FROM feeds ORDER BY id", nil, scanFeed)
}

// CountEntries fills the counts of feeds.
func (l *Library) CountEntries(ctx context.Context, feeds []Feed) error {
	type count struct{ feed, entries, unread int64 }
	counts, err := collect(ctx, l, "SELECT feed, entries, unread FROM feed_counts", nil,
		func(row scanner) (c count, err error) { return c, row.Scan(&c.feed, &c.entries, &c.unread) })
	if err != nil {
		return l.wrapError("counting", err)
	}
	byFeed := map[int64]count{}
	for _, c := range counts {
		byFeed[c.feed] = c
	}
	for i := range feeds {
		c := byFeed[feeds[i].number]
		feeds[i].Entries, feeds[i].Unread = int(c.entries), int(c.unread)
	}
	return nil
}

// FindFeed returns the subscribed feed whose address, title or ID prefix is ref, or whose site has that address,
// which is often what the reader typed to subscribe. The error matches [ErrFeedNotFound], or is an
// [*articles.AmbiguousIDError] whose matches carry the feeds' titles.
func (l *Library) FindFeed(ctx context.Context, ref string) (Feed, error) {
	feeds, err := l.Feeds(ctx)
	if err != nil {
		return Feed{}, err
	}
	return FindFeedIn(feeds, ref)
}

// FindFeedIn is [Library.FindFeed] among feeds that are read already.
func FindFeedIn(feeds []Feed, ref string) (Feed, error) {
	ref = strings.TrimSpace(ref)
	for _, same := range sameFeed(ref, 1) {
		if ref == "" {
			break
		}
		if f, err := uniqueFeed(feeds, ref, same); !errors.Is(err, ErrFeedNotFound) {
			return f, err
		}
	}
	return Feed{}, ErrFeedNotFound
}

// sameFeed returns the ways in which a reader names a feed, the surest first. The beginning of an ID has at least minID
// characters.
func sameFeed(ref string, minID int) []func(Feed) bool {
	addresses := sync.OnceValue(func() []string { return addressesOf(ref) })
	sameAddress := func(kept string) bool { return kept != "" && slices.Contains(addresses(), withoutScheme(kept)) }
	return []func(Feed) bool{
		func(f Feed) bool { return f.URL == ref },
		func(f Feed) bool { return strings.EqualFold(f.Title, ref) },
		func(f Feed) bool { return sameAddress(f.URL) },
		func(f Feed) bool { return len(ref) >= minID && strings.HasPrefix(f.ID, strings.ToLower(ref)) },
		func(f Feed) bool { return sameAddress(f.SiteURL) },
	}
}

// minFeedID is the length of the shortest beginning of an ID by which a query names a feed. Shorter ones are words.
const minFeedID = 4

// feedsNamed returns the feeds that a reader names in the surest way that names any.
func feedsNamed(feeds []Feed, ref string) []Feed {
	for _, same := range sameFeed(ref, minFeedID) {
		var named []Feed
		for _, f := range feeds {
			if same(f) {
				named = append(named, f)
			}
		}
		if len(named) > 0 {
			return named
		}
	}
	return nil
}

// uniqueFeed returns the only feed for which same is true.
func uniqueFeed(feeds []Feed, ref string, same func(Feed) bool) (Feed, error) {
	var found Feed
	ambiguous := articles.AmbiguousIDError{Prefix: ref}
	for _, f := range feeds {
		if !same(f) {
			continue
		}
		found = f
		if ambiguous.Count++; ambiguous.Count <= articles.AmbiguousShown {
			ambiguous.Matches = append(ambiguous.Matches, articles.Headline{ID: f.ID, Title: f.Title, URL: f.URL})
		}
	}
	switch ambiguous.Count {
	case 0:
		return Feed{}, ErrFeedNotFound
	case 1:
		return found, nil
	}
	return Feed{}, &ambiguous
}

// addressesOf returns the addresses, without their schemes, that a typed one may be stored as, whatever its script and
// spelling.
func addressesOf(typed string) []string {
	stored := []string{withoutScheme(cmp.Or(sanitize.URL(typed), typed))}
	if address, _, err := articles.ParseAddress(typed); err == nil {
		stored = append(stored, withoutScheme(address))
	}
	return stored
}

// withoutScheme returns an address without its scheme and the slash at its end.
func withoutScheme(address string) string {
	if _, rest, ok := strings.Cut(address, "://"); ok {
		address = rest
	}
	return strings.TrimSuffix(address, "/")
}
