package similarity

import "strings"

const (
	minTitleWords = 3 // that a title must keep
	maxSiteWords  = 4 // of a site's name after a dash
)

// trimSiteName removes what sites append to the titles of their pages, such as their name and the
// section: everything after a bar, and a few words after a spaced dash.
func trimSiteName(title string) string {
	for {
		at := strings.LastIndex(title, " | ")
		if at > 0 && len(strings.Fields(title[:at])) >= minTitleWords {
			title = title[:at]
			continue
		}
		at = strings.LastIndex(title, " - ")
		if at > 0 && len(strings.Fields(title[:at])) > minTitleWords && len(strings.Fields(title[at+3:])) <= maxSiteWords {
			title = title[:at]
			continue
		}
		return title
	}
}
