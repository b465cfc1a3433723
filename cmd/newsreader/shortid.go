package main

import (
	"slices"

	"newsreader/articles"
)

// minShortID is the fewest characters that a table shows of an ID.
const minShortID = 4

// shortIDs gives each headline's ID as far as it must be typed to tell it from the others
// of the list.
func shortIDs(headlines []articles.Headline) []string {
	sorted := idsOf(headlines)
	slices.Sort(sorted)
	sorted = slices.Compact(sorted)
	short := make([]string, len(headlines))
	for i, h := range headlines {
		at, _ := slices.BinarySearch(sorted, h.ID)
		n := minShortID
		if at > 0 {
			n = max(n, commonPrefix(sorted[at-1], h.ID)+1)
		}
		if at+1 < len(sorted) {
			n = max(n, commonPrefix(sorted[at+1], h.ID)+1)
		}
		short[i] = h.ID[:min(n, len(h.ID))]
	}
	return short
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
