package relate

import (
	"cmp"
	"math"
	"slices"
)

// Model compares articles under some constants.
type Model struct{ c Constants }

// New gives a model. Programs use New(Chosen()).
func New(c Constants) *Model { return &Model{c} }

// Scored is a candidate and how surely it belongs with the article.
type Scored struct {
	Index    int     // among the candidates
	Score    float64 // the probability that both tell the same event
	Odds     float64
	Evidence Evidence
}

func (m *Model) profile(d *Doc) *Profile {
	if d.Unspaced {
		return &m.c.Unspaced
	}
	return &m.c.Spaced
}

// Compare weighs candidates against an article, in their order.
func (m *Model) Compare(q *Doc, candidates []*Doc, f Frequencies) []Evidence {
	w := newWeigher(f, m.profile(q))
	p := newProbe(q, w)
	lengths := make([]norms, len(candidates))
	for i, d := range candidates {
		lengths[i] = w.norms(d)
	}
	mean := meanNorms(lengths)
	out := make([]Evidence, len(candidates))
	for i, d := range candidates {
		out[i] = p.compare(d, lengths[i], &mean, m.c.MissingLead)
	}
	return out
}

// Odds is the log odds that an article and another, weighed against it, tell the same event.
func (m *Model) Odds(q *Doc, e *Evidence) float64 { return e.odds(m.profile(q), m.c.NearDays) }

// Rank compares candidates with an article and puts the surest first; of equals, the one that came first.
func (m *Model) Rank(q *Doc, candidates []*Doc, f Frequencies) []Scored {
	out := make([]Scored, len(candidates))
	for i, e := range m.Compare(q, candidates, f) {
		z := m.Odds(q, &e)
		out[i] = Scored{Index: i, Odds: z, Score: 1 / (1 + math.Exp(-z)), Evidence: e}
	}
	slices.SortStableFunc(out, func(a, b Scored) int { return cmp.Compare(b.Odds, a.Odds) })
	return out
}

// JoinThreshold is the mean probability between the members of two groups at which [Gather] best joins them.
const JoinThreshold = 0.25

// Same gives the probability that an article and each of the others tell the same event, for [Gather]. Unlike
// Rank's it is the same whichever of two articles is asked about, and whatever the other candidates are.
func (m *Model) Same(a *Doc, candidates []*Doc, f Frequencies) []float64 {
	profile := *m.profile(a)
	profile.TitleLength, profile.LeadLength, profile.TextLength = 1, 1, 1
	w := newWeigher(f, &profile)
	p := newProbe(a, w)
	out := make([]float64, len(candidates))
	for i, d := range candidates {
		e := p.compare(d, w.norms(d), &norms{}, m.c.MissingLead)
		out[i] = 1 / (1 + math.Exp(-m.c.Joining.odds(&e)))
	}
	return out
}

// odds is the log odds that two articles tell the same event.
func (j *Joining) odds(e *Evidence) float64 {
	z := j.Bias + j.Title*e.Title + j.Text*e.Text + j.Rarest*e.Rarest
	if e.Dated {
		z += j.Near*math.Exp(-e.Days/2) + j.Days*math.Log(1+e.Days)
	}
	return z
}

// meanNorms is the mean length of the vectors that are not empty.
func meanNorms(all []norms) norms {
	var sum norms
	var leads float32
	for _, n := range all {
		sum.title += n.title
		sum.text += n.text
		sum.lead += n.lead
		if n.lead > 0 {
			leads++
		}
	}
	n := max(1, float32(len(all)))
	return norms{title: sum.title / n, text: sum.text / n, lead: sum.lead / max(1, leads)}
}
