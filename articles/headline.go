package articles

import (
	"cmp"

	"newsreader/articles/internal/text"
)

// Headline is one line of a headline feed: a title that points to an article.
// Every field but ID and Title may be unknown.
type Headline struct {
	// ID is short, the same on every machine, and typed by any unique prefix; see package id.
	ID    string `json:"id"`
	Title string `json:"title,omitempty"`
	// URL is the absolute address of the article: that of a link in a page's list without what only
	// counts readers, a canonical one and a feed's as they are given.
	URL string `json:"url,omitempty"`
	// Source is the outlet as printed, such as 新华社 or Reuters.
	Source string `json:"source,omitempty"`
	// Section is the editorial group that the page prints it under.
	Section   string `json:"section,omitempty"`
	Published Time   `json:"published,omitzero"`
	// Comments is the number of comments, nil where the page gives none.
	Comments *int   `json:"comments,omitempty"`
	Image    string `json:"image,omitempty"`
	Summary  string `json:"summary,omitempty"`
	// Language is the shortest BCP 47 tag, such as zh or en.
	Language string `json:"language,omitempty"`
	// Feed is the address of the followed feed that brought it, Read and Starred
	// are the reader's marks: what only the library knows.
	Feed    string `json:"feed,omitempty"`
	Read    bool   `json:"read,omitempty"`
	Starred bool   `json:"starred,omitempty"`
	// Opening is how the text of an article of the library begins that has no title, as posts have none.
	Opening string `json:"-"`
	// Recommended says that the page itself recommends the headline beside its
	// article, in a related or hot list.
	Recommended bool `json:"-"`
}

// Name is what to call a headline: its title, else how its text begins, else its address.
func (h *Headline) Name() string {
	return cmp.Or(h.Title, h.Opening, text.Around(h.Summary, 0), h.URL)
}

// identity is the text that the headline's ID is made from: its address, else
// what else tells it apart.
func (h *Headline) identity() string {
	if h.URL != "" {
		return h.URL
	}
	return h.Title + "\x00" + h.Source + "\x00" + h.Published.String()
}

// Section is an editorial group of headlines in a page or edition, such as
// 热点推荐 or Sports. A section without a name holds headlines that stand in none.
type Section struct {
	Name      string
	Headlines []Headline
}

// Sections groups headlines by section, in the order in which each section
// first appears; headlines keep their order within one.
func Sections(headlines []Headline) []Section {
	var sections []Section
	at := map[string]int{}
	for _, h := range headlines {
		i, ok := at[h.Section]
		if !ok {
			i = len(sections)
			at[h.Section] = i
			sections = append(sections, Section{Name: h.Section})
		}
		sections[i].Headlines = append(sections[i].Headlines, h)
	}
	return sections
}
