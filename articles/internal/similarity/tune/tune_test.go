package main

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"newsreader/articles/internal/similarity"
)

// invented writes a pack of four articles: two of one event, a third of its story, and a reprint of the first.
func invented(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, lines := range map[string][]string{
		"articles.jsonl": {
			`{"id":"a","title":"Ferry aground off Tessel","summary":"","published":"2031-03-01T10:00:00Z","source":"d.example"}`,
			`{"id":"b","title":"Tessel ferry runs aground","summary":null,"published":null,"source":""}`,
			`{"id":"c","title":"Tessel ferry line to be sold","summary":"","published":null,"source":""}`,
			`{"id":"d","title":"Ferry aground off Tessel","summary":"","published":null,"source":""}`,
		},
		"gold.tsv":    {"a\ts\te1\tt1\ten", "b\ts\te1\tt2\ten", "c\ts\t-\tt3\ten", "d\ts\te1\tt1\ten"},
		"queries.txt": {"a"},
	} {
		if err := os.MkdirAll(filepath.Join(dir, "small"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "small", name), []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestMeasures(t *testing.T) {
	p, err := readPack(invented(t), "small")
	if err != nil {
		t.Fatal(err)
	}
	b := newBench(newLibrary(p))
	q := b.queries[0]
	if diff := cmp.Diff([]int{3, 1, 2}, q.candidates); diff != "" {
		t.Fatalf("candidates: %s", diff)
	}
	if diff := cmp.Diff([]float64{-1, 3, 1}, q.gains); diff != "" {
		t.Fatalf("gains: %s", diff)
	}
	for _, test := range []struct {
		scores []float64
		want   float64
	}{
		{[]float64{.9, .8, .7}, 1}, // the reprint of the article itself does not count
		{[]float64{.9, .7, .8}, (1 + 3/math.Log2(3)) / (3 + 1/math.Log2(3))},
	} {
		if diff := cmp.Diff(test.want, q.ndcg(test.scores), cmpopts.EquateApprox(0, 1e-9)); diff != "" {
			t.Errorf("%v: %s", test.scores, diff)
		}
	}
	var f figures
	p.addBCubed([]int{0, 0, 2, 3}, &f)
	_, precision, recall, _ := f.mean(allFolds)
	if diff := cmp.Diff([]float64{1, (2./3 + 2./3 + 1./3) / 3}, []float64{precision, recall}, cmpopts.EquateApprox(0, 1e-9)); diff != "" {
		t.Errorf("B-cubed: %s", diff)
	}
	if got := measureAll([]*bench{b}, similarity.Tuned()); len(got) != 1 {
		t.Errorf("%d packs measured", len(got))
	}
}

func TestSearch(t *testing.T) {
	p, err := readPack(invented(t), "small")
	if err != nil {
		t.Fatal(err)
	}
	all := []*bench{newBench(newLibrary(p))}
	c := similarity.Tuned()
	collectEvidence(all, c)
	before := objective(all, c, allFolds)
	found := search(all, c, knobs(), allFolds, 1)
	collectEvidence(all, found)
	if after := objective(all, found, allFolds); after < before {
		t.Errorf("from %v to %v", before, after)
	}
	if n := len(crossValidate(all, c, knobs(), 1)); n != 1 {
		t.Errorf("%d packs crossed", n)
	}
}
