package library

import (
	"cmp"
	"slices"
	"strings"

	"newsreader/articles"
	"newsreader/articles/internal/progress"
	"newsreader/articles/internal/similarity"
)

const (
	// maxLeads is how many members of a story, the newest, are considered for its headline.
	maxLeads = 200
	// leadCentrality is how much of what the most central title has in common with the others' a newer one needs.
	leadCentrality = 0.7
)

// leadIn returns the headline of a story that a query selects: that of its members in the query's folder, if it has one.
func (q StoryQuery) leadIn(members []articles.Headline) articles.Headline {
	if q.Folder != "" {
		outside := func(h articles.Headline) bool { return len(inFolder([]Feed{{Folder: h.Folder}}, q.Folder)) == 0 }
		if inside := slices.DeleteFunc(slices.Clone(members), outside); len(inside) > 0 {
			members = inside
		}
	}
	return leadOf(members)
}

// leadOf returns the headline of a story with these members: the newest of the newer half whose title is representative,
// reports, and is not overtaken by a later title. Of those with the same title it is the first.
func leadOf(members []articles.Headline) articles.Headline {
	lead := members[0]
	if len(members) > 1 {
		newest := members[max(0, len(members)-maxLeads):]
		lead = newest[leadIndex(newest)]
	}
	lead.Title = similarity.PrintedTitle(strings.TrimSpace(lead.Title), lead.Source)
	return lead
}

// leadIndex returns the index of the lead of several members.
func leadIndex(members []articles.Headline) int {
	states := make([]progress.State, len(members))
	at := make([]int64, len(members))
	marred := make([]bool, len(members))
	newestFirst := make([]int, len(members))
	for i := range members {
		states[i], newestFirst[i] = progress.Read(members[i].Title), i
		marred[i] = mayHaveSite(&members[i])
		if !members[i].Published.IsZero() {
			at[i] = members[i].Published.Unix()
		}
	}
	slices.SortStableFunc(newestFirst, func(a, b int) int { return cmp.Compare(at[b], at[a]) })
	chosen := firstCentral(members, leadCandidates(newestFirst, states, at, marred))
	return slices.IndexFunc(members, func(h articles.Headline) bool { return similarity.SameTitle(h.Title, members[chosen].Title) })
}

// firstCentral returns the first of some candidates, which are indexes of members, whose title has much in common with those of all
// members.
func firstCentral(members []articles.Headline, candidates []int) int {
	if len(candidates) == 1 {
		return candidates[0]
	}
	docs := make([]*similarity.Features, len(members))
	for i := range members {
		doc := similarity.FeaturesOf(similarity.Text{Title: members[i].Title})
		docs[i] = &doc
	}
	central := similarity.Centrality(docs)
	most := 0.0
	for _, i := range candidates {
		most = max(most, central[i])
	}
	return candidates[slices.IndexFunc(candidates, func(i int) bool { return central[i] >= leadCentrality*most })]
}

// mayHaveSite reports whether a title as it is printed may still have the name of a site behind it.
func mayHaveSite(h *articles.Headline) bool {
	printed := similarity.PrintedTitle(h.Title, h.Source)
	return similarity.TrimSiteName(printed) != printed
}

// leadCandidates returns those of some members, the newest first, that are not overtaken. They are of the newer half, if it
// has any, reports, if there are any, and not marred by what may be the name of a site.
func leadCandidates(members []int, states []progress.State, at []int64, marred []bool) []int {
	over := progress.Overtaken(states, at)
	newer := (len(members) + 1) / 2
	for newer < len(members) && at[members[newer]] == at[members[newer-1]] {
		newer++
	}
	candidates := members
	for _, drop := range []func(place int) bool{
		func(place int) bool { return over[members[place]] },
		func(place int) bool { return states[members[place]].Comment },
		func(place int) bool { return marred[members[place]] },
		func(place int) bool { return place >= newer },
	} {
		var kept []int
		for place, i := range members {
			if slices.Contains(candidates, i) && !drop(place) {
				kept = append(kept, i)
			}
		}
		if len(kept) > 0 {
			candidates = kept
		}
	}
	return candidates
}

// leadWithLatest moves the event to the front of a story's that has overtaken the first, such as a later toll or a stronger
// quake.
func leadWithLatest(events []Event) {
	if len(events) < 2 {
		return
	}
	lead := 0
	state, at := eventState(&events[0])
	for i := range events[1:] {
		if s, later := eventState(&events[i+1]); progress.Exceeds(s, state, later-at) {
			lead, state, at = i+1, s, later
		}
	}
	first := events[lead]
	copy(events[1:lead+1], events[:lead])
	events[0] = first
}

// eventState returns what the headline of an event says, and when it was published.
func eventState(e *Event) (state progress.State, at int64) {
	if !e.Published.IsZero() {
		at = e.Published.Unix()
	}
	return progress.Read(e.Title), at
}
