package similarity

import (
	"cmp"
	"container/heap"
	"slices"
)

// link is the probability that two articles report the same event.
type link struct {
	a, b int
	p    float64
}

// strongestShare is the weight of the strongest link of two groups when they are compared, next to
// the mean of all. Pairs that were not compared count as 0, so the mean alone would split large
// stories.
const strongestShare = 0.25

// linkGroups groups articles 0 to n-1 by average linkage (UPGMA; Sokal, Michener: "A statistical
// method for evaluating systematic relationships", 1958): it merges the two groups with the greatest
// mean probability between their members until none reaches the threshold. It starts with the given
// groups, which are never split, and all other articles as groups of their own.
//
// A pair without a link counts as 0, a pair with several links as the strongest. Links within a
// group and articles out of range are ignored. The result is the group of each article, which is
// its lowest article. Of equal means, that of the lowest articles comes first, so the result does
// not depend on the order of groups and links. It takes time n log n in the number of links as long
// as groups are small.
func linkGroups(n int, groups [][]int, links []link, threshold float64) []int {
	l := newLinkage(n)
	for _, members := range groups {
		l.unite(members)
	}
	for _, x := range distinct(links, n) {
		l.add(l.groupOf(x.a), l.groupOf(x.b), x.p)
	}
	l.mergeAll(threshold)
	out := make([]int, n)
	for i := range out {
		out[i] = l.groupOf(i)
	}
	return out
}

// distinct returns one link for each pair of different articles, the lower article first.
func distinct(links []link, n int) []link {
	out := make([]link, 0, len(links))
	for _, x := range links {
		if x.a >= 0 && x.b >= 0 && x.a < n && x.b < n && x.a != x.b {
			out = append(out, link{min(x.a, x.b), max(x.a, x.b), x.p})
		}
	}
	slices.SortFunc(out, func(x, y link) int {
		return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b), cmp.Compare(y.p, x.p))
	})
	return slices.CompactFunc(out, func(x, y link) bool { return x.a == y.a && x.b == y.b })
}

// linkage is a set of groups that are being merged. A group is identified by its lowest article.
type linkage struct {
	parent []int              // a disjoint-set forest
	size   []float64          // the number of articles in a group
	ties   []map[int]affinity // of a group with others
	queue  mergeQueue
}

// affinity is the sum of the probabilities between two groups and the greatest of them, in units of
// 1/certain.
type affinity struct{ sum, strongest int64 }

func (a affinity) plus(b affinity) affinity {
	return affinity{a.sum + b.sum, max(a.strongest, b.strongest)}
}

// certain is probability 1 in fixed point. Sums of integers do not depend on their order.
const certain = 1 << 32

func newLinkage(n int) *linkage {
	l := &linkage{parent: make([]int, n), size: make([]float64, n), ties: make([]map[int]affinity, n)}
	for i := range n {
		l.parent[i], l.size[i] = i, 1
	}
	return l
}

// unite merges the groups of all members. It must be called before any link is added.
func (l *linkage) unite(members []int) {
	first := -1
	for _, m := range members {
		if m < 0 || m >= len(l.parent) {
			continue
		}
		m = l.groupOf(m)
		if first < 0 {
			first = m
		}
		if a, b := min(first, m), max(first, m); a != b {
			l.parent[b], first = a, a
			l.size[a] += l.size[b]
		}
	}
}

// groupOf returns the group of an article.
func (l *linkage) groupOf(i int) int {
	for l.parent[i] != i {
		l.parent[i] = l.parent[l.parent[i]]
		i = l.parent[i]
	}
	return i
}

// add adds a probability between two groups.
func (l *linkage) add(a, b int, p float64) {
	if a == b || !(p > 0) {
		return
	}
	for _, x := range [2][2]int{{a, b}, {b, a}} {
		if l.ties[x[0]] == nil {
			l.ties[x[0]] = map[int]affinity{}
		}
		scaled := int64(min(p, 1) * certain)
		l.ties[x[0]][x[1]] = l.ties[x[0]][x[1]].plus(affinity{scaled, scaled})
	}
}

// mean returns the mean probability between the members of two groups, combined with the strongest.
func (l *linkage) mean(a, b int) float64 {
	t := l.ties[a][b]
	return ((1-strongestShare)*float64(t.sum)/(l.size[a]*l.size[b]) + strongestShare*float64(t.strongest)) / certain
}

// mergeAll merges groups until no mean reaches the threshold.
func (l *linkage) mergeAll(threshold float64) {
	for a := range l.ties {
		for b := range l.ties[a] {
			if mean := l.mean(a, b); a < b && mean >= threshold {
				l.queue = append(l.queue, candidateMerge{a, b, mean})
			}
		}
	}
	heap.Init(&l.queue)
	for len(l.queue) > 0 {
		c := heap.Pop(&l.queue).(candidateMerge)
		// An entry is outdated if one of its groups has been merged since.
		if l.parent[c.a] == c.a && l.parent[c.b] == c.b && l.mean(c.a, c.b) == c.mean {
			l.merge(c.a, c.b, threshold)
		}
	}
}

// merge merges group b into group a, which is lower.
func (l *linkage) merge(a, b int, threshold float64) {
	l.parent[b] = a
	l.size[a] += l.size[b]
	delete(l.ties[a], b)
	for c, t := range l.ties[b] {
		if c != a {
			delete(l.ties[c], b)
			l.ties[a][c] = l.ties[a][c].plus(t)
			l.ties[c][a] = l.ties[a][c]
		}
	}
	l.ties[b] = nil
	for c := range l.ties[a] {
		if mean := l.mean(a, c); mean >= threshold {
			heap.Push(&l.queue, candidateMerge{min(a, c), max(a, c), mean})
		}
	}
}

// candidateMerge is two groups that may be merged, the lower one first.
type candidateMerge struct {
	a, b int
	mean float64
}

// mergeQueue is a heap in descending order of mean, and in ascending order of groups for equal ones.
type mergeQueue []candidateMerge

func (q mergeQueue) Len() int { return len(q) }
func (q mergeQueue) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(q[j].mean, q[i].mean), cmp.Compare(q[i].a, q[j].a), cmp.Compare(q[i].b, q[j].b)) < 0
}
func (q mergeQueue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *mergeQueue) Push(x any)   { *q = append(*q, x.(candidateMerge)) }
func (q *mergeQueue) Pop() any {
	old := *q
	last := old[len(old)-1]
	*q = old[:len(old)-1]
	return last
}
