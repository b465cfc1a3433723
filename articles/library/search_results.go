package library

import (
	"context"
	"iter"
	"slices"

	"newsreader/articles/internal/textindex"
)

// Results are what a search found, best first. Only what orders them is in memory.
type Results struct {
	// Total is how many articles match if they were to be counted, else how many the hits are. Copies count.
	Total       int
	l           *Library
	highlighted []*textindex.Clause
	snippets    bool
	ranked      []rankedArticle
}

// Len returns how many hits there are.
func (r *Results) Len() int { return len(r.ranked) }

// Articles returns how many articles the hits are, with their copies.
func (r *Results) Articles() int {
	n := len(r.ranked)
	for _, a := range r.ranked {
		n += len(a.copies)
	}
	return n
}

// Hits yields the hits as they are read. What is removed from the library meanwhile is missing; an error ends them.
func (r *Results) Hits(ctx context.Context) iter.Seq2[Hit, error] {
	return func(yield func(Hit, error) bool) {
		for batch := range slices.Chunk(r.ranked, textBatch) {
			hits, err := r.load(ctx, batch)
			if err != nil {
				yield(Hit{}, r.l.wrapError("searching", err))
				return
			}
			for _, h := range hits {
				if !yield(h, nil) {
					return
				}
			}
		}
	}
}

// load reads a batch of hits.
func (r *Results) load(ctx context.Context, batch []rankedArticle) ([]Hit, error) {
	numbers := numbersOf(batch)
	for _, a := range batch {
		numbers = append(numbers, a.copies...)
	}
	found, err := r.l.loadCandidates(ctx, &searchPlan{}, numbers)
	if err == nil && r.snippets {
		err = r.l.loadTexts(ctx, found)
	}
	if err != nil {
		return nil, err
	}
	byNumber := map[int64]*searchCandidate{}
	for _, c := range found {
		byNumber[c.number] = c
	}
	var hits []Hit
	for _, a := range batch {
		c := byNumber[a.number]
		if c == nil {
			continue
		}
		hit := Hit{Headline: c.headline, Score: a.score}
		for _, n := range a.copies {
			if c := byNumber[n]; c != nil {
				hit.Copies = append(hit.Copies, c.headline)
			}
		}
		if r.snippets {
			hit.Snippet, hit.Spans = snippet(c.texts, r.highlighted)
		}
		hits = append(hits, hit)
	}
	return hits, nil
}
