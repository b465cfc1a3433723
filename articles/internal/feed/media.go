package feed

import (
	"slices"
	"strconv"
	"strings"
)

// readEntryMedia reads the elements with an entry's files and images.
func (p *parser) readEntryMedia(raw *rawEntry, el *element) bool {
	switch el.name {
	case "enclosure":
		raw.addEnclosure(urlIn(el, el.attr("url")), el.attr("type"), el.attr("length"))
	case "media:group":
		p.readMediaChildren(raw, el)
	case "media:content":
		p.readMediaContent(raw, el)
	case "media:thumbnail":
		setOnce(&raw.Image, urlIn(el, el.attr("url")))
	case "itunes:image":
		setOnce(&raw.Image, urlIn(el, el.attr("href")))
	case "image":
		if text := oneLine(p.innerXML(el).text(2 * maxURLLen)); !strings.Contains(text, " ") {
			setOnce(&raw.Image, urlIn(el, text))
		}
	default:
		return false
	}
	return true
}

// readMediaContent reads an image or another file of Media RSS.
func (p *parser) readMediaContent(raw *rawEntry, el *element) {
	address, media := urlIn(el, el.attr("url")), el.attr("type")
	if el.attr("medium") == "image" || strings.HasPrefix(media, "image/") {
		setOnce(&raw.Image, address)
	} else {
		raw.addEnclosure(address, media, el.attr("fileSize"))
	}
	p.readMediaChildren(raw, el)
}

// readMediaChildren reads the children of a Media RSS group or content.
func (p *parser) readMediaChildren(raw *rawEntry, el *element) {
	p.children(el, func(child *element) bool {
		switch child.name {
		case "item", "atom:entry":
			return false
		case "media:title", "media:description", "media:keywords":
			return p.readEntryText(raw, child)
		case "media:content", "media:thumbnail":
			return p.readEntryMedia(raw, child)
		}
		return p.skip(child)
	})
}

// addEnclosure adds a file to the entry. An image file is also the entry's image.
func (raw *rawEntry) addEnclosure(address, media, length string) {
	if address == "" || len(raw.Enclosures) >= maxEnclosures {
		return
	}
	n, err := strconv.ParseInt(length, 10, 64)
	if err != nil || n < 0 {
		n = 0
	}
	media = clip(oneLine(media), maxNameLen)
	if strings.HasPrefix(media, "image/") {
		setOnce(&raw.Image, address)
	}
	same := func(e Enclosure) bool { return e.URL == address }
	if !slices.ContainsFunc(raw.Enclosures, same) {
		raw.Enclosures = append(raw.Enclosures, Enclosure{address, media, n})
	}
}
