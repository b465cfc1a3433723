package extract

import (
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
)

// dropComments drops the boxes of readers' comments below the article, however long they are. A box
// that has the headline, or no paragraph between the headline and itself, may be the article, whatever
// its name.
func (f *markedTree) dropComments() {
	next, hasText := max(f.headline+1, 0), false
	for i := int32(0); int(i) < len(f.Entries); {
		e := &f.Entries[i]
		if f.drop[i] {
			i = e.End
			continue
		}
		if !f.isCommentBox(i) {
			i++
			continue
		}
		for ; next < e.FirstRun && !hasText; next++ {
			r := &f.Runs[next]
			hasText = r.Points() >= 2 && f.Heading(r) == 0 && !f.dropped(r.First) && !f.isLegal(r)
		}
		if hasText {
			f.remove(i)
			i = e.End
			continue
		}
		i++
	}
}

// isCommentBox reports whether a box is named for comments and for nothing else, and does not have the
// headline.
func (f *markedTree) isCommentBox(i int32) bool {
	e := &f.Entries[i]
	if !e.Block || e.Hints&htmltree.HintComment == 0 || e.Hints&htmltree.HintBody != 0 || htmltree.IsHeading(e.Node) {
		return false
	}
	switch e.Node.DataAtom {
	case atom.Html, atom.Body, atom.P:
		return false
	}
	first, end := f.RunsOf(i)
	return f.headline < first || f.headline >= end
}

// remove drops a box and takes what it has from the sums of the boxes around it.
func (f *markedTree) remove(i int32) {
	f.drop[i] = true
	for p := f.Entries[i].Parent; p >= 0; p = f.Entries[p].Parent {
		f.stats[p].Subtract(&f.stats[i])
		if f.drop[p] {
			return
		}
	}
}
