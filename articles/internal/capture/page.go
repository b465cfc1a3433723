package capture

import (
	"newsreader/articles/internal/datetime"
)

// maxHeadlines bounds the headlines of one page.
const maxHeadlines = 5000

// maxNotices bounds the notices of one page.
const maxNotices = 50

// Page is what a capture holds: an article, headlines, or both. What the text
// does not say is the zero value.
type Page struct {
	Title       string
	Breadcrumbs []string // from the site's front page down, without buttons
	Source      string   // the outlet as printed
	Byline      string   // who wrote it, as printed
	// Published and Updated are what the page prints of its article. Captured is
	// when the copy was taken: the page's own clock, or a line that says so.
	Published, Updated, Captured datetime.Stamp
	Comments                     *int // nil where the page prints no count
	Standfirst                   string
	// Markdown is the body, one paragraph a line, subheadings at level 2. It is
	// empty where the capture is a front page or section page.
	Markdown  string
	Notices   []string
	Author    *Author // nil where the page has no author card
	Language  string  // the shortest BCP 47 tag, "" where the text does not tell
	Headlines []Headline
}

// Author is the card of the account or person that published the article.
type Author struct {
	Name, Bio string
	// Articles and Followers are nil where the card does not count them.
	Articles, Followers *int
}

// Headline is one title of the page's lists.
type Headline struct {
	Title     string
	Section   string // the label above its list, "" where there is none
	Source    string
	Published datetime.Stamp
	Comments  *int
	URL       string // where the text has the address beside the title
	Summary   string
	// Related says that the list is one in which the page itself recommends
	// what to read next (相关推荐, 热点推荐, Most read), and not a desk's list.
	Related bool
}
