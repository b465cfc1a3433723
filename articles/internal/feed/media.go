package feed

import (
	"slices"
	"strconv"
	"strings"
)

// entryMedia reads the elements that hold files and pictures.
func (p *parser) entryMedia(d *draft, el *element) bool {
	switch el.name {
	case "enclosure":
		d.enclose(addressIn(el, el.attr("url")), el.attr("type"), el.attr("length"))
	case "media:group":
		p.mediaChildren(d, el)
	case "media:content":
		p.mediaContent(d, el)
	case "media:thumbnail":
		setText(&d.Image, addressIn(el, el.attr("url")))
	case "itunes:image":
		setText(&d.Image, addressIn(el, el.attr("href")))
	case "image":
		if text := line(p.inner(el).text(2 * maxAddress)); !strings.Contains(text, " ") {
			setText(&d.Image, addressIn(el, text))
		}
	default:
		return false
	}
	return true
}

// mediaContent reads a picture or another file of Media RSS.
func (p *parser) mediaContent(d *draft, el *element) {
	address, media := addressIn(el, el.attr("url")), el.attr("type")
	if el.attr("medium") == "image" || strings.HasPrefix(media, "image/") {
		setText(&d.Image, address)
	} else {
		d.enclose(address, media, el.attr("fileSize"))
	}
	p.mediaChildren(d, el)
}

// mediaChildren reads what stands in a group or in one content.
func (p *parser) mediaChildren(d *draft, el *element) {
	p.children(el, func(child *element) bool {
		switch child.name {
		case "item", "atom:entry":
			return false
		case "media:title", "media:description", "media:keywords":
			return p.entryText(d, child)
		case "media:content", "media:thumbnail":
			return p.entryMedia(d, child)
		}
		return p.skip(child)
	})
}

// enclose adds a file to the entry; a picture is its picture, too.
func (d *draft) enclose(address, media, length string) {
	if address == "" || len(d.Enclosures) >= maxFiles {
		return
	}
	n, err := strconv.ParseInt(length, 10, 64)
	if err != nil || n < 0 {
		n = 0
	}
	media = clip(line(media), maxName)
	if strings.HasPrefix(media, "image/") {
		setText(&d.Image, address)
	}
	same := func(e Enclosure) bool { return e.URL == address }
	if !slices.ContainsFunc(d.Enclosures, same) {
		d.Enclosures = append(d.Enclosures, Enclosure{address, media, n})
	}
}
