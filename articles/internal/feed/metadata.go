package feed

import (
	"slices"
	"strings"
)

// readMetadata reads an element of the feed itself: a child of the root, or of
// RSS's channel.
func (p *parser) readMetadata(el *element) bool {
	f := p.feed
	switch el.name {
	case "channel", "atom:channel":
		return p.readChannel(el)
	case "item", "atom:item", "atom:entry", "entry":
		p.readEntry(el)
	case "title", "atom:title":
		setOnce(&f.Title, p.titleOf(el))
	case "description", "atom:subtitle", "atom:tagline", "itunes:summary", "dc:description":
		setOnce(&f.Description, clip(plainText(p.innerXML(el).html()), maxTitleLen))
	case "link", "atom:link":
		p.readFeedLink(el)
	case "language", "dc:language":
		setOnce(&f.Language, languageTag(p.innerXML(el).text(maxNameLen)))
	case "atom:author":
		setOnce(&p.author, p.readPerson(el))
	default:
		return p.readImage(el) || p.readSchedule(el) || p.skip(el)
	}
	return true
}

// readChannel reads RSS's channel. In RSS 1.0 the items follow it.
func (p *parser) readChannel(el *element) bool {
	if len(p.openNames) > 1 {
		return p.skip(el) // a channel in a channel
	}
	setOnce(&p.feed.Language, el.lang)
	p.channelClosed = p.children(el, p.readMetadata) == closed
	return true
}

// setOnce sets a field that is still unknown.
func setOnce(field *string, value string) {
	if *field == "" {
		*field = value
	}
}

// readFeedLink reads RSS's link, which has the address of the site as its text, or
// one of Atom's links.
func (p *parser) readFeedLink(el *element) {
	f := p.feed
	href := el.attr("href")
	if href == "" {
		setOnce(&f.SiteURL, urlIn(el, p.innerXML(el).text(2*maxURLLen)))
		return
	}
	href = urlIn(el, href)
	switch linkRelation(el) {
	case "alternate":
		// Of several the one that is a page: some list other formats of the feed, too.
		if media := el.attr("type"); media == "" || strings.Contains(media, "html") {
			setOnce(&f.SiteURL, href)
		}
	case "self":
		setOnce(&f.URL, href)
	case "hub":
		f.Hubs = appendUnique(f.Hubs, href)
	case "next", "prev-archive":
		setOnce(&f.NextURL, href)
	}
}

// linkRelation is the rel of an Atom link, without the prefix of the registry's
// addresses (RFC 4287 §4.2.7.2).
func linkRelation(el *element) string {
	rel := strings.ToLower(el.attr("rel"))
	rel = strings.TrimPrefix(rel, "http://www.iana.org/assignments/relation/")
	if rel == "" {
		return "alternate"
	}
	return rel
}

// appendUnique appends a value to a list that has neither it nor too many others.
func appendUnique(list []string, value string) []string {
	if value == "" || len(list) >= maxListLen || slices.Contains(list, value) {
		return list
	}
	return append(list, value)
}

// readImage reads the elements that give a feed's picture.
func (p *parser) readImage(el *element) bool {
	switch el.name {
	case "image":
		p.children(el, func(child *element) bool {
			if child.name == "url" {
				setOnce(&p.feed.Image, urlIn(child, p.innerXML(child).text(2*maxURLLen)))
				return true
			}
			return child.name != "item" && p.skip(child)
		})
	case "atom:logo", "atom:icon":
		setOnce(&p.feed.Image, urlIn(el, p.innerXML(el).text(2*maxURLLen)))
	case "itunes:image":
		setOnce(&p.feed.Image, urlIn(el, el.attr("href")))
	default:
		return false
	}
	return true
}
