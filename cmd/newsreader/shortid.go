package main

import (
	"context"
	"slices"

	"newsreader/articles"
)

// minShortID is the minimum number of characters of an ID in a table.
const minShortID = 4

// shortIDs returns the beginnings of the headlines' IDs that are long enough to be unique in the list, and also in the
// library if it is open.
func (a *app) shortIDs(ctx context.Context, headlines []articles.Headline) []string {
	short := uniquePrefixes(headlines)
	if a.library == nil {
		return short
	}
	lengths, err := a.library.Distinct(ctx, idsOf(headlines))
	if err != nil {
		return short // if one is ambiguous, the command that gets it reports that
	}
	for i, h := range headlines {
		short[i] = h.ID[:min(max(len(short[i]), lengths[i]), len(h.ID))]
	}
	return short
}

// uniquePrefixes returns the beginnings of the headlines' IDs that are long enough to be unique in the list.
func uniquePrefixes(headlines []articles.Headline) []string {
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

func idsOf(headlines []articles.Headline) []string {
	ids := make([]string, len(headlines))
	for i, h := range headlines {
		ids[i] = h.ID
	}
	return ids
}
