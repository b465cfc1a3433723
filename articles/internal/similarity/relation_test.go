package similarity

import "testing"

// TestJudge checks that probabilities grow with scores and stay below 1, and what they are called.
func TestJudge(t *testing.T) {
	for name, query := range map[string]*Features{"spaced": {}, "unspaced": {Unspaced: true}} {
		last, relation := -1.0, Unrelated
		for i := range 1001 {
			score := float64(i) / 1000
			sameEvent, r := Judge(query, score)
			if sameEvent < last || sameEvent > 1 || r < relation {
				t.Fatalf("%s: score %.3f is %v with probability %.3f, after %v with %.3f", name, score, r, sameEvent, relation, last)
			}
			last, relation = sameEvent, r
		}
		if relation != SameEvent {
			t.Errorf("%s: the best is %v", name, relation)
		}
	}
	for _, test := range []struct {
		query *Features
		score float64
		want  Relation
	}{
		{&Features{Unspaced: true}, .001, Unrelated}, {&Features{Unspaced: true}, .02, SameStory}, {&Features{Unspaced: true}, .97, SameEvent},
		{&Features{}, .02, Unrelated}, {&Features{}, .15, SameStory}, {&Features{}, .4, SameEvent},
	} {
		if _, r := Judge(test.query, test.score); r != test.want {
			t.Errorf("%v at %v, want %v", r, test.score, test.want)
		}
	}
}
