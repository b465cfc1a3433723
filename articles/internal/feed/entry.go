package feed

import (
	"strconv"
	"strings"
)

// rawEntry is an entry whose addresses and dates are still as written: they hang on
// what the whole feed says of its site and language.
type rawEntry struct {
	Entry
	// Addresses beside URL: before a proxy, of the GUID, of other formats.
	originalURL, guidURL, otherURL string
	atomID                         string // of Atom, often an address
	published, updated             []string
	mediaTitle, mediaSummary       string
}

// maxDates bounds the dates of one kind that an entry gives.
const maxDates = 4

// readEntry reads an RSS item or an Atom entry. One that the text is cut off in is
// left out: it would change when the feed is whole again.
func (p *parser) readEntry(el *element) {
	if len(p.entries) >= maxEntries {
		p.feed.Dropped++
		p.skip(el)
		return
	}
	var d rawEntry
	if el.lang != "" && el.lang != p.feed.Language {
		d.Language = el.lang
	}
	if about := attributeValue(el.attrs, "rdf:about"); about != "" {
		d.GUID, d.guidURL = about, urlIn(el, about)
	}
	visit := func(child *element) bool {
		switch child.name {
		case "item", "atom:entry", "entry":
			return false // the one before was never closed
		}
		return p.readEntryText(&d, child) || p.readEntryLink(&d, child) || p.readEntryDate(&d, child) ||
			p.readEntryPerson(&d, child) || p.readEntryMedia(&d, child) || p.skip(child)
	}
	if p.children(el, visit) == truncated {
		return
	}
	p.entries = append(p.entries, d)
}

// readEntryText reads the elements that hold an entry's text.
func (p *parser) readEntryText(d *rawEntry, el *element) bool {
	switch el.name {
	case "title", "atom:title":
		setOnce(&d.Title, p.titleOf(el))
	case "media:title", "dc:title", "itunes:title":
		setOnce(&d.mediaTitle, p.titleOf(el))
	case "description":
		p.readHTML(&d.SummaryHTML, d, el)
	case "content:encoded", "xhtml:body", "xhtml:div", "content":
		p.readHTML(&d.ContentHTML, d, el)
	case "atom:summary":
		p.readAtomText(&d.SummaryHTML, nil, d, el)
	case "atom:content":
		p.readAtomText(&d.ContentHTML, &d.ContentText, d, el)
	case "itunes:summary", "media:description", "dc:description":
		setOnce(&d.mediaSummary, clipHTML(p.plainTextAsHTML(el), maxContentLen))
	case "category", "atom:category", "dc:subject", "media:keywords", "itunes:keywords":
		p.readCategory(d, el)
	case "dc:language":
		d.Language = languageTag(p.innerXML(el).text(maxNameLen))
	default:
		return false
	}
	return true
}

// readCategory reads a category's name: Atom's label or term, or the text.
func (p *parser) readCategory(d *rawEntry, el *element) {
	if el.name == "atom:category" {
		name := el.attr("label")
		setOnce(&name, el.attr("term"))
		d.Categories = appendUnique(d.Categories, clip(oneLine(name), maxNameLen))
		return
	}
	names := []string{p.innerXML(el).text(4 * maxTitleLen)}
	if strings.HasSuffix(el.name, "keywords") {
		names = strings.Split(names[0], ",")
	}
	for _, name := range names[:min(len(names), maxListLen)] {
		d.Categories = appendUnique(d.Categories, clip(titleText(name), maxNameLen))
	}
}

// readEntryLink reads the elements that hold an entry's addresses and its name.
func (p *parser) readEntryLink(d *rawEntry, el *element) bool {
	switch el.name {
	case "link", "atom:link":
		p.readLink(d, el)
	case "guid":
		d.GUID = oneLine(p.innerXML(el).text(maxURLLen))
		if !strings.EqualFold(el.attr("isPermaLink"), "false") {
			d.guidURL = urlIn(el, d.GUID)
		}
	case "atom:id":
		d.GUID = oneLine(p.innerXML(el).text(maxURLLen))
		d.atomID = d.GUID
	case "feedburner:origlink", "pheedo:origlink":
		setOnce(&d.originalURL, urlIn(el, p.innerXML(el).text(2*maxURLLen)))
	case "comments":
		setOnce(&d.CommentsURL, urlIn(el, p.innerXML(el).text(2*maxURLLen)))
	case "slash:comments", "thr:total":
		p.setCommentCount(d, p.innerXML(el).text(maxNameLen))
	default:
		return false
	}
	return true
}

// setCommentCount reads a count of comments.
func (p *parser) setCommentCount(d *rawEntry, s string) {
	if n, err := strconv.Atoi(oneLine(s)); err == nil && n >= 0 && n < 1e9 && d.Comments == nil {
		d.Comments = &n
	}
}

// readLink reads RSS's link, which has the address as its text, or one of Atom's.
func (p *parser) readLink(d *rawEntry, el *element) {
	href := el.attr("href")
	if href == "" {
		setOnce(&d.URL, urlIn(el, p.innerXML(el).text(2*maxURLLen)))
		return
	}
	href = urlIn(el, href)
	switch linkRelation(el) {
	case "alternate":
		if media := el.attr("type"); media == "" || strings.Contains(media, "html") {
			setOnce(&d.URL, href)
		} else {
			setOnce(&d.otherURL, href)
		}
	case "enclosure":
		d.addEnclosure(href, el.attr("type"), el.attr("length"))
	case "replies":
		setOnce(&d.CommentsURL, href)
		p.setCommentCount(d, el.attr("thr:count"))
	}
}

// readEntryDate reads the elements that hold an entry's dates, the better ones first.
func (p *parser) readEntryDate(d *rawEntry, el *element) bool {
	dates := &d.published
	switch el.name {
	case "pubdate", "dc:date", "atom:published", "atom:issued", "atom:created", "dcterms:issued", "dcterms:created", "dc:created", "published":
	case "atom:updated", "atom:modified", "dcterms:modified", "updated", "lastbuilddate":
		dates = &d.updated
	default:
		return false
	}
	if s := oneLine(p.innerXML(el).text(maxNameLen)); len(*dates) < maxDates {
		*dates = append(*dates, s)
	}
	return true
}
