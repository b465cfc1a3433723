package similarity

import (
	"math"
	"math/bits"
)

// weigher gives the weights of terms in one library for titles of one script. It is made per query or
// batch: nothing in it costs more than a few microseconds.
type weigher struct {
	f       Frequencies
	n       float64
	table   [idfSteps]termWeight // by frequency, see idfStep
	repeats [maxRepeats + 1]float32
	rarity  float64
	part    float32
	common  int // the least that articles hold a short word
}

// termWeight is what a term of some frequency weighs. An idf of 0 is not yet known.
type termWeight struct{ idf, title float32 }

// maxRepeats is how many repetitions in a lead are told apart.
const maxRepeats = 20

// Frequencies up to exactSteps are told apart exactly, those beyond to 1/16.
const (
	exactSteps = 256
	idfSteps   = exactSteps + 16*24
)

func idfStep(holding int) int {
	if holding < exactSteps {
		return max(holding, 0)
	}
	e := bits.Len(uint(holding)) - 9 // 0 for 256 to 511
	return min(idfSteps-1, exactSteps+16*e+(holding>>(e+4))-16)
}

// leastArticles is how many articles there are taken to be at least: in a library of ten, a term that three of them hold
// is no common one.
const leastArticles = 500

// shortShare is in which share of the articles that are taken to be there a short word stands: in a library of ten nothing
// else tells that "the" says less than a name.
const shortShare = 1.0 / 16

func newWeigher(f Frequencies, c *Constants, s *Script) *weigher {
	w := &weigher{f: f, n: float64(max(leastArticles, f.Articles())), rarity: c.Rarity, part: float32(s.Part)}
	w.common = int(shortShare * (w.n - float64(f.Articles())))
	for i := 1; i <= maxRepeats; i++ {
		w.repeats[i] = float32(c.LeadShare * (1 + c.Repeat*math.Log(float64(i))))
	}
	return w
}

// of gives the weights of a term. The inverse document frequency is that of BM25 (Robertson, Zaragoza: "The
// probabilistic relevance framework", 2009, 3.2), kept above zero.
func (w *weigher) of(t Term) termWeight {
	holding := w.f.Holding(t)
	if t.kind() == kindShort {
		holding = max(holding, w.common)
	}
	x := &w.table[idfStep(holding)]
	if x.idf == 0 {
		d := math.Min(float64(holding), w.n)
		idf := math.Log(1 + (w.n-d+.5)/(d+.5))
		*x = termWeight{float32(idf), float32(math.Pow(idf, w.rarity))}
	}
	if t.whole() {
		return *x
	}
	return termWeight{x.idf, x.title * w.part}
}

// leadWeight is the weight of a term that stands count times in a lead.
func (w *weigher) leadWeight(t Term, count uint8) float32 {
	return w.of(t).title * w.repeats[min(count, maxRepeats)]
}

// norms are the lengths of an article's vectors: its title with parts of words, and its
// text: whole words of the title and the lead together; and the sum of its title's whole words.
type norms struct{ title, text, whole float32 }

func (w *weigher) norms(d *Doc) norms {
	var title, text, whole float32
	for _, t := range d.Title {
		x := w.of(t).title
		title += x * x
		if t.whole() {
			text += x * x
			whole += x
		}
	}
	i := 0
	for j, t := range d.Lead {
		y := w.leadWeight(t, d.LeadCount[j])
		text += y * y
		for i < len(d.Title) && d.Title[i] < t {
			i++
		}
		if i < len(d.Title) && d.Title[i] == t {
			text += 2 * y * w.of(t).title // the square of the sum of both
		}
	}
	return norms{root(title), root(text), whole}
}

func root(x float32) float32 { return float32(math.Sqrt(float64(x))) }
