package library

import (
	"context"
	"iter"

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
		for start := 0; start < len(r.ranked); start += textBatch {
			hits, err := r.load(ctx, start, min(start+textBatch, len(r.ranked)))
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

// Page returns the n hits from a rank on, or if n is negative the -n before it: fewer if the hits end there. What was
// removed from the library is missing, and others take its place.
func (r *Results) Page(ctx context.Context, rank, n int) ([]Hit, error) {
	var page []Hit
	for back := n < 0; len(page) < max(n, -n); {
		missing := max(n, -n) - len(page)
		start, end := rank, min(rank+missing, len(r.ranked))
		if back {
			start, end = max(rank-missing, 0), min(rank, len(r.ranked))
		}
		if start >= end {
			break
		}
		hits, err := r.load(ctx, start, end)
		if err != nil {
			return nil, r.l.wrapError("searching", err)
		}
		if rank = end; back {
			page, rank = append(hits, page...), start
		} else {
			page = append(page, hits...)
		}
	}
	return page, nil
}

// numbers returns the numbers of all articles that were found, with the copies of the hits.
func (r *Results) numbers() []int64 {
	all := numbersOf(r.ranked)
	for _, a := range r.ranked {
		all = append(all, a.copies...)
	}
	return all
}

// load reads the hits of the ranks from start to end.
func (r *Results) load(ctx context.Context, start, end int) ([]Hit, error) {
	batch := r.ranked[start:end]
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
	for i, a := range batch {
		c := byNumber[a.number]
		if c == nil {
			continue
		}
		hit := Hit{Headline: c.headline, Rank: start + i, Score: a.score}
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
