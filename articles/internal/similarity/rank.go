package similarity

import (
	"cmp"
	"slices"
	"sync"
)

// Model compares articles under some parameters. It is safe for concurrent use.
type Model struct{ p Parameters }

// New returns a model. Programs use New(Tuned()).
func New(p Parameters) *Model { return &Model{p} }

// Scored is a candidate and the probability that it reports the same event as the query article.
type Scored struct {
	Index int // of the candidate
	Score float64
}

// Rank compares candidates with the query article and returns them in descending order of score,
// equal ones in the given order. stories has the story of each candidate, 0 for none; a nil slice
// means that none is known.
func (m *Model) Rank(query *Features, candidates []*Features, stories []int64, freqs Frequencies) []Scored {
	out := make([]Scored, len(candidates))
	for i, o := range m.Odds(query, candidates, m.Compare(query, candidates, freqs), stories) {
		out[i] = Scored{Index: i, Score: probability(o)}
	}
	slices.SortStableFunc(out, func(a, b Scored) int { return cmp.Compare(b.Score, a.Score) })
	return out
}

// Compare returns the evidence of each candidate with respect to the query article.
func (m *Model) Compare(query *Features, candidates []*Features, freqs Frequencies) []Evidence {
	out := make([]Evidence, len(candidates))
	compare := func(from, to int) {
		w := newWeigher(freqs, &m.p, m.p.script(query))
		p := newProbe(query, w)
		for i, f := range candidates[from:to] {
			out[from+i] = p.compare(f, w.norms(f))
		}
	}
	// Two goroutines, since most of the time is spent waiting for counts that are in no cache.
	half := len(candidates) / 2
	var other sync.WaitGroup
	other.Go(func() { compare(half, len(candidates)) })
	compare(0, half)
	other.Wait()
	return out
}

// Odds returns the log odds that each candidate reports the same event as the query article, given
// what Compare returned and the stories as in [Model.Rank].
func (m *Model) Odds(query *Features, candidates []*Features, evidence []Evidence, stories []int64) []float64 {
	odds := make([]float64, len(candidates))
	for i := range evidence {
		odds[i] = evidence[i].odds(&m.p, m.p.script(query))
	}
	m.discountHubs(odds, candidates)
	m.pullToStories(odds, stories)
	return odds
}

// discountHubs lowers the odds by the hubness of the candidates and of the query article. The
// latter's is the sum over the candidates.
func (m *Model) discountHubs(odds []float64, candidates []*Features) {
	hubness := 0.0
	for _, o := range odds {
		hubness += probability(o)
	}
	for i, o := range odds {
		odds[i] -= m.p.Hubness * hubnessPenalty(o, hubness, candidates[i].Hubness)
	}
}

// pullToStories moves the odds of candidates towards the mean of their story: the other articles of
// a story are evidence of what each of them reports.
func (m *Model) pullToStories(odds []float64, stories []int64) {
	type mean struct{ sum, n float64 }
	means := map[int64]mean{}
	for i, s := range stories {
		means[s] = mean{means[s].sum + odds[i], means[s].n + 1}
	}
	for i, s := range stories {
		if s != 0 {
			odds[i] += m.p.StoryPull * (means[s].sum/means[s].n - odds[i])
		}
	}
}
