package similarity

import (
	"cmp"
	"iter"
	"slices"
)

const (
	// neighbours is how many different titles an article is compared with for stories. From 16 to 100
	// the figures stay the same within .003.
	neighbours = 20
	// copiesKept is how many reprints of one title are taken of each.
	copiesKept = 8
	// neighbourArticles is how many entries of the index are read for one article.
	neighbourArticles = 1500
	// nearest is the least share of the best neighbour's worth at which another is a neighbour.
	nearest = 0.2
)

// Pair is two articles of a batch, compared both ways.
type Pair struct {
	a, b int // their places in the batch
	Evidence
}

// Pairs compares the articles of a batch, each new one with its nearest neighbours, new or old; old ones are not compared
// with each other, nor titles in scripts of different kinds. It gives at most a few dozen pairs an article. For the same
// pairs whatever the order of a batch, sort its docs by something lasting.
func (m *Model) Pairs(b *Batch, f Frequencies) iter.Seq[Pair] {
	return func(yield func(Pair) bool) {
		for _, unspaced := range [2]bool{true, false} {
			s := &m.c.Spaced
			if unspaced {
				s = &m.c.Unspaced
			}
			h := &neighbourhood{w: newWeigher(f, &m.c, s), postings: map[Term][]int32{}, titles: map[uint32]int{}}
			for i, d := range b.docs {
				if d.Unspaced == unspaced {
					h.add(d, i)
				}
			}
			if !h.pairs(b.old, yield) {
				return
			}
		}
	}
}

// neighbourhood finds articles with rare terms of titles in common.
type neighbourhood struct {
	w        *weigher
	docs     []*Doc
	numbers  []int // the caller's numbers of docs, ascending
	lengths  []norms
	postings map[Term][]int32
	worth    []float32 // of each article for the one at hand
	reached  []int32
	wanted   []wantedTerm
	titles   map[uint32]int
}

// wantedTerm is a term of a title, and how many articles have it in theirs.
type wantedTerm struct {
	term Term
	n    int
}

func (h *neighbourhood) add(d *Doc, number int) {
	at := int32(len(h.docs))
	h.docs, h.numbers = append(h.docs, d), append(h.numbers, number)
	h.lengths, h.worth = append(h.lengths, h.w.norms(d)), append(h.worth, 0)
	for _, t := range d.Title {
		if t.whole() {
			h.postings[t] = append(h.postings[t], at)
		}
	}
}

// pairs compares each new article with its neighbours, each pair once, until yield is false.
func (h *neighbourhood) pairs(old int, yield func(Pair) bool) bool {
	first, _ := slices.BinarySearch(h.numbers, old)
	near := make([][]int32, len(h.docs))
	for i := first; i < len(h.docs); i++ {
		near[i] = h.of(int32(i))
		slices.Sort(near[i])
	}
	for i := first; i < len(h.docs); i++ {
		p := newProbe(h.docs[i], h.w)
		for _, j := range near[i] {
			if _, both := slices.BinarySearch(near[j], int32(i)); both && int(j) > i {
				continue // compared from there
			}
			e := p.compare(h.docs[j], h.lengths[j])
			if !yield(Pair{h.numbers[j], h.numbers[i], e.bothWays()}) {
				return false
			}
		}
	}
	return true
}

// of gives the articles that share the rarest title terms with article i, the nearest first.
func (h *neighbourhood) of(i int32) []int32 {
	h.wanted = h.wanted[:0]
	for _, t := range h.docs[i].Title {
		if t.whole() {
			if n := len(h.postings[t]); n > 1 {
				h.wanted = append(h.wanted, wantedTerm{t, n})
			}
		}
	}
	slices.SortFunc(h.wanted, func(a, b wantedTerm) int { return cmp.Or(cmp.Compare(a.n, b.n), cmp.Compare(a.term, b.term)) })
	h.reached = h.reached[:0]
	read := 0
	for k, x := range h.wanted {
		if read += x.n; read > neighbourArticles && k > 0 {
			break
		}
		idf := h.w.of(x.term).idf
		for _, j := range around(h.postings[x.term], i) {
			if h.worth[j] == 0 {
				h.reached = append(h.reached, j)
			}
			h.worth[j] += idf
		}
	}
	h.worth[i] = 0
	out := h.nearest(i)
	for _, j := range h.reached {
		h.worth[j] = 0
	}
	return out
}

// around gives those of a term's articles that stand nearest to article i, as many as are read for one. Without it
// a library of one title a thousand times would take quadratic time.
func around(postings []int32, i int32) []int32 {
	at, _ := slices.BinarySearch(postings, i)
	from := max(0, min(at-neighbourArticles/2, len(postings)-neighbourArticles))
	return postings[from:min(from+neighbourArticles, len(postings))]
}

// nearest chooses among the articles reached, by what they share for their length.
func (h *neighbourhood) nearest(self int32) []int32 {
	best := float32(0)
	for _, j := range h.reached {
		h.worth[j] /= h.lengths[self].whole + h.lengths[j].whole
		best = max(best, h.worth[j])
	}
	h.reached = slices.DeleteFunc(h.reached, func(j int32) bool {
		far := h.worth[j] < nearest*best || j == self
		if far {
			h.worth[j] = 0
		}
		return far
	})
	slices.SortFunc(h.reached, func(a, b int32) int { return cmp.Or(cmp.Compare(h.worth[b], h.worth[a]), cmp.Compare(a, b)) })
	var out []int32
	clear(h.titles)
	for _, j := range h.reached {
		n := h.titles[h.docs[j].Same]
		if n == 0 && len(h.titles) == neighbours {
			break
		}
		if n < copiesKept {
			out = append(out, j)
		}
		h.titles[h.docs[j].Same] = n + 1
	}
	return out
}
