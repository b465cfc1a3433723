package extract

import "newsreader/articles/internal/datetime"

// inDateList reports whether a run is in a list of dates: it and two neighbours of the same shape have
// a time. What a page prints about its article has two times at most.
func (f *markedTree) inDateList(r int32) bool {
	n := 0
	for k := r; k >= 0 && n < 3 && f.isDated(k, r); k-- {
		n++
	}
	for k := r + 1; n > 0 && n < 3 && int(k) < len(f.Runs) && f.isDated(k, r); k++ {
		n++
	}
	return n == 3
}

// isDated reports whether run r has a time and the same position in the tree as run like.
func (f *markedTree) isDated(r, like int32) bool {
	a, b := f.Runs[r].Box, f.Runs[like].Box
	if a != b && (f.Entries[a].Parent != f.Entries[b].Parent || f.Tag(a) != f.Tag(b)) {
		return false
	}
	_, _, _, ok := datetime.Find(f.Text(f.Runs[r].First, f.Runs[r].End), datetime.Options{})
	return ok
}
