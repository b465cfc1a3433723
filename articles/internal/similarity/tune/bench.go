package main

import (
	"fmt"
	"slices"

	"newsreader/articles/internal/similarity"
)

// bench measures the rankings and groups of one pack.
type bench struct {
	lib      *library
	queries  []*query
	near     [][]*similarity.Doc // the candidates of each query
	docs     []*similarity.Doc   // all articles
	batch    *similarity.Batch   // all articles, as if they came in one
	pairs    []similarity.Pair   // of the batch
	evidence [][]similarity.Evidence
}

func newBench(l *library) *bench {
	b := &bench{lib: l, queries: make([]*query, len(l.queries)), near: make([][]*similarity.Doc, len(l.queries))}
	for i := range l.articles {
		b.docs = append(b.docs, &l.articles[i].doc)
	}
	b.batch = similarity.NewBatch(b.docs, nil)
	chosen := similarity.New(similarity.Chosen())
	b.pair(chosen)
	group := b.gather(chosen)
	parallel(len(l.queries), func(i int) {
		candidates := l.candidates(l.queries[i])
		candidates = append(candidates, b.others(l.queries[i], candidates, group)...)
		b.queries[i], b.near[i] = l.judge(l.queries[i], candidates), b.of(candidates)
	})
	return b
}

// of gives articles by their places.
func (b *bench) of(places []int) []*similarity.Doc {
	var docs []*similarity.Doc
	for _, i := range places {
		docs = append(docs, b.docs[i])
	}
	return docs
}

// pair collects the evidence for groups.
func (b *bench) pair(m *similarity.Model) { b.pairs = slices.Collect(m.Pairs(b.batch, b.lib.counts)) }

// gather gathers all articles with the evidence as it was weighed last.
func (b *bench) gather(m *similarity.Model) []int {
	for _, d := range b.docs {
		d.Crowd = 0
	}
	group, crowds := m.Gather(b.batch, slices.Values(b.pairs))
	for i, d := range b.docs {
		d.Crowd = crowds[i]
	}
	return group
}

// others gives what stands in one story with the first answers, as the library does.
func (b *bench) others(q int, candidates, group []int) []int {
	leading := map[int]bool{}
	stories := make([]int64, len(candidates))
	for i, c := range candidates {
		stories[i] = int64(group[c]) + 1
	}
	ranked := similarity.New(similarity.Chosen()).Rank(b.docs[q], b.of(candidates), stories, b.lib.counts)
	for _, r := range ranked[:min(len(ranked), similarity.Leaders)] {
		leading[group[candidates[r.Index]]] = true
	}
	var out []int
	for i, g := range group {
		if leading[g] && i != q && !slices.Contains(candidates, i) {
			out = append(out, i)
		}
	}
	return out
}

// weigh collects the evidence for rankings and groups under constants.
func (b *bench) weigh(c similarity.Constants) {
	m := similarity.New(c)
	b.pair(m)
	b.evidence = make([][]similarity.Evidence, len(b.queries))
	parallel(len(b.queries), func(i int) {
		b.evidence[i] = m.Compare(b.docs[b.queries[i].article], b.near[i], b.lib.counts)
	})
}

// figures are what the articles of each fold get: sums, and over how many.
type figures [folds]struct{ ndcg, queries, precision, recall, articles float64 }

// measure ranks with the evidence as it was weighed last, and gathers.
func (b *bench) measure(c similarity.Constants) (all figures) {
	m := similarity.New(c)
	group := b.gather(m)
	scores := make([]float64, len(b.queries))
	parallel(len(b.queries), func(i int) { scores[i] = b.ndcg(m, i, group) })
	for i, q := range b.queries {
		all[q.fold].ndcg += scores[i]
		all[q.fold].queries++
	}
	b.lib.bcubed(group, &all)
	return all
}

func (b *bench) ndcg(m *similarity.Model, i int, group []int) float64 {
	q := b.queries[i]
	scores, stories := make([]float64, len(b.near[i])), make([]int64, len(b.near[i]))
	for k := range scores {
		scores[k] = m.Odds(b.docs[q.article], &b.evidence[i][k])
		stories[k] = int64(group[q.candidates[k]]) + 1
	}
	m.Settle(scores, b.near[i])
	m.Lean(scores, stories)
	return q.ndcg(scores)
}

// over gives the mean nDCG and B-cubed precision, recall and F1 of the folds that pass.
func (f *figures) over(in func(int) bool) (ndcg, precision, recall, f1 float64) {
	queries, articles := 0.0, 0.0
	for i, x := range f {
		if in(i) {
			ndcg, queries = ndcg+x.ndcg, queries+x.queries
			precision, recall, articles = precision+x.precision, recall+x.recall, articles+x.articles
		}
	}
	precision, recall = precision/articles, recall/articles
	return ndcg / queries, precision, recall, 2 * precision * recall / (precision + recall)
}

func (f *figures) String() string {
	ndcg, precision, recall, f1 := f.over(every)
	return fmt.Sprintf("nDCG@10 %.4f  B-cubed P %.4f R %.4f F1 %.4f", ndcg, precision, recall, f1)
}

func every(int) bool { return true }
