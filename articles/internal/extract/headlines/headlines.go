// Package headlines finds the lists of articles on a web page and reads each
// headline with its section, source, time, picture and summary.
package headlines

import (
	"net/url"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
)

// Bounds of a page's headline feed.
const (
	maxHeadlines = 1500
	maxLinks     = 20000
	minHeadline  = 5   // words, or CJK characters
	maxHeadline  = 300 // columns
	maxItem      = 400 // entries of a headline's box that are read
)

// Finder finds the page's headlines.
type Finder struct {
	*htmltree.Tree
	page          Page
	links         []link
	onlyLink      []int32 // by entry: the one link target inside, see targets
	chosen        []*link // that are headlines
	chosenBefore  []int32 // by entry: how many headlines stand before it
	groups        map[int32]*group
	childrenByBox map[int32]*boxChildren
}

// Page is what is known of the page whose headlines are wanted.
type Page struct {
	// Stats has what is left of each entry of the page, see stats.
	Stats []htmltree.Stats
	// Base is the address that links are relative to, nil where it is unknown.
	Base *url.URL
	// Reader says how printed times are read.
	Reader datetime.Options
	// Body is the entry that holds the page's article, -1 where it has none. The
	// article's own facts are no headlines and label none.
	Body                             int32
	Title, URL, Source, Byline, Site string
	AuthorURL                        string
	Breadcrumbs                      []string
	// Related and Ignored are entries that site rules name: lists of
	// recommended articles, and boxes whose links are no headlines.
	Related, Ignored []int32
}

// unknownHost stands for that of a page whose address is unknown (RFC 2606,
// section 2): its relative links tell headlines apart but lead nowhere.
const unknownHost = "unknown.invalid"

// Find gathers the page's links.
func Find(t *htmltree.Tree, s Page) *Finder {
	f := &Finder{Tree: t, page: s, groups: map[int32]*group{}, childrenByBox: map[int32]*boxChildren{}}
	if f.page.Base == nil {
		f.page.Base = &url.URL{Scheme: "http", Host: unknownHost, Path: "/"}
	}
	f.collectLinks()
	f.findOnlyLinks()
	f.measureGroups()
	f.choose()
	return f
}

// choose takes the links that are headlines.
func (f *Finder) choose() {
	seen := map[string]bool{}
	if f.page.Body >= 0 {
		seen[pagetext.Letters(f.page.Title)], seen[pagetext.Letters(f.page.Source)], seen[pagetext.Letters(f.page.Byline)] = true, true, true
	}
	titles := map[string]string{} // by address
	own, card := withoutTracking(f.page.URL), withoutTracking(f.page.AuthorURL)
	for _, l := range f.candidates() {
		key := pagetext.Letters(l.text)
		if l.address == own || l.address == card || key == "" || seen[key] {
			continue
		}
		if before := titles[l.address]; before != "" && isShortened(l.text, before) {
			continue
		}
		seen[key], titles[l.address] = true, l.text
		if f.chosen = append(f.chosen, l); len(f.chosen) == maxHeadlines {
			break
		}
	}
	f.countChosen(f.chosen)
}

// candidates are the links that may be headlines, one for each address within an
// item: that in a heading, else one that is not cut off as teasers are, else the
// first, for a teaser and a button follow their title.
func (f *Finder) candidates() []*link {
	type place struct {
		item    int32
		address string
	}
	at := map[place]int{}
	var all []*link
	for n := range f.links {
		l := &f.links[n]
		if !f.isHeadline(l) && !f.isTopic(n) {
			continue
		}
		p := place{l.item, l.address}
		if k, ok := at[p]; !ok {
			at[p] = len(all)
			all = append(all, l)
		} else if f.titleRank(l) > f.titleRank(all[k]) {
			all[k] = l
		}
	}
	return all
}

// titleRank tells of links to one address which is the title: the highest.
func (f *Finder) titleRank(l *link) int {
	switch {
	case f.inHeading(l.entry):
		return 2
	case !pagetext.IsTruncated(l.text):
		return 1
	}
	return 0
}

// Headlines reads the chosen headlines, in page order.
func (f *Finder) Headlines() []Headline {
	var all []Headline
	for _, l := range f.chosen {
		all = append(all, f.headline(l))
	}
	return all
}

// countChosen counts the headlines before each entry.
func (f *Finder) countChosen(chosen []*link) {
	f.chosenBefore = make([]int32, len(f.Entries)+1)
	for _, l := range chosen {
		f.chosenBefore[l.entry+1]++
	}
	for i := range f.Entries {
		f.chosenBefore[i+1] += f.chosenBefore[i]
	}
}

// Headline is one line of the page's headline feed.
type Headline struct {
	Title string
	// URL and Image are absolute.
	URL, Image string
	// Section is the heading above its list.
	Section   string
	Source    string
	Published datetime.Stamp
	Comments  *int
	Summary   string
	// Related says that it stands in the page's own related or hot lists.
	Related bool
}
