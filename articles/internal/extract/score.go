package extract

import (
	"golang.org/x/net/html/atom"
)

// scoredWidth is the least width of a run that counts, in columns.
const scoredWidth = 25

// candidate finds the box that most of the article's paragraphs stand in, or -1.
func (f *finder) candidate() int32 {
	f.score = make([]float64, len(f.entries))
	for i := range f.runs {
		f.scoreRun(&f.runs[i])
	}
	best, top := int32(-1), 0.0
	for i := range f.entries {
		e := &f.entries[i]
		if f.score[i] == 0 || f.drop[i] {
			continue
		}
		s := f.score[i] * weight(e) * (1 - f.stats[i].linkDensity())
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

// dropped is true of entries inside furniture.
func (f *finder) dropped(i int32) bool {
	for ; i >= 0; i = f.entries[i].parent {
		if f.drop[i] {
			return true
		}
	}
	return false
}

func (f *finder) scoreRun(r *run) {
	score := r.points()
	if score == 0 || f.heading(r) != 0 || f.dropped(r.first) || f.isLegal(r) {
		return
	}
	i := r.box
	if f.isLeaf(i) {
		i = f.entries[i].parent
	}
	for level := 0; level < 5 && i >= 0; i = f.entries[i].parent {
		if !f.entries[i].block {
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

// points weighs a run as a paragraph.
func (r *run) points() float64 {
	if r.width < scoredWidth || r.linked*2 > r.width {
		return 0
	}
	if r.commas+r.stops == 0 && r.width < 80 {
		return 0.5
	}
	return (2 + float64(r.commas) + min(float64(r.width/100), 3)) * (1 - float64(r.linked)/float64(r.width))
}

// climb goes up from the best box while its parents hold more of the article:
// articles are cut in parts by what stands between them. Of each parent it
// keeps the parts that read like the article and drops the rest.
func (f *finder) climb(i int32) int32 {
	best := i
	for p := f.entries[i].parent; p >= 0 && f.tag(p) != atom.Html; p = f.entries[p].parent {
		if f.join(best, i, p) {
			best = p
		}
		i = p
	}
	return best
}

// join says whether p holds parts of the article beside its child, of which
// best is what was found so far; if so it drops what is no part.
func (f *finder) join(best, child, p int32) bool {
	found := false
	for c := p + 1; c < f.entries[p].end; c = f.entries[c].end {
		found = found || c != child && !f.drop[c] && f.isPart(c, best, child)
	}
	if !found {
		return false
	}
	for c := p + 1; c < f.entries[p].end; c = f.entries[c].end {
		if c != child && !f.drop[c] && !f.isPart(c, best, child) {
			f.drop[c] = true
		}
	}
	// What stands between best and child goes too.
	for b := best; b != child; b = f.entries[b].parent {
		q := f.entries[b].parent
		for c := q + 1; c < f.entries[q].end; c = f.entries[c].end {
			f.drop[c] = f.drop[c] || c != b
		}
	}
	return true
}

// isPart is true of a sibling of child that reads like a part of the same article.
func (f *finder) isPart(c, best, child int32) bool {
	s, top := &f.stats[c], &f.stats[best]
	if s.prose == 0 || s.titles*3 > s.runs || s.linkDensity() > 0.25 || f.entries[c].hints&(furniture|hintAuthor) != 0 {
		return false
	}
	if f.alike(c, child) || f.isLeaf(c) {
		return s.prose*2 > s.width
	}
	return s.points > 0.2*top.points && s.prose*3 > s.width*2
}

// alike is true of elements with the same tag and class.
func (f *finder) alike(a, b int32) bool {
	x, y := f.entries[a].node, f.entries[b].node
	return x.DataAtom == y.DataAtom && attr(x, "class") == attr(y, "class")
}

// isLeaf is true of boxes that are one paragraph.
func (f *finder) isLeaf(i int32) bool {
	switch f.tag(i) {
	case atom.P, atom.Li, atom.Pre, atom.Dd, atom.Dt, atom.Figcaption, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return f.stats[i].runs <= 1
}

// weight is what tag and names say for or against a box, as a factor.
func weight(e *entry) float64 {
	w := 1.0
	switch e.node.DataAtom {
	case atom.Ol, atom.Ul, atom.Dl, atom.Form, atom.Address, atom.Th, atom.Li:
		w = 0.8
	case atom.Article, atom.Main:
		w = 1.1
	}
	if e.hints&hintBody != 0 {
		w *= 1.2
	}
	if e.hints&(furniture|hintCaption|hintAuthor) != 0 {
		w *= 0.6
	}
	return w
}
