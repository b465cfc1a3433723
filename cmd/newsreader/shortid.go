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
	ids := idsOf(headlines)
	short := uniquePrefixes(ids)
	if a.library == nil {
		return short
	}
	lengths, err := a.library.ShortIDLengths(ctx, ids)
	if err != nil {
		return short // if one is ambiguous, the command that gets it reports that
	}
	for i, id := range ids {
		short[i] = id[:min(max(len(short[i]), lengths[i]), len(id))]
	}
	return short
}

// uniquePrefixes returns the beginnings of IDs that are long enough to be unique among them.
func uniquePrefixes(ids []string) []string {
	sorted := slices.Compact(slices.Sorted(slices.Values(ids)))
	short := make([]string, len(ids))
	for i, id := range ids {
		at, _ := slices.BinarySearch(sorted, id)
		n := minShortID
		if at > 0 {
			n = max(n, commonPrefix(sorted[at-1], id)+1)
		}
		if at+1 < len(sorted) {
			n = max(n, commonPrefix(sorted[at+1], id)+1)
		}
		short[i] = id[:min(n, len(id))]
	}
	return short
}

// commonPrefix returns the length of the common beginning of two IDs.
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
