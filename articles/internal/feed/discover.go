package feed

import (
	"net/url"
	"newsreader/articles/internal/runes"
	"slices"
	"strings"
)

// Candidate is a URL on a page that may be that of a feed.
type Candidate struct {
	URL string
	// Title is the page's name for it, plain text on one line.
	Title string
	// Format is the one that the page declares, 0 if it declares none.
	Format Format
	// Declared is set if the page declares the feed by a link element. Otherwise
	// it is an ordinary link that looks like one to a feed.
	Declared bool

	rank int // the lowest is the best; 0 is a declared feed of articles
}

// Bounds of discovery.
const (
	maxCandidates   = 50
	maxDiscoverTags = 200_000 // of a page, that are read
)

// Discover returns the feeds that a page offers, the best first: those that it
// declares with <link rel=alternate>, then links whose URL looks like a feed's.
// Feeds of comments follow those of articles, and links to other sites follow those
// to the page's own; otherwise page order decides. Base is the page's URL, or nil
// if that is unknown.
func Discover(html string, base *url.URL) []Candidate {
	d := discoverer{scanner: scanner{src: runes.Clip(html, MaxSize)}, base: base, page: base}
	for range maxDiscoverTags {
		if d.next() == tokenEnd || len(d.found) >= maxCandidates {
			break
		}
		if d.kind == tokenOpen {
			d.tag()
		}
	}
	slices.SortStableFunc(d.found, func(a, b Candidate) int { return a.rank - b.rank })
	return d.found
}

// A discoverer collects candidates from the tags of a page.
type discoverer struct {
	scanner
	base, page *url.URL
	found      []Candidate
	baseSeen   bool // only the first base element counts
}

func (d *discoverer) tag() {
	switch strings.ToLower(runes.Clip(d.name, 16)) {
	case "base":
		if u := parseURL(attributeValue(d.attrs, "href")); u != nil && !d.baseSeen {
			if d.base != nil {
				u = d.base.ResolveReference(u)
			}
			d.base, d.baseSeen = u, true
		}
	case "link":
		d.link()
	case "a", "area":
		d.anchor()
	case "script", "style":
		d.skipCode()
	}
}

// link reads <link rel="alternate" type="application/rss+xml" href>.
func (d *discoverer) link() {
	rel := strings.Fields(strings.ToLower(attributeValue(d.attrs, "rel")))
	declared := slices.Contains(rel, "alternate") || slices.Contains(rel, "feed")
	if !declared || slices.Contains(rel, "stylesheet") {
		return
	}
	href, media := attributeValue(d.attrs, "href"), strings.ToLower(attributeValue(d.attrs, "type"))
	format := formatOfType(media)
	switch strings.TrimSpace(media) {
	case "text/xml", "application/xml", "application/json", "":
		// These types do not imply a feed: translations of a page are alternates as well.
		if !slices.Contains(rel, "feed") && feedURLScore(href) == 0 {
			return
		}
	default:
		if format == 0 {
			return
		}
	}
	d.add(href, attributeValue(d.attrs, "title"), format, 0)
}

// anchor reads an ordinary link and adds it if its URL looks like a feed's.
func (d *discoverer) anchor() {
	href := attributeValue(d.attrs, "href")
	if strings.IndexByte(href, '#') == 0 {
		return
	}
	if score := feedURLScore(href); score > 0 {
		title := attributeValue(d.attrs, "title")
		if title == "" {
			title = d.linkText()
		}
		d.add(href, title, 0, 10*(4-score))
	}
}

// linkText returns the text up to the next tag.
func (d *discoverer) linkText() string {
	rest := d.src[d.pos:]
	if end := strings.IndexByte(rest, '<'); end >= 0 {
		return decodeReferences(runes.Clip(rest[:end], maxNameLen))
	}
	return ""
}

// add adds a candidate unless its URL has been found before. Rank 0 means that the
// page declares it.
func (d *discoverer) add(href, title string, format Format, rank int) {
	address := resolveURL(d.base, replaceFeedScheme(href))
	if address == "" {
		return
	}
	same := func(c Candidate) bool { return c.URL == address }
	if slices.ContainsFunc(d.found, same) {
		return
	}
	c := Candidate{URL: address, Title: runes.Clip(titleText(title), maxNameLen), Format: format, Declared: rank == 0, rank: rank}
	if mentionsComments(c.Title) || mentionsComments(c.URL) {
		c.rank += 100
	}
	if u := parseURL(address); rank > 0 && d.page != nil && u.Hostname() != d.page.Hostname() {
		c.rank += 50
	}
	d.found = append(d.found, c)
}

// replaceFeedScheme removes the feed: scheme, which some pages put before or in
// place of http:.
func replaceFeedScheme(href string) string {
	rest, ok := strings.CutPrefix(strings.TrimSpace(href), "feed:")
	switch {
	case !ok:
		return href
	case strings.HasPrefix(rest, "//"):
		return "http:" + rest
	}
	return rest
}

// mentionsComments reports whether a title or URL is that of a feed of comments.
func mentionsComments(s string) bool {
	s = strings.ToLower(s)
	for _, word := range []string{"comment", "评论", "評論", "replies", "kommentar", "コメント"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}
