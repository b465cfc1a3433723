package main

// addBCubed adds the B-cubed precision and recall of each article with an event (Bagga, Baldwin:
// "Algorithms for scoring coreference chains", 1998) to its fold. story has the cluster of each
// article.
func (p *pack) addBCubed(story []int, to *figures) {
	type both struct {
		story int
		event string
	}
	shared, stories, events := map[both]float64{}, map[int]float64{}, map[string]float64{}
	for i, a := range p.articles {
		if a.event != "-" {
			shared[both{story[i], a.event}]++
			stories[story[i]]++
			events[a.event]++
		}
	}
	for i, a := range p.articles {
		if a.event != "-" {
			s := shared[both{story[i], a.event}]
			to[a.fold].precision += s / stories[story[i]]
			to[a.fold].recall += s / events[a.event]
			to[a.fold].articles++
		}
	}
}
