package library

import (
	"cmp"
	"context"
	"database/sql"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

// MissingFullText returns the IDs of the newest articles of a feed that only have the feed's own text, and whose
// pages failed to be fetched fewer than maxFailures times.
func (l *Library) MissingFullText(ctx context.Context, feedURL string, maxFailures, limit int) ([]string, error) {
	ids, err := collect(ctx, l, `SELECT a.key FROM articles AS a JOIN entries AS e ON e.article = a.id JOIN feeds AS f ON f.id = e.feed
		WHERE f.url = ? AND a.complete = 0 AND a.tries < ? AND a.url <> '' ORDER BY a.at DESC LIMIT ?`, []any{feedURL, maxFailures, limit},
		func(row scanner) (string, error) {
			var idBits int64
			err := row.Scan(&idBits)
			return id.FromBits(idBits), err
		})
	return ids, l.wrapError("reading", err)
}

// RecordFullTextFailures counts a failed fetch of the pages behind articles.
func (l *Library) RecordFullTextFailures(ctx context.Context, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	return l.write(ctx, "noting in", func(w *writer) error {
		for _, articleID := range ids {
			idBits, _, _ := id.Range(articleID)
			if err := w.exec("UPDATE articles SET tries = tries + 1 WHERE key = ?", idBits); err != nil {
				return err
			}
		}
		return nil
	})
}

// StoreFullText stores the content of the page behind an article: its body and the facts that the feed does not
// give. The headline remains the feed's. Ref is a whole ID.
func (l *Library) StoreFullText(ctx context.Context, ref string, page *articles.Article) error {
	return l.write(ctx, "storing in", func(w *writer) error {
		idBits, end, ok := id.Range(ref)
		if !ok || end-idBits != 1 {
			return orNotFound(sql.ErrNoRows, ref)
		}
		var number int64
		if err := w.queryRow("SELECT id FROM articles WHERE key = ?", []any{idBits}, &number); err != nil {
			return orNotFound(err, ref)
		}
		return w.storeFullText(number, page, l.now())
	})
}

func (w *writer) storeFullText(number int64, page *articles.Article, now int64) error {
	old, err := w.stored(number)
	if err != nil {
		return err
	}
	whole := *page
	whole.Headline = old.article.Headline
	whole.Summary = cmp.Or(whole.Summary, page.Summary)
	whole.Image = cmp.Or(whole.Image, page.Image)
	if whole.Comments == nil {
		whole.Comments = page.Comments
	}
	whole.Byline = cmp.Or(page.Byline, old.article.Byline)
	whole.Standfirst = cmp.Or(page.Standfirst, old.article.Standfirst)
	packed, err := packText(&whole)
	if err != nil {
		return err
	}
	if old.hasFullText {
		if err := w.revise(number, old, &whole); err != nil {
			return err
		}
	}
	if err := w.exec("UPDATE articles SET complete = 1, stored = ? WHERE id = ?", now, number); err != nil {
		return err
	}
	return w.replaceText(number, packed)
}
