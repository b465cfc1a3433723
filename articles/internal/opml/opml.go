package opml

import (
	"cmp"
	"errors"
)

var (
	// ErrNotOPML says that a text is no OPML, such as a web page.
	ErrNotOPML = errors.New("not OPML")
	// ErrTruncated says that a list ends too early. What was read up to there
	// comes with it.
	ErrTruncated = errors.New("the list is cut off")
	// ErrNoURLs says that no line of a text begins with an address.
	ErrNoURLs = errors.New("no addresses found")
)

// Bounds.
const (
	// MaxOutlines is how many feeds are read of a list.
	MaxOutlines = 50_000
	// MaxDepth is how many folders a feed may stand in; those inside are
	// taken for the last of them.
	MaxDepth = 16

	maxTextLen  = 1 << 10 // bytes of a title or folder
	maxURLLen   = 8 << 10
	maxRefused  = 1000
	maxTokenLen = 1 << 20 // bytes of one tag
)

// Document is a subscription list.
type Document struct {
	// Title is what the list calls itself.
	Title string
	// Outlines are the feeds in the order of the list, each address once.
	Outlines []Outline
	// Refused are the entries that are no feed of http or https, at most 1,000.
	Refused []Refusal
	// Duplicates counts the entries whose address stood in the list before.
	Duplicates int
	// Dropped counts the feeds beyond MaxOutlines.
	Dropped int
}

// Outline is one feed of a list.
type Outline struct {
	// XMLURL is the feed's address, HTMLURL that of its site.
	XMLURL, HTMLURL string
	// Title is the feed's own, Text what the reader calls it.
	Title, Text string
	// Type is rss or whatever else the list says.
	Type string
	// Folders are the names of the folders around the feed, the outermost first.
	Folders []string
	// Tags are the further names that the reader sorts it under.
	Tags []string
}

// Name is what to call the feed: the reader's own name, else its title, else its address.
func (o *Outline) Name() string {
	return cmp.Or(o.Text, o.Title, o.XMLURL)
}

// Refusal is an entry that did not become an outline.
type Refusal struct {
	// Text is the entry's name or, without one, its address.
	Text string
	// Address is what it points to, cut to 200 bytes.
	Address string
	// Reason is a few words: "a command", "an inclusion", "not http or https".
	Reason string
}
