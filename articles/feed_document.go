package articles

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"newsreader/articles/internal/feed"
	"newsreader/articles/internal/htmlfragment"
	"newsreader/articles/internal/sanitize"
	"newsreader/articles/internal/text"
)

var (
	// ErrNotFeed means that a document is not a feed.
	ErrNotFeed = errors.New("not a feed")
	// ErrIsPage means that a document is not a feed but an HTML page.
	ErrIsPage = errors.New("a page now, not a feed")
)

// FeedDocument is the state of a feed, or of a page followed like one, when it was fetched.
type FeedDocument struct {
	Title, SiteURL string
	// Site is the name of the site as a followed page declares it.
	Site string
	// TTL is how long a copy stays good by the feed's own account, 0 if it does not say.
	TTL time.Duration
	// SkipHours, 0 to 23 in UTC, and SkipDays are when the feed asks not to be fetched (RSS 2.0).
	SkipHours []int
	SkipDays  []time.Weekday
	// Truncated means that the document is incomplete.
	Truncated bool
	// Dropped is the number of entries that were left out besides the newest.
	Dropped int
	Entries []Entry
}

// Entry is one element of a feed: an article and what identifies the entry within the feed.
type Entry struct {
	// GUID is the publisher's identifier, "" if the document gives none. Several entries may share it.
	GUID    string
	Article *Article
	// VagueTime means that its times were computed from words such as "an hour ago": a different time at the next
	// fetch is not a change.
	VagueTime bool
}

// ParseFeed reads a feed in any format. The error is ErrIsPage for an HTML page, ErrNotFeed for any other
// document, or the context's.
func ParseFeed(ctx context.Context, text string, opts PageOptions) (*FeedDocument, error) {
	found, err := feed.Parse(text, feed.Options{URL: opts.URL, Now: opts.Captured})
	switch {
	case errors.Is(err, feed.ErrNotFeed) && isHTMLPage(text, opts.ContentType):
		return nil, ErrIsPage
	case errors.Is(err, feed.ErrNotFeed):
		return nil, ErrNotFeed
	case err != nil:
		return nil, err
	}
	doc := &FeedDocument{
		Title: sanitize.Line(found.Title), SiteURL: sanitize.URL(found.SiteURL),
		TTL: found.TTL, SkipHours: found.SkipHours, SkipDays: found.SkipDays, Truncated: found.Truncated, Dropped: found.Dropped,
	}
	for i := range found.Entries {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		doc.Entries = append(doc.Entries, entryOf(&found.Entries[i], found, opts.Captured))
	}
	return doc, nil
}

// DroppedNote says that entries of a feed were left out, and which.
func DroppedNote(dropped int) string {
	return fmt.Sprintf("too many entries; skipped the oldest %d (the last ones if there are no dates)", dropped)
}

func isHTMLPage(text, contentType string) bool {
	return looksHTML(text[:min(len(text), sniffLength)]) || strings.Contains(contentType, "html") && strings.HasPrefix(strings.TrimSpace(text), "<")
}

// entryOf converts a feed's entry for storing.
func entryOf(e *feed.Entry, f *feed.Feed, fetched time.Time) Entry {
	a, err := articleOf(e, f)
	if err != nil {
		// The HTML is too deep for the parser, but its words can still be kept.
		bare := *e
		bare.ContentText, bare.ContentHTML, bare.SummaryHTML = text.FromHTML(htmlfragment.CloseRawText(cmp.Or(e.ContentHTML, e.SummaryHTML))), "", ""
		a, _ = articleOf(&bare, f)
	}
	a.Published, a.Updated = a.Published.NotAfter(fetched), a.Updated.NotAfter(fetched)
	a.Captured = Time{Time: fetched.Truncate(time.Second)}
	a.Sanitize()
	return Entry{GUID: e.GUID, Article: a}
}
