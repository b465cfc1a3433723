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
	counts        *similarity.Counts
	titles, leads map[similarity.Term][]int32 // the articles with a term in the title, and only in the lead
}

func newLibrary(p *pack) *library {
	l := &library{pack: p, counts: similarity.NewCounts(), titles: map[similarity.Term][]int32{}, leads: map[similarity.Term][]int32{}}
	parallel(len(p.articles), func(i int) { p.articles[i].features = similarity.FeaturesOf(p.articles[i].text) })
	for i := range p.articles {
		f := &p.articles[i].features
		l.counts.Add(f)
		for _, t := range f.Title {
			l.titles[t] = append(l.titles[t], int32(i))
		}
		for _, t := range f.Lead {
			if _, ok := slices.BinarySearch(f.Title, t); !ok {
				l.leads[t] = append(l.leads[t], int32(i))
			}
		}
	}
	return l
}

// candidates looks up candidates for an article as the library does.
func (l *library) candidates(article int) []int {
	worth := map[int32]float64{}
	for _, x := range similarity.Lookups(l.articles[article].text, l.counts, true) {
		holding := l.leads
		if x.InTitle {
			holding = l.titles
		}
		for _, i := range holding[x.Term] {
			worth[i] += x.Worth
		}
	}
	delete(worth, int32(article))
	all := make([]int, 0, len(worth))
	for i := range worth {
		all = append(all, int(i))
	}
	slices.SortFunc(all, func(a, b int) int {
		return cmp.Or(cmp.Compare(worth[int32(b)], worth[int32(a)]), cmp.Compare(a, b))
	})
	return all[:min(similarity.MaxCandidates, len(all))]
}

// parallel calls f with 0 to n-1 from two goroutines.
func parallel(n int, f func(int)) {
	const workers = 2
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() {
			for i := w; i < n; i += workers {
				f(i)
			}
		})
	}
	wait.Wait()
}
