package extract

import (
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
)

// runSums sums up the first runs of a page by what they are. The difference of two tells what is
// between them.
type runSums struct {
	images     int32
	headings   int32
	paragraphs int32 // that score and are not captions
	labelled   int32 // columns of headings and captions
}

// sumsOf returns the sums over the runs in entry i.
func (f *markedTree) sumsOf(i int32) runSums {
	if f.sums == nil {
		f.sums = f.sumRuns()
	}
	first, end := f.RunsOf(i)
	from, to := f.sums[first], f.sums[end]
	return runSums{to.images - from.images, to.headings - from.headings, to.paragraphs - from.paragraphs, to.labelled - from.labelled}
}

// sumRuns returns the sums over the first n runs, for each n.
func (f *markedTree) sumRuns() []runSums {
	sums := make([]runSums, len(f.Runs)+1)
	for i := range f.Runs {
		r, s := &f.Runs[i], sums[i]
		s.images += r.Images
		heading := f.Heading(r) != 0
		switch {
		case r.Width == 0:
		case heading || f.inCaption(r.Box):
			s.labelled += r.Width
			if heading {
				s.headings++
			}
		case r.Points() > 0:
			s.paragraphs++
		}
		sums[i+1] = s
	}
	return sums
}

// inCaption reports whether a box is a caption or inside one.
func (f *markedTree) inCaption(i int32) bool {
	for level := 0; i >= 0 && level < 4; i, level = f.Entries[i].Parent, level+1 {
		if f.Tag(i) == atom.Figcaption || f.Entries[i].Hints&htmltree.HintCaption != 0 {
			return true
		}
	}
	return false
}

// isGallery reports whether a box that is named for pictures holds only pictures and their captions.
// It does not if it has more paragraphs than its pictures could have as captions, or if most of its
// pictures have a heading and a paragraph: the items of an article are often called slides. A box that
// is named for the article as well needs less text of its own.
func (f *markedTree) isGallery(i int32) bool {
	e := &f.Entries[i]
	if e.Hints&htmltree.HintPicture == 0 {
		return false
	}
	has := f.sumsOf(i)
	if has.paragraphs == 0 {
		return true
	}
	if e.Hints&htmltree.HintBody != 0 {
		return has.paragraphs <= has.images && f.stats[i].ProseWidth*2 < f.totalProse
	}
	isItems := has.headings > 0 && has.headings*2 >= has.images && has.paragraphs*2 >= has.headings
	return !isItems && has.paragraphs <= has.images*2
}

// isSlides reports whether a list holds slides with text, which are sections of an article rather than
// items of a list.
func (f *markedTree) isSlides(i int32) bool {
	return i >= 0 && isList(f.Tag(i)) && f.Entries[i].Hints&htmltree.HintPicture != 0 && f.sumsOf(i).headings > 0 && !f.isGallery(i)
}

// labelled returns the columns of the headings and captions of a box's items, if it has paragraphs
// between them.
func (f *markedTree) labelled(i int32) int32 {
	has := f.sumsOf(i)
	if has.headings < 2 || has.paragraphs < has.headings {
		return 0
	}
	return min(has.labelled, f.stats[i].Width-f.stats[i].ProseWidth)
}
