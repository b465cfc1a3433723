package feed

import (
	"encoding/json"
	"errors"
	"net/url"
	"time"

	"newsreader/articles/internal/datetime"
)

// ErrNotFeed is returned for text that is not a feed, such as a page that has
// replaced one.
var ErrNotFeed = errors.New("not a feed")

// MaxSize is the number of bytes of a text that are read: 24 MiB, enough for 15 MiB
// in any charset after conversion to UTF-8.
const MaxSize = 24 << 20

// Options describe what is known about a feed besides its text.
type Options struct {
	// URL is the feed's own, after redirects, or nil without one.
	URL *url.URL
	// Now is when the feed was fetched. Dates more than 36 hours later count as
	// unknown, and so do dates without a year if it is zero.
	Now time.Time
}

// Feed is the content of a feed document. Zero fields are unknown. Text fields are
// plain text on one line; URLs are absolute http or https.
type Feed struct {
	Format Format
	// Title and Description are the publisher's own.
	Title, Description string
	// URL is the feed's own as it declares it, SiteURL that of the site or page
	// that the feed belongs to.
	URL, SiteURL string
	// Language is the declared BCP 47 tag, as written.
	Language string
	Image    string
	// TTL is how long the feed says that a copy is current (ttl, sy:updatePeriod).
	TTL time.Duration
	// SkipHours are the hours in UTC, 0 to 23, and SkipDays the days when the
	// publisher asks readers not to fetch the feed.
	SkipHours []int
	SkipDays  []time.Weekday
	// Hubs are the URLs of WebSub hubs.
	Hubs []string
	// NextURL is the document with older entries (RFC 5005 §3 and §4, JSON
	// Feed's next_url).
	NextURL string
	// Entries are in document order. An entry may be repeated.
	Entries []Entry
	// Dropped is the number of entries left out besides the newest 10,000.
	Dropped int
	// Truncated is set if the document ends too early. An entry that is cut off
	// is not among Entries.
	Truncated bool
}

// Entry is one RSS item, Atom entry or JSON Feed item. Zero fields are unknown.
// Text fields are plain text on one line; URLs are absolute http or https.
type Entry struct {
	// GUID is the publisher's identifier of the entry, which should be unique
	// within the feed (RFC 4287 §4.2.6) but may be that of other entries as well.
	GUID string
	// PermaLink is set if the GUID is a URL of the entry.
	PermaLink bool
	// URL is that of the article.
	URL   string
	Title string
	// Author is the name of the author, or several, separated by commas.
	Author string
	// Source is the outlet that an aggregator took the entry from.
	Source     string
	Categories []string
	// Published and Updated are as printed. Relative times count as unknown,
	// because they would change with every fetch.
	Published, Updated datetime.Stamp
	// SummaryHTML is the description or summary, and ContentHTML the content, as HTML.
	SummaryHTML, ContentHTML string
	// ContentText is the content if the feed has it as plain text.
	ContentText string
	// Base is the base URL of the HTML: xml:base, else the site's, else the
	// feed's own.
	Base       string
	Image      string
	Enclosures []Enclosure
	// CommentsURL is the page with the comments, Comments their number, or nil
	// if that is unknown.
	CommentsURL string
	Comments    *int
	// Language is that of the entry if it declares its own.
	Language string
	// Own is a JSON object that only its writer understands. WriteJSON puts its
	// members into "_newsreader"; Parse ignores them.
	Own json.RawMessage
}

// Enclosure is a file that comes with an entry: RSS's enclosure, Atom's link with
// rel=enclosure, JSON Feed's attachment, audio and video of Media RSS.
type Enclosure struct {
	URL string
	// Type is the media type.
	Type string
	// Length is in bytes, Duration in seconds, 0 if unknown.
	Length, Duration int64
	Title            string
}

// Bounds. Longer values are cut, except URLs, which are dropped, and GUIDs, which
// are hashed: cut short, they would mean something else.
const (
	maxEntries    = 10_000
	maxContentLen = 2 << 20 // bytes of a summary or content
	maxTitleLen   = 4 << 10 // bytes of a title or description
	maxNameLen    = 512     // bytes of an author, source or category
	maxURLLen     = 8 << 10
	maxGUIDLen    = 2 << 10
	maxEnclosures = 16 // of an entry
	maxListLen    = 64 // categories of an entry, hubs of a feed
)

// Format is the format of a feed document.
type Format int

// The formats. The zero Format means that a document is not a feed.
const (
	RSS Format = iota + 1 // RSS 0.91 to 2.0
	RDF                   // RSS 0.90 and 1.0
	Atom
	JSON
)
