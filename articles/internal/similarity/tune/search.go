package main

import (
	"math"
	"slices"

	"newsreader/articles/internal/similarity"
)

// knob is a parameter that the search may change.
type knob struct {
	of    func(*similarity.Parameters) *float64
	step  float64 // a change that matters
	terms bool    // whether weights of terms depend on it, so that all evidence has to be collected again
}

func knobs() []knob {
	type p = similarity.Parameters
	return []knob{
		{func(x *p) *float64 { return &x.Title }, 3, false},
		{func(x *p) *float64 { return &x.Text }, 3, false},
		{func(x *p) *float64 { return &x.Cover }, 1.5, false},
		{func(x *p) *float64 { return &x.Rarest }, 2, false},
		{func(x *p) *float64 { return &x.Near }, 0.7, false},
		{func(x *p) *float64 { return &x.Undated }, 0.5, false},
		{func(x *p) *float64 { return &x.SameHost }, 0.5, false},
		{func(x *p) *float64 { return &x.Hubness }, 0.2, false},
		{func(x *p) *float64 { return &x.StoryPull }, 0.3, false},
		{func(x *p) *float64 { return &x.Unspaced.Days }, 0.2, false},
		{func(x *p) *float64 { return &x.Unspaced.Hubness }, 0.4, false},
		{func(x *p) *float64 { return &x.Unspaced.StoryRarest }, 1, false},
		{func(x *p) *float64 { return &x.Unspaced.Bias }, 1.2, false},
		{func(x *p) *float64 { return &x.Spaced.Days }, 0.5, false},
		{func(x *p) *float64 { return &x.Spaced.Hubness }, 0.4, false},
		{func(x *p) *float64 { return &x.Spaced.StoryRarest }, 1, false},
		{func(x *p) *float64 { return &x.Spaced.Bias }, 1.2, false},
		{func(x *p) *float64 { return &x.Rarity }, 0.3, true},
		{func(x *p) *float64 { return &x.Repeat }, 1, true},
		{func(x *p) *float64 { return &x.LeadShare }, 0.3, true},
		{func(x *p) *float64 { return &x.NearDays }, 1, false},
		{func(x *p) *float64 { return &x.Unspaced.Part }, 1, true},
		{func(x *p) *float64 { return &x.Spaced.Part }, 0.3, true},
	}
}

// objective is what the search maximizes: the mean of nDCG and F1 over all packs and some folds.
func objective(all []*bench, p similarity.Parameters, include func(fold int) bool) float64 {
	sum := 0.0
	for _, b := range all {
		f := b.measure(p)
		ndcg, _, _, f1 := f.mean(include)
		sum += ndcg + f1
	}
	return sum / float64(2*len(all))
}

// search changes one knob after another as long as the objective rises, in steps that are halved
// after each round: coordinate ascent (Metzler, Croft: "Linear feature-based models for information
// retrieval", Information Retrieval 10, 2007).
func search(all []*bench, p similarity.Parameters, ks []knob, include func(fold int) bool, rounds int) similarity.Parameters {
	collectEvidence(all, p)
	best := objective(all, p, include)
	turn := .5
	for range rounds {
		for _, k := range ks {
			for _, by := range []float64{turn, -turn} {
				next := p
				x := k.of(&next)
				*x = math.Round((*x+by*k.step)*100) / 100
				if k.terms {
					collectEvidence(all, next)
				}
				if v := objective(all, next, include); v > best+1e-4 {
					best, p = v, next
					break
				}
				if k.terms {
					collectEvidence(all, p)
				}
			}
		}
		turn /= 2
	}
	return p
}

func collectEvidence(all []*bench, p similarity.Parameters) {
	for _, b := range all {
		b.collectEvidence(p)
	}
}

// crossValidate chooses the weights of evidence on all folds but one and measures that one, for each
// fold.
func crossValidate(all []*bench, p similarity.Parameters, ks []knob, rounds int) []figures {
	ks = slices.DeleteFunc(slices.Clone(ks), func(k knob) bool { return k.terms })
	collectEvidence(all, p)
	out := make([]figures, len(all))
	for fold := range folds {
		chosen := search(all, p, ks, func(f int) bool { return f != fold }, rounds)
		for i, b := range all {
			out[i][fold] = b.measure(chosen)[fold]
		}
	}
	return out
}

// validationRounds suffices for weights that start close to their optimum.
const validationRounds = 2
