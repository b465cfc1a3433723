// Package extract reads news pages: it takes the article from an HTML page, with the facts printed and
// declared about it, and the headline list around it.
//
// It parses a page once and works on an index of it (package htmltree). First boilerplate is separated
// from prose by structure, link density and wording. Then the box with the most prose becomes the
// body, is cleaned of what is not the article, and is copied. The facts come from JSON-LD, meta
// elements and the lines between title and body.
//
// Pages are untrusted: running time grows with a page's length and depth, and the output is no larger
// than the page.
package extract

import (
	"net/url"
	"time"

	"golang.org/x/net/html"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/headlines"
)

// Options describe a page besides its text.
type Options struct {
	// URL is the page's address, or nil if unknown.
	URL *url.URL
	// Now is when the copy was made; relative times such as 21小时前 count back from it. If it is zero
	// they stay unknown.
	Now time.Time
	// NoSites disables the site rules.
	NoSites bool
}

// Page is what was found on a page. Zero fields are unknown. Text fields are single lines with blanks
// squeezed, and are as untrusted as the page.
type Page struct {
	Title string
	// URL is the canonical address that the page declares, or else Options.URL.
	URL string
	// Source is the outlet as printed, Byline who wrote it, Site the website.
	Source, Byline, Site string
	Author               *Author
	// Section is the section of the publication that the article is in.
	Section    string
	Standfirst string
	// Language is a BCP 47 tag without region.
	Language string
	// Image is the absolute address of the lead image.
	Image                        string
	Published, Updated, Captured datetime.Stamp
	// Comments is nil if the page prints no count.
	Comments    *int
	Breadcrumbs []string
	// Categories are the publisher's own tags.
	Categories []string
	// Notices are disclaimers and copyright statements.
	Notices []string
	// Body is a div element with nothing but the article's content, or nil if no article was found. It
	// is a copy: links and images are absolute if the page's address is known, captions are the
	// alternative text of their images, videos are links, and the highest subheading is of level 2.
	Body *html.Node
	// Stub reports that Body is only a part of the article, the rest of which is behind a paywall.
	Stub bool
	// Next is the address of the article's next page, if it has several.
	Next string
	// Headlines are the page's lists of articles, in page order.
	Headlines []headlines.Headline
}

// Author is the card of a person or an account.
type Author struct {
	Name, Bio, URL      string
	Articles, Followers *int
}
