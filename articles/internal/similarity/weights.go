package similarity

import (
	"math"
	"math/bits"
)

// weigher computes the weights of terms in one library for titles of one script. It is cheap: one
// is made per query or batch.
type weigher struct {
	freqs    Frequencies
	articles float64 // at least minArticles
	byBucket [idfBuckets]termWeight
	repeats  [maxRepeats + 1]float32
	rarity   float64
	part     float32
	minShort int // the least frequency that a short word is taken to have
}

// termWeight is the weight of a term of some frequency. An idf of 0 is not computed yet.
type termWeight struct{ idf, title float32 }

// maxRepeats is the number of repetitions in a lead beyond which the weight stays the same.
const maxRepeats = 20

// Frequencies below exactBuckets have a bucket each. Above, every power of two has 16.
const (
	exactBuckets = 256
	idfBuckets   = exactBuckets + 16*24
)

func idfBucket(holding int) int {
	if holding < exactBuckets {
		return max(holding, 0)
	}
	e := bits.Len(uint(holding)) - 9 // 0 for 256 to 511
	return min(idfBuckets-1, exactBuckets+16*e+(holding>>(e+4))-16)
}

// minArticles is the least number of articles that a library is taken to have. In one of ten, a term
// that three of them contain is not common.
const minArticles = 500

// shortShare is the share of the missing articles, up to minArticles, that are taken to contain any
// short word. In a library of ten nothing else shows that "the" says less than a name.
const shortShare = 1.0 / 16

func newWeigher(freqs Frequencies, p *Parameters, s *ScriptParameters) *weigher {
	w := &weigher{freqs: freqs, articles: float64(max(minArticles, freqs.Articles())), rarity: p.Rarity, part: float32(s.Part)}
	w.minShort = int(shortShare * (w.articles - float64(freqs.Articles())))
	for i := 1; i <= maxRepeats; i++ {
		w.repeats[i] = float32(p.LeadShare * (1 + p.Repeat*math.Log(float64(i))))
	}
	return w
}

// weight returns the weights of a term. The inverse document frequency is that of BM25 (Robertson,
// Zaragoza: "The probabilistic relevance framework", 2009, section 3.2), kept positive.
func (w *weigher) weight(t Term) termWeight {
	holding := w.freqs.Holding(t)
	if t.kind() == kindShort {
		holding = max(holding, w.minShort)
	}
	x := &w.byBucket[idfBucket(holding)]
	if x.idf == 0 {
		d := math.Min(float64(holding), w.articles)
		idf := math.Log(1 + (w.articles-d+.5)/(d+.5))
		*x = termWeight{float32(idf), float32(math.Pow(idf, w.rarity))}
	}
	if t.whole() {
		return *x
	}
	return termWeight{x.idf, x.title * w.part}
}

// leadWeight returns the weight of a term that occurs count times in a lead.
func (w *weigher) leadWeight(t Term, count uint8) float32 {
	return w.repeated(w.weight(t).title, count)
}

// repeated returns the weight in a lead of a term that has a weight in titles and occurs count times.
func (w *weigher) repeated(weight float32, count uint8) float32 {
	return weight * w.repeats[min(count, maxRepeats)]
}

// norms are the lengths of an article's vectors.
type norms struct {
	title float32 // the Euclidean norm of all terms of the title
	text  float32 // the Euclidean norm of the whole terms of title and lead together
	whole float32 // the sum of the whole terms of the title
}

func (w *weigher) norms(f *Features) norms {
	var title, text, whole float32
	for _, t := range f.Title {
		x := w.weight(t).title
		title += x * x
		if t.whole() {
			text += x * x
			whole += x
		}
	}
	i := 0
	for j, t := range f.Lead {
		y := w.leadWeight(t, f.LeadCount[j])
		text += y * y
		for i < len(f.Title) && f.Title[i] < t {
			i++
		}
		if i < len(f.Title) && f.Title[i] == t {
			text += 2 * y * w.weight(t).title // (x+y)² = x² + y² + 2xy
		}
	}
	return norms{sqrt(title), sqrt(text), whole}
}

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }
