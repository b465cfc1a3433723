package feed

import (
	"newsreader/articles/internal/runes"
	"strings"
)

// maxDates bounds the dates of one kind in an entry.
const maxDates = 4

// readEntry reads an RSS item or an Atom entry. It drops an entry that is cut off,
// which would seem to change when the feed is complete again.
func (p *parser) readEntry(el *element) {
	var raw rawEntry
	if el.lang != "" && el.lang != p.feed.Language {
		raw.Language = el.lang
	}
	if about := attributeValue(el.attrs, "rdf:about"); about != "" {
		raw.GUID, raw.guidURL = about, urlIn(el, about)
	}
	visit := func(child *element) bool {
		switch child.name {
		case "item", "atom:entry", "entry":
			return false // the current entry was never closed
		}
		return p.readEntryText(&raw, child) || p.readEntryLink(&raw, child) || p.readEntryDate(&raw, child) ||
			p.readEntryPerson(&raw, child) || p.readEntryMedia(&raw, child) || p.skip(child)
	}
	if p.children(el, visit) == truncated {
		return
	}
	if raw.textLanguage != "" && raw.textLanguage != el.lang {
		raw.Language = raw.textLanguage
	}
	setOnce(&raw.Author, raw.sourceAuthor)
	p.entries = p.feed.appendEntry(p.entries, raw, p.opts)
}

// readEntryText reads the elements with an entry's texts. Like the other
// readEntry... methods, it returns false for elements that it does not know.
func (p *parser) readEntryText(raw *rawEntry, el *element) bool {
	switch el.name {
	case "title", "atom:title":
		setOnce(&raw.Title, p.titleOf(el))
	case "media:title", "dc:title", "itunes:title":
		setOnce(&raw.mediaTitle, p.titleOf(el))
	case "description":
		p.readHTML(&raw.SummaryHTML, raw, el)
	case "content:encoded", "xhtml:body", "xhtml:div", "content":
		p.readHTML(&raw.ContentHTML, raw, el)
	case "atom:summary":
		p.readAtomText(&raw.SummaryHTML, nil, raw, el)
	case "atom:content":
		p.readAtomText(&raw.ContentHTML, &raw.ContentText, raw, el)
	case "itunes:summary", "media:description", "dc:description":
		setOnce(&raw.mediaSummary, clipHTML(p.plainTextAsHTML(el), maxContentLen))
	case "category", "atom:category", "dc:subject", "media:keywords", "itunes:keywords":
		p.readCategory(raw, el)
	case "dc:language":
		raw.Language = languageTag(p.innerXML(el).text(maxNameLen))
	default:
		return false
	}
	return true
}

// readCategory reads the name of a category: Atom's label or term, or the text.
func (p *parser) readCategory(raw *rawEntry, el *element) {
	if el.name == "atom:category" {
		name := el.attr("label")
		setOnce(&name, el.attr("term"))
		raw.Categories = appendUnique(raw.Categories, runes.Clip(oneLine(name), maxNameLen))
		return
	}
	names := []string{p.innerXML(el).text(4 * maxTitleLen)}
	if strings.HasSuffix(el.name, "keywords") {
		names = strings.Split(names[0], ",")
	}
	for _, name := range names[:min(len(names), maxListLen)] {
		raw.Categories = appendUnique(raw.Categories, runes.Clip(titleText(name), maxNameLen))
	}
}

// readEntryLink reads the elements with an entry's URLs and identifiers, and its
// comments.
func (p *parser) readEntryLink(raw *rawEntry, el *element) bool {
	switch el.name {
	case "link", "atom:link":
		p.readLink(raw, el)
	case "guid":
		raw.GUID = oneLine(p.innerXML(el).text(maxURLLen))
		if !strings.EqualFold(el.attr("isPermaLink"), "false") {
			raw.guidURL = urlIn(el, raw.GUID)
		}
	case "atom:id":
		raw.GUID = oneLine(p.innerXML(el).text(maxURLLen))
		raw.atomID = raw.GUID
	case "feedburner:origlink", "pheedo:origlink":
		setOnce(&raw.originalURL, urlIn(el, p.innerXML(el).text(2*maxURLLen)))
	case "comments":
		text := oneLine(p.innerXML(el).text(2 * maxURLLen))
		if isCount(text) { // some feeds have the number here
			p.setCommentCount(raw, text)
		} else {
			setOnce(&raw.CommentsURL, urlIn(el, text))
		}
	case "slash:comments", "thr:total":
		p.setCommentCount(raw, p.innerXML(el).text(maxNameLen))
	default:
		return false
	}
	return true
}

// isCount reports whether s is nothing but a number.
func isCount(s string) bool { return s != "" && strings.Trim(s, "0123456789,") == "" }

// readEntryDate reads the elements with an entry's dates, in document order.
func (p *parser) readEntryDate(raw *rawEntry, el *element) bool {
	dates := &raw.published
	switch el.name {
	case "pubdate", "dc:date", "atom:published", "atom:issued", "atom:created", "dcterms:issued", "dcterms:created", "dc:created", "published":
	case "atom:updated", "atom:modified", "dcterms:modified", "updated", "lastbuilddate":
		dates = &raw.updated
	default:
		return false
	}
	if s := oneLine(p.innerXML(el).text(maxNameLen)); len(*dates) < maxDates {
		*dates = append(*dates, s)
	}
	return true
}
