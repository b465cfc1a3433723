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
	filter   [1 << filterBits / 64]uint64
}

// filterBits is the number of bits of a hash that the filter has a bit for. Most terms of another article are not the
// probe's, and their slots are in a slower cache.
const filterBits = 12

// slot has the weights of one term in the probe's vectors, 0 for a vector without the term.
type slot struct {
	term   Term   // 0 if free; a real term is 0 only once in a million
	pass   uint32 // the comparison in which title last counted towards the cover
	idf    float32
	weight float32 // in any title
	title  float32
	text   float32
}

func newProbe(f *Features, w *weigher) *probe {
	p := &probe{w: w}
	p.set(f, w.norms(f))
	return p
}

// set makes the probe that of an article, whose norms are n.
func (p *probe) set(f *Features, n norms) {
	size := 16
	for size < 2*(len(f.Title)+len(f.Lead)) {
		size *= 2
	}
	if size > cap(p.slots) {
		p.slots = make([]slot, size)
	}
	p.slots = p.slots[:size]
	clear(p.slots)
	clear(p.filter[:])
	p.features, p.norms, p.mask, p.pass = f, n, uint32(size-1), 0
	for _, t := range f.Title {
		x := p.w.weight(t)
		s := p.put(t)
		s.idf, s.weight, s.title = x.idf, x.title, x.title
		if t.whole() {
			s.text = x.title
		}
	}
	for j, t := range f.Lead {
		x := p.w.weight(t)
		s := p.put(t)
		s.idf, s.weight = x.idf, x.title
		s.text += p.w.repeated(x.title, f.LeadCount[j])
	}
}

// put returns the slot of a term that the probe has.
func (p *probe) put(t Term) *slot {
	bit := filterBit(t)
	p.filter[bit/64] |= 1 << (bit % 64)
	s := p.slot(t)
	s.term = t
	return s
}

// filterBit returns the bit of the filter that is set if the probe has a term.
func filterBit(t Term) uint32 { return uint32(t) * hashMultiplier >> (32 - filterBits) }

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
	if bit := filterBit(t); p.filter[bit/64]&(1<<(bit%64)) == 0 {
		return nil
	}
	if s := p.slot(t); s.term == t {
		return s
	}
	return nil
}
