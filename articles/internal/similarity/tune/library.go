package main

import (
	"cmp"
	"slices"
	"sync"

	"newsreader/articles/internal/similarity"
)

// library is a pack with its index.
type library struct {
	*pack
	counts      *similarity.Counts
	title, lead map[similarity.Term][]int32 // articles with the term in the title, and with it only in the lead
}

func index(p *pack) *library {
	l := &library{pack: p, counts: similarity.NewCounts(), title: map[similarity.Term][]int32{}, lead: map[similarity.Term][]int32{}}
	parallel(len(p.articles), func(i int) { p.articles[i].doc = similarity.Features(p.articles[i].text) })
	for i := range p.articles {
		d := &p.articles[i].doc
		l.counts.Add(d)
		for _, t := range d.Title {
			l.title[t] = append(l.title[t], int32(i))
		}
		for _, t := range d.Lead {
			if _, ok := slices.BinarySearch(d.Title, t); !ok {
				l.lead[t] = append(l.lead[t], int32(i))
			}
		}
	}
	return l
}

// candidates asks the index as the library does: the sums of what is looked up.
func (l *library) candidates(q int) []int {
	worth := map[int32]float64{}
	for _, x := range similarity.Lookups(l.articles[q].text, l.counts, true) {
		holding := l.lead
		if x.InTitle {
			holding = l.title
		}
		for _, i := range holding[x.Term] {
			worth[i] += x.Worth
		}
	}
	delete(worth, int32(q))
	all := make([]int, 0, len(worth))
	for i := range worth {
		all = append(all, int(i))
	}
	slices.SortFunc(all, func(a, b int) int {
		return cmp.Or(cmp.Compare(worth[int32(b)], worth[int32(a)]), cmp.Compare(a, b))
	})
	return all[:min(similarity.Candidates, len(all))]
}

// parallel calls f with 0 to n-1 on the processors there are.
func parallel(n int, f func(int)) {
	const workers = 2
	var wait sync.WaitGroup
	for w := range workers {
		wait.Add(1)
		go func() {
			defer wait.Done()
			for i := w; i < n; i += workers {
				f(i)
			}
		}()
	}
	wait.Wait()
}
