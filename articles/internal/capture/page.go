package capture

import "newsreader/articles/internal/datetime"

// Limits on what a page holds.
const (
	maxHeadlines = 5000
	maxNotices   = 50
)

// Page is the content of a capture: an article, headlines, or both. A fact that the text does not
// state is the zero value.
type Page struct {
	Title       string
	Breadcrumbs []string // from the site's front page down, without buttons
	Source      string   // the outlet as printed
	Byline      string   // who wrote it, as printed
	// Published and Updated are the article's times as printed. Captured is when the copy was
	// taken, from a line that says so or from the page's own clock.
	Published, Updated, Captured datetime.Stamp
	Comments                     *int // nil if the page prints no count
	Standfirst                   string
	// Markdown is the body: one paragraph per line, subheadings at level 2. It is empty if the
	// capture is a front page or section page.
	Markdown  string
	Notices   []string
	Author    *Author // nil if the page has no author card
	Language  string  // the shortest BCP 47 tag, "" if unknown
	Headlines []Headline
	// More is the pages that follow this one in the same text.
	More []*Page
	// Dropped is the number of headlines that were left out after the first of them.
	Dropped int
}

// Author is the card that a page prints about the account or person that published the article.
type Author struct {
	Name, Bio string
	// Articles and Followers are nil if the card does not count them.
	Articles, Followers *int
}

// Headline is one entry of the page's lists.
type Headline struct {
	Title     string
	Section   string // the label above its list, "" if it has none
	Source    string
	Published datetime.Stamp
	Comments  *int
	URL       string // "" unless the text has the address next to the title
	Summary   string
	// Related reports whether the page itself recommends what is in the list (相关推荐, 热点推荐,
	// Most read), as opposed to a desk's own list.
	Related bool
}
