package library

import (
	"context"
	"slices"
	"time"
)

// maxPruneBatch is how many articles are removed in one transaction.
const maxPruneBatch = 2000

// PruneOptions select what [Library.Prune] removes.
type PruneOptions struct {
	// Before bounds when an article was published, else updated, else captured.
	Before time.Time
	// KeepUnread keeps unread articles.
	KeepUnread bool
}

// Prune removes old articles, except starred ones, and returns how many. They do not come back while their feed
// still has them.
func (l *Library) Prune(ctx context.Context, opts PruneOptions) (int, error) {
	if !l.Exists() {
		return 0, nil
	}
	query := "SELECT id FROM articles WHERE at < ? AND starred = 0"
	if opts.KeepUnread {
		query += " AND read = 1"
	}
	old, err := collect(ctx, l, query, []any{opts.Before.Unix()}, scanNumber)
	if err != nil {
		return 0, l.wrapError("pruning", err)
	}
	removed := 0
	for batch := range slices.Chunk(old, maxPruneBatch) {
		n := 0
		err := l.write(ctx, "pruning", func(w *writer) error {
			// Some may have been starred meanwhile.
			numbers, err := w.numbers("SELECT id FROM articles WHERE starred = 0 AND id IN (" + numberList(batch) + ")")
			n = len(numbers)
			if err != nil {
				return err
			}
			return w.removeArticles(numbers)
		})
		if err != nil {
			return removed, err
		}
		removed += n
	}
	if removed == 0 {
		return 0, nil
	}
	return removed, l.write(ctx, "pruning", (*writer).detachRemoved)
}

// removeArticles deletes articles and everything that belongs to them except their entries.
func (w *writer) removeArticles(numbers []int64) error {
	for _, n := range numbers {
		for _, query := range []string{
			"DELETE FROM articles WHERE id = ?", "DELETE FROM texts WHERE id = ?", "DELETE FROM revisions WHERE article = ?",
			"DELETE FROM stale WHERE article = ?", "DELETE FROM terms WHERE rowid = ?",
		} {
			if err := w.exec(query, n); err != nil {
				return err
			}
		}
	}
	return w.removeFeatures(numbers)
}

// detachRemoved keeps of the entries of removed articles only that they existed, so that the articles do not come
// back from their feeds. Imported entries are deleted. If a prune was interrupted, the next one detaches what it
// left behind.
func (w *writer) detachRemoved() error {
	if err := w.exec("DELETE FROM entries WHERE feed = 0 AND article NOT IN (SELECT id FROM articles)"); err != nil {
		return err
	}
	return w.exec("UPDATE entries SET article = 0 WHERE article <> 0 AND article NOT IN (SELECT id FROM articles)")
}
