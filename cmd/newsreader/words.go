package main

import (
	"strings"

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

// age says in a few columns how long ago a time was, as ago does, in the reader's language.
func (a *app) age(t articles.Time) string {
	return a.span(ago(t, a.now()))
}

// span puts a span such as "5m ago" or "in 2h" into the reader's language.
func (a *app) span(text string) string {
	if !a.readsChinese() {
		return text
	}
	switch text {
	case "now":
		return "刚刚"
	case "paused":
		return "已暂停"
	}
	units := strings.NewReplacer("m", "分钟", "h", "小时", "d", "天")
	if n, ok := strings.CutSuffix(text, " ago"); ok {
		return units.Replace(n) + "前"
	}
	if n, ok := strings.CutPrefix(text, "in "); ok {
		return units.Replace(n) + "后"
	}
	return text
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
