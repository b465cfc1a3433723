package similarity

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/labels"
)

const (
	minTitleWords = 3 // that a title must keep
	maxSiteWords  = 4 // of a site's name after a dash, or without spaces
)

// TrimSiteName removes what sites append to the titles of their pages, such as their name and the
// section: everything after a bar, and a few words after a dash.
func TrimSiteName(title string) string {
	for {
		at, size := lastSeparator(title)
		if at <= 0 {
			return title
		}
		head, separator, name := strings.TrimSpace(title[:at]), title[at:at+size], strings.TrimSpace(title[at+size:])
		if !endsInSite(head, separator, name) {
			return title
		}
		title = head
	}
}

// lastSeparator finds the last bar or dash between a title and the name of a site. A dash has spaces around it or
// follows a character of a script without them, a simple bar has spaces or stands in such a script.
func lastSeparator(title string) (at, size int) {
	at = -1
	for _, separator := range []string{" | ", "|", "｜", "_", " - ", " – ", " — ", "——", "-"} {
		if i := strings.LastIndex(title, separator); i > 0 && i >= at+size {
			bare := separator == "|" || separator == "_" || separator == "-"
			if r, _ := utf8.DecodeLastRuneInString(title[:i]); bare && !isUnspaced(r) {
				continue
			}
			at, size = i, len(separator)
		}
	}
	return at, size
}

// endsInSite reports whether a separator parts a title from the name of a site, and not one part of the title from
// another: the name is shorter, and the title one without it.
func endsInSite(title, separator, name string) bool {
	words, siteWords := halfWords(title), halfWords(name)
	bar := strings.ContainsAny(separator, "|｜_")
	switch {
	case words < 2*minTitleWords || !bar && words == 2*minTitleWords:
		return false
	case separator == "——" || separator == "-":
		return labels.IsOutlet(name)
	case separator == " | " && !hasUnspaced(name):
		return true
	case hasUnspaced(name):
		return 2*siteWords <= words && siteWords <= 2*maxSiteWords && !strings.ContainsAny(name, "，：；？！“”,:?!")
	}
	return siteWords <= 2*maxSiteWords
}

// halfWords returns how many half words a text has: a character of a script without spaces is one.
func halfWords(text string) int {
	n := 0
	for word := range strings.FieldsSeq(text) {
		chars := 0
		for _, r := range word {
			if isUnspaced(r) {
				chars++
			}
		}
		if chars == 0 {
			chars = charsPerWord
		}
		n += chars
	}
	return n
}

func hasUnspaced(text string) bool { return strings.ContainsFunc(text, isUnspaced) }
