package feed

import (
	"cmp"
	"strings"

	"newsreader/articles/internal/runes"
)

// readMetadata reads a child of the root element, or of RSS's channel: an entry, or
// a field of the feed itself.
func (p *parser) readMetadata(el *element) bool {
	f := p.feed
	switch el.name {
	case "channel", "atom:channel":
		return p.readChannel(el)
	case "item", "atom:item", "atom:entry", "entry":
		p.readEntry(el)
	case "title", "atom:title":
		setOnce(&f.Title, p.titleOf(el))
	case "dc:title":
		setOnce(&p.otherTitle, p.titleOf(el))
	case "description", "atom:subtitle", "atom:tagline":
		setOnce(&f.Description, p.readDescription(el))
	case "itunes:summary", "dc:description", "itunes:subtitle":
		setOnce(&p.otherDescription, p.readDescription(el))
	case "link", "atom:link":
		p.readFeedLink(el)
	case "language", "dc:language":
		setOnce(&f.Language, languageTag(p.innerXML(el).text(maxNameLen)))
	case "atom:author":
		p.author = addName(p.author, p.readPerson(el))
	default:
		return p.readImage(el) || p.readSchedule(el) || p.skip(el)
	}
	return true
}

// readDescription reads a description of the feed as plain text.
func (p *parser) readDescription(el *element) string {
	in := p.innerXML(el)
	html, plain := in.html(), ""
	if strings.HasPrefix(el.name, "atom:") {
		html, plain = atomContent(el, in)
	}
	return runes.Clip(cmp.Or(oneLine(plain), plainText(html)), maxTitleLen)
}

// readChannel reads an RSS channel. In RSS 1.0 the items follow it.
func (p *parser) readChannel(el *element) bool {
	if len(p.openNames) > 1 {
		return p.skip(el) // a channel inside a channel
	}
	setOnce(&p.feed.Language, el.lang)
	p.channelClosed = p.children(el, p.readMetadata) == closed
	return true
}

// readImage reads the elements with the feed's image. It returns false for others.
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
