package extract

import (
	"net/url"

	"newsreader/articles/internal/datetime"
)

// Bounds of a page's headline feed.
const (
	maxHeadlines = 1500
	maxLinks     = 20000
	minHeadline  = 5   // words, or CJK characters
	maxHeadline  = 300 // columns
	maxItem      = 400 // entries of a headline's box that are read
)

// feeder finds the page's headlines.
type feeder struct {
	*finder
	base   *url.URL
	reader datetime.Options
	page   *Page
	body   int32
	links  []link
	only   []int32 // by entry: the one link target inside, see targets
	chosen []*link // that are headlines
	before []int32 // by entry: how many headlines stand before it
	groups map[int32]*group
	kids   map[int32]*children
	// related and ignored are boxes that site rules name.
	related, ignored []int32
}

// unknownHost stands for that of a page whose address is unknown (RFC 2606,
// section 2): its relative links tell headlines apart but lead nowhere.
const unknownHost = "unknown.invalid"

// newFeeder gathers the page's links.
func (f *facts) newFeeder() *feeder {
	h := &feeder{finder: f.finder, base: f.opts.URL, reader: f.reader, page: f.page, body: f.body, groups: map[int32]*group{}, kids: map[int32]*children{}}
	h.related, h.ignored = f.site.marks()
	if h.base == nil {
		h.base = &url.URL{Scheme: "http", Host: unknownHost, Path: "/"}
	}
	h.collect()
	h.targets()
	h.measureGroups()
	h.choose()
	return h
}

// choose takes the links that are headlines.
func (f *feeder) choose() {
	seen := map[string]bool{}
	if f.body >= 0 {
		seen[letters(f.page.Title)], seen[letters(f.page.Source)], seen[letters(f.page.Byline)] = true, true, true
	}
	titles := map[string]string{} // by address
	own, card := untracked(f.page.URL), ""
	if f.page.Author != nil {
		card = untracked(f.page.Author.URL)
	}
	for _, l := range f.candidates() {
		key := letters(l.text)
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
func (f *feeder) candidates() []*link {
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
func (f *feeder) titleRank(l *link) int {
	switch {
	case f.inHeading(l.entry):
		return 2
	case !isCut(l.text):
		return 1
	}
	return 0
}

// list reads the chosen headlines, in page order.
func (f *feeder) list() []Headline {
	var all []Headline
	for _, l := range f.chosen {
		all = append(all, f.headline(l))
	}
	return all
}

// countChosen counts the headlines before each entry.
func (f *feeder) countChosen(chosen []*link) {
	f.before = make([]int32, len(f.entries)+1)
	for _, l := range chosen {
		f.before[l.entry+1]++
	}
	for i := range f.entries {
		f.before[i+1] += f.before[i]
	}
}
