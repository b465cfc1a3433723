package extract

import (
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
)

// bestCandidate returns the box that contains most of the article's paragraphs, or -1. Each paragraph
// scores for the boxes around it, less for the farther ones.
func (f *markedTree) bestCandidate() int32 {
	f.score = make([]float64, len(f.Entries))
	for i := range f.Runs {
		f.scoreRun(&f.Runs[i])
	}
	best, top := int32(-1), 0.0
	for i := range f.Entries {
		e := &f.Entries[i]
		if f.score[i] == 0 || f.drop[i] {
			continue
		}
		s := f.score[i] * weight(e) * (1 - f.stats[i].LinkDensity())
		f.score[i] = s
		if s > top {
			best, top = int32(i), s
		}
	}
	if best < 0 {
		return best
	}
	return f.climb(best)
}

func (f *markedTree) scoreRun(r *htmltree.Run) {
	if score := r.Points(); score > 0 {
		f.scoreBoxes(r, score)
	}
}

// scoreBoxes adds what a run scores to the boxes around it, unless it is not the article's.
func (f *markedTree) scoreBoxes(r *htmltree.Run, score float64) {
	if f.Heading(r) != 0 || f.dropped(r.First) || f.isLegal(r) {
		return
	}
	if f.inPicture(r.Box) {
		score /= 4
	}
	i := r.Box
	if f.isLeaf(i) {
		i = f.Entries[i].Parent
	}
	for level := 0; level < 5 && i >= 0; i = f.Entries[i].Parent {
		if !f.Entries[i].Block {
			continue
		}
		switch level {
		case 0:
			f.score[i] += score
		case 1:
			f.score[i] += score / 2
		default:
			f.score[i] += score / float64(3*level)
		}
		level++
	}
}

// isLeaf reports whether a box is one paragraph.
func (f *markedTree) isLeaf(i int32) bool {
	switch f.Tag(i) {
	case atom.P, atom.Li, atom.Pre, atom.Dd, atom.Dt, atom.Figcaption, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return f.stats[i].Runs <= 1
}

// inPicture reports whether a box is inside a gallery.
func (f *markedTree) inPicture(i int32) bool {
	for level := 0; i >= 0 && level < 6; i, level = f.Entries[i].Parent, level+1 {
		if f.Entries[i].Hints&htmltree.HintCaption != 0 || f.isGallery(i) {
			return true
		}
	}
	return false
}

// weight returns the factor by which tag and class names change the score of a box.
func weight(e *htmltree.Entry) float64 {
	w := 1.0
	switch e.Node.DataAtom {
	case atom.Ol, atom.Ul, atom.Dl, atom.Form, atom.Address, atom.Th, atom.Li:
		w = 0.8
	case atom.Article, atom.Main:
		w = 1.1
	}
	if e.Hints&htmltree.HintBody != 0 {
		w *= 1.2
	}
	if e.Hints.IsBoilerplate() || e.Hints&(htmltree.HintCaption|htmltree.HintAuthor) != 0 {
		w *= 0.6
	}
	return w
}
