package similarity

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRank(t *testing.T) {
	articles, counts := libraryOf(reports)
	got := New(Tuned()).Rank(articles[0], articles[1:], nil, counts)
	if len(got) != len(reports)-1 {
		t.Fatalf("%d of %d candidates ranked", len(got), len(reports)-1)
	}
	for i, want := range []int{0, 1} {
		if got[i].Index != want {
			t.Errorf("place %d has candidate %d, want %d", i, got[i].Index, want)
		}
	}
	for i, s := range got {
		if s.Score < 0 || s.Score > 1 || i > 0 && s.Score > got[i-1].Score {
			t.Errorf("place %d has score %v", i, s.Score)
		}
	}
}

// TestSettle holds that of two articles equally like a third the one with fewer others like it is the surer answer.
func TestSettle(t *testing.T) {
	m := New(Tuned())
	odds := []float64{1, 1, -20}
	m.discountHubs(odds, []*Features{{Hubness: 9}, {Hubness: 1}, {}})
	if odds[0] >= odds[1] || math.IsInf(odds[2], 0) {
		t.Errorf("settled as %v", odds)
	}
}

// same is how surely two articles tell the same, as links between them have it.
func same(m *Model, a, b *Features, counts *Counts) float64 {
	e := m.Compare(a, []*Features{b}, counts)
	both := e[0].symmetric()
	return probability(m.storyOdds(m.p.script(a), &both))
}

// TestNamed holds that a rare name in common says more in stories than in rankings, for articles that have one.
func TestNamed(t *testing.T) {
	articles, counts := libraryOf(reports)
	m := New(Tuned())
	for _, test := range []struct {
		a, b int
		more bool
	}{{0, 1, true}, {0, 6, false}, {3, 4, false}} {
		e := m.Compare(articles[test.a], []*Features{articles[test.b]}, counts)[0].symmetric()
		in := m.storyOdds(m.p.script(articles[test.a]), &e)
		if out := e.odds(&m.p, m.p.script(articles[test.a])); in > out != test.more || in < out {
			t.Errorf("articles %d and %d: %v in stories, %v in rankings", test.a, test.b, in, out)
		}
	}
}

func TestSame(t *testing.T) {
	articles, counts := libraryOf(reports)
	m := New(Tuned())
	for i, a := range articles {
		for j, b := range articles {
			there, back := same(m, a, b, counts), same(m, b, a, counts)
			if a.Unspaced == b.Unspaced && math.Abs(there-back) > 1e-6 {
				t.Errorf("%d and %d are the same by %v, the other way by %v", i, j, there, back)
			}
		}
	}
	ferry, election := same(m, articles[3], articles[4], counts), same(m, articles[3], articles[5], counts)
	if ferry < .5 || election > .1 {
		t.Errorf("two reports of one ferry %v, a ferry and an election %v", ferry, election)
	}
}

// TestRankAgain sees that rankings repeat, and that equals stay in the order they came in.
func TestRankAgain(t *testing.T) {
	articles, counts := libraryOf(reports)
	m := New(Tuned())
	candidates := append(articles[1:], articles[1:]...)
	want := m.Rank(articles[0], candidates, nil, counts)
	for range 5 {
		if diff := cmp.Diff(want, m.Rank(articles[0], candidates, nil, counts), cmp.AllowUnexported(Evidence{})); diff != "" {
			t.Fatal(diff)
		}
	}
	for i, s := range want[1:] {
		if before := want[i]; before.Score == s.Score && before.Index > s.Index {
			t.Errorf("%d stands before %d", before.Index, s.Index)
		}
	}
}
