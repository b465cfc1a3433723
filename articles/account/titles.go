package account

import (
	"html"
	"strings"
	"unicode"
)

// FreshRSS stores wide characters that look like some of ASCII: for three in titles of entries, for more in those of
// feeds. Others may store more.
var (
	entryLookAlikes = strings.NewReplacer("＆", "&", "＜", "<", "＞", ">")
	feedLookAlikes  = strings.NewReplacer("＆", "&", "＜", "<", "＞", ">", "？", "?", "＼", `\`, "／", "/", "，", ",", "；", ";")
	allLookAlikes   = strings.NewReplacer("＆", "&", "＜", "<", "＞", ">", "？", "?", "＼", `\`, "／", "/", "，", ",", "；", ";", "＂", `"`, "＇", "'", "＾", "^", "｀", "`", "｜", "|")
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

// sameTitle reports whether two titles or names of folders are the same but for spaces and for characters that servers
// replace by look-alikes or write as HTML does.
func sameTitle(a, b string) bool { return a == b || foldTitle(a) == foldTitle(b) }

func foldTitle(title string) string {
	return strings.Join(strings.Fields(html.UnescapeString(allLookAlikes.Replace(title))), " ")
}
