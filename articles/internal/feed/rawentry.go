package feed

import (
	"strconv"
	"strings"
	"time"
)

// A rawEntry is an entry whose URLs and dates are still as written. How to read
// them depends on the feed's site and language, which may follow the entries.
type rawEntry struct {
	Entry
	originalURL              string // before a proxy such as FeedBurner
	guidURL                  string // the GUID, if it may be a URL
	otherURL                 string // of another format
	atomID                   string // often a URL
	published, updated       []string
	otherDates               []string // of publication where nothing says so
	textLanguage             string   // xml:lang of the content, else of the summary
	sourceAuthor             string   // of the feed that an aggregator took the entry from
	subtitle                 string   // Apple's, a line instead of a summary
	mediaTitle, mediaSummary string
	duration                 int64  // of the episode, in seconds
	commentsFeed             string // a feed of the comments, not a page
	when                     time.Time
	isDated                  bool // when was looked for
}

// setCommentCount parses the number of comments, unless that is set.
func (p *parser) setCommentCount(raw *rawEntry, s string) {
	s = strings.ReplaceAll(oneLine(s), ",", "")
	if n, err := strconv.Atoi(s); err == nil && n >= 0 && n < 1e9 && raw.Comments == nil {
		raw.Comments = &n
	}
}
