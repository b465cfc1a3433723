package relate

import (
	"math"
	"math/bits"
)

// weigher gives the weights of terms in one library under one profile. It is made per query or
// batch: nothing in it costs more than a few microseconds.
type weigher struct {
	f     Frequencies
	n     float64
	table [idfSteps]termWeight // by frequency, see idfStep
	known [idfSteps]bool
	p     *Profile
}

// termWeight is what a term of some frequency weighs.
type termWeight struct{ idf, title, lead float32 }

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

func newWeigher(f Frequencies, p *Profile) *weigher {
	return &weigher{f: f, n: float64(max(1, f.Articles())), p: p}
}

// of gives the weights of a term. The inverse document frequency is that of BM25 (Robertson, Zaragoza: "The
// probabilistic relevance framework", 2009, 3.2), kept above zero.
func (w *weigher) of(t Term) termWeight {
	holding := w.f.Holding(t)
	step := idfStep(holding)
	if !w.known[step] {
		d := math.Min(float64(holding), w.n)
		idf := math.Log(1 + (w.n-d+.5)/(d+.5))
		w.table[step] = termWeight{float32(idf), float32(math.Pow(idf, w.p.TitleRarity)), float32(math.Pow(idf, w.p.LeadRarity))}
		w.known[step] = true
	}
	x := w.table[step]
	switch t.kind() {
	case kindChar:
		x.title *= float32(w.p.Part)
	case kindGram:
		x.title *= float32(w.p.Gram)
	}
	return x
}

// leadWeight is the weight of a term that stands count times in a lead.
func (w *weigher) leadWeight(x termWeight, count uint8) float32 {
	if count > 1 {
		return x.lead * float32(1+w.p.Repeat*math.Log(float64(count)))
	}
	return x.lead
}

// norms are the lengths of an article's three vectors: its title with parts of words, its lead, and its
// text: whole words of the title and the lead together.
type norms struct{ title, lead, text, whole float32 }

func (w *weigher) norms(d *Doc) norms {
	var title, lead, text, whole float64
	share := w.p.LeadShare
	for _, t := range d.Title {
		x := float64(w.of(t).title)
		title += x * x
		if t.whole() {
			text += x * x
			whole += x
		}
	}
	i := 0
	for j, t := range d.Lead {
		x := w.of(t)
		y := float64(w.leadWeight(x, d.LeadCount[j]))
		lead += y * y
		text += share * share * y * y
		for i < len(d.Title) && d.Title[i] < t {
			i++
		}
		if i < len(d.Title) && d.Title[i] == t {
			text += 2 * share * y * float64(x.title)
		}
	}
	return norms{float32(math.Sqrt(title)), float32(math.Sqrt(lead)), float32(math.Sqrt(text)), float32(whole)}
}
