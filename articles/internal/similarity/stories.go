package similarity

import (
	"iter"
	"math"
)

// Stories gathers a batch of articles into stories: groups are the stories so far, as the places of their
// articles in docs, and what stands in none of them is new. A story may take in articles and other stories, and never comes
// apart. It gives each article's story by the least article in it, and its crowd, which may have grown. Exact reprints
// count as one article, and are not compared. Where docs and their counts are in an order of something lasting, such as IDs, the order in which
// a batch came does not matter. It takes about a tenth of a millisecond for each new article, a hundredth for an old one.
func (m *Model) Stories(docs []*Doc, groups [][]int, f Frequencies) (stories []int, crowds []float64) {
	b := NewBatch(docs, groups)
	return m.Gather(b, m.Pairs(b, f))
}

// Gather is the second half of [Model.Stories], after the pairs have been compared.
func (m *Model) Gather(b *Batch, pairs iter.Seq[Pair]) (stories []int, crowds []float64) {
	links, crowdsOfFirsts := m.links(b, pairs)
	grown := Grow(len(b.firsts), b.groups, links, joinThreshold)
	least := make([]int, len(b.firsts))
	for i := range least {
		least[i] = math.MaxInt
	}
	for i, p := range b.place {
		least[grown[p]] = min(least[grown[p]], i)
	}
	stories, crowds = make([]int, len(b.place)), make([]float64, len(b.place))
	for i, p := range b.place {
		stories[i], crowds[i] = least[grown[p]], crowdsOfFirsts[p]
	}
	return stories, crowds
}

// leastLink is the probability below which a link changes no group.
const leastLink = 0.02

// links weighs pairs for [Grow], and leaves out those that would change no group. It gives the crowds as well: what
// they were before and what the pairs add.
func (m *Model) links(b *Batch, pairs iter.Seq[Pair]) ([]Link, []float64) {
	crowds := make([]float64, len(b.docs))
	for i, d := range b.docs {
		crowds[i] = d.Crowd
	}
	type weighed struct {
		a, b  int32
		odds  float64
		crowd float64 // what crowds weigh for the pair
	}
	var all []weighed
	for p := range pairs {
		s := m.c.script(b.docs[p.b])
		x := weighed{int32(p.a), int32(p.b), m.oddsOfStories(s, &p.Evidence), s.Crowd}
		crowds[x.a] += probability(x.odds)
		crowds[x.b] += probability(x.odds)
		all = append(all, x)
	}
	var links []Link
	for _, x := range all {
		if p := probability(x.odds - x.crowd*crowding(x.odds, crowds[x.a], crowds[x.b])); p >= leastLink {
			links = append(links, Link{int(x.a), int(x.b), p})
		}
	}
	return links, crowds
}

// Central gives the place of the article whose title has most in common with the others' titles.
func Central(docs []*Doc) int {
	holding := map[Term]int{}
	for _, d := range docs {
		for _, t := range d.Title {
			holding[t]++
		}
	}
	best, most := 0, -1.0
	for i, d := range docs {
		sum := 0.0
		for _, t := range d.Title {
			sum += float64(holding[t] - 1)
		}
		// A long title holds more terms without saying more of what all say.
		if sum /= float64(len(d.Title) + usualTerms); sum > most {
			best, most = i, sum
		}
	}
	return best
}

// usualTerms is how many terms a title has as a rule.
const usualTerms = 30
