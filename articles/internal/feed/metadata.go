package feed

import (
	"slices"
	"strconv"
	"strings"
	"time"
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

// readSchedule reads the elements that say when to come again.
func (p *parser) readSchedule(el *element) bool {
	switch el.name {
	case "ttl":
		p.feed.TTL = time.Duration(p.readCount(el, maxTTLMinutes)) * time.Minute
	case "sy:updateperiod":
		p.updatePeriod = parseUpdatePeriod(oneLine(p.innerXML(el).text(maxNameLen)))
	case "sy:updatefrequency":
		p.updatesPerPeriod = p.readCount(el, maxTTLMinutes)
	case "skiphours":
		p.children(el, p.readSkipHour)
	case "skipdays":
		p.children(el, p.readSkipDay)
	default:
		return false
	}
	return true
}

// maxTTLMinutes is the longest time between visits that is believed: 90 days.
const maxTTLMinutes = 90 * 24 * 60

// readCount reads a count from 0 to max; what is none is 0.
func (p *parser) readCount(el *element, max int) int {
	n, err := strconv.Atoi(oneLine(p.innerXML(el).text(maxNameLen)))
	if err != nil || n < 0 || n > max {
		return 0
	}
	return n
}

// parseUpdatePeriod reads the words of RSS 1.0's syndication module.
func parseUpdatePeriod(s string) time.Duration {
	const day = 24 * time.Hour
	switch strings.ToLower(s) {
	case "hourly":
		return time.Hour
	case "daily":
		return day
	case "weekly":
		return 7 * day
	case "monthly":
		return 30 * day
	case "yearly":
		return 365 * day
	}
	return 0
}

// readSkipHour reads an hour of RSS's skipHours; 24 is an old spelling of 0.
func (p *parser) readSkipHour(el *element) bool {
	if el.name != "hour" {
		return p.skip(el)
	}
	hour, err := strconv.Atoi(oneLine(p.innerXML(el).text(maxNameLen)))
	if err == nil && hour >= 0 && hour <= 24 && !slices.Contains(p.feed.SkipHours, hour%24) {
		p.feed.SkipHours = append(p.feed.SkipHours, hour%24)
	}
	return true
}

func (p *parser) readSkipDay(el *element) bool {
	if el.name != "day" {
		return p.skip(el)
	}
	name := oneLine(p.innerXML(el).text(maxNameLen))
	for day := time.Sunday; day <= time.Saturday; day++ {
		if strings.EqualFold(day.String(), name) && !slices.Contains(p.feed.SkipDays, day) {
			p.feed.SkipDays = append(p.feed.SkipDays, day)
		}
	}
	return true
}
