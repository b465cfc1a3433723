// Package extract reads news pages: from HTML it takes the article, what the
// page says about it, and the headline feed around it.
//
// It parses a page once and works on an index of the tree (type tree): first
// furniture is told from prose by structure, link density and wording, then the
// box that holds the most prose becomes the body, and the facts are read from
// JSON-LD, meta elements and the lines between title and body. Everything here
// runs on untrusted pages: its time grows with the page's length and depth, and
// its output is no larger than the page.
package extract

import (
	"net/url"
	"time"

	"golang.org/x/net/html"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/headlines"
)

// Options say what is known of a page besides its text.
type Options struct {
	// URL is the page's address, nil where it is unknown.
	URL *url.URL
	// Now is when the copy was taken; relative times such as 21小时前 count
	// from it. Where it is zero they stay unknown.
	Now time.Time
	// NoSites leaves the site rules unused.
	NoSites bool
}

// Page is what was found on a page. Zero fields are unknown. Text fields are one
// line each, with runs of blanks folded; they are as untrusted as the page.
type Page struct {
	Title string
	// URL is the canonical address that the page declares, else Options.URL.
	URL string
	// Source is the outlet as printed, Byline who wrote it, Site the web site.
	Source, Byline, Site string
	Author               *Author
	// Section is the part of the paper that the article stands in.
	Section    string
	Standfirst string
	// Language is a BCP 47 tag, as short as the page allows.
	Language string
	// Image is the absolute address of the lead picture.
	Image                        string
	Published, Updated, Captured datetime.Stamp
	// Comments is nil where the page prints no count.
	Comments    *int
	Breadcrumbs []string
	// Categories are the publisher's own tags.
	Categories []string
	// Notices are disclaimers and copyright statements, one each.
	Notices []string
	// Body is a div element that holds the article's content alone, nil when no
	// article stands out. It is a copy: links and pictures are absolute where the
	// page's address is known, captions are the text of their pictures, films are
	// links, and the highest subheading is of level 2.
	Body *html.Node
	// Next is the address of the article's next page, where it has several.
	Next string
	// Headlines are the page's lists, in page order.
	Headlines []headlines.Headline
}

// Author is a person's or account's card.
type Author struct {
	Name, Bio, URL      string
	Articles, Followers *int
}
