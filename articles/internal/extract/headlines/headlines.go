// Package headlines finds the lists of articles on a web page and reads each
// headline with its section, source, time, picture and summary.
package headlines

import (
	"cmp"
	"net/url"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
)

// Find finds the headlines of a page.
func Find(t *htmltree.Tree, p Page) *Finder {
	f := &Finder{Tree: t, page: p, groups: map[int32]*group{}, childrenByBox: map[int32]*boxChildren{}, siteHeaders: map[int32]bool{}}
	if f.page.Base == nil {
		f.page.Base = &url.URL{Scheme: "http", Host: unknownHost, Path: "/"}
	} else {
		f.domain = domainOf(f.page.Base.Hostname())
	}
	f.collectLinks()
	f.findOnlyLinks()
	f.nameStoryLinks()
	f.findLists()
	f.findOnlyLinks()
	f.measureGroups()
	f.choose()
	return f
}

// choose selects the links that are headlines.
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

// candidates returns the links that may be headlines, at most one for each address, because a picture,
// a teaser and a button often lead to the same article. The lists around an article, of related and of
// popular ones, each have their own titles. A link in a heading is preferred, then one whose text is
// not truncated, then the first.
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
		p := place{-1, l.address}
		if f.page.Body >= 0 {
			p.item = l.item
		}
		if k, ok := at[p]; !ok {
			at[p] = len(all)
			all = append(all, l)
		} else if f.titleRank(l) > f.titleRank(all[k]) {
			all[k] = l
		}
	}
	return all
}

// titleRank ranks links to one address by how likely they are to be the title; higher is better.
func (f *Finder) titleRank(l *link) int {
	switch {
	case l.heading > 0 || f.inHeading(l.entry):
		return 2
	case !pagetext.IsTruncated(l.text):
		return 1
	}
	return 0
}

// Headlines reads the headlines, in page order.
func (f *Finder) Headlines() []Headline {
	var all []Headline
	for _, l := range f.chosen {
		if f.isListInText(l) {
			continue
		}
		all = append(all, f.headline(l))
	}
	return all
}

// isListInText reports whether a link is a headline only because it is in a list, and that list is within the text of an
// article. Articles have lists as well.
func (f *Finder) isListInText(l *link) bool {
	if !l.listed || !f.inBody(l.entry) || f.page.Stats[f.page.Body].ProseWidth < teaserWidth {
		return false
	}
	return l.heading > 0 || f.score(l, f.groups[l.group]) < minScore
}

// countChosen counts the headlines before each entry, and notes their titles.
func (f *Finder) countChosen(chosen []*link) {
	f.chosenBefore = make([]int32, len(f.Entries)+1)
	f.titles = make(map[string]bool, len(chosen))
	for _, l := range chosen {
		f.titles[pagetext.Letters(l.text)] = true
		f.chosenBefore[cmp.Or(l.heading, l.entry)+1]++
	}
	for i := range f.Entries {
		f.chosenBefore[i+1] += f.chosenBefore[i]
	}
}

// Headline is one line of a page's headline list. Unknown fields are empty.
type Headline struct {
	Title string
	// URL and Image are absolute.
	URL, Image string
	// Section is the label above its list.
	Section   string
	Source    string
	Published datetime.Stamp
	Comments  *int
	Summary   string
	// Related reports whether the page recommends it to readers of its article.
	Related bool
}
