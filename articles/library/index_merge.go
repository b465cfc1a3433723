package library

import (
	"context"
	"time"
)

// FTS5 keeps the index in segments, one for each transaction, and merges them with later ones. Looking up a term visits
// all of them.
const (
	// manyUnindexed is the number of articles that are not in the index from which segments are merged by sixteen instead
	// of by four. It saves half of the time for merging; what it leaves is merged when all is indexed.
	manyUnindexed = 2000
	// optimizedShare is the inverse of the share of new articles from which all segments become one. It costs some 15 µs
	// an article and makes looking up a term several times faster.
	optimizedShare = 4
	// mergedPages is how many pages of 4 KiB one transaction merges, in some 15 ms.
	mergedPages = 128
)

// mergeRarely makes FTS5 merge segments by sixteen, mergeOften by four. The second number is that of segments that are
// merged at once, however many pages they have.
const (
	mergeRarely = "INSERT INTO terms (terms, rank) VALUES ('automerge', 16), ('crisismerge', 64)"
	mergeOften  = "INSERT INTO terms (terms, rank) VALUES ('automerge', 4), ('crisismerge', 16)"
)

// setMerging tells FTS5 how to merge.
func (x *indexing) setMerging(ctx context.Context, setting string) error {
	return x.l.writeWithin(ctx, x.patience, "indexing", func(w *writer) error { return w.exec(setting) })
}

// merge merges the segments of the index if much of it is new: all is indexed, some articles of it just now.
func (x *indexing) merge(ctx context.Context, some int) error {
	if some == 0 {
		return nil
	}
	all, err := collect(ctx, x.l, "SELECT articles FROM library_counts", nil, scanNumber)
	if err != nil || len(all) == 0 || int64(some)*optimizedShare < all[0] {
		return x.l.wrapError("indexing", err)
	}
	return x.l.mergeTerms(ctx, x.patience)
}

// mergeTerms merges all segments of the index into one, step by step. It waits for other processes no longer than
// patience, see writeWithin.
func (l *Library) mergeTerms(ctx context.Context, patience time.Duration) error {
	pages := -mergedPages // a negative number begins a merge of the whole index, see section 6.8 of FTS5's documentation
	for {
		var changed int64
		err := l.writeWithin(ctx, patience, "indexing", func(w *writer) error {
			var before, after int64
			if err := w.queryRow("SELECT total_changes()", nil, &before); err != nil {
				return err
			}
			if err := w.exec("INSERT INTO terms (terms, rank) VALUES ('merge', ?)", pages); err != nil {
				return err
			}
			err := w.queryRow("SELECT total_changes()", nil, &after)
			changed = after - before
			return err
		})
		if err != nil || changed < 2 { // the INSERT itself counts as one
			return err
		}
		pages = mergedPages
	}
}
