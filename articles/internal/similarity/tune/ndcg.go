package main

import "math"

// ranked is how many of a ranking count.
const ranked = 10

// query is an article, its candidates and what each is worth as an answer.
type query struct {
	article    int
	candidates []int
	gains      []float64 // 3 same event, 1 same story, 0 neither, -1 a reprint of the article itself
	copies     []int
	ideal      float64
	fold       int
}

// judge makes a query with the gains of the candidates; ndcg then scores rankings as check/related_score.py does.
func (l *library) judge(q int, candidates []int) *query {
	a := &l.articles[q]
	event, story := map[int]bool{}, map[int]bool{}
	for i := range l.articles {
		b := &l.articles[i]
		if b.copies == a.copies {
			continue
		}
		if b.event != "-" && b.event == a.event {
			event[b.copies] = true
		} else if b.story == a.story {
			story[b.copies] = true
		}
	}
	for c := range event {
		delete(story, c)
	}
	j := &query{article: q, candidates: candidates, fold: a.fold}
	for _, c := range candidates {
		b := &l.articles[c]
		gain := 0.0
		switch {
		case b.copies == a.copies:
			gain = -1
		case event[b.copies]:
			gain = 3
		case story[b.copies]:
			gain = 1
		}
		j.gains, j.copies = append(j.gains, gain), append(j.copies, b.copies)
	}
	for i := range ranked {
		switch {
		case i < len(event):
			j.ideal += 3 * discount(i)
		case i < len(event)+len(story):
			j.ideal += discount(i)
		}
	}
	return j
}

func discount(i int) float64 { return 1 / math.Log2(float64(i)+2) }

// ndcg scores a ranking of the candidates, given by their scores.
func (j *query) ndcg(scores []float64) float64 {
	const kept = 6 * ranked // enough for ten different ones among reprints
	top := make([]int, 0, kept)
	for i, s := range scores {
		if j.gains[i] < 0 || len(top) == kept && s <= scores[top[kept-1]] {
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
	sum, n := 0.0, 0
	var seen [ranked]int
top:
	for _, i := range top {
		for _, c := range seen[:n] {
			if c == j.copies[i] {
				continue top
			}
		}
		seen[n] = j.copies[i]
		sum += max(0, j.gains[i]) * discount(n)
		if n++; n == ranked {
			break
		}
	}
	if j.ideal == 0 {
		return 0
	}
	return sum / j.ideal
}
