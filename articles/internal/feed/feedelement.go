package feed

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// feedElement reads an element of the feed itself: a child of the root, or of
// RSS's channel.
func (p *parser) feedElement(el *element) bool {
	f := p.feed
	switch el.name {
	case "channel", "atom:channel":
		return p.channel(el)
	case "item", "atom:item", "atom:entry", "entry":
		p.entry(el)
	case "title", "atom:title":
		setText(&f.Title, p.title(el))
	case "description", "atom:subtitle", "atom:tagline", "itunes:summary", "dc:description":
		setText(&f.Description, clip(plainText(p.inner(el).html()), maxTitle))
	case "link", "atom:link":
		p.feedLink(el)
	case "language", "dc:language":
		setText(&f.Language, languageTag(p.inner(el).text(maxName)))
	case "atom:author":
		setText(&p.author, p.person(el))
	default:
		return p.feedPicture(el) || p.schedule(el) || p.skip(el)
	}
	return true
}

// channel reads RSS's channel. In RSS 1.0 the items follow it.
func (p *parser) channel(el *element) bool {
	if len(p.open) > 1 {
		return p.skip(el) // a channel in a channel
	}
	setText(&p.feed.Language, el.lang)
	p.whole = p.children(el, p.feedElement) == closed
	return true
}

// setText sets a field that is still unknown.
func setText(field *string, value string) {
	if *field == "" {
		*field = value
	}
}

// feedLink reads RSS's link, which has the address of the site as its text, or
// one of Atom's links.
func (p *parser) feedLink(el *element) {
	f := p.feed
	href := el.attr("href")
	if href == "" {
		setText(&f.SiteURL, addressIn(el, p.inner(el).text(2*maxAddress)))
		return
	}
	href = addressIn(el, href)
	switch relation(el) {
	case "alternate":
		// Of several the one that is a page: some list other formats of the feed, too.
		if media := el.attr("type"); media == "" || strings.Contains(media, "html") {
			setText(&f.SiteURL, href)
		}
	case "self":
		setText(&f.URL, href)
	case "hub":
		f.Hubs = appendTo(f.Hubs, href)
	case "next", "prev-archive":
		setText(&f.NextURL, href)
	}
}

// relation is the rel of an Atom link, without the prefix of the registry's
// addresses (RFC 4287 §4.2.7.2).
func relation(el *element) string {
	rel := strings.ToLower(el.attr("rel"))
	rel = strings.TrimPrefix(rel, "http://www.iana.org/assignments/relation/")
	if rel == "" {
		return "alternate"
	}
	return rel
}

// appendTo appends a value to a list that has neither it nor too many others.
func appendTo(list []string, value string) []string {
	if value == "" || len(list) >= maxList || slices.Contains(list, value) {
		return list
	}
	return append(list, value)
}

// feedPicture reads the elements that give a feed's picture.
func (p *parser) feedPicture(el *element) bool {
	switch el.name {
	case "image":
		p.children(el, func(child *element) bool {
			if child.name == "url" {
				setText(&p.feed.Image, addressIn(child, p.inner(child).text(2*maxAddress)))
				return true
			}
			return child.name != "item" && p.skip(child)
		})
	case "atom:logo", "atom:icon":
		setText(&p.feed.Image, addressIn(el, p.inner(el).text(2*maxAddress)))
	case "itunes:image":
		setText(&p.feed.Image, addressIn(el, el.attr("href")))
	default:
		return false
	}
	return true
}

// schedule reads the elements that say when to come again.
func (p *parser) schedule(el *element) bool {
	switch el.name {
	case "ttl":
		p.feed.TTL = time.Duration(p.number(el, maxTTLMinutes)) * time.Minute
	case "sy:updateperiod":
		p.period = updatePeriod(line(p.inner(el).text(maxName)))
	case "sy:updatefrequency":
		p.often = p.number(el, maxTTLMinutes)
	case "skiphours":
		p.children(el, p.skipHour)
	case "skipdays":
		p.children(el, p.skipDay)
	default:
		return false
	}
	return true
}

// maxTTLMinutes is the longest time between visits that is believed: 90 days.
const maxTTLMinutes = 90 * 24 * 60

// number reads a count from 0 to max; what is none is 0.
func (p *parser) number(el *element, max int) int {
	n, err := strconv.Atoi(line(p.inner(el).text(maxName)))
	if err != nil || n < 0 || n > max {
		return 0
	}
	return n
}

// updatePeriod reads the words of RSS 1.0's syndication module.
func updatePeriod(s string) time.Duration {
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

// skipHour reads an hour of RSS's skipHours; 24 is an old spelling of 0.
func (p *parser) skipHour(el *element) bool {
	if el.name != "hour" {
		return p.skip(el)
	}
	hour, err := strconv.Atoi(line(p.inner(el).text(maxName)))
	if err == nil && hour >= 0 && hour <= 24 && !slices.Contains(p.feed.SkipHours, hour%24) {
		p.feed.SkipHours = append(p.feed.SkipHours, hour%24)
	}
	return true
}

func (p *parser) skipDay(el *element) bool {
	if el.name != "day" {
		return p.skip(el)
	}
	name := line(p.inner(el).text(maxName))
	for day := time.Sunday; day <= time.Saturday; day++ {
		if strings.EqualFold(day.String(), name) && !slices.Contains(p.feed.SkipDays, day) {
			p.feed.SkipDays = append(p.feed.SkipDays, day)
		}
	}
	return true
}
