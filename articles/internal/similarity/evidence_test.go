package similarity

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
)

// TestEvidence sees what each kind of evidence does to the score of one pair.
func TestEvidence(t *testing.T) {
	_, counts := libraryOf(reports)
	score := func(q, c Text) (float64, Evidence) {
		a, b := FeaturesOf(q), FeaturesOf(c)
		m := New(Tuned())
		return m.Rank(&a, []*Features{&b}, nil, counts)[0].Score, m.Compare(&a, []*Features{&b}, counts)[0]
	}
	q, c := reports[3], reports[4]
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

// FuzzCompare holds that what is asked and said of two articles is bounded and made of the first one's text, and that
// they are as much the same either way.
func FuzzCompare(f *testing.F) {
	f.Add("Storm puts out lighthouse, 3,5 m waves", "Keeper's lamp.", "Lighthouse dark after storm of 3.5 m", int64(0), int64(1))
	f.Add("石城地铁七号线开通 十九座车站", "全线19座", "地铁七号线今早开通", int64(5), int64(-1<<40))
	f.Add("😀 שלום \xff", "", "ไทย 12．5％", int64(1)<<60, int64(7))
	_, counts := libraryOf(nil)
	f.Fuzz(func(t *testing.T, title, lead, other string, at, otherAt int64) {
		a, b := Text{Title: title, Lead: lead, Published: time.Unix(at, 0)}, Text{Title: other, Lead: lead, Published: time.Unix(otherAt, 0)}
		x, y := FeaturesOf(a), FeaturesOf(b)
		r := NewReasoner(a, counts).Why(b)
		if len(r.Shared) > maxReasons || len(r.Numbers) > maxReasons {
			t.Errorf("%+v", r)
		}
		for _, said := range slices.Concat(r.Shared, r.Numbers) {
			if !strings.Contains(title+"\n"+lead, said) || strings.ContainsFunc(said, unicode.IsControl) {
				t.Errorf("%q is not said", said)
			}
		}
		if n := len(Lookups(a, counts, false)); n > maxTitleInTitle+maxTitleInText+maxLeadInTitle {
			t.Errorf("%d lookups", n)
		}
		m := New(Tuned())
		there, back := same(m, &x, &y, counts), same(m, &y, &x, counts)
		if !(there >= 0 && there <= 1) || x.Unspaced == y.Unspaced && (there-back > 1e-6 || back-there > 1e-6) {
			t.Errorf("%v and %v", there, back)
		}
	})
}
