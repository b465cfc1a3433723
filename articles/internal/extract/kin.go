package extract

import (
	"newsreader/articles/internal/extract/htmltree"
)

// Some pages cut an article into like boxes, to set advertisements or a side column beside it. Their
// class names tell of the layout, so that one of these boxes is no more a menu or a side column than
// the next.

// isKin reports whether two siblings have the same tag, class and hints.
func (f *markedTree) isKin(a, b int32) bool {
	x, y := &f.Entries[a], &f.Entries[b]
	return x.Node.DataAtom == y.Node.DataAtom && x.Hints == y.Hints && x.Parent == y.Parent &&
		firstWord(htmltree.Attr(x.Node, "class")) == firstWord(htmltree.Attr(y.Node, "class"))
}

// keepKin keeps, of the children of p that were dropped, those without links that are kin to one with
// paragraphs: headings, mostly.
func (f *markedTree) keepKin(p int32, dropped []int32) {
	var text []int32
	for i := p + 1; i < f.Entries[p].End; i = f.Entries[i].End {
		if s := &f.stats[i]; f.Entries[i].Hints.IsBoilerplate() && !f.drop[i] && s.ProseWidth*2 > s.Width && s.LinkRuns*3 <= s.Runs && !f.hasKin(i, text) {
			text = append(text, i)
		}
		if len(text) == maxKin {
			break
		}
	}
	for _, i := range dropped {
		if f.hasKin(i, text) {
			f.drop[i] = false
			f.stats[p].Add(&f.stats[i])
		}
	}
}

// maxKin is how many kinds of boxes with paragraphs are told apart in one box.
const maxKin = 8

func (f *markedTree) hasKin(i int32, boxes []int32) bool {
	for _, k := range boxes {
		if f.isKin(i, k) {
			return true
		}
	}
	return false
}
