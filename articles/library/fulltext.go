package library

import (
	"context"

	"newsreader/articles/internal/id"
)

// LackingFullText returns the IDs of the newest articles of a feed whose text is what the feed says, not the page, after
// fewer than some tries.
func (l *Library) LackingFullText(ctx context.Context, feedURL string, tries, limit int) ([]string, error) {
	ids, err := collect(ctx, l, `SELECT a.key FROM articles AS a JOIN entries AS e ON e.article = a.id JOIN feeds AS f ON f.id = e.feed
		WHERE f.url = ? AND a.complete = 0 AND a.tries < ? AND a.url <> '' ORDER BY a.at DESC LIMIT ?`, []any{feedURL, tries, limit},
		func(row scanner) (string, error) {
			var key int64
			err := row.Scan(&key)
			return id.FromBits(key), err
		})
	return ids, l.failed("reading", err)
}

// RecordFullTextTries counts a fruitless fetch of the pages behind articles.
func (l *Library) RecordFullTextTries(ctx context.Context, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	return l.write(ctx, "noting in", func(w *writer) error {
		for _, articleID := range ids {
			key, _, _ := id.Range(articleID)
			if err := w.exec("UPDATE articles SET tries = tries + 1 WHERE key = ?", key); err != nil {
				return err
			}
		}
		return nil
	})
}
