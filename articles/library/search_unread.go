package library

import (
	"context"
	"slices"
)

// Sizes of the batches in which hits are looked up for being unread.
const (
	firstUnreadBatch = 64
	maxUnreadBatch   = 4096
)

// NextUnread returns the first hit after a rank whose article is unread, or with a negative step the last one before it. It
// reports whether there is one. The first of all is after -1, the last before [Results.Len].
func (r *Results) NextUnread(ctx context.Context, rank, step int) (Hit, bool, error) {
	for n := firstUnreadBatch; ; n = min(4*n, maxUnreadBatch) {
		start, end := rank+1, min(rank+1+n, len(r.ranked))
		if step < 0 {
			start, end = max(rank-n, 0), rank
		}
		if start >= end {
			return Hit{}, false, nil
		}
		unread, err := collect(ctx, r.l, "SELECT id FROM articles WHERE read = 0 AND id IN ("+numberList(numbersOf(r.ranked[start:end]))+")", nil, scanNumber)
		if err != nil {
			return Hit{}, false, r.l.wrapError("searching", err)
		}
		if at := r.nearest(unread, start, end, step); at >= 0 {
			hits, err := r.load(ctx, at, at+1)
			if err != nil {
				return Hit{}, false, r.l.wrapError("searching", err)
			}
			if len(hits) > 0 {
				return hits[0], true, nil
			}
			rank = at // it was removed meanwhile
			continue
		}
		if rank = end - 1; step < 0 {
			rank = start
		}
	}
}

// nearest returns the first rank from start to end whose article is one of those with the numbers, or with a negative step the
// last one, -1 if there is none.
func (r *Results) nearest(numbers []int64, start, end, step int) int {
	wanted := make(map[int64]bool, len(numbers))
	for _, n := range numbers {
		wanted[n] = true
	}
	is := func(a rankedArticle) bool { return wanted[a.number] }
	if step > 0 {
		if i := slices.IndexFunc(r.ranked[start:end], is); i >= 0 {
			return start + i
		}
		return -1
	}
	for i := end - 1; i >= start; i-- {
		if is(r.ranked[i]) {
			return i
		}
	}
	return -1
}
