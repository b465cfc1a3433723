package feed

import (
	"slices"
	"strconv"
	"strings"
)

// readEntryMedia reads the elements that hold files and pictures.
func (p *parser) readEntryMedia(d *rawEntry, el *element) bool {
	switch el.name {
	case "enclosure":
		d.addEnclosure(urlIn(el, el.attr("url")), el.attr("type"), el.attr("length"))
	case "media:group":
		p.readMediaChildren(d, el)
	case "media:content":
		p.readMediaContent(d, el)
	case "media:thumbnail":
		setOnce(&d.Image, urlIn(el, el.attr("url")))
	case "itunes:image":
		setOnce(&d.Image, urlIn(el, el.attr("href")))
	case "image":
		if text := oneLine(p.innerXML(el).text(2 * maxURLLen)); !strings.Contains(text, " ") {
			setOnce(&d.Image, urlIn(el, text))
		}
	default:
		return false
	}
	return true
}

// readMediaContent reads a picture or another file of Media RSS.
func (p *parser) readMediaContent(d *rawEntry, el *element) {
	address, media := urlIn(el, el.attr("url")), el.attr("type")
	if el.attr("medium") == "image" || strings.HasPrefix(media, "image/") {
		setOnce(&d.Image, address)
	} else {
		d.addEnclosure(address, media, el.attr("fileSize"))
	}
	p.readMediaChildren(d, el)
}

// readMediaChildren reads what stands in a group or in one content.
func (p *parser) readMediaChildren(d *rawEntry, el *element) {
	p.children(el, func(child *element) bool {
		switch child.name {
		case "item", "atom:entry":
			return false
		case "media:title", "media:description", "media:keywords":
			return p.readEntryText(d, child)
		case "media:content", "media:thumbnail":
			return p.readEntryMedia(d, child)
		}
		return p.skip(child)
	})
}

// addEnclosure adds a file to the entry; a picture is its picture, too.
func (d *rawEntry) addEnclosure(address, media, length string) {
	if address == "" || len(d.Enclosures) >= maxEnclosures {
		return
	}
	n, err := strconv.ParseInt(length, 10, 64)
	if err != nil || n < 0 {
		n = 0
	}
	media = clip(oneLine(media), maxNameLen)
	if strings.HasPrefix(media, "image/") {
		setOnce(&d.Image, address)
	}
	same := func(e Enclosure) bool { return e.URL == address }
	if !slices.ContainsFunc(d.Enclosures, same) {
		d.Enclosures = append(d.Enclosures, Enclosure{address, media, n})
	}
}
