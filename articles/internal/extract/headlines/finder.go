package headlines

import (
	"net/url"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/htmltree"
)

// Limits of a page's headline list.
const (
	maxHeadlines = 1500
	maxLinks     = 20000
	minHeadline  = 5   // words; a CJK character counts as one
	maxHeadline  = 300 // columns
	maxItem      = 400 // entries of an item that are read
)

// Finder holds the headlines that were found on a page.
type Finder struct {
	*htmltree.Tree
	page          Page
	domain        string // the registrable domain of the page, "" if its address is unknown
	links         []link
	onlyLink      []int32         // by entry: see findOnlyLinks
	chosen        []*link         // the links that are headlines
	titles        map[string]bool // the letters of their titles
	chosenBefore  []int32         // by entry: how many headlines come before it
	groups        map[int32]*group
	childrenByBox map[int32]*boxChildren
	siteHeaders   map[int32]bool // by header: see isSiteHeader
}

// Page is what the search needs to know about a page.
type Page struct {
	// Stats are the sums over each entry, without boilerplate.
	Stats []htmltree.Stats
	// Base is the address that links are relative to, or nil if unknown.
	Base *url.URL
	// Reader has the options for reading printed times.
	Reader datetime.Options
	// Body is the entry of the page's article, or -1. The article's own facts, given by the other
	// fields, are neither headlines nor section labels.
	Body int32
	// TextFrom and TextEnd are the range of entries in Body that the article's text is in, TextEnd 0 if that is all
	// of them.
	TextFrom, TextEnd                int32
	Title, URL, Source, Byline, Site string
	AuthorURL                        string
	Breadcrumbs                      []string
	// Related and Ignored are entries named by site rules: lists of recommended articles, and boxes
	// whose links are not headlines.
	Related, Ignored []int32
}

// unknownHost is the host of a page whose address is unknown (RFC 2606, section 2). With it, relative
// links can be compared, but they are not reported.
const unknownHost = "unknown.invalid"

// link is a link on the page that may be a headline.
type link struct {
	entry   int32  // the a element
	address string // absolute, without tracking
	text    string
	words   int
	group   int32 // the box whose links it is compared with
	item    int32 // the largest box with no other headline
	// ownFirst and ownEnd are the range of entries that describe it.
	ownFirst, ownEnd int32
	// listed is set for a title of a list of like items; itemFirst and itemEnd are the range of its item.
	listed             bool
	itemFirst, itemEnd int32
	heading            int32 // the heading that the text is from, 0 if it is the link's own
	paid               bool  // see isPaid
	aside              bool  // a link beside a title; see markAsides
}

// group describes the links in a box.
type group struct {
	wordCounts []int
	median     int
	// links counts all links, unfollowed those that search engines are told to ignore, and ownUnfollowed the unfollowed
	// ones to the page's own domain.
	links, unfollowed, ownUnfollowed int
}

// boxChildren has the labels and lists among the children of a box, in page order.
type boxChildren struct {
	labels []sectionLabel
	lists  []int32 // children that contain headlines
}

// Values of Finder.onlyLink that are not the index of a link.
const (
	noLink       = -1
	severalLinks = -2
)

// sectionLabel is a child that labels what follows it, with one name or with those of a row of tabs.
type sectionLabel struct {
	child int32
	names []string
}
