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
	case "itunes:subtitle":
		setOnce(&raw.subtitle, clipHTML(p.plainTextAsHTML(el), maxContentLen))
	case "description":
		p.readHTML(&raw.SummaryHTML, raw, el)
	case "content:encoded", "xhtml:body", "xhtml:div", "content", "body", "fullitem":
		p.readHTML(&raw.ContentHTML, raw, el)
	case "atom:summary":
		p.readAtomText(&raw.SummaryHTML, nil, raw, el)
	case "atom:content":
		p.readAtomText(&raw.ContentHTML, &raw.ContentText, raw, el)
	case "itunes:summary", "media:description", "dc:description", "summary", "abstract":
		setOnce(&raw.mediaSummary, clipHTML(p.plainTextAsHTML(el), maxContentLen))
	case "category", "atom:category", "dc:subject", "media:keywords", "itunes:keywords", "media:category", "itunes:category":
		p.readCategory(raw, el)
	case "dc:language":
		raw.Language = languageTag(p.innerXML(el).text(maxNameLen))
	default:
		return false
	}
	return true
}

// readCategory reads the name of a category: Atom's label or term, Media RSS's label,
// Apple's text, or the content of the element.
func (p *parser) readCategory(raw *rawEntry, el *element) {
	for _, attr := range categoryAttributes(el.name) {
		if name := el.attr(attr); name != "" {
			raw.Categories = appendUnique(raw.Categories, runes.Clip(oneLine(name), maxNameLen))
			return
		}
	}
	names := []string{p.innerXML(el).text(4 * maxTitleLen)}
	if strings.HasSuffix(el.name, "keywords") {
		names = strings.Split(names[0], ",")
	}
	for _, name := range names[:min(len(names), maxListLen)] {
		raw.Categories = appendUnique(raw.Categories, runes.Clip(titleText(name), maxNameLen))
	}
}

// categoryAttributes returns the attributes in which an element names a category, the
// one meant for people first.
func categoryAttributes(element string) []string {
	switch element {
	case "atom:category":
		return []string{"label", "term"}
	case "media:category":
		return []string{"label"}
	case "itunes:category":
		return []string{"text"}
	}
	return nil
}

// readEntryLink reads the elements with an entry's URLs and identifiers, and its
// comments.
func (p *parser) readEntryLink(raw *rawEntry, el *element) bool {
	switch el.name {
	case "link", "atom:link":
		p.readLink(raw, el)
	case "guid":
		raw.GUID = oneLine(p.innerXML(el).text(maxURLLen))
		if !isFalse(el.attr("isPermaLink")) {
			raw.guidURL = urlIn(el, raw.GUID)
		}
	case "id":
		setOnce(&raw.GUID, oneLine(p.innerXML(el).text(maxURLLen)))
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

// isFalse reports whether an attribute denies what it is named for.
func isFalse(value string) bool {
	value = strings.ToLower(value)
	return value == "false" || value == "no" || value == "0"
}

// isCount reports whether s is nothing but a number.
func isCount(s string) bool { return s != "" && strings.Trim(s, "0123456789,") == "" }

// readEntryDate reads the elements with an entry's dates, in document order.
func (p *parser) readEntryDate(raw *rawEntry, el *element) bool {
	dates := &raw.published
	switch el.name {
	case "pubdate", "atom:published", "atom:issued", "dcterms:issued", "published":
	case "dc:date", "dcterms:date", "dcterms:available", "atom:created", "dcterms:created", "dc:created", "date":
		dates = &raw.otherDates
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
