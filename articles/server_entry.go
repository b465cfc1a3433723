package articles

import (
	"time"

	"newsreader/articles/internal/feed"
)

// ServerEntry is an entry as a server has it that reads feeds for others. Unknown fields are zero.
type ServerEntry struct {
	URL, Title, Author string
	// HTML is the content, with absolute addresses or those relative to URL.
	HTML        string
	Published   time.Time
	Enclosures  []Enclosure
	CommentsURL string
	// Feed and Site are the title of the feed and the address of its site.
	Feed, Site string
}

// Entry converts the entry for storing, as if it had been read from its feed at that time.
func (e *ServerEntry) Entry(fetched time.Time) Entry {
	base := e.URL
	if base == "" {
		base = e.Site
	}
	raw := feed.Entry{URL: e.URL, Title: e.Title, Author: e.Author, ContentHTML: e.HTML, Base: base, CommentsURL: e.CommentsURL}
	for _, f := range e.Enclosures {
		raw.Enclosures = append(raw.Enclosures, feed.Enclosure{URL: f.URL, Type: f.Type, Length: f.Length, Duration: f.Duration, Title: f.Title})
	}
	entry := entryOf(&raw, &feed.Feed{Title: e.Feed, SiteURL: e.Site}, fetched)
	entry.Article.Published = Time{Time: e.Published.Truncate(time.Second)}.NotAfter(fetched)
	return entry
}
