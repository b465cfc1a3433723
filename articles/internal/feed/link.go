package feed

import "strings"

// readFeedLink reads a link of the feed itself.
func (p *parser) readFeedLink(el *element) {
	f := p.feed
	switch link := p.linkOf(el); link.relation {
	case "alternate":
		if link.isPage { // some feeds also list their other formats as alternates
			setOnce(&f.SiteURL, link.url)
		}
	case "self":
		setOnce(&f.URL, link.url)
	case "hub":
		f.Hubs = appendUnique(f.Hubs, link.url)
	case "next", "prev-archive":
		setOnce(&f.NextURL, link.url)
	}
}

// readLink reads a link of an entry.
func (p *parser) readLink(raw *rawEntry, el *element) {
	switch link := p.linkOf(el); link.relation {
	case "alternate":
		if link.isPage {
			setOnce(&raw.URL, link.url)
		} else {
			setOnce(&raw.otherURL, link.url)
		}
	case "enclosure":
		raw.addEnclosure(Enclosure{URL: link.url, Type: el.attr("type"), Length: parseLength(el.attr("length")), Title: el.attr("title")})
	case "replies":
		if link.isPage {
			setOnce(&raw.CommentsURL, link.url)
		} else {
			setOnce(&raw.commentsFeed, link.url)
		}
		p.setCommentCount(raw, p.attrNamed(el, "thr:count"))
	}
}

// A link is what a link element points to, and how that is related to the feed or
// entry.
type link struct {
	url      string
	relation string
	isPage   bool // HTML, as far as the element says
}

// linkOf reads an Atom link or an RSS link. The latter has the URL of a page as its
// text.
func (p *parser) linkOf(el *element) link {
	href := el.attr("href")
	if href == "" {
		return link{urlIn(el, p.innerXML(el).text(2*maxURLLen)), "alternate", true}
	}
	media := el.attr("type")
	return link{urlIn(el, href), linkRelation(el), media == "" || strings.Contains(media, "html")}
}

// linkRelation returns the rel of an Atom link in lower case, without the prefix of
// registered relations (RFC 4287 §4.2.7.2).
func linkRelation(el *element) string {
	rel := strings.ToLower(el.attr("rel"))
	rel = strings.TrimPrefix(rel, "http://www.iana.org/assignments/relation/")
	if rel == "" {
		return "alternate"
	}
	return rel
}
