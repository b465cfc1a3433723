package headlines

import "golang.org/x/net/html/atom"

// findOnlyLinks sets onlyLink for every entry: the index of the first link in it if all links long
// enough for headlines lead to one address, noLink if there are none, and severalLinks otherwise.
func (f *Finder) findOnlyLinks() {
	f.onlyLink = make([]int32, len(f.Entries))
	for i := range f.onlyLink {
		f.onlyLink[i] = noLink
	}
	for n := range f.links {
		if l := &f.links[n]; !f.isShort(l) {
			f.onlyLink[l.entry] = int32(n)
		}
	}
	for i := len(f.Entries) - 1; i > 0; i-- {
		p := f.Entries[i].Parent
		if p < 0 || f.onlyLink[i] == noLink {
			continue
		}
		switch {
		case f.onlyLink[i] == severalLinks || f.onlyLink[p] == severalLinks:
			f.onlyLink[p] = severalLinks
		case f.onlyLink[p] == noLink || f.links[f.onlyLink[p]].address == f.links[f.onlyLink[i]].address:
			f.onlyLink[p] = f.onlyLink[i]
		default:
			f.onlyLink[p] = severalLinks
		}
	}
}

// groupLinks is how many links make a group.
const groupLinks = 4

// measureGroups finds, for each link, the smallest box around it with enough links to judge it by, and
// the median length of the texts in that box.
func (f *Finder) measureGroups() {
	counts := make([]int32, len(f.Entries))
	for n := range f.links {
		if f.links[n].text != "" {
			counts[f.links[n].entry]++
		}
	}
	for i := len(f.Entries) - 1; i > 0; i-- {
		if p := f.Entries[i].Parent; p >= 0 {
			counts[p] += counts[i]
		}
	}
	for n := range f.links {
		l := &f.links[n]
		g := l.entry
		for f.Entries[g].Parent >= 0 && counts[g] < groupLinks {
			g = f.Entries[g].Parent
		}
		l.group = g
		l.item = f.itemOf(l.entry)
		if l.text == "" {
			continue
		}
		if f.groups[g] == nil {
			f.groups[g] = &group{}
		}
		f.groups[g].add(l)
		if f.hasRel(l, "nofollow") {
			f.groups[g].unfollowed++
			if f.isOwn(l.address) {
				f.groups[g].ownUnfollowed++
			}
		}
	}
	for _, g := range f.groups {
		g.median = median(g.wordCounts)
	}
}

func (g *group) add(l *link) {
	g.links++
	if len(g.wordCounts) < 400 {
		g.wordCounts = append(g.wordCounts, l.words)
	}
}

// isUnfollowed reports whether search engines are told to ignore all links of a group, most of which lead to the page's
// own domain. Sites mark forms and what they sell like this, but not their articles.
func (g *group) isUnfollowed() bool {
	return g.links >= groupLinks && g.unfollowed == g.links && 2*g.ownUnfollowed > g.links
}

func median(v []int) int {
	if len(v) == 0 {
		return 0
	}
	// A counting sort is enough for these small numbers.
	var counts [64]int
	for _, n := range v {
		counts[min(n, 63)]++
	}
	seen := 0
	for n, c := range counts {
		if seen += c; seen*2 >= len(v) {
			return n
		}
	}
	return 63
}

// itemOf returns the largest box around a link that contains no other headline.
func (f *Finder) itemOf(i int32) int32 {
	item := i
	for p := f.Entries[i].Parent; p >= 0 && f.onlyLink[p] >= 0 && f.Tag(p) != atom.Body && !f.holdsBody(p); p = f.Entries[p].Parent {
		item = p
	}
	return item
}

// holdsBody reports whether entry i contains the article.
func (f *Finder) holdsBody(i int32) bool {
	return f.page.Body >= i && f.page.Body < f.Entries[i].End
}
