package capture

import (
	"strings"

	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// trimBullet removes the bullets or arrows before a title.
func trimBullet(s string) string {
	return strings.TrimLeft(s, "·•・●▪■◆*►▶>» 　")
}

// cutAddress splits a title from the address that some browsers write after a link's text.
func cutAddress(s string) (title, url string) {
	for _, open := range []string{" <http", "<http", " (http", "（http"} {
		i := strings.LastIndex(s, open)
		if i < 0 {
			continue
		}
		url = strings.Trim(s[i:], " <>()（）")
		if !strings.ContainsAny(url, " <>") {
			return strings.TrimFunc(s[:i], isBlank), url
		}
	}
	return s, ""
}

// trimRanks removes the ranks 1, 2, 3 and so on from the titles at the head of a list, if there are at
// least three in order. Any other number belongs to its title.
func trimRanks(hs []Headline) []Headline {
	n := 0
	for n < len(hs) && leadingRank(hs[n].Title) == n+1 {
		n++
	}
	if n < 3 {
		return hs
	}
	for i := range hs[:n] {
		hs[i].Title = trimRank(hs[i].Title)
	}
	return hs
}

// leadingRank returns the number that a title begins with, 0 if it has none that may be a rank.
func leadingRank(title string) int {
	if trimRank(title) == "" {
		return 0
	}
	n, _ := labels.SingleCount(title[:leadingDigits(title)])
	return n
}

// leadingDigits returns how many ASCII digits s begins with.
func leadingDigits(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }

// trimRank returns a title without the number that it begins with. It returns "" if there is no number
// of at most four digits followed by a space or mark.
func trimRank(title string) string {
	n := leadingDigits(title)
	rest := strings.TrimLeft(title[n:], ".、．)）: 　")
	if n == 0 || n > 4 || rest == title[n:] {
		return ""
	}
	return rest
}

// trimTopics removes the subject or column before the titles of a list ("体育 | ...") if at least two,
// and at least half, of the titles have one.
func trimTopics(hs []Headline) []Headline {
	n := 0
	for _, h := range hs {
		if topic, _, ok := strings.Cut(h.Title, " | "); ok && runes.Columns(topic) <= 12 {
			n++
		}
	}
	if n < 2 || n*2 < len(hs) {
		return hs
	}
	for i, h := range hs {
		if topic, title, ok := strings.Cut(h.Title, " | "); ok && runes.Columns(topic) <= 12 && titleLike(title) {
			hs[i].Title = title
		}
	}
	return hs
}
