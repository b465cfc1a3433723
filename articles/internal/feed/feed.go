package feed

import (
	"encoding/json"
	"errors"
	"net/url"
	"strings"
	"time"

	"newsreader/articles/internal/datetime"
)

// ErrNotFeed says that a text is no feed, such as a page where a feed was.
var ErrNotFeed = errors.New("not a feed")

// MaxSize is how many bytes of a text are read: 24 MiB, which holds 15 MiB of
// any charset once they are UTF-8.
const MaxSize = 24 << 20

// Options say what is known of a feed besides its text.
type Options struct {
	// URL is the feed's address after all redirects, nil where it has none.
	URL *url.URL
	// Now is when it was fetched. Dates beyond it by more than 36 hours are
	// unknown, and so are dates without a year where it is zero.
	Now time.Time
}

// Feed is what a feed document says. Zero fields are unknown. Text fields are
// plain text on one line; addresses are absolute http or https.
type Feed struct {
	Format Format
	// Title and Description are the publisher's own.
	Title, Description string
	// URL is the address that the feed gives for itself, SiteURL that of the
	// site or page that it is about.
	URL, SiteURL string
	// Language is the declared tag, as written.
	Language string
	Image    string
	// TTL is how long a copy is good by the feed's own word (ttl, sy:updatePeriod).
	TTL time.Duration
	// SkipHours are the hours in UTC, 0 to 23, and SkipDays the days on which
	// the publisher asks not to be visited.
	SkipHours []int
	SkipDays  []time.Weekday
	// Hubs are WebSub hubs.
	Hubs []string
	// NextURL is the page with older entries (RFC 5005 §3 and §4, JSON Feed's next_url).
	NextURL string
	// Entries are in the order of the document, each once.
	Entries []Entry
	// Dropped counts the entries beyond the first 10,000, which are not read.
	Dropped int
	// Truncated is set where the document ends too early: entries are missing,
	// the one that is cut off among them.
	Truncated bool
}

// Entry is one element of a feed. Zero fields are unknown. Text fields are plain
// text on one line; addresses are absolute http or https.
type Entry struct {
	// GUID is the publisher's own name for the entry, unique within the feed:
	// one that entries with different addresses share is left out.
	GUID string
	// PermaLink says that the GUID is an address of the entry.
	PermaLink bool
	// URL is the address of the article.
	URL   string
	Title string
	// Author is who wrote it; several are parted by commas.
	Author string
	// Source is the outlet where an aggregator took the entry from.
	Source     string
	Categories []string
	// Published and Updated are as printed. A feed's relative times are not
	// read, for they would change with every fetch.
	Published, Updated datetime.Stamp
	// SummaryHTML is the description or summary, and ContentHTML the content, as HTML.
	SummaryHTML, ContentHTML string
	// ContentText is the content where the feed has it as plain text.
	ContentText string
	// Base is the address that relative addresses in the HTML are resolved
	// against: xml:base, else the site's, else the feed's own.
	Base       string
	Image      string
	Enclosures []Enclosure
	// CommentsURL is where readers comment, Comments how many did, nil for unknown.
	CommentsURL string
	Comments    *int
	// Language is that of the entry where it declares its own.
	Language string
	// Own is a JSON object with what only its writer understands. WriteJSON puts its members
	// into "_newsreader"; Parse does not read them.
	Own json.RawMessage
}

// Enclosure is a file that belongs to an entry.
type Enclosure struct {
	URL string
	// Type is its media type.
	Type string
	// Length is in bytes, 0 where unknown.
	Length int64
}

// Bounds. What is longer is cut, but for addresses and GUIDs: an address that is
// cut is another address.
const (
	maxEntries    = 10_000
	maxContentLen = 2 << 20 // bytes of a summary or content
	maxTitleLen   = 4 << 10 // bytes of a title or description
	maxNameLen    = 512     // bytes of an author, source or category
	maxURLLen     = 8 << 10
	maxGUIDLen    = 2 << 10
	maxEnclosures = 16 // enclosures of an entry
	maxListLen    = 64 // categories of an entry, hubs of a feed
)

// Parse reads a feed of any format. The error is ErrNotFeed for any other text.
func Parse(text string, opts Options) (*Feed, error) {
	whole := len(text)
	text = strings.TrimLeft(clip(text, MaxSize), "\ufeff \t\r\n\v\f\x00")
	var f *Feed
	var err error
	if strings.HasPrefix(text, "{") {
		f, err = parseJSON(text, opts)
	} else {
		f, err = parseXML(text, opts)
	}
	if err != nil {
		return nil, err
	}
	f.Truncated = f.Truncated || whole > MaxSize
	return f, nil
}
