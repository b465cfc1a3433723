package main

import (
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"newsreader/articles/internal/similarity"
)

// near compares what is computed in floating point.
var near = cmpopts.EquateApprox(0, 1e-9)

// smallPack is a pack of four articles: two report one event, c is of their story, d is a reprint of a.
var smallPack = map[string]string{
	"articles.jsonl": `{"id":"a","title":"Ferry aground off Tessel","summary":"","published":"2031-03-01T10:00:00Z","source":"d.example"}
{"id":"b","title":"Tessel ferry runs aground","summary":null,"published":null,"source":""}

{"id":"c","title":"Tessel ferry line to be sold","summary":"","published":null,"source":""}
{"id":"d","title":"Ferry aground off Tessel","summary":"","published":null,"source":""}
`,
	"gold.tsv":    "a\ts\te1\tt1\ten\nb\ts\te1\tt2\ten\nc\ts\t-\tt3\ten\nd\ts\te1\tt1\ten\n",
	"queries.txt": "a\n",
}

// writePack writes a pack with the name small into a new folder, and returns the folder.
func writePack(t *testing.T, files map[string]string) string {
	t.Helper()
	corpus := t.TempDir()
	if err := os.Mkdir(filepath.Join(corpus, "small"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(corpus, "small", name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return corpus
}

func readSmallPack(t *testing.T) *pack {
	t.Helper()
	p, err := readPack(writePack(t, smallPack), "small")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestReadPack(t *testing.T) {
	p := readSmallPack(t)
	var labels []string
	for _, a := range p.articles {
		labels = append(labels, a.story+" "+a.event+" "+string(rune('0'+a.reprints)))
		if a.fold != p.articles[0].fold {
			t.Error("a story is in two folds")
		}
	}
	if diff := cmp.Diff([]string{"s e1 0", "s e1 1", "s - 2", "s e1 0"}, labels); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]int{0}, p.queries); diff != "" {
		t.Errorf("queries: %s", diff)
	}
	if a, b := p.articles[0].text, p.articles[1].text; a.Host != "d.example" || a.Published.IsZero() || !b.Published.IsZero() {
		t.Errorf("texts %+v and %+v", a, b)
	}
}

func TestReadPackErrors(t *testing.T) {
	for name, files := range map[string]map[string]string{
		"no articles":       {"gold.tsv": "", "queries.txt": ""},
		"no labels":         {"articles.jsonl": "", "queries.txt": ""},
		"no queries":        {"articles.jsonl": "", "gold.tsv": ""},
		"no JSON":           {"articles.jsonl": "{", "gold.tsv": "", "queries.txt": ""},
		"label of nothing":  {"articles.jsonl": "", "gold.tsv": "a\ts\te\tt", "queries.txt": ""},
		"too few of labels": {"articles.jsonl": `{"id":"a"}`, "gold.tsv": "a\ts\te", "queries.txt": ""},
	} {
		if _, err := readPack(writePack(t, files), "small"); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestNewQuery(t *testing.T) {
	q := newBench(newLibrary(readSmallPack(t))).queries[0]
	if diff := cmp.Diff([]int{3, 1, 2}, q.candidates); diff != "" {
		t.Errorf("candidates: %s", diff)
	}
	if diff := cmp.Diff([]float64{reprintGain, eventGain, storyGain}, q.gains); diff != "" {
		t.Errorf("gains: %s", diff)
	}
	if diff := cmp.Diff(3+1/math.Log2(3), q.ideal, near); diff != "" {
		t.Errorf("ideal: %s", diff)
	}
}

func TestNDCG(t *testing.T) {
	many := make([]int, 3*depth)
	manyGains, manyScores := make([]float64, len(many)), make([]float64, len(many))
	for i := range many {
		manyScores[i] = -float64(i)
		if many[i] = 1; i >= len(many)-1 {
			many[i], manyGains[i] = 2, eventGain
		}
	}
	second := 1 / math.Log2(3) // the discount of the second result
	for _, test := range []struct {
		name   string
		q      query
		scores []float64
		want   float64
	}{
		{"ideal", query{gains: []float64{3, 1}, reprints: []int{1, 2}, ideal: 3 + second}, []float64{.9, .8}, 1},
		{"reversed", query{gains: []float64{3, 1}, reprints: []int{1, 2}, ideal: 3 + second}, []float64{.8, .9}, (1 + 3*second) / (3 + second)},
		{"a reprint of the query does not count", query{gains: []float64{-1, 3}, reprints: []int{0, 1}, ideal: 3}, []float64{.9, .8}, 1},
		{"a second reprint does not count", query{gains: []float64{3, 3, 1}, reprints: []int{1, 1, 2}, ideal: 3 + second}, []float64{.9, .8, .7}, 1},
		{"a wrong result pushes others down", query{gains: []float64{0, 3}, reprints: []int{1, 2}, ideal: 3}, []float64{.9, .8}, second},
		{"behind many reprints", query{gains: manyGains, reprints: many, ideal: 3}, manyScores, second},
		{"without an answer", query{gains: []float64{0}, reprints: []int{1}}, []float64{1}, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, test.q.ndcg(test.scores), near); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestNDCGCutoff checks that only the first ten different results count.
func TestNDCGCutoff(t *testing.T) {
	q := query{ideal: 1}
	scores := make([]float64, depth+1)
	for i := range scores {
		q.gains, q.reprints, scores[i] = append(q.gains, 0), append(q.reprints, i), -float64(i)
	}
	q.gains[depth] = eventGain
	if got := q.ndcg(scores); got != 0 {
		t.Errorf("with the answer in place %d: %v", depth+1, got)
	}
	scores[depth] = -float64(depth-1) + .5
	if got := q.ndcg(scores); got == 0 {
		t.Errorf("with the answer in place %d: 0", depth)
	}
}

func TestBCubed(t *testing.T) {
	p := readSmallPack(t)
	for _, test := range []struct {
		name              string
		story             []int
		precision, recall float64
	}{
		{"the event and c", []int{0, 0, 0, 0}, 1, 1}, // c has no event, so it does not count
		{"each alone", []int{0, 1, 2, 3}, 1, 1. / 3},
		{"the reprint apart", []int{0, 0, 2, 3}, 1, (2./3 + 2./3 + 1./3) / 3},
	} {
		var f figures
		p.addBCubed(test.story, &f)
		_, precision, recall, _ := f.mean(allFolds)
		if diff := cmp.Diff([]float64{test.precision, test.recall}, []float64{precision, recall}, near); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
	mixed := &pack{articles: []article{{event: "e1"}, {event: "e1"}, {event: "e2"}}}
	var f figures
	mixed.addBCubed([]int{0, 0, 0}, &f)
	if _, precision, recall, f1 := f.mean(allFolds); math.Abs(precision-5./9) > 1e-9 || recall != 1 || math.Abs(f1-10./14) > 1e-9 {
		t.Errorf("two events in one story: precision %v, recall %v, F1 %v", precision, recall, f1)
	}
}

// TestFoldsOfFigures checks that figures can be taken of some folds.
func TestFoldsOfFigures(t *testing.T) {
	f := figures{{ndcg: 1, queries: 2, precision: 1, recall: 1, articles: 1}, {ndcg: 3, queries: 3, precision: 0, recall: 1, articles: 1}}
	ndcg, precision, _, _ := f.mean(func(fold int) bool { return fold == 0 })
	if diff := cmp.Diff([]float64{.5, 1}, []float64{ndcg, precision}, near); diff != "" {
		t.Error(diff)
	}
	ndcg, precision, _, _ = f.mean(allFolds)
	if diff := cmp.Diff([]float64{.8, .5}, []float64{ndcg, precision}, near); diff != "" {
		t.Error(diff)
	}
}

// TestSearch starts just where a bias is too low to join anything: the search must raise it.
func TestSearch(t *testing.T) {
	all := []*bench{newBench(newLibrary(readSmallPack(t)))}
	p := similarity.Tuned()
	p.Spaced.Bias = 5
	collectEvidence(all, p)
	before := objective(all, p, allFolds)
	for best := before; before == best; before = objective(all, p, allFolds) {
		if p.Spaced.Bias -= .5; p.Spaced.Bias < -50 {
			t.Fatal("the bias does not matter")
		}
	}
	found := search(all, p, knobs(), allFolds, 2)
	collectEvidence(all, found)
	if after := objective(all, found, allFolds); after <= before {
		t.Errorf("the objective goes from %v to %v", before, after)
	}
	if n := len(crossValidate(all, found, knobs(), 1)); n != 1 {
		t.Errorf("figures of %d packs", n)
	}
	if n := len(measureAll(all, found)); n != 1 {
		t.Errorf("figures of %d packs", n)
	}
}

// TestKnobs checks that each knob changes a parameter of its own.
func TestKnobs(t *testing.T) {
	var p similarity.Parameters
	for _, k := range knobs() {
		*k.of(&p)++
	}
	ones := similarity.ScriptParameters{Part: 1, Days: 1, Hubness: 1, StoryRarest: 1, Bias: 1}
	want := similarity.Parameters{
		Rarity: 1, Repeat: 1, LeadShare: 1, Title: 1, Text: 1, Cover: 1, Rarest: 1, Near: 1, NearDays: 1, Undated: 1, SameHost: 1,
		Hubness: 1, StoryPull: 1, Unspaced: ones, Spaced: ones,
	}
	if diff := cmp.Diff(want, p); diff != "" {
		t.Error(diff)
	}
}
