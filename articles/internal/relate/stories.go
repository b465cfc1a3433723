package relate

import (
	"math"
	"slices"
)

// reprintDays is within how many days one title again is a reprint; later it may be a column's name.
const reprintDays = 3

// Stories gathers a batch of articles into stories: groups are the stories so far, as the places of their
// articles in docs, and what stands in none of them is new. A story may take in articles and other stories, and never comes
// apart. It gives each article's story by the least article in it, and its crowd, which may have grown. Exact reprints
// count as one article, and are not compared. Where docs and their counts are in an order of something lasting, such as IDs, the order in which
// a batch came does not matter. It takes about a tenth of a millisecond for each new article, a hundredth for an old one.
func (m *Model) Stories(docs []*Doc, groups [][]int, f Frequencies) (stories []int, crowds []float64) {
	s := fold(docs, groups)
	links, crowdsOfFirsts := m.Links(s.docs, s.old, f)
	grown := Grow(len(s.firsts), s.groups, links, JoinThreshold)
	least := make([]int, len(s.firsts))
	for i := range least {
		least[i] = math.MaxInt
	}
	for i := range docs {
		g := grown[s.place[i]]
		least[g] = min(least[g], i)
	}
	stories, crowds = make([]int, len(docs)), make([]float64, len(docs))
	for i := range docs {
		stories[i], crowds[i] = least[grown[s.place[i]]], crowdsOfFirsts[s.place[i]]
	}
	return stories, crowds
}

// foldedDocs is articles of which each stands for its reprints, the old ones first.
type foldedDocs struct {
	firsts []int // their places among all
	docs   []*Doc
	old    int
	place  []int // of each of all articles: that of the one which stands for it
	groups [][]int
}

func fold(docs []*Doc, groups [][]int) *foldedDocs {
	s := &foldedDocs{place: make([]int, len(docs))}
	inGroup := make([]bool, len(docs))
	for _, members := range groups {
		for _, i := range members {
			if i >= 0 && i < len(docs) {
				inGroup[i] = true
			}
		}
	}
	titles := map[uint32][]int{}
	for _, old := range [2]bool{true, false} {
		for i, d := range docs {
			if inGroup[i] == old {
				s.add(i, d, titles)
			}
		}
		if old {
			s.old = len(s.firsts)
		}
	}
	for _, members := range groups {
		var places []int
		for _, i := range members {
			if i >= 0 && i < len(docs) {
				places = append(places, s.place[i])
			}
		}
		slices.Sort(places)
		s.groups = append(s.groups, slices.Compact(places))
	}
	return s
}

// add finds the article that stands for article i, or makes it one that stands for others.
func (s *foldedDocs) add(i int, d *Doc, titles map[uint32][]int) {
	for _, p := range titles[d.Same] {
		if len(d.Title) > 0 && s.docs[p].Reprints(d) {
			s.place[i] = p
			return
		}
	}
	s.place[i] = len(s.firsts)
	if len(titles[d.Same]) < copiesKept {
		titles[d.Same] = append(titles[d.Same], s.place[i])
	}
	s.firsts, s.docs = append(s.firsts, i), append(s.docs, d)
}

// Reprints is true of articles under one title, unless both times are known and far apart.
func (d *Doc) Reprints(other *Doc) bool {
	if d.Same != other.Same {
		return false
	}
	if d.Published == Unknown || other.Published == Unknown {
		return true
	}
	return math.Abs(float64(d.Published)-float64(other.Published)) <= reprintDays*86400
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
