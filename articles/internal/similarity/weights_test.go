package similarity

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// near compares what is computed in float32.
var near = cmpopts.EquateApprox(0, 1e-5)

// TestIDFBucket checks that buckets are ascending without gaps, and fine enough: all frequencies of one
// are within a sixteenth.
func TestIDFBucket(t *testing.T) {
	last, first := -1, 0
	for n := range 1 << 21 {
		bucket := idfBucket(n)
		if bucket != last {
			first = n
		}
		if bucket < last || bucket > last+1 || bucket >= idfBuckets {
			t.Fatalf("bucket %d of %d after %d", bucket, n, last)
		}
		if n-first > first/16 || n < exactBuckets && n != first {
			t.Fatalf("bucket %d has %d and %d", bucket, first, n)
		}
		last = bucket
	}
	if idfBucket(-1) != 0 || idfBucket(1<<62) != idfBuckets-1 {
		t.Errorf("buckets beyond the ends are %d and %d", idfBucket(-1), idfBucket(1<<62))
	}
}

// TestRarity checks the inverse document frequency against its formula, and its exponent.
func TestRarity(t *testing.T) {
	for _, test := range []struct {
		articles, holding int
		idf               float64
	}{
		{1000, 0, math.Log(1 + 1000.5/.5)},
		{1000, 1, math.Log(1 + 999.5/1.5)},
		{1000, 255, math.Log(1 + 745.5/255.5)},
		{1000, 1000, math.Log(1 + .5/1000.5)},
		{1000, 2000, math.Log(1 + .5/1000.5)},            // counts may exceed the articles
		{10, 3, math.Log(1 + (minArticles-3+.5)/(3+.5))}, // a small library
	} {
		freqs := frequenciesOf(test.articles, map[string]int{"ferry": test.holding})
		w := newWeigher(freqs, &Parameters{Rarity: .5}, &ScriptParameters{})
		want := termWeight{float32(test.idf), float32(math.Sqrt(test.idf))}
		for range 2 { // the second from the table
			if diff := cmp.Diff(want, w.weight(termOf("ferry")), cmp.AllowUnexported(termWeight{}), near); diff != "" {
				t.Errorf("%d of %d: %s", test.holding, test.articles, diff)
			}
		}
	}
}

// TestPartsWeighLess checks that Part applies to characters and pieces of words, and to titles alone.
func TestPartsWeighLess(t *testing.T) {
	w := newWeigher(frequenciesOf(1000, nil), &Parameters{Rarity: 1}, &ScriptParameters{Part: .25})
	whole := w.weight(termOf("ferry"))
	for _, part := range []Term{termOf("渡"), makeTerm(kindGram, []byte("ferr"))} {
		if got := w.weight(part); got.idf != whole.idf || got.title != whole.title/4 {
			t.Errorf("a part weighs %v, a word %v", got, whole)
		}
	}
	if got := w.weight(termOf("渡轮")); got != whole {
		t.Errorf("a pair weighs %v, a word %v", got, whole)
	}
}

// TestShortWordsInSmallLibraries checks that "the" weighs less than a name where the library is too
// small to show it, and only there.
func TestShortWordsInSmallLibraries(t *testing.T) {
	for _, test := range []struct {
		articles, holding int
		same              int // the frequency of a long word that weighs the same
	}{
		{0, 0, minArticles / 16},
		{100, 1, (minArticles - 100) / 16},
		{100, 90, 90},
		{minArticles, 1, 1},
		{5000, 1, 1},
	} {
		w := newWeigher(frequenciesOf(test.articles, map[string]int{"the": test.holding, "ferry": test.same}), &Parameters{Rarity: 1}, &ScriptParameters{})
		if the, ferry := w.weight(termOf("the")), w.weight(termOf("ferry")); the != ferry {
			t.Errorf("of %d articles: a short word weighs %v, want %v", test.articles, the, ferry)
		}
	}
}

func TestLeadWeight(t *testing.T) {
	w := newWeigher(frequenciesOf(1000, nil), &Parameters{Rarity: 1, Repeat: 2, LeadShare: .5}, &ScriptParameters{})
	title := float64(w.weight(termOf("ferry")).title)
	for count, want := range map[uint8]float64{
		1: .5, 2: .5 * (1 + 2*math.Log(2)), 20: .5 * (1 + 2*math.Log(20)), 21: .5 * (1 + 2*math.Log(20)), 255: .5 * (1 + 2*math.Log(20)),
	} {
		if diff := cmp.Diff(want, float64(w.leadWeight(termOf("ferry"), count))/title, near); diff != "" {
			t.Errorf("%d times: %s", count, diff)
		}
	}
}

// TestNorms compares norms with those of explicit vectors.
func TestNorms(t *testing.T) {
	articles, counts := libraryOf(reports)
	p := Tuned()
	for i, f := range articles {
		w := newWeigher(counts, &p, p.script(f))
		title, text, whole := vectorsOf(w, f)
		want := norms{float32(length(title)), float32(length(text)), float32(whole)}
		if diff := cmp.Diff(want, w.norms(f), cmp.AllowUnexported(norms{}), near); diff != "" {
			t.Errorf("article %d: %s", i, diff)
		}
	}
}

// vectorsOf returns the vectors that articles are compared by, and the sum of the title's whole terms.
func vectorsOf(w *weigher, f *Features) (title, text map[Term]float64, whole float64) {
	title, text = map[Term]float64{}, map[Term]float64{}
	for _, t := range f.Title {
		x := float64(w.weight(t).title)
		title[t] = x
		if t.whole() {
			text[t] = x
			whole += x
		}
	}
	for i, t := range f.Lead {
		text[t] += float64(w.leadWeight(t, f.LeadCount[i]))
	}
	return title, text, whole
}

func length(v map[Term]float64) float64 { return math.Sqrt(dot(v, v)) }

func dot(a, b map[Term]float64) float64 {
	sum := 0.0
	for t, x := range a {
		sum += x * b[t]
	}
	return sum
}
