package headlines

// IsListPage reports whether the prose taken for the article consists of the summaries of headlines,
// as on a section or front page.
func (f *Finder) IsListPage() bool {
	if f.page.Body < 0 {
		return false
	}
	inItems, items, listed := map[int32]bool{}, 0, 0
	for _, l := range f.chosen {
		first, end, ok := f.itemInText(l)
		if !ok {
			continue
		}
		if items++; l.listed {
			listed++
		}
		for r := first; r < min(end, first+12); r++ {
			if f.Runs[r].IsProse() {
				inItems[r] = true
			}
		}
	}
	all := 0
	first, end := f.RunsOf(f.page.Body)
	for r := first; r < end; r++ {
		if f.Runs[r].IsProse() {
			all++
		}
	}
	if listed >= minItems && len(inItems) == all {
		return true
	}
	return (items >= 4 || listed >= minItems) && len(inItems) >= 3 && len(inItems)*3 >= all*2 || f.isTeaser()
}

// itemInText returns the runs of a headline's item if that is in the prose taken for the article.
func (f *Finder) itemInText(l *link) (first, end int32, ok bool) {
	if l.listed {
		first, end = f.runsBetween(l.itemFirst, l.itemEnd)
		return first, end, f.inBodyBox(l.entry)
	}
	first, end = f.RunsOf(l.item)
	return first, end, f.inBody(l.entry) && !f.inProse(l)
}

// runsBetween returns the range of runs that begin in a range of entries.
func (f *Finder) runsBetween(from, to int32) (first, end int32) {
	first = f.Entries[from].FirstRun
	for end = first; int(end) < len(f.Runs) && f.Runs[end].First < to; end++ {
	}
	return first, end
}

// teaserWidth is the width of prose, in columns, above which a body is too long to be the summary of
// one headline.
const teaserWidth = 150

// isTeaser reports whether the article is the summary of one of several headlines.
func (f *Finder) isTeaser() bool {
	if f.page.Stats[f.page.Body].ProseWidth >= teaserWidth || len(f.chosen) < 2 {
		return false
	}
	for i, level := f.page.Body, 0; i >= 0 && level < 4 && f.onlyLink[i] != severalLinks; i, level = f.Entries[i].Parent, level+1 {
		if f.onlyLink[i] >= 0 {
			return true
		}
	}
	return false
}
