package articles

import (
	"cmp"

	"newsreader/articles/internal/text"
)

// Headline is one line of a headline feed: a title that points to an article. Every field but ID and Title may be
// unknown.
type Headline struct {
	// ID is short, the same on every machine, and can be abbreviated to any unique prefix; see package id.
	ID    string `json:"id"`
	Title string `json:"title,omitempty"`
	// URL is the article's absolute address. In the address of a link in a page's list, tracking parameters are
	// removed; canonical addresses and those of feeds are kept as they are.
	URL string `json:"url,omitempty"`
	// Source is the outlet as printed, such as 新华社 or Reuters.
	Source string `json:"source,omitempty"`
	// Section is the editorial group under which the page prints it.
	Section   string `json:"section,omitempty"`
	Published Time   `json:"published,omitzero"`
	// Arrived is when the library first got it. It is known only there.
	Arrived Time `json:"arrived,omitzero"`
	// Comments is the number of comments, nil if the page does not state it.
	Comments *int   `json:"comments,omitempty"`
	Image    string `json:"image,omitempty"`
	Summary  string `json:"summary,omitempty"`
	// Language is the shortest BCP 47 tag, such as zh or en.
	Language string `json:"language,omitempty"`
	// Feed is the address of the followed feed that brought it, Folder the reader's group of feeds that this is in.
	// Feed, Folder, Read and Starred are known only in the library.
	Feed    string `json:"feed,omitempty"`
	Folder  string `json:"folder,omitempty"`
	Read    bool   `json:"read,omitempty"`
	Starred bool   `json:"starred,omitempty"`
	// Enclosures are the files that come with it, such as an episode.
	Enclosures []Enclosure `json:"enclosures,omitempty"`
	// Opening is the beginning of the text, for library articles without a title (microblog posts).
	Opening string `json:"-"`
	// Recommended means that the page recommends the headline next to its article, in a list of related or popular
	// articles.
	Recommended bool `json:"-"`
}

// Name returns what to call a headline: its title, else the beginning of its text, else its address or that of what it
// brings.
func (h *Headline) Name() string {
	name := cmp.Or(h.Title, h.Opening, text.Around(h.Summary, 0), h.URL)
	if name == "" && len(h.Enclosures) > 0 {
		name = cmp.Or(h.Enclosures[0].Title, h.Enclosures[0].URL)
	}
	return cmp.Or(name, h.Image)
}

// isEmpty reports whether nothing is known that could be read, opened or looked at.
func (h *Headline) isEmpty() bool {
	return h.Title == "" && h.URL == "" && h.Summary == "" && h.Image == "" && len(h.Enclosures) == 0
}

// Address returns the address by which an article is recognized: its own, else that of the first file that comes with
// it. An episode often has no page, and its file names it as well as a page would.
func (h *Headline) Address() string {
	if h.URL == "" && len(h.Enclosures) > 0 {
		return h.Enclosures[0].URL
	}
	return h.URL
}

// identity returns the text from which the headline's ID is made: its address, else its title, source
// and time; without words its image.
func (h *Headline) identity() string {
	if address := h.Address(); address != "" {
		return address
	}
	if h.Title == "" && h.Summary == "" && h.Image != "" {
		return h.Image
	}
	return h.Title + "\x00" + h.Source + "\x00" + h.Published.String()
}

// Section is an editorial group of headlines in a page or edition, such as 热点推荐 or Sports. Headlines that belong
// to no section are in one without a name.
type Section struct {
	Name      string
	Headlines []Headline
}

// Sections groups headlines by section, in order of first appearance; headlines keep their order within a section.
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
