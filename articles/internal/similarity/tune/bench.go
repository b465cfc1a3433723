package main

import (
	"fmt"
	"slices"

	"newsreader/articles/internal/similarity"
)

// bench measures rankings and clusters of one pack.
type bench struct {
	lib      *library
	queries  []*query
	features []*similarity.Features // of all articles
	batch    *similarity.Batch      // all articles, as if they arrived together
	pairs    []similarity.Pair      // of the batch
}

func newBench(l *library) *bench {
	b := &bench{lib: l, queries: make([]*query, len(l.queries))}
	for i := range l.articles {
		b.features = append(b.features, &l.articles[i].features)
	}
	b.batch = similarity.NewBatch(b.features, nil)
	tuned := similarity.New(similarity.Tuned())
	b.comparePairs(tuned)
	story := b.cluster(tuned)
	parallel(len(l.queries), func(i int) {
		candidates := l.candidates(l.queries[i])
		candidates = append(candidates, b.expand(l.queries[i], candidates, story)...)
		b.queries[i] = l.newQuery(l.queries[i], candidates)
	})
	return b
}

// featuresOf returns the features of some articles.
func (b *bench) featuresOf(articles []int) []*similarity.Features {
	var out []*similarity.Features
	for _, i := range articles {
		out = append(out, b.features[i])
	}
	return out
}

// comparePairs collects the evidence for clusters.
func (b *bench) comparePairs(m *similarity.Model) {
	b.pairs = slices.Collect(m.Pairs(b.batch, b.lib.counts))
}

// cluster clusters all articles by the collected evidence, sets their hubness and returns the story
// of each.
func (b *bench) cluster(m *similarity.Model) []int {
	for _, f := range b.features {
		f.Hubness = 0
	}
	story, hubness := m.ClusterPairs(b.batch, slices.Values(b.pairs))
	for i, f := range b.features {
		f.Hubness = hubness[i]
	}
	return story
}

// storiesOf returns the stories of some articles in the form that a model takes: none is 0.
func storiesOf(articles, story []int) []int64 {
	out := make([]int64, len(articles))
	for i, a := range articles {
		out[i] = int64(story[a]) + 1
	}
	return out
}

// expand returns the other articles of the top results' stories, as the library does.
func (b *bench) expand(article int, candidates, story []int) []int {
	ranked := similarity.New(similarity.Tuned()).
		Rank(b.features[article], b.featuresOf(candidates), storiesOf(candidates, story), b.lib.counts)
	expanded := map[int]bool{}
	for _, r := range ranked[:min(len(ranked), similarity.MaxExpanded)] {
		expanded[story[candidates[r.Index]]] = true
	}
	var out []int
	for i, s := range story {
		if expanded[s] && i != article && !slices.Contains(candidates, i) {
			out = append(out, i)
		}
	}
	return out
}

// collectEvidence compares all queries and pairs under the weights of terms in p.
func (b *bench) collectEvidence(p similarity.Parameters) {
	m := similarity.New(p)
	b.comparePairs(m)
	parallel(len(b.queries), func(i int) {
		q := b.queries[i]
		q.evidence = m.Compare(b.features[q.article], b.featuresOf(q.candidates), b.lib.counts)
	})
}

// figures are the sums over the queries and articles of each fold, and their numbers.
type figures [folds]struct{ ndcg, queries, precision, recall, articles float64 }

// measure ranks and clusters by the collected evidence.
func (b *bench) measure(p similarity.Parameters) (all figures) {
	m := similarity.New(p)
	story := b.cluster(m)
	ndcg := make([]float64, len(b.queries))
	parallel(len(b.queries), func(i int) {
		q := b.queries[i]
		ndcg[i] = q.ndcg(m.Odds(b.features[q.article], b.featuresOf(q.candidates), q.evidence, storiesOf(q.candidates, story)))
	})
	for i, q := range b.queries {
		all[q.fold].ndcg += ndcg[i]
		all[q.fold].queries++
	}
	b.lib.addBCubed(story, &all)
	return all
}

// mean returns the mean nDCG and B-cubed precision, recall and F1 over some folds.
func (f *figures) mean(include func(fold int) bool) (ndcg, precision, recall, f1 float64) {
	queries, articles := 0.0, 0.0
	for i, x := range f {
		if include(i) {
			ndcg, queries = ndcg+x.ndcg, queries+x.queries
			precision, recall, articles = precision+x.precision, recall+x.recall, articles+x.articles
		}
	}
	precision, recall = precision/articles, recall/articles
	return ndcg / queries, precision, recall, 2 * precision * recall / (precision + recall)
}

func (f *figures) String() string {
	ndcg, precision, recall, f1 := f.mean(allFolds)
	return fmt.Sprintf("nDCG@10 %.4f  B-cubed P %.4f R %.4f F1 %.4f", ndcg, precision, recall, f1)
}

func allFolds(int) bool { return true }
