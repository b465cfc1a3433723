package similarity

import (
	"cmp"
	"math"
	"slices"
	"sync"
)

// Model compares articles under some constants. It may be used by several goroutines.
type Model struct{ c Constants }

// New gives a model. Programs use New(Chosen()).
func New(c Constants) *Model { return &Model{c} }

// Scored is a candidate and how surely it belongs with the article.
type Scored struct {
	Index int     // among the candidates
	Score float64 // the probability that both tell the same event
}

// Compare weighs candidates against an article, in their order.
func (m *Model) Compare(q *Doc, candidates []*Doc, f Frequencies) []Evidence {
	out := make([]Evidence, len(candidates))
	compare := func(from, to int) {
		w := newWeigher(f, &m.c, m.c.script(q))
		p := newProbe(q, w)
		for i, d := range candidates[from:to] {
			out[from+i] = p.compare(d, w.norms(d))
		}
	}
	// Most of the time goes into counts that no cache holds.
	half := len(candidates) / 2
	var other sync.WaitGroup
	other.Go(func() { compare(half, len(candidates)) })
	compare(0, half)
	other.Wait()
	return out
}

// Odds is the log odds that an article and another, weighed against it, tell the same event.
func (m *Model) Odds(q *Doc, e *Evidence) float64 { return e.odds(&m.c, m.c.script(q)) }

// oddsOfStories is Odds for gathering, of evidence both ways.
func (m *Model) oddsOfStories(s *Script, e *Evidence) float64 {
	return e.odds(&m.c, s) + s.Named*e.Rarest
}

// Rank compares candidates with an article and puts the surest first; of equals, the one that came first. Stories gives
// the story of each candidate, any number but 0 for none; nil says that all are unknown.
func (m *Model) Rank(q *Doc, candidates []*Doc, stories []int64, f Frequencies) []Scored {
	odds := make([]float64, len(candidates))
	for i, e := range m.Compare(q, candidates, f) {
		odds[i] = m.Odds(q, &e)
	}
	m.Settle(odds, candidates)
	m.Lean(odds, stories)
	out := make([]Scored, len(candidates))
	for i, o := range odds {
		out[i] = Scored{Index: i, Score: probability(o)}
	}
	slices.SortStableFunc(out, func(a, b Scored) int { return cmp.Compare(b.Score, a.Score) })
	return out
}

// Settle lowers the odds of candidates by the crowds around them and around the article, whose own are the candidates.
func (m *Model) Settle(odds []float64, candidates []*Doc) {
	crowd := 0.0
	for _, o := range odds {
		crowd += probability(o)
	}
	for i, o := range odds {
		odds[i] -= m.c.Crowd * crowding(o, crowd, candidates[i].Crowd)
	}
}

// Lean brings the odds of candidates nearer to the mean of their stories: the others of a story testify to what
// each of them tells.
func (m *Model) Lean(odds []float64, stories []int64) {
	type mean struct{ sum, n float64 }
	means := map[int64]mean{}
	for i, s := range stories {
		means[s] = mean{means[s].sum + odds[i], means[s].n + 1}
	}
	for i, s := range stories {
		if s != 0 {
			odds[i] += m.c.Together * (means[s].sum/means[s].n - odds[i])
		}
	}
}

func probability(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }
