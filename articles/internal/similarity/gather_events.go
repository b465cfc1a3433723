package similarity

import "container/heap"

// Event is the articles that report one event.
type Event struct {
	// Articles are some of them: more than four make no difference.
	Articles []*Features
	// Size is how many there are.
	Size int
}

const (
	// minStoryCosine is the cosine of two stories from which they are one, minSpacedCosine that of titles of spaced
	// scripts: a word says less than two characters.
	minStoryCosine  = 0.05
	minSpacedCosine = 0.08
)

// GatherEvents gathers the events of some days into stories. It returns the story of each event, which is the
// lowest index of an event in it. Two events of a story need not be alike if both are like the rest of it, so it compares
// centroids, as is usual in topic detection (Yang, Pierce, Carbonell: "A study on retrospective and on-line event
// detection", SIGIR 1998): it merges the two stories with the greatest cosine until none reaches the threshold. Links of
// single events would chain them into one story wherever a name is in all the news.
func (m *Model) GatherEvents(events []Event, freqs Frequencies) []int {
	c := newCentroids(events)
	c.multiply(events, newWeigher(freqs, &m.p, &m.p.Spaced))
	c.mergeAll()
	out := make([]int, len(events))
	for i := range out { // the parent of a group is lower
		if out[i] = i; c.parent[i] != i {
			out[i] = out[c.parent[i]]
		}
	}
	return out
}

// centroids are groups of events that are being merged. A group is identified by its lowest event. The square of the sum
// of two vectors follows from their own and their product, so no vector is needed after the products are known.
type centroids struct {
	parent   []int
	products [][]float32 // of the sums of two groups' vectors, each of which is as long as its event is large
	least    []float32   // the least cosine
	queue    mergeQueue
}

func newCentroids(events []Event) *centroids {
	n := len(events)
	c := &centroids{parent: make([]int, n), products: make([][]float32, n), least: make([]float32, n)}
	all := make([]float32, n*n)
	for i, e := range events {
		c.parent[i], c.products[i], c.least[i] = i, all[i*n:(i+1)*n], minSpacedCosine
		if len(e.Articles) > 0 && e.Articles[0].Unspaced {
			c.least[i] = minStoryCosine
		}
	}
	return c
}

// holder is an event whose vector has a component for a term.
type holder struct {
	event  int
	weight float32
}

// multiply computes the products of all events.
func (c *centroids) multiply(events []Event, w *weigher) {
	holders := map[Term][]holder{}
	for i, e := range events {
		products := c.products[i]
		for _, x := range w.direction(e.Articles) {
			weight := x.weight * float32(e.Size)
			known := append(holders[x.term], holder{i, weight})
			for _, h := range known {
				products[h.event] += weight * h.weight
			}
			holders[x.term] = known
		}
		for j, product := range products[:i] {
			c.products[j][i] = product
		}
	}
}

// mergeAll merges groups until no cosine reaches the threshold.
func (c *centroids) mergeAll() {
	for a := range c.products {
		for b := range a {
			c.queue = c.appendMerge(c.queue, b, a)
		}
	}
	heap.Init(&c.queue)
	for len(c.queue) > 0 {
		next := heap.Pop(&c.queue).(candidateMerge)
		// An entry is outdated if one of its groups has been merged since.
		if c.parent[next.a] == next.a && c.parent[next.b] == next.b && c.cosine(next.a, next.b) == next.mean {
			c.merge(next.a, next.b)
		}
	}
}

func (c *centroids) cosine(a, b int) float64 {
	return float64(c.products[a][b] / sqrt(c.products[a][a]*c.products[b][b]))
}

// appendMerge appends the merge of two groups if they are similar enough.
func (c *centroids) appendMerge(queue mergeQueue, a, b int) mergeQueue {
	if c.products[a][b] == 0 {
		return queue
	}
	if cosine := c.cosine(a, b); cosine >= float64(max(c.least[a], c.least[b])) {
		queue = append(queue, candidateMerge{min(a, b), max(a, b), cosine})
	}
	return queue
}

// merge merges group b into group a, which is lower.
func (c *centroids) merge(a, b int) {
	c.parent[b] = a
	into, from := c.products[a], c.products[b]
	into[a] += from[b] + 2*into[b]
	for other := range into {
		if other == a || c.parent[other] != other {
			continue
		}
		into[other] += from[other]
		c.products[other][a] = into[other]
		for _, merge := range c.appendMerge(nil, a, other) {
			heap.Push(&c.queue, merge)
		}
	}
}
