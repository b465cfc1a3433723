package capture

import (
	"strings"

	"newsreader/articles/internal/labels"
)

// trimBullet drops the mark of a list before a title.
func trimBullet(s string) string {
	return strings.TrimLeft(s, "·•●▪■◆*►▶>» 　")
}

// cutAddress parts a title from the address that some browsers write behind a link's text.
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

// trimRanks drops the ranks 1, 2, 3, ... before the first titles of a list.
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

// leadingRank returns the number that a title begins with, before a mark or space, or 0.
func leadingRank(title string) int {
	if trimRank(title) == "" {
		return 0
	}
	n, _ := labels.Count(title[:leadingDigits(title)])
	return n
}

func leadingDigits(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }

// trimRank cuts the number that a title begins with; "" where it has none or
// where the number belongs to the title's first word.
func trimRank(title string) string {
	n := leadingDigits(title)
	rest := strings.TrimLeft(title[n:], ".、．)）: 　")
	if n == 0 || n > 4 || rest == title[n:] {
		return ""
	}
	return rest
}

// trimTopics drops the subject or column before the titles of a list
// ("体育 | ...") where several of them have one.
func trimTopics(hs []Headline) []Headline {
	n := 0
	for _, h := range hs {
		if topic, _, ok := strings.Cut(h.Title, " | "); ok && width(topic) <= 12 {
			n++
		}
	}
	if n < 2 || n*2 < len(hs) {
		return hs
	}
	for i, h := range hs {
		if topic, title, ok := strings.Cut(h.Title, " | "); ok && width(topic) <= 12 && titleLike(title) {
			hs[i].Title = title
		}
	}
	return hs
}
