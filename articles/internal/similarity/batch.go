package similarity

import (
	"math"
	"slices"
)

// Batch is articles of which each stands for its reprints, the old ones first.
type Batch struct {
	firsts []int // their places among all
	docs   []*Doc
	old    int
	place  []int // of each of all articles: that of the one which stands for it
	groups [][]int
}

// NewBatch finds the reprints among docs, of which groups are in stories already, as [Model.Stories] says.
func NewBatch(docs []*Doc, groups [][]int) *Batch {
	b := &Batch{place: make([]int, len(docs))}
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
				b.add(i, d, titles)
			}
		}
		if old {
			b.old = len(b.firsts)
		}
	}
	for _, members := range groups {
		var places []int
		for _, i := range members {
			if i >= 0 && i < len(docs) {
				places = append(places, b.place[i])
			}
		}
		slices.Sort(places)
		b.groups = append(b.groups, slices.Compact(places))
	}
	return b
}

// add finds the article that stands for article i, or makes it one that stands for others.
func (b *Batch) add(i int, d *Doc, titles map[uint32][]int) {
	for _, p := range titles[d.Same] {
		if len(d.Title) > 0 && b.docs[p].Reprints(d) {
			b.place[i] = p
			return
		}
	}
	b.place[i] = len(b.firsts)
	if len(titles[d.Same]) < copiesKept {
		titles[d.Same] = append(titles[d.Same], b.place[i])
	}
	b.firsts, b.docs = append(b.firsts, i), append(b.docs, d)
}

// reprintDays is within how many days one title again is a reprint; later it may be a column's name.
const reprintDays = 3

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
