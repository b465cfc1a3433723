package similarity

import "slices"

// Batch is a set of articles to cluster, without copies: the first article with a title
// represents the others. Articles that are in a story already come before new ones.
type Batch struct {
	articles       []*Features
	old            int     // the number of articles that are in a story already
	representative []int   // for each article given to NewBatch: an index of articles
	groups         [][]int // the stories so far, as indexes of articles
}

// NewBatch makes a batch. groups are the stories so far, as indexes of articles; indexes out of
// range are ignored.
func NewBatch(articles []*Features, groups [][]int) *Batch {
	b := &Batch{representative: make([]int, len(articles))}
	valid := func(i int) bool { return i >= 0 && i < len(articles) }
	inGroup := make([]bool, len(articles))
	for _, members := range groups {
		for _, i := range members {
			if valid(i) {
				inGroup[i] = true
			}
		}
	}
	titles := map[uint32][]int{}
	for _, old := range [2]bool{true, false} {
		for i, f := range articles {
			if inGroup[i] == old {
				b.add(i, f, titles)
			}
		}
		if old {
			b.old = len(b.articles)
		}
	}
	for _, members := range groups {
		var group []int
		for _, i := range members {
			if valid(i) {
				group = append(group, b.representative[i])
			}
		}
		slices.Sort(group)
		b.groups = append(b.groups, slices.Compact(group))
	}
	return b
}

// add finds the representative of article i, or makes the article one. titles has representatives
// by title.
func (b *Batch) add(i int, f *Features, titles map[uint32][]int) {
	for _, r := range titles[f.TitleHash] {
		if b.articles[r].Copies(f) {
			b.representative[i] = r
			return
		}
	}
	b.representative[i] = len(b.articles)
	if len(titles[f.TitleHash]) < maxCopies {
		titles[f.TitleHash] = append(titles[f.TitleHash], b.representative[i])
	}
	b.articles = append(b.articles, f)
}
