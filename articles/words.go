package articles

import (
	"fmt"
	"math"
	"strings"
	"time"

	"newsreader/articles/internal/similarity"
)

// words are what newsreader itself says around an article, in the article's language.
type words struct {
	comments, articles, followers, captured, updated string
	date, clock                                      string // layouts of package time

	both, figures, comma                               string
	hour, hours, sameDay, nextDay, days, months, years string

	digest, told, story, stories, article, reports, other, more string
}

// wordsOf gives the words for a language; other languages get English ones. No-break
// spaces keep a count with what is counted and a date with its time.
func wordsOf(language string) words {
	if language == "zh" {
		return words{
			comments: "%d\u00a0条评论", articles: "%d\u00a0篇文章", followers: "%d\u00a0人关注", captured: "%s存档", updated: "%s更新",
			date: "2006年1月2日", clock: "2006年1月2日\u00a015:04",
			both: "都提到", figures: "数字相同：", comma: "、",
			hour: "相隔不到一小时", hours: "相隔 %d 小时", sameDay: "同一天", nextDay: "相隔一天", days: "相隔 %d 天", months: "相隔 %d 个月", years: "相隔 %d 年",
			digest: "新闻摘要，", told: "%s，%s", story: "%d 个事件", stories: "%d 个事件", article: "%d 篇报道", reports: "%d 篇报道", other: "其他", more: "另有\u00a0%d\u00a0家",
		}
	}
	return words{
		comments: "%d\u00a0comments", articles: "%d\u00a0articles", followers: "%d\u00a0followers", captured: "captured %s", updated: "updated %s",
		date: "2\u00a0January 2006", clock: "2\u00a0January 2006\u00a0at\u00a015:04",
		both: "both mention ", figures: "same figures: ", comma: ", ",
		hour: "within an hour", hours: "%d hours apart", sameDay: "the same day", nextDay: "a day apart", days: "%d days apart", months: "%d months apart", years: "%d years apart",
		digest: "News digest, ", told: "%s, told by %s", story: "%d story", stories: "%d stories", article: "%d article", reports: "%d articles", other: "Other news", more: "%d\u00a0more",
	}
}

// said puts a time, as exactly as it is known, into a format.
func (w words) said(format string, t Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.DateOnly:
		return fmt.Sprintf(format, t.Format(w.date))
	}
	return fmt.Sprintf(format, t.Format(w.clock))
}

func counted(format string, n *int) string {
	if n == nil {
		return ""
	}
	return fmt.Sprintf(format, *n)
}

// extent says how many stories there are, and how many articles tell them.
func (w words) extent(stories, articles int) string {
	return fmt.Sprintf(w.told, plural(stories, w.story, w.stories), plural(articles, w.article, w.reports))
}

func plural(n int, one, many string) string {
	if n == 1 {
		many = one
	}
	return fmt.Sprintf(many, n)
}

// reasons says what two articles share, and how close in time they are.
func (w words) reasons(r similarity.Reasons, a, b Time) []string {
	var said []string
	if len(r.Shared) > 0 {
		said = append(said, w.both+strings.Join(r.Shared, w.comma))
	}
	if len(r.Numbers) > 0 {
		said = append(said, w.figures+strings.Join(r.Numbers, w.comma))
	}
	if !a.IsZero() && !b.IsZero() {
		said = append(said, w.apart(a, b))
	}
	return said
}

// apart says how far from each other two times are, as exactly as both are known.
func (w words) apart(a, b Time) string {
	hours := a.Sub(b.Time).Abs().Hours()
	exact := !a.DateOnly && !b.DateOnly
	if !exact {
		hours = calendarDay(a).Sub(calendarDay(b)).Abs().Hours()
	}
	days := int(math.Round(hours / 24))
	switch {
	case exact && hours <= 1:
		return w.hour
	case exact && hours <= 23:
		return fmt.Sprintf(w.hours, int(math.Ceil(hours)))
	case days == 0:
		return w.sameDay
	case days == 1:
		return w.nextDay
	case days < 60:
		return fmt.Sprintf(w.days, days)
	case days < 2*365:
		return fmt.Sprintf(w.months, days/30)
	}
	return fmt.Sprintf(w.years, days/365)
}

// calendarDay is the beginning, in UTC, of the day that a clock showed where the time was printed.
func calendarDay(t Time) time.Time {
	year, month, day := t.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}
