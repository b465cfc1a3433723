package similarity

import (
	"cmp"
	"container/heap"
	"slices"
)

// Link is a pair of articles and the probability that they tell the same event.
type Link struct {
	A, B int
	P    float64
}

// joinThreshold is the mean probability between the members of two groups at which Grow best joins them.
const joinThreshold = 0.3

// surest is the share of the surest pair of two groups in joining them. Pairs that nobody compared count as 0, so that
// means alone break large stories apart.
const surest = 0.25

// Grow groups articles 0 to n-1 by average linkage (UPGMA; Sokal, Michener: "A statistical method for evaluating
// systematic relationships", 1958): the two groups with the greatest mean probability between their members are joined
// until none reaches threshold. It begins with groups that exist, which may take in articles and each other and never
// come apart; other articles begin as groups of their own. Pairs without a link count as 0, those with several as the surest,
// links within a group and articles outside 0 to n-1 not at all. It gives each
// article's group by the least article in it. The order of links does not matter; of equal means, that of the least articles
// goes first, so callers who number a batch by something lasting, such as IDs, get the same groups in whatever
// order it came. It takes time n log n in the number of links where groups stay small.
func Grow(n int, groups [][]int, links []Link, threshold float64) []int {
	g := newGathering(n)
	for _, members := range groups {
		g.unite(members)
	}
	for _, l := range distinct(links, n) {
		g.add(g.find(l.A), g.find(l.B), l.P)
	}
	g.join(threshold)
	out := make([]int, n)
	for i := range out {
		out[i] = g.find(i)
	}
	return out
}

// distinct gives one link for each pair, the lesser article first.
func distinct(links []Link, n int) []Link {
	out := make([]Link, 0, len(links))
	for _, l := range links {
		if l.A >= 0 && l.B >= 0 && l.A < n && l.B < n && l.A != l.B {
			out = append(out, Link{min(l.A, l.B), max(l.A, l.B), l.P})
		}
	}
	slices.SortFunc(out, func(x, y Link) int {
		return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B), cmp.Compare(y.P, x.P))
	})
	return slices.CompactFunc(out, func(x, y Link) bool { return x.A == y.A && x.B == y.B })
}

// gathering is groups that grow. A group is known by its least article.
type gathering struct {
	parent []int
	weight []float64     // articles in the group
	near   []map[int]tie // to other groups
	queue  joins
}

// tie is the sum of the probabilities between two groups and the greatest of them, in units of 1/certain.
type tie struct{ sum, most int64 }

func (t tie) and(u tie) tie { return tie{t.sum + u.sum, max(t.most, u.most)} }

// certain is probability 1. Sums of whole numbers do not depend on their order.
const certain = 1 << 32

func newGathering(n int) *gathering {
	g := &gathering{parent: make([]int, n), weight: make([]float64, n), near: make([]map[int]tie, n)}
	for i := range n {
		g.parent[i], g.weight[i] = i, 1
	}
	return g
}

// unite makes one group of articles and the groups they are in, before any links are added.
func (g *gathering) unite(members []int) {
	first := -1
	for _, m := range members {
		if m < 0 || m >= len(g.parent) {
			continue
		}
		m = g.find(m)
		if first < 0 {
			first = m
		}
		if a, b := min(first, m), max(first, m); a != b {
			g.parent[b], first = a, a
			g.weight[a] += g.weight[b]
		}
	}
}

// add adds to the sum of probabilities between two groups.
func (g *gathering) add(a, b int, p float64) {
	if a == b || !(p > 0) {
		return
	}
	for _, x := range [2][2]int{{a, b}, {b, a}} {
		if g.near[x[0]] == nil {
			g.near[x[0]] = map[int]tie{}
		}
		t := int64(min(p, 1) * certain)
		g.near[x[0]][x[1]] = g.near[x[0]][x[1]].and(tie{t, t})
	}
}

// find gives an article's group.
func (g *gathering) find(i int) int {
	for g.parent[i] != i {
		g.parent[i] = g.parent[g.parent[i]]
		i = g.parent[i]
	}
	return i
}

// mean is how surely two groups are one: the mean probability between their members, a little of which counts that of the surest pair.
func (g *gathering) mean(a, b int) float64 {
	t := g.near[a][b]
	return ((1-surest)*float64(t.sum)/(g.weight[a]*g.weight[b]) + surest*float64(t.most)) / certain
}

func (g *gathering) join(threshold float64) {
	for a := range g.near {
		for b := range g.near[a] {
			if a < b && g.mean(a, b) >= threshold {
				g.queue = append(g.queue, joint{a, b, g.mean(a, b)})
			}
		}
	}
	heap.Init(&g.queue)
	for len(g.queue) > 0 {
		j := heap.Pop(&g.queue).(joint)
		if g.parent[j.a] == j.a && g.parent[j.b] == j.b && g.mean(j.a, j.b) == j.mean {
			g.merge(j.a, j.b, threshold)
		}
	}
}

// merge joins group b into the lesser a.
func (g *gathering) merge(a, b int, threshold float64) {
	g.parent[b] = a
	g.weight[a] += g.weight[b]
	delete(g.near[a], b)
	for c, p := range g.near[b] {
		if c != a {
			delete(g.near[c], b)
			g.near[a][c] = g.near[a][c].and(p)
			g.near[c][a] = g.near[a][c]
		}
	}
	g.near[b] = nil
	for c := range g.near[a] {
		if m := g.mean(a, c); m >= threshold {
			heap.Push(&g.queue, joint{min(a, c), max(a, c), m})
		}
	}
}

// joint is two groups that may be joined. joins is a heap of them, the surest first, of equals that of the least articles.
type joint struct {
	a, b int
	mean float64
}

type joins []joint

func (h joins) Len() int { return len(h) }
func (h joins) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(h[j].mean, h[i].mean), cmp.Compare(h[i].a, h[j].a), cmp.Compare(h[i].b, h[j].b)) < 0
}
func (h joins) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h *joins) Push(x any)   { *h = append(*h, x.(joint)) }
func (h *joins) Pop() any {
	old := *h
	last := old[len(old)-1]
	*h = old[:len(old)-1]
	return last
}
