package headlines

// IsListPage reports whether the prose taken for the article consists of the summaries of headlines,
// as on a section or front page.
func (f *Finder) IsListPage() bool {
	if f.page.Body < 0 {
		return false
	}
	inItems, items := map[int32]bool{}, 0
	for _, l := range f.chosen {
		if !f.inBody(l.entry) || f.inProse(l) {
			continue
		}
		items++
		first, end := f.RunsOf(l.item)
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
	return items >= 4 && len(inItems) >= 3 && len(inItems)*3 >= all*2 || f.isTeaser()
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
