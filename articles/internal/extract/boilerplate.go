package extract

import (
	"net/url"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
)

// markedTree is the index of a page in which boilerplate, and later whatever else is not the article,
// is marked as dropped.
type markedTree struct {
	*htmltree.Tree
	base       *url.URL         // the address of the page, or nil
	drop       []bool           // by entry: not part of the article, with all descendants
	stats      []htmltree.Stats // by entry: sums over what is not dropped
	score      []float64
	totalProse int32 // columns of prose on the page
	headline   int32 // the run of the headline, -1 while unknown
	sums       []runSums
}

// markBoilerplate sums up the page, whose address is base if known, and drops its obvious boilerplate.
func markBoilerplate(t *htmltree.Tree, base *url.URL) *markedTree {
	f := &markedTree{Tree: t, base: base, drop: make([]bool, len(t.Entries)), stats: make([]htmltree.Stats, len(t.Entries)), headline: -1}
	f.weigh()
	return f
}

// weigh sums up the visible runs and drops obvious boilerplate.
func (f *markedTree) weigh() {
	for i := range f.Runs {
		r := &f.Runs[i]
		if f.Entries[r.First].Hidden {
			continue
		}
		f.stats[r.Box].AddRun(r)
		if r.IsProse() {
			f.totalProse += r.Width
		}
	}
	f.sweep()
}

// reveal treats the hidden entries in a range as visible and weighs the page again. Some pages hide
// their article until a script has run.
func (f *markedTree) reveal(first, end int32) {
	for i := first; i < end; i++ {
		f.Entries[i].Hidden = false
	}
	clear(f.drop)
	clear(f.stats)
	f.totalProse = 0
	f.weigh()
	f.dropComments()
}

// sweep goes from the leaves up, so that a box is judged by what is left of it.
func (f *markedTree) sweep() {
	var dropped []int32 // boxes whose parents are still to come, the nearest last
	for i := int32(len(f.Entries) - 1); i > 0; i-- {
		e := &f.Entries[i]
		n := len(dropped)
		for n > 0 && f.Entries[dropped[n-1]].Parent == i {
			n--
		}
		if n < len(dropped) {
			f.keepKin(i, dropped[n:])
			dropped = dropped[:n]
		}
		f.drop[i] = e.Hidden || f.isBoilerplate(i)
		switch {
		case e.Parent < 0:
		case f.drop[i] && !e.Hidden && f.isReferenceList(i):
			f.drop[i] = false // but the text around it is judged without it
		case !f.drop[i]:
			f.stats[e.Parent].Add(&f.stats[i])
		case !e.Hidden && e.Hints.IsBoilerplate() && f.stats[i].Width > 0 && f.stats[i].Links == 0:
			dropped = append(dropped, i)
		}
	}
}

// isBoilerplate judges entry i by its tag, its hints and what is left of it. A box with a third of the
// page's prose is never boilerplate.
func (f *markedTree) isBoilerplate(i int32) bool {
	e, s := &f.Entries[i], &f.stats[i]
	if !e.Block && e.Node.DataAtom != atom.Button {
		return false
	}
	if s.ProseWidth*3 > f.totalProse && s.ProseWidth > 0 {
		return false
	}
	density := s.LinkDensity()
	switch e.Node.DataAtom {
	case atom.Nav, atom.Footer, atom.Button, atom.Dialog, atom.Menu:
		return true
	case atom.Form, atom.Aside, atom.Fieldset:
		return s.ProseWidth < 400 || density > 0.2
	case atom.Body, atom.Html:
		return false
	}
	if s.Width == 0 {
		return false
	}
	if e.Hints.IsBoilerplate() && !(s.ProseWidth > 0 && htmltree.IsTextElement(e.Node)) {
		if density > 0.25 || s.ProseWidth == 0 && !(e.Hints.IsSide() && f.isLoneHeading(i)) || e.Hints&(htmltree.HintComment|htmltree.HintShare|htmltree.HintForm|htmltree.HintAd) != 0 && s.ProseWidth < 400 {
			return true
		}
	}
	return s.Links >= 3 && density > 0.6 || s.Links >= 2 && s.Runs >= 2 && density > 0.9
}

// isLoneHeading reports whether a box holds a heading without a link and nothing else. Page builders call each piece of
// an article a widget.
func (f *markedTree) isLoneHeading(i int32) bool {
	heading := false
	first, end := f.RunsOf(i)
	if end-first > maxSampled {
		return false
	}
	for r := first; r < end; r++ {
		run := &f.Runs[r]
		if run.Width == 0 {
			continue
		}
		if heading || f.Heading(run) == 0 || run.Links > 0 {
			return false
		}
		heading = true
	}
	return heading
}

// isLegal reports whether a run is about the site rather than the news.
func (f *markedTree) isLegal(r *htmltree.Run) bool {
	if r.Width > 900 {
		return false
	}
	for i := r.First; i < r.End; i++ {
		if f.IsText(i) && pagetext.HasLegalNotice(f.RawText(i)) {
			return true
		}
	}
	return false
}

// dropped reports whether entry i or one of its ancestors is dropped.
func (f *markedTree) dropped(i int32) bool {
	for ; i >= 0; i = f.Entries[i].Parent {
		if f.drop[i] {
			return true
		}
	}
	return false
}
