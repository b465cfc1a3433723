package extract

import (
	"golang.org/x/net/html/atom"
)

// finder looks for the article in a page.
type finder struct {
	*tree
	drop  []bool  // by entry: furniture, with all that it holds
	stats []stats // by entry: what is left in it
	score []float64
	total int32 // columns of prose on the page
}

// newFinder weighs the page and drops its plain furniture.
func newFinder(t *tree) *finder {
	f := &finder{tree: t, drop: make([]bool, len(t.entries)), stats: make([]stats, len(t.entries))}
	f.weigh()
	return f
}

// weigh sums up the runs that are drawn and drops the plain furniture.
func (f *finder) weigh() {
	for i := range f.runs {
		r := &f.runs[i]
		if f.entries[r.first].hidden {
			continue
		}
		f.stats[r.box].addRun(r)
		if r.isProse() {
			f.total += r.width
		}
	}
	f.sweep()
}

// reveal takes what is hidden in a range of entries for drawn, and weighs the page
// anew: some pages hide their article until a script has run.
func (f *finder) reveal(first, end int32) {
	for i := first; i < end; i++ {
		f.entries[i].hidden = false
	}
	clear(f.drop)
	clear(f.stats)
	f.total = 0
	f.weigh()
}

// sweep goes from the leaves up, so that a box is judged by what is left of it.
func (f *finder) sweep() {
	for i := len(f.entries) - 1; i > 0; i-- {
		e := &f.entries[i]
		f.drop[i] = e.hidden || f.isFurniture(int32(i))
		if !f.drop[i] && e.parent >= 0 {
			f.stats[e.parent].add(&f.stats[i])
		}
	}
}

// isFurniture judges entry i with what is left of it.
func (f *finder) isFurniture(i int32) bool {
	e, s := &f.entries[i], &f.stats[i]
	if !e.block && e.node.DataAtom != atom.Button {
		return false
	}
	if s.prose*3 > f.total && s.prose > 0 {
		return false
	}
	density := s.linkDensity()
	switch e.node.DataAtom {
	case atom.Nav, atom.Footer, atom.Button, atom.Dialog, atom.Menu:
		return true
	case atom.Form, atom.Aside, atom.Fieldset:
		return s.prose < 400 || density > 0.2
	case atom.Body, atom.Html:
		return false
	}
	if s.width == 0 {
		return false
	}
	if e.hints.isFurniture() && !(s.prose > 0 && isText(e.node)) {
		if density > 0.25 || s.prose == 0 || e.hints&(hintComment|hintShare|hintForm|hintAd) != 0 && s.prose < 400 {
			return true
		}
	}
	return s.links >= 3 && density > 0.6 || s.links >= 2 && s.runs >= 2 && density > 0.9
}

// isLegal is true of a run that speaks of the site and not of the news.
func (f *finder) isLegal(r *run) bool {
	if r.width > 900 {
		return false
	}
	for i := r.first; i < r.end; i++ {
		if f.isText(i) && hasLegalWord(f.text(i)) {
			return true
		}
	}
	return false
}

// dropped is true of entries inside furniture.
func (f *finder) dropped(i int32) bool {
	for ; i >= 0; i = f.entries[i].parent {
		if f.drop[i] {
			return true
		}
	}
	return false
}
