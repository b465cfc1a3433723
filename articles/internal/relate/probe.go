package relate

// probe is an article laid out so that others can be compared with it in one pass over their terms.
type probe struct {
	doc   *Doc
	w     *weigher
	norms norms
	slots []slot
	mask  uint32
	mark  uint32 // of the article that is being compared
}

// slot holds the weights of one term in the probe's vectors, 0 where it is not in them.
type slot struct {
	term  Term
	used  bool
	mark  uint32 // of the last article that had it
	idf   float32
	title float32
	whole float32 // its share in covering the title
	lead  float32
	text  float32
}

func newProbe(d *Doc, w *weigher) *probe {
	size := 16
	for size < 2*(len(d.Title)+len(d.Lead)) {
		size *= 2
	}
	p := &probe{doc: d, w: w, slots: make([]slot, size), mask: uint32(size - 1)}
	p.norms = w.norms(d)
	for _, t := range d.Title {
		x := w.of(t)
		s := p.slot(t)
		s.idf, s.title = x.idf, x.title
		if t.whole() {
			s.whole, s.text = x.title, x.title
		}
	}
	share := float32(w.p.LeadShare)
	for j, t := range d.Lead {
		x := w.of(t)
		s := p.slot(t)
		s.idf = x.idf
		s.lead = w.leadWeight(x, d.LeadCount[j])
		s.text += share * s.lead
	}
	return p
}

// slot finds or makes the term's slot.
func (p *probe) slot(t Term) *slot {
	i := uint32(t) * 0x9E3779B1 >> 7 & p.mask
	for p.slots[i].used && p.slots[i].term != t {
		i = (i + 1) & p.mask
	}
	s := &p.slots[i]
	s.used, s.term = true, t
	return s
}

// find gives the term's slot, nil when the probe does not have it.
func (p *probe) find(t Term) *slot {
	i := uint32(t) * 0x9E3779B1 >> 7 & p.mask
	for p.slots[i].used {
		if p.slots[i].term == t {
			return &p.slots[i]
		}
		i = (i + 1) & p.mask
	}
	return nil
}
