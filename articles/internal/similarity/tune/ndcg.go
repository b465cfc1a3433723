package main

import (
	"math"

	"newsreader/articles/internal/similarity"
)

// depth is the number of results that count.
const depth = 10

// The gain of a result, by what it shares with the query article.
const (
	eventGain   = 3
	storyGain   = 1
	noGain      = 0
	reprintGain = -1 // a reprint of the query article itself does not count as a result
)

// query is an article and its candidates.
type query struct {
	article    int
	fold       int
	candidates []int
	gains      []float64
	reprints   []int // article.reprints of the candidates
	evidence   []similarity.Evidence
	ideal      float64 // the greatest discounted gain
}

// newQuery returns a query with the gains of its candidates. Rankings are scored like those of
// check/related_score.py.
func (l *library) newQuery(article int, candidates []int) *query {
	a := &l.articles[article]
	event, story := map[int]bool{}, map[int]bool{}
	for i := range l.articles {
		b := &l.articles[i]
		if b.reprints == a.reprints {
			continue
		}
		if b.event != "-" && b.event == a.event {
			event[b.reprints] = true
		} else if b.story == a.story {
			story[b.reprints] = true
		}
	}
	for r := range event {
		delete(story, r)
	}
	q := &query{article: article, candidates: candidates, fold: a.fold}
	for _, c := range candidates {
		b := &l.articles[c]
		gain := float64(noGain)
		switch {
		case b.reprints == a.reprints:
			gain = reprintGain
		case event[b.reprints]:
			gain = eventGain
		case story[b.reprints]:
			gain = storyGain
		}
		q.gains, q.reprints = append(q.gains, gain), append(q.reprints, b.reprints)
	}
	for i := range depth {
		switch {
		case i < len(event):
			q.ideal += eventGain * discount(i)
		case i < len(event)+len(story):
			q.ideal += storyGain * discount(i)
		}
	}
	return q
}

func discount(rank int) float64 { return 1 / math.Log2(float64(rank)+2) }

// ndcg returns nDCG@10 of the ranking by scores, one for each candidate. Of several reprints of one
// text, only the first counts.
func (q *query) ndcg(scores []float64) float64 {
	if q.ideal == 0 {
		return 0
	}
	sum, n := 0.0, 0
	seen := map[int]bool{}
	for _, i := range q.top(scores) {
		if seen[q.reprints[i]] {
			continue
		}
		seen[q.reprints[i]] = true
		sum += q.gains[i] * discount(n)
		if n++; n == depth {
			break
		}
	}
	return sum / q.ideal
}

// top returns the indexes of the best candidates in descending order of score, without reprints of
// the query article. They are enough for depth different texts among reprints.
func (q *query) top(scores []float64) []int {
	const kept = 6 * depth
	top := make([]int, 0, kept)
	for i, s := range scores {
		if q.gains[i] < 0 || len(top) == kept && s <= scores[top[kept-1]] {
			continue
		}
		if len(top) < kept {
			top = append(top, 0)
		}
		k := len(top) - 1
		for ; k > 0 && scores[top[k-1]] < s; k-- {
			top[k] = top[k-1]
		}
		top[k] = i
	}
	return top
}
