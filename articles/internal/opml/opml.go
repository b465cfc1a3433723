package opml

import (
	"cmp"
	"errors"
	"net/url"

	"newsreader/articles/internal/address"
)

var (
	// ErrNotOPML is returned for text that is not OPML, such as a web page.
	ErrNotOPML = errors.New("not OPML")
	// ErrTruncated is returned, together with what was read, for a list that
	// ends too early.
	ErrTruncated = errors.New("the list is cut off")
	// ErrNoURLs is returned for text in which no line begins with a URL.
	ErrNoURLs = errors.New("no URLs found")
)

// Bounds.
const (
	// MaxOutlines is the number of feeds in a list that are read.
	MaxOutlines = 50_000
	// MaxDepth is the depth of folders. Deeper folders are merged into the
	// deepest one.
	MaxDepth = 16

	maxTextLen  = 1 << 10 // bytes of a title or folder
	maxURLLen   = address.MaxLen
	maxRefused  = 1000
	maxTokenLen = 1 << 20 // bytes of one tag
)

// Document is a subscription list.
type Document struct {
	// Title is the list's own title.
	Title string
	// Outlines are the feeds in document order, each URL once.
	Outlines []Outline
	// Refused are the first 1,000 entries that are not an http or https feed, and RefusedMore is the number of the others.
	Refused     []Refusal
	RefusedMore int
	// Duplicates is the number of feeds whose URL occurred earlier in the list.
	Duplicates int
	// Dropped is the number of feeds after the first MaxOutlines.
	Dropped int
}

// Outline is one feed of a list.
type Outline struct {
	// XMLURL is the URL of the feed without user information, HTMLURL that of its site.
	XMLURL, HTMLURL string
	// User is the user information of the feed's URL, nil if it has none.
	User *url.Userinfo
	// Title is the feed's own title, Text the user's name for it.
	Title, Text string
	// Type is the declared format, usually rss.
	Type string
	// Folders are the names of the folders that contain the feed, the outermost first.
	Folders []string
	// Tags are the user's other labels for the feed.
	Tags []string
}

// Name returns a name for the feed: the user's own, else its title, else its URL.
func (o *Outline) Name() string {
	return cmp.Or(o.Text, o.Title, o.XMLURL)
}

// Refusal is an entry of a list that did not become an outline.
type Refusal struct {
	// Line is the line of the list on which the entry begins, from 1.
	Line int
	// Text is the entry's name or, without one, its URL.
	Text string
	// Address is what the entry refers to, cut to 200 bytes and without user information.
	Address string
	// Reason is a short phrase: "a command, not a URL", "an inclusion", "not an http or https URL".
	Reason string
}
