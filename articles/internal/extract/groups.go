package extract

import "golang.org/x/net/html/atom"

// group is what is known of the links in a box.
type group struct {
	lengths []int
	median  int
}

// targets notes for every entry the one headline that it holds: the index of
// the first link, -1 for none, -2 for several addresses.
func (f *feeder) targets() {
	f.only = make([]int32, len(f.entries))
	for i := range f.only {
		f.only[i] = -1
	}
	for n := range f.links {
		if l := &f.links[n]; !f.isShort(l) {
			f.only[l.entry] = int32(n)
		}
	}
	for i := len(f.entries) - 1; i > 0; i-- {
		p := f.entries[i].parent
		if p < 0 || f.only[i] == -1 {
			continue
		}
		switch {
		case f.only[i] == -2 || f.only[p] == -2:
			f.only[p] = -2
		case f.only[p] == -1 || f.links[f.only[p]].address == f.links[f.only[i]].address:
			f.only[p] = f.only[i]
		default:
			f.only[p] = -2
		}
	}
}

// groupLinks is how many links make a neighbourhood.
const groupLinks = 4

// measureGroups finds for each link the smallest box around it with enough
// links to judge it by, and weighs these boxes.
func (f *feeder) measureGroups() {
	counts := make([]int32, len(f.entries))
	for n := range f.links {
		if f.links[n].text != "" {
			counts[f.links[n].entry]++
		}
	}
	for i := len(f.entries) - 1; i > 0; i-- {
		if p := f.entries[i].parent; p >= 0 {
			counts[p] += counts[i]
		}
	}
	for n := range f.links {
		l := &f.links[n]
		g := l.entry
		for f.entries[g].parent >= 0 && counts[g] < groupLinks {
			g = f.entries[g].parent
		}
		l.group = g
		l.item = f.itemOf(l.entry)
		if l.text == "" {
			continue
		}
		if f.groups[g] == nil {
			f.groups[g] = &group{}
		}
		f.groups[g].note(l)
	}
	for _, g := range f.groups {
		g.median = median(g.lengths)
	}
}

func (g *group) note(l *link) {
	if len(g.lengths) < 400 {
		g.lengths = append(g.lengths, l.tokens)
	}
}

func median(v []int) int {
	if len(v) == 0 {
		return 0
	}
	// Lengths are small: counting sorts them.
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

// itemOf is the largest box around a link that holds no other headline.
func (f *feeder) itemOf(i int32) int32 {
	item := i
	for p := f.entries[i].parent; p >= 0 && f.only[p] >= 0 && f.tag(p) != atom.Body && !f.holdsBody(p); p = f.entries[p].parent {
		item = p
	}
	return item
}

// holdsBody is true of boxes around the article or its headline.
func (f *feeder) holdsBody(i int32) bool {
	return f.page.Body >= i && f.page.Body < f.entries[i].end
}
