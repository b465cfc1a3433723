package similarity

// probe is an article in a hash table of its terms, so that another can be compared with it in one
// pass over the other's terms.
type probe struct {
	features *Features
	w        *weigher
	norms    norms
	slots    []slot // open addressing, at most half full
	mask     uint32 // len(slots)-1
	pass     uint32 // the number of the current comparison
}

// slot has the weights of one term in the probe's vectors, 0 for a vector without the term.
type slot struct {
	term  Term   // 0 if free; a real term is 0 only once in a million
	pass  uint32 // the comparison in which title last counted towards the cover
	idf   float32
	title float32
	text  float32
}

func newProbe(f *Features, w *weigher) *probe {
	size := 16
	for size < 2*(len(f.Title)+len(f.Lead)) {
		size *= 2
	}
	p := &probe{features: f, w: w, slots: make([]slot, size), mask: uint32(size - 1), norms: w.norms(f)}
	for _, t := range f.Title {
		x := w.weight(t)
		s := p.slot(t)
		s.term, s.idf, s.title = t, x.idf, x.title
		if t.whole() {
			s.text = x.title
		}
	}
	for j, t := range f.Lead {
		s := p.slot(t)
		s.term, s.idf = t, w.weight(t).idf
		s.text += w.leadWeight(t, f.LeadCount[j])
	}
	return p
}

// slot returns the slot of a term, or the free one where it belongs.
func (p *probe) slot(t Term) *slot {
	i := uint32(t) * hashMultiplier >> 7 & p.mask
	for p.slots[i].term != t && p.slots[i].term != 0 {
		i = (i + 1) & p.mask
	}
	return &p.slots[i]
}

// find returns the slot of a term, or nil if the probe does not have the term.
func (p *probe) find(t Term) *slot {
	if s := p.slot(t); s.term == t {
		return s
	}
	return nil
}
