package similarity

import (
	"cmp"
	"iter"
	"slices"
)

const (
	// maxNeighbours is the number of different titles that an article is compared with for stories.
	// Any number from 16 to 100 gives the same figures within .003.
	maxNeighbours = 20
	// maxCopies is the number of articles with the same title among the neighbours.
	maxCopies = 8
	// maxPostings is the number of postings that are read for one article.
	maxPostings = 1500
	// minNeighbourShare is the least score of a neighbour relative to the nearest one.
	minNeighbourShare = 0.2
)

// Pair is a comparison of two articles of a batch, with symmetric evidence.
type Pair struct {
	a, b int // indexes of Batch.articles
	Evidence
}

// Pairs compares each new article of a batch with its nearest neighbours, at most a few dozen. Old
// articles are not compared with each other, nor are titles whose scripts differ. The pairs depend
// on the order of the articles.
func (m *Model) Pairs(b *Batch, freqs Frequencies) iter.Seq[Pair] {
	return func(yield func(Pair) bool) {
		for _, unspaced := range [2]bool{true, false} {
			s := &m.p.Spaced
			if unspaced {
				s = &m.p.Unspaced
			}
			n := &neighbourhood{w: newWeigher(freqs, &m.p, s), postings: map[Term][]int32{}, copies: map[uint32]int{}}
			for i, f := range b.articles {
				if f.Unspaced == unspaced {
					n.add(f, i)
				}
			}
			if !n.pairs(b.old, yield) {
				return
			}
		}
	}
}

// neighbourhood finds articles whose titles share rare terms. It identifies articles by the order in
// which they were added.
type neighbourhood struct {
	w        *weigher
	articles []*Features
	inBatch  []int // indexes of Batch.articles, ascending
	norms    []norms
	postings map[Term][]int32 // the articles that have a term in the title, ascending

	// Scratch space of nearest.
	score   []float32 // of each article, 0 if it shares nothing
	reached []int32   // the articles with a score
	shared  []sharedTerm
	copies  map[uint32]int // the number of neighbours by title
}

// sharedTerm is a term of a title and the number of titles that have it.
type sharedTerm struct {
	term   Term
	titles int
}

func (n *neighbourhood) add(f *Features, inBatch int) {
	i := int32(len(n.articles))
	n.articles, n.inBatch = append(n.articles, f), append(n.inBatch, inBatch)
	n.norms, n.score = append(n.norms, n.w.norms(f)), append(n.score, 0)
	for _, t := range f.Title {
		if t.whole() {
			n.postings[t] = append(n.postings[t], i)
		}
	}
}

// pairs compares each new article with its neighbours, each pair once, until yield returns false.
func (n *neighbourhood) pairs(old int, yield func(Pair) bool) bool {
	first, _ := slices.BinarySearch(n.inBatch, old)
	near := make([][]int32, len(n.articles))
	for i := first; i < len(n.articles); i++ {
		near[i] = n.nearest(int32(i))
		slices.Sort(near[i])
	}
	p := &probe{w: n.w}
	for i := first; i < len(n.articles); i++ {
		p.set(n.articles[i], n.norms[i])
		for _, j := range near[i] {
			if _, mutual := slices.BinarySearch(near[j], int32(i)); mutual && int(j) > i {
				continue // j is compared with i
			}
			e := p.compare(n.articles[j], n.norms[j])
			if !yield(Pair{n.inBatch[j], n.inBatch[i], e.symmetric()}) {
				return false
			}
		}
	}
	return true
}

// nearest returns the neighbours of article i, the nearest first.
func (n *neighbourhood) nearest(i int32) []int32 {
	n.shared = n.shared[:0]
	for _, t := range n.articles[i].Title {
		if t.whole() {
			if titles := len(n.postings[t]); titles > 1 {
				n.shared = append(n.shared, sharedTerm{t, titles})
			}
		}
	}
	slices.SortFunc(n.shared, func(a, b sharedTerm) int {
		return cmp.Or(cmp.Compare(a.titles, b.titles), cmp.Compare(a.term, b.term))
	})
	n.reached = n.reached[:0]
	read := 0
	for k, s := range n.shared {
		if read += s.titles; read > maxPostings && k > 0 {
			break
		}
		idf := n.w.weight(s.term).idf
		for _, j := range postingsAround(n.postings[s.term], i) {
			if n.score[j] == 0 {
				n.reached = append(n.reached, j)
			}
			n.score[j] += idf
		}
	}
	n.score[i] = 0
	out := n.choose(i)
	for _, j := range n.reached {
		n.score[j] = 0
	}
	return out
}

// postingsAround returns the maxPostings postings that are nearest to article i. Without the limit, a
// library with one title a thousand times would take quadratic time.
func postingsAround(postings []int32, i int32) []int32 {
	at, _ := slices.BinarySearch(postings, i)
	from := max(0, min(at-maxPostings/2, len(postings)-maxPostings))
	return postings[from:min(from+maxPostings, len(postings))]
}

// choose returns those of the reached articles that share most with article i, relative to the
// lengths of the titles.
func (n *neighbourhood) choose(i int32) []int32 {
	best := float32(0)
	for _, j := range n.reached {
		n.score[j] /= n.norms[i].whole + n.norms[j].whole
		best = max(best, n.score[j])
	}
	n.reached = slices.DeleteFunc(n.reached, func(j int32) bool {
		far := n.score[j] < minNeighbourShare*best || j == i
		if far {
			n.score[j] = 0
		}
		return far
	})
	slices.SortFunc(n.reached, func(a, b int32) int { return cmp.Or(cmp.Compare(n.score[b], n.score[a]), cmp.Compare(a, b)) })
	var out []int32
	clear(n.copies)
	for _, j := range n.reached {
		title := n.articles[j].TitleHash
		if n.copies[title] == 0 && len(n.copies) == maxNeighbours {
			break
		}
		if n.copies[title] < maxCopies {
			out = append(out, j)
		}
		n.copies[title]++
	}
	return out
}
