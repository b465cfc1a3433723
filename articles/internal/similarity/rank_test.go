package similarity

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRank(t *testing.T) {
	articles, counts := libraryOf(reports)
	got := New(Tuned()).Rank(articles[0], articles[1:], nil, counts)
	if len(got) != len(reports)-1 {
		t.Fatalf("%d of %d candidates are ranked", len(got), len(reports)-1)
	}
	if diff := cmp.Diff([]int{0, 1}, []int{got[0].Index, got[1].Index}); diff != "" {
		t.Error(diff)
	}
	for i, s := range got {
		if s.Score < 0 || s.Score > 1 || i > 0 && s.Score > got[i-1].Score {
			t.Errorf("rank %d has score %v", i, s.Score)
		}
	}
}

// TestRankIsStable checks that a ranking can be repeated, and that equal candidates keep their order.
func TestRankIsStable(t *testing.T) {
	articles, counts := libraryOf(reports)
	m := New(Tuned())
	candidates := slices.Repeat(articles[1:], 9)
	want := m.Rank(articles[0], candidates, nil, counts)
	for range 5 {
		if diff := cmp.Diff(want, m.Rank(articles[0], candidates, nil, counts)); diff != "" {
			t.Fatal(diff)
		}
	}
	for i, s := range want[1:] {
		if before := want[i]; before.Score == s.Score && before.Index > s.Index {
			t.Errorf("candidate %d is ranked before %d", before.Index, s.Index)
		}
	}
}

// TestRankUsesStories checks that a candidate rises with the story that it is in.
func TestRankUsesStories(t *testing.T) {
	articles, counts := libraryOf(reports)
	m := New(Tuned())
	score := func(stories []int64) float64 {
		for _, s := range m.Rank(articles[3], articles[4:6], stories, counts) {
			if s.Index == 1 {
				return s.Score
			}
		}
		return 0
	}
	if alone, together := score([]int64{1, 2}), score([]int64{1, 1}); together <= alone {
		t.Errorf("in a story with a better candidate, the score is %v, alone %v", together, alone)
	}
	if unknown, none := score(nil), score([]int64{0, 0}); unknown != none {
		t.Errorf("the score is %v without stories, %v if there are none", unknown, none)
	}
}

// TestScripts checks that the script of the query article's title decides about the parameters.
func TestScripts(t *testing.T) {
	p := Parameters{Unspaced: ScriptParameters{Bias: 1}, Spaced: ScriptParameters{Bias: 2}}
	articles, counts := libraryOf([]Text{{Title: "渡轮停航"}, {Title: "Ferry"}})
	m := New(p)
	for i, want := range []float64{1, 2} {
		candidates := []*Features{articles[1-i]}
		got := m.Odds(articles[i], candidates, m.Compare(articles[i], candidates, counts), nil)
		if diff := cmp.Diff([]float64{want}, got, near); diff != "" {
			t.Errorf("query article %d: %s", i, diff)
		}
	}
}

// TestDiscountHubs checks that of two articles equally similar to the query article, the one that
// resembles fewer others is the better result.
func TestDiscountHubs(t *testing.T) {
	m := New(Tuned())
	odds := []float64{1, 1, -20}
	m.discountHubs(odds, []*Features{{Hubness: 9}, {Hubness: 1}, {}})
	if odds[0] >= odds[1] || math.IsInf(odds[2], 0) {
		t.Errorf("the odds become %v", odds)
	}
}

// TestHubnessOfQuery checks that the more candidates report the query article's event, the less sure is
// each of them.
func TestHubnessOfQuery(t *testing.T) {
	m := New(Parameters{Hubness: 1})
	few, many := []float64{1, -9, -9}, []float64{1, 1, 1}
	candidates := []*Features{{}, {}, {}}
	m.discountHubs(few, candidates)
	m.discountHubs(many, candidates)
	if many[0] >= few[0] {
		t.Errorf("the odds of one among three are %v, of one alone %v", many[0], few[0])
	}
}

func TestPullToStories(t *testing.T) {
	for _, test := range []struct {
		name    string
		stories []int64
		want    []float64
	}{
		{"stories are unknown", nil, []float64{4, 2, 0, -2}},
		{"no stories", []int64{0, 0, 0, 0}, []float64{4, 2, 0, -2}},
		{"one story", []int64{7, 0, 7, 0}, []float64{3, 2, 1, -2}},
		{"two stories", []int64{7, 8, 7, 8}, []float64{3, 1, 1, -1}},
		{"a story of one", []int64{7, 0, 0, 0}, []float64{4, 2, 0, -2}},
	} {
		t.Run(test.name, func(t *testing.T) {
			odds := []float64{4, 2, 0, -2}
			New(Parameters{StoryPull: .5}).pullToStories(odds, test.stories)
			if diff := cmp.Diff(test.want, odds, near); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestProbability(t *testing.T) {
	for odds, want := range map[float64]float64{0: .5, math.Log(3): .75, -math.Log(3): .25, 1000: 1, -1000: 0} {
		if diff := cmp.Diff(want, probability(odds), near); diff != "" {
			t.Errorf("log odds %v: %s", odds, diff)
		}
	}
}
