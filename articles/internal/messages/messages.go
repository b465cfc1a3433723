// Package messages holds what newsreader itself says around articles: times and
// counts in the language of the article, the reasons for a relation in that of
// the reader, digests in either.
package messages

import (
	"fmt"
	"math"
	"strings"
	"sync"
	"time"

	"newsreader/articles/traditional"
)

// Catalog is the set of messages of one language. Its formats take the value that the method of
// the same name is given.
type Catalog struct {
	comment, comments, work, works, follower, followers string
	captured, updated                                   string
	date, clock                                         string // layouts of package time
	ranges                                              dateRanges

	both, figures, comma                               string
	hour, hours, sameDay, nextDay, days, months, years string

	enclosure string

	digest, extent, story, stories, article, reports, other, brief, more, moreEvent, moreEvents string

	paywall string
}

// Moment is a time of which perhaps only the day is known.
type Moment struct {
	time.Time
	DateOnly bool
}

// For returns the messages of a language, zh, zh-Hant or en, the English ones for any other. No-break
// spaces keep a count with what is counted and a date with its time.
func For(language string) Catalog {
	switch language {
	case "zh":
		return chinese(traditional.AsWritten)
	case "zh-Hant":
		return traditionalChinese()
	}
	return Catalog{
		comment: "%d\u00a0comment", comments: "%d\u00a0comments", work: "%d\u00a0article", works: "%d\u00a0articles",
		follower: "%d\u00a0follower", followers: "%d\u00a0followers", captured: "captured %s", updated: "updated %s",
		date: "2\u00a0January 2006", clock: "2\u00a0January 2006\u00a0at\u00a015:04",
		ranges: dateRanges{
			years: [3]string{"2\u00a0January 2006", " to ", "2\u00a0January 2006"}, months: [3]string{"2\u00a0January", " to ", "2\u00a0January 2006"}, days: [3]string{"2", "–", "2\u00a0January 2006"},
		},
		both: "both mention ", figures: "same figures: ", comma: ", ",
		hour: "within an hour", hours: "%d hours apart", sameDay: "the same day", nextDay: "a day apart", days: "%d days apart", months: "%d months apart", years: "%d years apart",
		enclosure: "Enclosure: ",
		digest:    "News digest, ", extent: "%s from %s", story: "%d story", stories: "%d stories", article: "%d article", reports: "%d articles", other: "Other news", brief: "In brief", more: "%d\u00a0more", moreEvent: "%d\u00a0more event", moreEvents: "%d\u00a0more events",
		paywall: "Only a part of this article is here; the rest is behind the publisher’s paywall.",
	}
}

// traditionalChinese is [chinese] in traditional characters.
var traditionalChinese = sync.OnceValue(func() Catalog { return chinese(traditional.Text) })

// chinese returns the messages in Chinese, which in converts to the reader's characters.
func chinese(in func(string) string) Catalog {
	return Catalog{
		comment: in("%d\u00a0条评论"), comments: in("%d\u00a0条评论"), work: in("%d\u00a0篇文章"), works: in("%d\u00a0篇文章"),
		follower: in("%d\u00a0位粉丝"), followers: in("%d\u00a0位粉丝"), captured: in("存档于 %s"), updated: in("更新于 %s"),
		date: "2006年1月2日", clock: "2006年1月2日\u00a015:04",
		ranges: dateRanges{
			years: [3]string{"2006年1月2日", "至", "2006年1月2日"}, months: [3]string{"2006年1月2日", "至", "1月2日"}, days: [3]string{"2006年1月2日", "至", "2日"},
		},
		both: in("均提及："), figures: in("数字相同："), comma: "、",
		hour: in("相隔不到一小时"), hours: in("相隔 %d 小时"), sameDay: in("同一天"), nextDay: in("相隔一天"), days: in("相隔 %d 天"), months: in("相隔 %d 个月"), years: in("相隔 %d 年"),
		enclosure: in("附件："),
		digest:    in("新闻摘要 · "), extent: "%s，%s", story: in("%d 个话题"), stories: in("%d 个话题"), article: in("%d 篇报道"), reports: in("%d 篇报道"), other: in("其他"), brief: in("简讯"), more: in("另有\u00a0%d\u00a0家"), moreEvent: in("另有\u00a0%d\u00a0个事件"), moreEvents: in("另有\u00a0%d\u00a0个事件"),
		paywall: in("这里只有文章的一部分，其余部分需付费阅读。"),
	}
}

// Time formats a moment as exactly as it is known, "" where it is unknown.
func (c Catalog) Time(m Moment) string {
	switch {
	case m.IsZero():
		return ""
	case m.DateOnly:
		return m.Format(c.date)
	}
	return m.Format(c.clock)
}

// Updated says when an article was updated, "" where that is unknown.
func (c Catalog) Updated(m Moment) string { return c.timed(c.updated, m) }

// Captured says when a copy was taken, "" where that is unknown.
func (c Catalog) Captured(m Moment) string { return c.timed(c.captured, m) }

func (c Catalog) timed(format string, m Moment) string {
	if m.IsZero() {
		return ""
	}
	return fmt.Sprintf(format, c.Time(m))
}

// Comments says how many comments there are, "" for nil.
func (c Catalog) Comments(n *int) string { return counted(n, c.comment, c.comments) }

// Articles says how many articles an author has written, "" for nil.
func (c Catalog) Articles(n *int) string { return counted(n, c.work, c.works) }

// Followers says how many followers an author has, "" for nil.
func (c Catalog) Followers(n *int) string { return counted(n, c.follower, c.followers) }

// Enclosure is the label of a file that comes with an article, with the blank after it.
func (c Catalog) Enclosure() string { return c.enclosure }

// Size formats a number of bytes, "" for 0, with decimal prefixes.
func (c Catalog) Size(bytes int64) string {
	size, unit := float64(bytes), 0
	units := []string{"bytes", "kB", "MB", "GB", "TB"}
	for size >= 999.5 && unit+1 < len(units) {
		size /= 1000
		unit++
	}
	switch {
	case bytes <= 0:
		return ""
	case bytes == 1:
		return "1\u00a0byte"
	case size < 9.95 && unit > 0:
		return fmt.Sprintf("%.1f\u00a0%s", size, units[unit])
	}
	return fmt.Sprintf("%.0f\u00a0%s", size, units[unit])
}

// Duration formats a number of seconds as on a player, "" for 0.
func (c Catalog) Duration(seconds int64) string {
	switch {
	case seconds <= 0:
		return ""
	case seconds < 60*60:
		return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
	}
	return fmt.Sprintf("%d:%02d:%02d", seconds/60/60, seconds/60%60, seconds%60)
}

// counted is plural for a number that may be unknown.
func counted(n *int, one, many string) string {
	if n == nil {
		return ""
	}
	return plural(*n, one, many)
}

// DigestTitle is the title of the digest of the days from one to another.
func (c Catalog) DigestTitle(from, to time.Time) string { return c.digest + c.dateRange(from, to) }

// dateRange formats the days from one to another, and says the year and the month that they share once.
func (c Catalog) dateRange(from, to time.Time) string {
	layouts := c.ranges.years
	switch {
	case from.Year() == to.Year() && from.YearDay() == to.YearDay():
		return c.Time(Moment{Time: to, DateOnly: true})
	case from.Year() == to.Year() && from.Month() == to.Month():
		layouts = c.ranges.days
	case from.Year() == to.Year():
		layouts = c.ranges.months
	}
	return from.Format(layouts[0]) + layouts[1] + to.Format(layouts[2])
}

// dateRanges are layouts for two dates and what joins them, where they are in different years, in different months of
// a year, and in one month.
type dateRanges struct{ years, months, days [3]string }

// Extent says how many stories a digest has and how many articles tell them.
func (c Catalog) Extent(stories, articles int) string {
	return fmt.Sprintf(c.extent, plural(stories, c.story, c.stories), plural(articles, c.article, c.reports))
}

// Paywall says that a text is only a part, since the publisher wants to be paid for the rest.
func (c Catalog) Paywall() string { return c.paywall }

// OtherNews is the heading of what is in no section.
func (c Catalog) OtherNews() string { return c.other }

// InBrief is the heading of stories that are told in a line each.
func (c Catalog) InBrief() string { return c.brief }

// More says that n further outlets are not named.
func (c Catalog) More(n int) string { return fmt.Sprintf(c.more, n) }

// MoreEvents says that n further events of a story are not listed.
func (c Catalog) MoreEvents(n int) string { return plural(n, c.moreEvent, c.moreEvents) }

func plural(n int, one, many string) string {
	if n == 1 {
		many = one
	}
	return fmt.Sprintf(many, n)
}

// Reasons says which words and figures two articles share, and then how close in time they are, which alone is no
// reason.
func (c Catalog) Reasons(words, figures []string, a, b Moment) []string {
	var reasons []string
	if len(words) > 0 {
		reasons = append(reasons, c.both+strings.Join(words, c.comma))
	}
	if len(figures) > 0 {
		reasons = append(reasons, c.figures+strings.Join(figures, c.comma))
	}
	if len(reasons) > 0 && !a.IsZero() && !b.IsZero() {
		reasons = append(reasons, c.apart(a, b))
	}
	return reasons
}

// apart says how far apart two moments are, as exactly as both are known.
func (c Catalog) apart(a, b Moment) string {
	hours := a.Sub(b.Time).Abs().Hours()
	exact := !a.DateOnly && !b.DateOnly
	if !exact {
		hours = calendarDay(a).Sub(calendarDay(b)).Abs().Hours()
	}
	days := int(math.Round(hours / 24))
	switch {
	case exact && hours <= 1:
		return c.hour
	case exact && hours <= 23:
		return fmt.Sprintf(c.hours, int(math.Ceil(hours)))
	case days == 0:
		return c.sameDay
	case days == 1:
		return c.nextDay
	case days < 60:
		return fmt.Sprintf(c.days, days)
	case days < 2*365:
		return fmt.Sprintf(c.months, days/30)
	}
	return fmt.Sprintf(c.years, days/365)
}

// calendarDay is midnight, in UTC, of the day that the calendar showed where the time was printed.
func calendarDay(m Moment) time.Time {
	year, month, day := m.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}
