package feed

import (
	"strconv"
	"strings"
)

// draft is an entry whose addresses and dates are still as written: they hang on
// what the whole feed says of its site and language.
type draft struct {
	Entry
	// Addresses beside URL: before a proxy, of the GUID, of other formats.
	original, guidURL, fallback string
	id                          string // of Atom, often an address
	published, updated          []string
	mediaTitle, mediaSummary    string
}

// maxDates bounds the dates of one kind that an entry gives.
const maxDates = 4

// entry reads an RSS item or an Atom entry. One that the text is cut off in is
// left out: it would change when the feed is whole again.
func (p *parser) entry(el *element) {
	if len(p.entries) >= maxEntries {
		p.feed.Dropped++
		p.skip(el)
		return
	}
	var d draft
	if el.lang != "" && el.lang != p.feed.Language {
		d.Language = el.lang
	}
	if about := attribute(el.attrs, "rdf:about"); about != "" {
		d.GUID, d.guidURL = about, addressIn(el, about)
	}
	visit := func(child *element) bool {
		switch child.name {
		case "item", "atom:entry", "entry":
			return false // the one before was never closed
		}
		return p.entryText(&d, child) || p.entryLink(&d, child) || p.entryDate(&d, child) ||
			p.entryPerson(&d, child) || p.entryMedia(&d, child) || p.skip(child)
	}
	if p.children(el, visit) == cutOff {
		return
	}
	p.entries = append(p.entries, d)
}

// entryText reads the elements that hold an entry's text.
func (p *parser) entryText(d *draft, el *element) bool {
	switch el.name {
	case "title", "atom:title":
		setText(&d.Title, p.title(el))
	case "media:title", "dc:title", "itunes:title":
		setText(&d.mediaTitle, p.title(el))
	case "description":
		p.setHTML(&d.SummaryHTML, d, el)
	case "content:encoded", "xhtml:body", "xhtml:div", "content":
		p.setHTML(&d.ContentHTML, d, el)
	case "atom:summary":
		p.setAtom(&d.SummaryHTML, nil, d, el)
	case "atom:content":
		p.setAtom(&d.ContentHTML, &d.ContentText, d, el)
	case "itunes:summary", "media:description", "dc:description":
		setText(&d.mediaSummary, clipHTML(p.plainHTML(el), maxContent))
	case "category", "atom:category", "dc:subject", "media:keywords", "itunes:keywords":
		p.category(d, el)
	case "dc:language":
		d.Language = languageTag(p.inner(el).text(maxName))
	default:
		return false
	}
	return true
}

// category reads a category's name: Atom's label or term, or the text.
func (p *parser) category(d *draft, el *element) {
	if el.name == "atom:category" {
		name := el.attr("label")
		setText(&name, el.attr("term"))
		d.Categories = appendTo(d.Categories, clip(line(name), maxName))
		return
	}
	names := []string{p.inner(el).text(4 * maxTitle)}
	if strings.HasSuffix(el.name, "keywords") {
		names = strings.Split(names[0], ",")
	}
	for _, name := range names[:min(len(names), maxList)] {
		d.Categories = appendTo(d.Categories, clip(titleText(name), maxName))
	}
}

// entryLink reads the elements that hold an entry's addresses and its name.
func (p *parser) entryLink(d *draft, el *element) bool {
	switch el.name {
	case "link", "atom:link":
		p.link(d, el)
	case "guid":
		d.GUID = line(p.inner(el).text(maxAddress))
		if !strings.EqualFold(el.attr("isPermaLink"), "false") {
			d.guidURL = addressIn(el, d.GUID)
		}
	case "atom:id":
		d.GUID = line(p.inner(el).text(maxAddress))
		d.id = d.GUID
	case "feedburner:origlink", "pheedo:origlink":
		setText(&d.original, addressIn(el, p.inner(el).text(2*maxAddress)))
	case "comments":
		setText(&d.CommentsURL, addressIn(el, p.inner(el).text(2*maxAddress)))
	case "slash:comments", "thr:total":
		p.setComments(d, p.inner(el).text(maxName))
	default:
		return false
	}
	return true
}

// setComments reads a count of comments.
func (p *parser) setComments(d *draft, s string) {
	if n, err := strconv.Atoi(line(s)); err == nil && n >= 0 && n < 1e9 && d.Comments == nil {
		d.Comments = &n
	}
}

// link reads RSS's link, which has the address as its text, or one of Atom's.
func (p *parser) link(d *draft, el *element) {
	href := el.attr("href")
	if href == "" {
		setText(&d.URL, addressIn(el, p.inner(el).text(2*maxAddress)))
		return
	}
	href = addressIn(el, href)
	switch relation(el) {
	case "alternate":
		if media := el.attr("type"); media == "" || strings.Contains(media, "html") {
			setText(&d.URL, href)
		} else {
			setText(&d.fallback, href)
		}
	case "enclosure":
		d.enclose(href, el.attr("type"), el.attr("length"))
	case "replies":
		setText(&d.CommentsURL, href)
		p.setComments(d, el.attr("thr:count"))
	}
}

// entryDate reads the elements that hold an entry's dates, the better ones first.
func (p *parser) entryDate(d *draft, el *element) bool {
	dates := &d.published
	switch el.name {
	case "pubdate", "dc:date", "atom:published", "atom:issued", "atom:created", "dcterms:issued", "dcterms:created", "dc:created", "published":
	case "atom:updated", "atom:modified", "dcterms:modified", "updated", "lastbuilddate":
		dates = &d.updated
	default:
		return false
	}
	if s := line(p.inner(el).text(maxName)); len(*dates) < maxDates {
		*dates = append(*dates, s)
	}
	return true
}
