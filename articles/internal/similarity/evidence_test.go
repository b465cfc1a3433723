package similarity

import (
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestEvidence sees what each kind of evidence does to the score of one pair.
func TestEvidence(t *testing.T) {
	_, counts := shelf(told)
	score := func(q, c Text) (float64, Evidence) {
		a, b := FeaturesOf(q), FeaturesOf(c)
		m := New(Tuned())
		return m.Rank(&a, []*Features{&b}, nil, counts)[0].Score, m.Compare(&a, []*Features{&b}, counts)[0]
	}
	q, c := told[3], told[4]
	base, e := score(q, c)
	if !e.Dated || e.Days != 0 || e.Host || e.Title <= 0 || e.Title >= 1 || e.Cover <= 0 || e.Rarest <= 0 {
		t.Errorf("evidence %+v", e)
	}
	for _, test := range []struct {
		name   string
		change func(*Text)
		more   bool
	}{
		{"a month later", func(t *Text) { t.Published = t.Published.AddDate(0, 1, 0) }, false},
		{"a month earlier", func(t *Text) { t.Published = t.Published.AddDate(0, -1, 0) }, false},
		{"no time", func(t *Text) { t.Published = time.Time{} }, false},
		{"one host", func(t *Text) { t.Host = q.Host }, false},
		{"a name less", func(t *Text) { t.Title = "Ferry aground, 214 rescued" }, false},
		{"the same title", func(t *Text) { t.Title = q.Title }, true},
		{"the same lead", func(t *Text) { t.Lead = q.Lead }, true},
	} {
		d := c
		test.change(&d)
		if got, e := score(q, d); test.more != (got > base) {
			t.Errorf("%s: %.4f instead of %.4f, %+v", test.name, got, base, e)
		}
	}
	if got, e := score(q, q); got < .99 || math.Abs(e.Title-1) > 1e-5 || math.Abs(e.Text-1) > 1e-5 || math.Abs(e.Cover-1) > 1e-5 {
		t.Errorf("an article and itself: %v, %+v", got, e)
	}
}

// TestRankAgain sees that rankings repeat, and that equals stay in the order they came in.
func TestRankAgain(t *testing.T) {
	docs, counts := shelf(told)
	m := New(Tuned())
	candidates := append(docs[1:], docs[1:]...)
	want := m.Rank(docs[0], candidates, nil, counts)
	for range 5 {
		if diff := cmp.Diff(want, m.Rank(docs[0], candidates, nil, counts), cmp.AllowUnexported(Evidence{})); diff != "" {
			t.Fatal(diff)
		}
	}
	for i, s := range want[1:] {
		if before := want[i]; before.Score == s.Score && before.Index > s.Index {
			t.Errorf("%d stands before %d", before.Index, s.Index)
		}
	}
}
