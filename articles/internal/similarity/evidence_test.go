package similarity

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

// TestEvidenceOfVectors compares the one pass over the terms of an article with explicit vectors.
func TestEvidenceOfVectors(t *testing.T) {
	texts := append(slices.Clone(reports),
		Text{Title: "渡轮", Lead: "青澜江大桥 青澜江大桥 3120米"}, Text{Title: "Marlow", Lead: "Tessel Point Tessel Point"}, Text{Lead: "ferry"}, Text{})
	for i := range 10 {
		texts = append(texts, nonsense(i))
	}
	articles, counts := libraryOf(texts)
	m := New(Tuned())
	for i, a := range articles {
		got := m.Compare(a, articles, counts)
		w := newWeigher(counts, &m.p, m.p.script(a))
		for j, b := range articles {
			if diff := cmp.Diff(evidenceOfVectors(w, a, b), got[j], cmp.AllowUnexported(Evidence{}), near); diff != "" {
				t.Errorf("articles %d and %d: %s", i, j, diff)
			}
		}
	}
}

func evidenceOfVectors(w *weigher, a, b *Features) Evidence {
	aTitle, aText, aWhole := vectorsOf(w, a)
	bTitle, bText, bWhole := vectorsOf(w, b)
	per := func(x, y float64) float64 {
		if y == 0 {
			return 0
		}
		return min(1, x/y)
	}
	covered, reverse, rarest := 0.0, 0.0, 0.0
	for t := range aText {
		if bText[t] == 0 {
			continue
		}
		if x := aTitle[t]; x > 0 {
			covered += x
		}
		if x := bTitle[t]; x > 0 {
			reverse += x
		}
		if aTitle[t] > 0 || bTitle[t] > 0 {
			rarest = max(rarest, float64(w.weight(t).idf))
		}
	}
	al, bl, shared := length(aTitle), length(bTitle), dot(aTitle, bTitle)
	e := Evidence{
		Title: per(shared, al*(al+bl)/2), Text: per(dot(aText, bText), length(aText)*length(bText)), Cover: per(covered, aWhole),
		Rarest: math.Pow(rarest/math.Log(1+2*w.articles), 3), Host: a.Host != 0 && a.Host == b.Host,
		titleCosine: per(shared, al*bl), reverseCover: per(reverse, bWhole),
	}
	if a.Published != Unknown && b.Published != Unknown {
		e.Dated, e.Days = true, math.Abs(float64(a.Published-b.Published))/86400
	}
	return e
}

// TestOdds checks what each piece of evidence contributes to the log odds, one parameter at a time.
func TestOdds(t *testing.T) {
	for _, test := range []struct {
		name string
		p    Parameters
		s    ScriptParameters
		e    Evidence
		want float64
	}{
		{"nothing", Parameters{}, ScriptParameters{}, Evidence{}, 0},
		{"bias", Parameters{}, ScriptParameters{Bias: -5}, Evidence{}, -5},
		{"title", Parameters{Title: 6}, ScriptParameters{}, Evidence{Title: .5}, 3},
		{"text", Parameters{Text: 6}, ScriptParameters{}, Evidence{Text: .5}, 3},
		{"cover", Parameters{Cover: 6}, ScriptParameters{}, Evidence{Cover: .5}, 3},
		{"rarest", Parameters{Rarest: 6}, ScriptParameters{}, Evidence{Rarest: .5}, 3},
		{"in stories alone", Parameters{}, ScriptParameters{StoryRarest: 6}, Evidence{Rarest: .5}, 0},
		{"the same moment", Parameters{Near: 6, NearDays: 2}, ScriptParameters{Days: -3}, Evidence{Dated: true}, 6},
		{"two days apart", Parameters{Near: 6, NearDays: 2}, ScriptParameters{}, Evidence{Dated: true, Days: 2}, 6 / math.E},
		{"many days apart", Parameters{NearDays: 1}, ScriptParameters{Days: -3}, Evidence{Dated: true, Days: math.E - 1}, -3},
		{"dated", Parameters{Undated: 6, NearDays: 1}, ScriptParameters{}, Evidence{Dated: true}, 0},
		{"undated", Parameters{Undated: 6, Near: 2, NearDays: 1}, ScriptParameters{}, Evidence{}, 6},
		{"the same host", Parameters{SameHost: -6}, ScriptParameters{}, Evidence{Host: true}, -6},
		{"different hosts", Parameters{SameHost: -6}, ScriptParameters{}, Evidence{}, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, test.e.odds(&test.p, &test.s), near); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestTunedOdds checks the direction of each piece of evidence under the parameters in use.
func TestTunedOdds(t *testing.T) {
	_, counts := libraryOf(reports)
	score := func(q, c Text) float64 {
		a, b := FeaturesOf(q), FeaturesOf(c)
		return New(Tuned()).Rank(&a, []*Features{&b}, nil, counts)[0].Score
	}
	q, c := reports[3], reports[4]
	base := score(q, c)
	for _, test := range []struct {
		name   string
		change func(*Text)
		more   bool
	}{
		{"a month later", func(t *Text) { t.Published = t.Published.AddDate(0, 1, 0) }, false},
		{"a month earlier", func(t *Text) { t.Published = t.Published.AddDate(0, -1, 0) }, false},
		{"no time", func(t *Text) { t.Published = time.Time{} }, false},
		{"one host", func(t *Text) { t.Host = q.Host }, false},
		{"without the name", func(t *Text) { t.Title = "Ferry aground, 214 rescued" }, false},
		{"the same title", func(t *Text) { t.Title = q.Title }, true},
		{"the same lead", func(t *Text) { t.Lead = q.Lead }, true},
	} {
		changed := c
		test.change(&changed)
		if got := score(q, changed); test.more != (got > base) {
			t.Errorf("%s: %.4f instead of %.4f", test.name, got, base)
		}
	}
	if got := score(q, q); got < .99 {
		t.Errorf("an article reports the same event as itself with a probability of only %v", got)
	}
}

func TestSymmetric(t *testing.T) {
	e := Evidence{Title: .1, Text: .2, Cover: .3, Rarest: .4, Days: 5, Dated: true, Host: true, titleCosine: .6, reverseCover: .7}
	want := Evidence{Title: .6, Text: .2, Cover: .5, Rarest: .4, Days: 5, Dated: true, Host: true, titleCosine: .6, reverseCover: .7}
	if diff := cmp.Diff(want, e.symmetric(), cmp.AllowUnexported(Evidence{}), near); diff != "" {
		t.Error(diff)
	}
}

// TestHubnessPenalty checks that either article's hubness counts, and each at least as much as the pair.
func TestHubnessPenalty(t *testing.T) {
	for _, test := range []struct{ odds, one, other, want float64 }{
		{0, .9, .9, 0},
		{0, math.E - minHubness, .9, 1},
		{0, .9, math.E - minHubness, 1},
		{0, 0, 0, 2 * math.Log(.6)},
		{-100, 0, 0, 2 * math.Log(minHubness)},
	} {
		if diff := cmp.Diff(test.want, hubnessPenalty(test.odds, test.one, test.other), near); diff != "" {
			t.Errorf("%+v: %s", test, diff)
		}
	}
}

// TestProbe checks that a probe finds exactly its own terms, in tables of different sizes.
func TestProbe(t *testing.T) {
	p := Tuned()
	for n := range 40 {
		var f Features
		for i := range n {
			f.Title = append(f.Title, makeTerm(kindWord, fmt.Append(nil, i)))
		}
		slices.Sort(f.Title)
		probe := newProbe(&f, newWeigher(NewCounts(), &p, &p.Spaced))
		if len(probe.slots) < 2*n {
			t.Errorf("%d slots for %d terms", len(probe.slots), n)
		}
		for i := range 80 {
			if got := probe.find(makeTerm(kindWord, fmt.Append(nil, i))) != nil; got != (i < n) {
				t.Errorf("term %d of %d is found: %v", i, n, got)
			}
		}
	}
}

// FuzzCompare checks that lookups and reasons are bounded, that reasons quote the article, and that the
// comparison for stories is symmetric.
func FuzzCompare(f *testing.F) {
	f.Add("Storm puts out lighthouse, 3,5 m waves", "Keeper's lamp.", "Lighthouse dark after storm of 3.5 m", int64(0), int64(1))
	f.Add("石城地铁七号线开通 十九座车站", "全线19座", "地铁七号线今早开通", int64(5), int64(-1<<40))
	f.Add("😀 שלום \xff", "", "ไทย 12．5％", int64(1)<<60, int64(7))
	_, counts := libraryOf(nil)
	f.Fuzz(func(t *testing.T, title, lead, other string, at, otherAt int64) {
		a, b := Text{Title: title, Lead: lead, Published: time.Unix(at, 0)}, Text{Title: other, Lead: lead, Published: time.Unix(otherAt, 0)}
		x, y := FeaturesOf(a), FeaturesOf(b)
		r := NewReasoner(a, counts, NewCollection([]Text{a, b}, nil)).Why(b)
		if len(r.Shared) > maxReasons || len(r.Numbers) > maxReasons {
			t.Errorf("%+v", r)
		}
		for _, said := range slices.Concat(r.Shared, r.Numbers) {
			if !strings.Contains(title+"\n"+lead, said) || strings.ContainsFunc(said, unicode.IsControl) {
				t.Errorf("%q is no quotation", said)
			}
		}
		if n := len(Lookups(a, counts, false)); n > maxTitleInTitle+maxTitleInText+maxLeadInTitle {
			t.Errorf("%d lookups", n)
		}
		m := New(Tuned())
		there, back := sameEvent(m, &x, &y, counts), sameEvent(m, &y, &x, counts)
		if !(there >= 0 && there <= 1) || x.Unspaced == y.Unspaced && (there-back > 1e-6 || back-there > 1e-6) {
			t.Errorf("the probability is %v, and %v in reverse", there, back)
		}
	})
}
