package account

import (
	"html"
	"strings"
	"unicode"
)

// FreshRSS stores wide characters that look alike for some of ASCII: for three in titles of entries, for more in those of
// feeds.
var (
	entryLookAlikes = strings.NewReplacer("＆", "&", "＜", "<", "＞", ">")
	feedLookAlikes  = strings.NewReplacer("＆", "&", "＜", "<", "＞", ">", "？", "?", "＼", `\`, "／", "/", "，", ",", "；", ";")
)

// undoTitle returns the title of an entry without look-alikes. Among Chinese, Japanese or Korean words they stay: there the
// publisher may have written them.
func undoTitle(title string) string { return undo(title, entryLookAlikes) }

// undoFeedTitle returns the title of a feed without look-alikes, like [undoTitle].
func undoFeedTitle(title string) string { return undo(title, feedLookAlikes) }

func undo(title string, lookAlikes *strings.Replacer) string {
	if strings.ContainsFunc(title, func(r rune) bool {
		return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
	}) {
		return title
	}
	return lookAlikes.Replace(title)
}

// SameTitle reports whether two titles or names of folders are the same but for characters that a server replaces by
// look-alikes or writes as HTML does, and for spaces.
func SameTitle(a, b string) bool { return a == b || foldTitle(a) == foldTitle(b) }

func foldTitle(title string) string {
	return strings.Join(strings.Fields(html.UnescapeString(feedLookAlikes.Replace(title))), " ")
}
