package extract

import "newsreader/articles/internal/datetime"

// inDateList is true of a line of a list of dates: it and two lines beside it that
// stand as it does have a time. What a page says of its article has two at most.
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

// isDated is true of a run that has a time and stands as run like does.
func (f *markedTree) isDated(r, like int32) bool {
	a, b := f.Runs[r].Box, f.Runs[like].Box
	if a != b && (f.Entries[a].Parent != f.Entries[b].Parent || f.Tag(a) != f.Tag(b)) {
		return false
	}
	_, _, _, ok := datetime.FindTime(f.Text(f.Runs[r].First, f.Runs[r].End), datetime.Options{})
	return ok
}
