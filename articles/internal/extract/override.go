package extract

import (
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
)

// bestCandidate chooses a box by the scores of its paragraphs. Two other measures may override it if
// they clearly disagree: the densest stretch of text on the page, and the text that the page declares.

// densestBox returns the box around the stretch of the page with the most prose and the least of
// anything else: paragraphs add their width, other lines subtract. It returns -1 if the page has no
// prose.
func (f *markedTree) densestBox() int32 {
	first, last := densestStretch(0, int32(len(f.Runs)), func(r int32) int32 { return f.density(&f.Runs[r]) })
	if first < 0 {
		return -1
	}
	return f.CommonBox(f.Runs[first].Box, f.Runs[last].Box)
}

// density returns what a run adds to a stretch of text.
func (f *markedTree) density(r *htmltree.Run) int32 {
	switch {
	case r.Width == 0 || f.Entries[r.First].Hidden:
		return 0
	case f.dropped(r.First) || f.isLegal(r):
		return -20 - r.Width/2
	case r.IsProse():
		return r.Width - r.LinkedWidth
	}
	return -12 - r.Width/4
}

// preferDensest returns the box of the densest stretch if the chosen one misses most of its prose,
// else the chosen one.
func (f *markedTree) preferDensest(chosen int32) int32 {
	other := f.densestBox()
	if other < 0 || other == chosen {
		return chosen
	}
	if chosen < 0 {
		return other
	}
	mine, its := &f.stats[chosen], &f.stats[other]
	if f.Tag(other) == atom.Body || f.Tag(other) == atom.Html || mine.ProseWidth*3 > its.ProseWidth || its.ProseWidth*4 < its.Width*3 || its.LinkDensity() > 0.1 {
		return chosen
	}
	return other
}
