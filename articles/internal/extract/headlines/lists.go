package headlines

import (
	"strings"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
)

// Limits of lists of like items.
const (
	minItems    = 3
	minStrong   = 2  // of a list whose items have a time, or a heading and a summary
	listDepth   = 5  // boxes between a list and the titles in it
	sampleItems = 12 // items of a list that are looked at for evidence
	maxBetween  = 6  // boxes between two items that may belong to the first
	maxLead     = 60 // bytes before a title that are read
)

// place is where the titles of a list are: the list's box, and the tags on the way from a title up to that box. The rows
// of a table may be of several kinds, which the classes of their cells tell apart.
type place struct {
	box  int32
	path [listDepth]atom.Atom
	cell string // the class of the table cell that the titles are in
}

// listing is the links at one place, the first of each child of the list's box.
type listing struct {
	place
	depth int
	items []listItem
}

// listItem is one child of a list, the link in it, and the range of entries that describe the link.
type listItem struct {
	child      int32
	link       *link
	first, end int32
}

// findLists marks the links that are the titles of a list of like items, so that short ones count as well: what makes
// a title of them is that every item has one at the same place, beside a date, a summary or the like.
func (f *Finder) findLists() {
	byDepth := f.collectListings()
	for _, lists := range byDepth {
		inBox := map[int32][]*listing{}
		for _, s := range lists {
			if len(s.items) >= minStrong {
				inBox[s.box] = append(inBox[s.box], s)
			}
		}
		for _, s := range lists {
			if len(s.items) < minStrong {
				continue
			}
			if rival := f.rivalOf(s, inBox[s.box]); rival != nil {
				f.markAsides(s)
			} else if each, ok := f.isTitleList(s); ok {
				f.mark(s, each)
			}
		}
	}
}

// collectListings collects the links at every place, by the depth of the place.
func (f *Finder) collectListings() [listDepth][]*listing {
	var byDepth [listDepth][]*listing
	at := map[place]*listing{}
	for n := range f.links {
		l := &f.links[n]
		if l.text == "" {
			continue
		}
		var key place
		i := l.entry
		if p := f.Entries[i].Parent; p >= 0 && f.Tag(p) == atom.Td {
			key.cell = htmltree.Attr(f.Entries[p].Node, "class")
		}
		for depth := 0; depth < listDepth && f.Entries[i].Parent >= 0; depth++ {
			key.path[depth] = f.Tag(i)
			key.box = f.Entries[i].Parent
			s := at[key]
			if s == nil {
				s = &listing{place: key, depth: depth}
				at[key] = s
				byDepth[depth] = append(byDepth[depth], s)
			}
			if k := len(s.items); k == 0 || s.items[k-1].child != i {
				s.items = append(s.items, listItem{child: i, link: l})
			}
			i = key.box
		}
	}
	return byDepth
}

// mark marks the links of a list as its titles, unless they are those of a list within it, lead to the front of the
// page's own site, or are shorter than each.
func (f *Finder) mark(s *listing, each length) {
	for _, it := range s.items {
		if !it.link.listed && !f.isOwnRoot(it.link.address) && !each.isShorter(it.link) {
			it.link.listed, it.link.itemFirst, it.link.itemEnd = true, it.first, it.end
		}
	}
}

// isTitleList reports whether the links of s are the titles of a list, and how long each must be. It finds what belongs
// to each.
func (f *Finder) isTitleList(s *listing) (each length, ok bool) {
	if !f.areDistinct(s) || !f.areLeading(s) {
		return length{}, false
	}
	f.findItemRanges(s)
	return f.hasEvidence(s)
}

// areDistinct reports whether the links of s lead to as many pages, with as many texts, none of which asks for a
// click.
func (f *Finder) areDistinct(s *listing) bool {
	addresses, texts, bad := map[string]bool{}, map[string]bool{}, 0
	for _, it := range s.items {
		l := it.link
		addresses[l.address], texts[pagetext.Letters(l.text)] = true, true
		if isTagURL(l.address) || l.paid || isButtonText(l.text) || f.isOwnRoot(l.address) {
			bad++
		}
	}
	n := len(s.items)
	return bad*4 <= n && len(addresses)*10 >= n*9 && len(texts)*5 >= n*4
}

// isOwnRoot reports whether an address is that of the page's site or of another site of the same domain.
func (f *Finder) isOwnRoot(address string) bool {
	return isSiteRoot(address) && f.isOwn(address)
}

// areLeading reports whether the links of s are the first texts of their items, or their headings.
func (f *Finder) areLeading(s *listing) bool {
	leading, seen := 0, 0
	for _, it := range s.sample() {
		seen++
		if f.inBoilerplate(it.link) || f.within(it.link.entry, f.page.Ignored) || f.hintNear(it.child, htmltree.HintComment) {
			return false
		}
		if f.inHeading(it.link.entry) || f.isLead(f.leadOf(it)) {
			leading++
		}
	}
	return leading*5 >= seen*4
}

// sample returns the first items of a list.
func (s *listing) sample() []listItem { return s.items[:min(len(s.items), sampleItems)] }

// leadOf returns the text before an item's link: in its box, or on its line where the item is the link.
func (f *Finder) leadOf(it listItem) string {
	first := it.child
	if !f.Entries[it.child].Block {
		if r := f.runAt(it.link.entry); r != nil {
			first = min(first, r.First)
		}
	}
	if it.link.entry-first > maxItem {
		return strings.Repeat("x", maxLead)
	}
	var lead strings.Builder
	for i := first; i < it.link.entry; i++ {
		if end := f.Entries[i].End; end <= it.link.entry && f.declaredTime(i).Known() {
			i = end - 1 // however it is printed
		} else if f.IsText(i) {
			lead.WriteString(f.RawText(i) + " ")
		}
	}
	return lead.String()
}

// runAt returns the run that entry i is in, or nil.
func (f *Finder) runAt(i int32) *htmltree.Run {
	for r := max(f.Entries[i].FirstRun-1, 0); int(r) < len(f.Runs) && f.Runs[r].First <= i; r++ {
		if f.Runs[r].End > i {
			return &f.Runs[r]
		}
	}
	return nil
}

// isLead reports whether a text may stand before a title: nothing, a rank, or a time.
func (f *Finder) isLead(text string) bool {
	text = pagetext.Squeeze(text)
	if len(text) > maxLead {
		return false
	}
	return pagetext.WordCount(text) == 0 || isRank(text) || f.isTime(text) || f.isPartOfTime(text) || f.isClock(text)
}

// findItemRanges finds the entries that describe each link of s: its item, and the boxes between that and the next,
// where a list has title and summary as neighbours. A term above a definition belongs to what is below it.
func (f *Finder) findItemRanges(s *listing) {
	between := 0
	for k := range s.items {
		it := &s.items[k]
		it.first, it.end = it.child, f.Entries[it.child].End
		if !f.Entries[it.child].Block {
			continue // its line describes it
		}
		limit := f.Entries[s.box].End
		if k+1 < len(s.items) {
			limit = s.items[k+1].child
			between = maxBetween
		}
		it.end, between = f.endOfItem(it.end, limit, between)
		if f.Tag(it.child) == atom.Dd {
			it.first = f.termOf(it.child)
		}
	}
}

// endOfItem returns the end of an item that reaches over at most most boxes up to limit, and over how many it does. A
// heading or a term belongs to what follows.
func (f *Finder) endOfItem(end, limit int32, most int) (int32, int) {
	from, n := end, 0
	for c := end; c < limit; c = f.Entries[c].End {
		tag := f.Tag(c)
		if htmltree.IsHeading(f.Entries[c].Node) || tag == atom.Dt || tag == atom.Nav || tag == atom.Footer {
			break
		}
		if !f.IsText(c) {
			n++
		}
		if n > most || f.Entries[c].End-from > maxItem {
			return from, 0
		}
		end = f.Entries[c].End
	}
	return end, n
}

// termOf returns the term above a definition, or the definition if that is not the first below a term.
func (f *Finder) termOf(dd int32) int32 {
	term := dd
	for c := f.Entries[dd].Parent + 1; c < dd; c = f.Entries[c].End {
		if f.Tag(c) == atom.Dt {
			term = c
		} else if !f.IsText(c) {
			term = dd
		}
	}
	return term
}
