package main

import (
	"math"
	"slices"

	"newsreader/articles/internal/similarity"
)

// knob is a constant that the search may turn.
type knob struct {
	name  string
	at    func(*similarity.Constants) *float64
	step  float64 // what a step of 1 turns it by
	terms bool    // the weights of terms depend on it
}

func knobs() []knob {
	type c = similarity.Constants
	return []knob{
		{"Title", func(x *c) *float64 { return &x.Title }, 3, false},
		{"Text", func(x *c) *float64 { return &x.Text }, 3, false},
		{"Cover", func(x *c) *float64 { return &x.Cover }, 1.5, false},
		{"Rarest", func(x *c) *float64 { return &x.Rarest }, 2, false},
		{"Near", func(x *c) *float64 { return &x.Near }, 0.7, false},
		{"Undated", func(x *c) *float64 { return &x.Undated }, 0.5, false},
		{"SameHost", func(x *c) *float64 { return &x.SameHost }, 0.5, false},
		{"Crowd", func(x *c) *float64 { return &x.Crowd }, 0.2, false},
		{"Together", func(x *c) *float64 { return &x.Together }, 0.3, false},
		{"Unspaced.Days", func(x *c) *float64 { return &x.Unspaced.Days }, 0.2, false},
		{"Unspaced.Crowd", func(x *c) *float64 { return &x.Unspaced.Crowd }, 0.4, false},
		{"Unspaced.Named", func(x *c) *float64 { return &x.Unspaced.Named }, 1, false},
		{"Unspaced.Bias", func(x *c) *float64 { return &x.Unspaced.Bias }, 1.2, false},
		{"Spaced.Days", func(x *c) *float64 { return &x.Spaced.Days }, 0.5, false},
		{"Spaced.Crowd", func(x *c) *float64 { return &x.Spaced.Crowd }, 0.4, false},
		{"Spaced.Named", func(x *c) *float64 { return &x.Spaced.Named }, 1, false},
		{"Spaced.Bias", func(x *c) *float64 { return &x.Spaced.Bias }, 1.2, false},
		{"Rarity", func(x *c) *float64 { return &x.Rarity }, 0.3, true},
		{"Repeat", func(x *c) *float64 { return &x.Repeat }, 1, true},
		{"LeadShare", func(x *c) *float64 { return &x.LeadShare }, 0.3, true},
		{"NearDays", func(x *c) *float64 { return &x.NearDays }, 1, false},
		{"Unspaced.Part", func(x *c) *float64 { return &x.Unspaced.Part }, 1, true},
		{"Spaced.Part", func(x *c) *float64 { return &x.Spaced.Part }, 0.3, true},
	}
}

// goal is what the search raises: the mean over packs of nDCG and F1 together, over the folds that pass.
func goal(all []*bench, c similarity.Constants, in func(int) bool) float64 {
	sum := 0.0
	for _, b := range all {
		f := b.measure(c)
		ndcg, _, _, f1 := f.over(in)
		sum += ndcg + f1
	}
	return sum / float64(2*len(all))
}

// ascend turns knobs one after another as long as the figure rises: coordinate ascent, as Metzler and Croft
// do it ("Linear feature-based models for information retrieval", Information Retrieval 10, 2007).
func ascend(all []*bench, c similarity.Constants, ks []knob, in func(int) bool, rounds int) similarity.Constants {
	weigh(all, c)
	best := goal(all, c, in)
	turn := .5
	for range rounds {
		for _, k := range ks {
			for _, by := range []float64{turn, -turn} {
				next := c
				x := k.at(&next)
				*x = math.Round((*x+by*k.step)*100) / 100
				if k.terms {
					weigh(all, next)
				}
				if v := goal(all, next, in); v > best+1e-4 {
					best, c = v, next
					break
				}
				if k.terms {
					weigh(all, c)
				}
			}
		}
		turn /= 2
	}
	return c
}

func weigh(all []*bench, c similarity.Constants) {
	for _, b := range all {
		b.weigh(c)
	}
}

// crossed chooses the weights of evidence on all folds but one and measures on that one, for each fold.
func crossed(all []*bench, c similarity.Constants, ks []knob, rounds int) []figures {
	ks = slices.DeleteFunc(slices.Clone(ks), func(k knob) bool { return k.terms })
	weigh(all, c)
	out := make([]figures, len(all))
	for fold := range folds {
		chosen := ascend(all, c, ks, func(f int) bool { return f != fold }, rounds)
		for i, b := range all {
			out[i][fold] = b.measure(chosen)[fold]
		}
	}
	return out
}

// crossedRounds is enough for weights that begin near their best.
const crossedRounds = 2
