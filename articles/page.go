package articles

import (
	"errors"
	"net/url"
	"time"
)

// MaxPageSize bounds a decoded page, in bytes: 15 MiB.
const MaxPageSize = 15 << 20

// ErrNoArticle means that a page has neither an article nor headlines and is no feed.
var ErrNoArticle = errors.New("no article found")

// Page is what one address or file contained: an article, its headline feed, or both.
type Page struct {
	// Article is nil if the page has none, like a front page.
	Article   *Article
	Headlines []Headline
	// More is further articles of a text that has several pages, in its order.
	More []*Article
	// Next is the address of the article's next page, "" if this is the last.
	Next string
	// Site is the name of the web site as the page declares it.
	Site string
	// Dropped is the number of a feed's entries that were left out besides the newest, or of the headlines in a
	// text that were left out after the first.
	Dropped int
	// List is set for a feed or another list, which may be empty.
	List bool
	// LeftOut is what of the document is neither in the article nor in a headline, if [PageOptions.Explain] asks for
	// it. It is nil for a feed and for newsreader's own JSON.
	LeftOut []LeftOut
}

// articles returns the articles of the page.
func (p *Page) articles() []*Article {
	if p.Article == nil {
		return p.More
	}
	return append([]*Article{p.Article}, p.More...)
}

// Listed returns what a list of the page shows: its articles, if it has several, and its headlines.
func (p *Page) Listed() []Headline {
	if len(p.More) == 0 {
		return p.Headlines
	}
	var out []Headline
	for _, a := range p.articles() {
		out = append(out, a.Headline)
	}
	return append(out, p.Headlines...)
}

// Recommended returns the headlines that the page recommends next to its article, in page order.
func (p *Page) Recommended() []Headline {
	var related []Headline
	for _, h := range p.Headlines {
		if h.Recommended {
			related = append(related, h)
		}
	}
	return related
}

// PageOptions are what is known about a page besides its bytes.
type PageOptions struct {
	// Name is the file's name. Its extension decides between Markdown and HTML.
	Name string
	// URL is the page's address, against which relative links are resolved.
	URL *url.URL
	// ContentType is the Content-Type header of the HTTP response, including its charset parameter.
	ContentType string
	// Captured is when the bytes were fetched or saved. Relative times such as 21小时前 are resolved against it, and
	// unknown if it is zero.
	Captured time.Time
	// Now is the time until which something can have been published; zero means Captured.
	Now time.Time
	// Explain asks for [Page.LeftOut].
	Explain bool
	// NoSites disables the site rules, to measure the general rules alone.
	NoSites bool
}
