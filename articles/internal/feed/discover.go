package feed

import (
	"net/url"
	"slices"
	"strings"
)

// Candidate is an address on a page that may be that of a feed.
type Candidate struct {
	URL string
	// Title is what the page calls it, plain text on one line.
	Title string
	// Format is what the page says that it is, 0 where it says nothing.
	Format Format
	// Declared is set for what the page declares as its feed by a link element,
	// and not for an ordinary link that looks like one to a feed.
	Declared bool

	rank int
}

// Bounds of discovery.
const (
	maxCandidates   = 50
	maxDiscoverTags = 200_000 // that are looked at on a page
)

// Discover finds the feeds that a page offers, the best first: what it declares
// with <link rel=alternate>, then links whose address looks like that of a
// feed; feeds of comments after those of articles, other sites' after the page's
// own, else in page order. Base is the page's address, nil where it is unknown.
func Discover(html string, base *url.URL) []Candidate {
	d := discoverer{scanner: scanner{src: clip(html, MaxSize)}, base: base, page: base}
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

// discoverer looks through the tags of a page.
type discoverer struct {
	scanner
	base, page *url.URL
	found      []Candidate
	baseSeen   bool // a base element was seen: the first counts
}

func (d *discoverer) tag() {
	switch strings.ToLower(clip(d.name, 16)) {
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
		// These name no feed, and translations of a page are alternates, too.
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

// anchor reads a link whose address looks like that of a feed.
func (d *discoverer) anchor() {
	href := attributeValue(d.attrs, "href")
	if strings.IndexByte(href, '#') == 0 {
		return
	}
	if likeness := feedURLScore(href); likeness > 0 {
		title := attributeValue(d.attrs, "title")
		if title == "" {
			title = d.linkText()
		}
		d.add(href, title, 0, 10*(4-likeness))
	}
}

// linkText returns the text up to the next tag.
func (d *discoverer) linkText() string {
	rest := d.src[d.pos:]
	if end := strings.IndexByte(rest, '<'); end >= 0 {
		return decodeReferences(clip(rest[:end], maxNameLen))
	}
	return ""
}

// add adds a candidate, unless it is there already. Rank 0 is a declared one's.
func (d *discoverer) add(href, title string, format Format, rank int) {
	address := resolveURL(d.base, replaceFeedScheme(href))
	if address == "" {
		return
	}
	same := func(c Candidate) bool { return c.URL == address }
	if slices.ContainsFunc(d.found, same) {
		return
	}
	c := Candidate{URL: address, Title: clip(titleText(title), maxNameLen), Format: format, Declared: rank == 0, rank: rank}
	if mentionsComments(c.Title) || mentionsComments(c.URL) {
		c.rank += 100
	}
	if u := parseURL(address); rank > 0 && d.page != nil && u.Hostname() != d.page.Hostname() {
		c.rank += 50
	}
	d.found = append(d.found, c)
}

// replaceFeedScheme replaces the feed scheme, which pages use for addresses of the web.
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

// mentionsComments says whether a title or address names a feed of comments.
func mentionsComments(s string) bool {
	s = strings.ToLower(s)
	for _, word := range []string{"comment", "评论", "評論", "replies", "kommentar", "コメント"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}
