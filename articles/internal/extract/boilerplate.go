package extract

import (
	"golang.org/x/net/html/atom"
)

// markedTree looks for the article in a page.
type markedTree struct {
	*tree
	drop       []bool  // by entry: furniture, with all that it holds
	stats      []stats // by entry: what is left in it
	score      []float64
	totalProse int32 // columns of prose on the page
}

// markBoilerplate weighs the page and drops its plain furniture.
func markBoilerplate(t *tree) *markedTree {
	f := &markedTree{tree: t, drop: make([]bool, len(t.entries)), stats: make([]stats, len(t.entries))}
	f.weigh()
	return f
}

// weigh sums up the runs that are drawn and drops the plain furniture.
func (f *markedTree) weigh() {
	for i := range f.runs {
		r := &f.runs[i]
		if f.entries[r.first].hidden {
			continue
		}
		f.stats[r.box].addRun(r)
		if r.isProse() {
			f.totalProse += r.width
		}
	}
	f.sweep()
}

// reveal takes what is hidden in a range of entries for drawn, and weighs the page
// anew: some pages hide their article until a script has run.
func (f *markedTree) reveal(first, end int32) {
	for i := first; i < end; i++ {
		f.entries[i].hidden = false
	}
	clear(f.drop)
	clear(f.stats)
	f.totalProse = 0
	f.weigh()
}

// sweep goes from the leaves up, so that a box is judged by what is left of it.
func (f *markedTree) sweep() {
	for i := len(f.entries) - 1; i > 0; i-- {
		e := &f.entries[i]
		f.drop[i] = e.hidden || f.isBoilerplate(int32(i))
		if !f.drop[i] && e.parent >= 0 {
			f.stats[e.parent].add(&f.stats[i])
		}
	}
}

// isBoilerplate judges entry i with what is left of it.
func (f *markedTree) isBoilerplate(i int32) bool {
	e, s := &f.entries[i], &f.stats[i]
	if !e.block && e.node.DataAtom != atom.Button {
		return false
	}
	if s.proseWidth*3 > f.totalProse && s.proseWidth > 0 {
		return false
	}
	density := s.linkDensity()
	switch e.node.DataAtom {
	case atom.Nav, atom.Footer, atom.Button, atom.Dialog, atom.Menu:
		return true
	case atom.Form, atom.Aside, atom.Fieldset:
		return s.proseWidth < 400 || density > 0.2
	case atom.Body, atom.Html:
		return false
	}
	if s.width == 0 {
		return false
	}
	if e.hints.isBoilerplate() && !(s.proseWidth > 0 && isTextElement(e.node)) {
		if density > 0.25 || s.proseWidth == 0 || e.hints&(hintComment|hintShare|hintForm|hintAd) != 0 && s.proseWidth < 400 {
			return true
		}
	}
	return s.links >= 3 && density > 0.6 || s.links >= 2 && s.runs >= 2 && density > 0.9
}

// isLegal is true of a run that speaks of the site and not of the news.
func (f *markedTree) isLegal(r *run) bool {
	if r.width > 900 {
		return false
	}
	for i := r.first; i < r.end; i++ {
		if f.isText(i) && hasLegalNotice(f.rawText(i)) {
			return true
		}
	}
	return false
}

// dropped is true of entries inside furniture.
func (f *markedTree) dropped(i int32) bool {
	for ; i >= 0; i = f.entries[i].parent {
		if f.drop[i] {
			return true
		}
	}
	return false
}
