package main

// bcubed measures groups against the labelled events, article by article (Bagga, Baldwin: "Algorithms for
// scoring coreference chains", 1998), and adds it up by fold.
func (p *pack) bcubed(group []int, to *figures) {
	type both struct {
		group int
		event string
	}
	shared, groups, events := map[both]float64{}, map[int]float64{}, map[string]float64{}
	for i, a := range p.articles {
		if a.event != "-" {
			shared[both{group[i], a.event}]++
			groups[group[i]]++
			events[a.event]++
		}
	}
	for i, a := range p.articles {
		if a.event != "-" {
			s := shared[both{group[i], a.event}]
			to[a.fold].precision += s / groups[group[i]]
			to[a.fold].recall += s / events[a.event]
			to[a.fold].articles++
		}
	}
}
