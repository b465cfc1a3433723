package extract

import "golang.org/x/net/html/atom"

// keepHeadlineBox keeps the boxes around the headline that have prose as well, whatever they are named
// for: an article can open in what is called a modal.
func (f *markedTree) keepHeadlineBox() {
	if f.headline < 0 {
		return
	}
	for i := f.Runs[f.headline].Box; i >= 0; i = f.Entries[i].Parent {
		if s := &f.stats[i]; !f.drop[i] || f.Entries[i].Hidden || s.ProseWidth == 0 || s.LinkDensity() > 0.25 || !f.mayBeArticle(i) {
			continue
		}
		f.drop[i] = false
		for p := f.Entries[i].Parent; p >= 0; p = f.Entries[p].Parent {
			f.stats[p].Add(&f.stats[i])
			if f.drop[p] {
				break
			}
		}
	}
}

// mayBeArticle reports whether an element is one that sites put articles in.
func (f *markedTree) mayBeArticle(i int32) bool {
	switch f.Tag(i) {
	case atom.Div, atom.Section, atom.Article, atom.Main, atom.Dialog:
		return true
	}
	return false
}
