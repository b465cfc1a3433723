package similarity

import "strings"

// What a title keeps when the name of a site is cut off its end, and what that name may have at most, in words.
const (
	minTitleWords = 3
	maxSiteWords  = 4
)

// withoutSite cuts what pages print behind their titles after a bar, or after a spaced dash when it is short:
// the site's name, its section.
func withoutSite(title string) string {
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
