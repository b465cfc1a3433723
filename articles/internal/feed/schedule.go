package feed

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// readSchedule reads the elements that say when to fetch the feed again. It returns
// false for others.
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

// maxTTLMinutes is the longest plausible time between fetches: 90 days.
const maxTTLMinutes = 90 * 24 * 60

// readCount reads a number from 0 to max. It returns 0 for anything else.
func (p *parser) readCount(el *element, max int) int {
	n, err := strconv.Atoi(oneLine(p.innerXML(el).text(maxNameLen)))
	if err != nil || n < 0 || n > max {
		return 0
	}
	return n
}

// parseUpdatePeriod parses the sy:updatePeriod of RSS 1.0's syndication module. It
// returns 0 for unknown values.
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

// readSkipHour reads an hour inside skipHours. Older versions of RSS write 24 for 0.
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

// readSkipDay reads the English name of a day inside skipDays.
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
