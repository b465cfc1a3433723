package similarity

// probe is an article laid out so that others can be compared with it in one pass over their terms.
type probe struct {
	doc   *Doc
	w     *weigher
	norms norms
	slots []slot // open addressing, at most half full
	mask  uint32
	mark  uint32 // of the article that is being compared
}

// slot holds the weights of one term in the probe's vectors, 0 where it is not in them.
type slot struct {
	term  Term // 0 in a free slot: terms have a kind above 0 or a hash, but for one in a million
	mark  uint32
	idf   float32
	title float32
	text  float32
}

func newProbe(d *Doc, w *weigher) *probe {
	size := 16
	for size < 2*(len(d.Title)+len(d.Lead)) {
		size *= 2
	}
	p := &probe{doc: d, w: w, slots: make([]slot, size), mask: uint32(size - 1), norms: w.norms(d)}
	for _, t := range d.Title {
		x := w.of(t)
		s := p.slot(t)
		s.term, s.idf, s.title = t, x.idf, x.title
		if t.whole() {
			s.text = x.title
		}
	}
	for j, t := range d.Lead {
		s := p.slot(t)
		s.term, s.idf = t, w.of(t).idf
		s.text += w.leadWeight(t, d.LeadCount[j])
	}
	return p
}

// slot gives the term's slot, or the free one where it belongs.
func (p *probe) slot(t Term) *slot {
	i := uint32(t) * 0x9E3779B1 >> 7 & p.mask
	for p.slots[i].term != t && p.slots[i].term != 0 {
		i = (i + 1) & p.mask
	}
	return &p.slots[i]
}

// find gives the term's slot, nil when the probe does not have it.
func (p *probe) find(t Term) *slot {
	if s := p.slot(t); s.term == t {
		return s
	}
	return nil
}
