package main

import (
	"fmt"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/articles/traditional"
)

const (
	day  = 24 * time.Hour
	week = 7 * day
)

// readsChinese reports whether the reader's language is Chinese.
func (a *app) readsChinese() bool { return a.wordsLanguage() != "en" }

// wordsLanguage returns the language of what the program says itself: en, zh or zh-Hant.
func (a *app) wordsLanguage() string {
	language := a.language()
	switch {
	case !strings.HasPrefix(strings.ToLower(language), "zh"):
		return "en"
	case traditional.Is(language):
		return "zh-Hant"
	}
	return "zh"
}

// localized returns the wording in the reader's language.
func (a *app) localized(english, chinese string) string {
	return wording(a.wordsLanguage(), english, chinese)
}

// wording returns the wording in the language zh or zh-Hant, in English for others. The Chinese one, in simplified
// characters, is converted before operands are filled in, so that what others wrote keeps its characters.
func wording(language, english, chinese string) string {
	switch language {
	case "zh":
		return chinese
	case "zh-Hant":
		return traditional.Text(chinese)
	}
	return english
}

// age returns how long ago a time was, as in "3h ago", or its date if only the day is known, or if it was over a week
// ago or is in the future.
func (a *app) age(t articles.Time) string {
	if t.IsZero() {
		return ""
	}
	age := a.now().Sub(t.Time)
	switch {
	case t.DateOnly || age < 0 || age >= week:
		return t.Format(time.DateOnly)
	case age < time.Minute:
		return a.localized("now", "刚刚")
	}
	return fmt.Sprintf(a.localized("%s ago", "%s前"), a.formatDuration(age, day))
}

// formatDuration formats a duration in minutes, hours, or from the length days on, in days.
func (a *app) formatDuration(d, days time.Duration) string {
	switch {
	case d < time.Hour:
		return fmt.Sprintf(a.localized("%dm", "%d 分钟"), int(d.Minutes()))
	case d < days:
		return fmt.Sprintf(a.localized("%dh", "%d 小时"), int(d.Hours()))
	}
	return fmt.Sprintf(a.localized("%dd", "%d 天"), int(d.Hours())/24)
}

// articleCount returns a number of articles, as in "2 articles".
func (a *app) articleCount(n int) string {
	return a.count(n, "article", "articles", "%d 篇文章")
}

// feedCount returns a number of feeds, as in "2 feeds".
func (a *app) feedCount(n int) string {
	return a.count(n, "feed", "feeds", "%d 个订阅源")
}

// count returns a number with its noun in the reader's language. The Chinese one is a format.
func (a *app) count(n int, one, many, chinese string) string {
	return a.localized(plural(n, one, many), fmt.Sprintf(chinese, n))
}

// plural returns a number with its noun, as in "1 article" and "2 articles".
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
