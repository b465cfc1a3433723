package similarity

import (
	"cmp"
	"slices"
)

// minSalience is the inverse document frequency from which a term counts: that of one in eight articles. The sum of many
// articles would else be like any other for the words that are in all.
const minSalience = 2

// component is what a vector has of a term.
type component struct {
	term   Term
	weight float32
}

// direction returns the sum of the articles' directions, with a length of 1.
func (w *weigher) direction(articles []*Features) []component {
	if len(articles) == 1 {
		return w.articleDirection(articles[0])
	}
	var all []component
	for _, f := range articles {
		all = append(all, w.articleDirection(f)...)
	}
	slices.SortFunc(all, func(a, b component) int { return cmp.Compare(a.term, b.term) })
	sum := all[:0]
	for _, x := range all {
		if n := len(sum); n > 0 && sum[n-1].term == x.term {
			sum[n-1].weight += x.weight
		} else {
			sum = append(sum, x)
		}
	}
	return normalize(sum)
}

// articleDirection returns the vector of an article, with a length of 1.
func (w *weigher) articleDirection(f *Features) []component {
	all := make([]component, 0, len(f.Title)+len(f.Lead))
	add := func(t Term, repeats float32) {
		if salience := w.weight(t).idf - minSalience; salience > 0 && t.whole() {
			all = append(all, component{t, salience * repeats})
		}
	}
	title := f.Title
	for j, t := range f.Lead {
		for ; len(title) > 0 && title[0] < t; title = title[1:] {
			add(title[0], 1)
		}
		repeats := w.repeats[min(f.LeadCount[j], maxRepeats)]
		if len(title) > 0 && title[0] == t {
			repeats, title = repeats+1, title[1:]
		}
		add(t, repeats)
	}
	for _, t := range title {
		add(t, 1)
	}
	return normalize(all)
}

// normalize gives a vector a length of 1, unless it is 0.
func normalize(v []component) []component {
	square := float32(0)
	for _, x := range v {
		square += x.weight * x.weight
	}
	if square > 0 {
		length := sqrt(square)
		for i := range v {
			v[i].weight /= length
		}
	}
	return v
}
