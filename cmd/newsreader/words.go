package main

import (
	"fmt"
	"strings"
	"time"

	"newsreader/articles"
)

// say chooses words by the reader's language.
func (a *app) say(english, chinese string) string {
	if a.readsChinese() {
		return chinese
	}
	return english
}

// readsChinese is true of a reader whose language is Chinese.
func (a *app) readsChinese() bool {
	return strings.HasPrefix(strings.ToLower(a.language()), "zh")
}

// age says in a few columns how long ago a time was; a time over a week ago is given
// by its date, and one of which only the day is known always.
func (a *app) age(t articles.Time) string {
	if t.IsZero() {
		return ""
	}
	age := a.now().Sub(t.Time)
	switch {
	case t.DateOnly || age < 0 || age >= 7*24*time.Hour:
		return t.Format(time.DateOnly)
	case age < time.Minute:
		return a.say("now", "刚刚")
	}
	return fmt.Sprintf(a.say("%s ago", "%s前"), a.span(age, 24*time.Hour))
}

// span says how long something takes or took, in days from a length on.
func (a *app) span(d, days time.Duration) string {
	switch {
	case d < time.Hour:
		return fmt.Sprintf(a.say("%dm", "%d分钟"), int(d.Minutes()))
	case d < days:
		return fmt.Sprintf(a.say("%dh", "%d小时"), int(d.Hours()))
	}
	return fmt.Sprintf(a.say("%dd", "%d天"), int(d.Hours())/24)
}

// marksOf says what the reader noted about a headline: in signs, or in words for a screen reader.
func (a *app) marksOf(h articles.Headline, inWords bool) string {
	read, starred, both := "✓", "*", ""
	if inWords {
		read, starred, both = a.say("read", "已读"), a.say("starred", "星标"), " "
	}
	switch {
	case h.Read && h.Starred:
		return read + both + starred
	case h.Read:
		return read
	case h.Starred:
		return starred
	}
	return ""
}
