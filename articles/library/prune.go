package library

import (
	"context"
	"time"
)

// maxRemoveBatch is how many articles are removed in one transaction.
const maxRemoveBatch = 200

// PruneOptions select what [Library.Prune] removes.
type PruneOptions struct {
	// Before bounds when an article was published, else updated, else captured.
	Before time.Time
	// IncludeUnread removes unread articles as well.
	IncludeUnread bool
}

// condition returns the condition that an article to be removed satisfies. Starred articles never do.
func (o PruneOptions) condition() string {
	if o.IncludeUnread {
		return "starred = 0"
	}
	return "starred = 0 AND read = 1"
}

// Prunable returns how many articles [Library.Prune] would remove.
func (l *Library) Prunable(ctx context.Context, opts PruneOptions) (int, error) {
	numbers, err := l.prunable(ctx, opts)
	return len(numbers), l.wrapError("pruning", err)
}

func (l *Library) prunable(ctx context.Context, opts PruneOptions) ([]int64, error) {
	return collect(ctx, l, "SELECT id FROM articles WHERE at < ? AND "+opts.condition(), []any{opts.Before.Unix()}, scanNumber)
}

// Prune removes old articles that were read, except starred ones, and returns how many. They do not come back while
// their feed still has them. The space that they took is given back to the disk as far as it can be done now.
func (l *Library) Prune(ctx context.Context, opts PruneOptions) (int, error) {
	old, err := l.prunable(ctx, opts)
	if err != nil {
		return 0, l.wrapError("pruning", err)
	}
	removed := 0
	err = inParts(maxRemoveBatch, old, func(batch []int64) error {
		n := 0
		err := l.write(ctx, "pruning", func(w *writer) error {
			// Some may have been starred or marked as unread meanwhile.
			numbers, err := w.numbers("SELECT id FROM articles WHERE " + opts.condition() + " AND id IN (" + numberList(batch) + ")")
			n = len(numbers)
			if err != nil {
				return err
			}
			return w.removeArticles(numbers)
		})
		if err == nil {
			removed += n
		}
		return err
	})
	if err != nil || removed == 0 {
		return removed, err
	}
	if err := l.write(ctx, "pruning", (*writer).detachRemoved); err != nil {
		return removed, err
	}
	return removed, l.giveBackSpace(ctx)
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
