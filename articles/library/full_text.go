package library

import (
	"cmp"
	"context"
	"database/sql"
	"time"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

// MissingFullText returns the IDs of the newest articles of a feed that only have the feed's own text, and whose
// pages failed to be fetched fewer than maxFailures times.
func (l *Library) MissingFullText(ctx context.Context, feedURL string, maxFailures, limit int) ([]string, error) {
	ids, err := collect(ctx, l, `SELECT a.key FROM articles AS a JOIN entries AS e ON e.article = a.id JOIN feeds AS f ON f.id = e.feed
		WHERE f.url = ? AND a.complete = 0 AND a.tries & 255 < ? AND a.url <> '' ORDER BY a.at DESC LIMIT ?`, []any{feedURL, maxFailures, limit},
		func(row scanner) (string, error) {
			var idBits int64
			err := row.Scan(&idBits)
			return id.FromBits(idBits), err
		})
	return ids, l.wrapError("reading", err)
}

// RecordFullTextFailures counts a failed fetch of the pages behind articles.
func (l *Library) RecordFullTextFailures(ctx context.Context, ids []string) error {
	return l.recordAttempts(ctx, ids, 1)
}

// RecordFullTextAttempt records that the page behind an article could not be fetched now, which says nothing about
// the page, as while there is no network.
func (l *Library) RecordFullTextAttempt(ctx context.Context, articleID string) error {
	return l.recordAttempts(ctx, []string{articleID}, 0)
}

func (l *Library) recordAttempts(ctx context.Context, ids []string, failures int) error {
	if len(ids) == 0 {
		return nil
	}
	minute := l.now() / 60
	return l.write(ctx, "noting in", func(w *writer) error {
		for _, articleID := range ids {
			idBits, _, _ := id.Range(articleID)
			if err := w.exec("UPDATE articles SET tries = min((tries & 255) + ?, 255) | (? << 8) WHERE key = ?", failures, minute, idBits); err != nil {
				return err
			}
		}
		return nil
	})
}

// FullTextState is what the library knows about the page behind an article.
type FullTextState struct {
	// Stored reports that the article's text is the page's.
	Stored bool
	// LastFailure is when fetching the page last failed, to the minute; zero if it never did.
	LastFailure time.Time
}

// FullTextState returns what is known about the page behind an article. Ref is a whole ID. The error matches
// [articles.ErrNotFound] if there is no such article.
func (l *Library) FullTextState(ctx context.Context, ref string) (FullTextState, error) {
	idBits, end, ok := id.Range(ref)
	if !ok || end-idBits != 1 {
		return FullTextState{}, orNotFound(sql.ErrNoRows, ref)
	}
	found, err := collect(ctx, l, "SELECT complete, tries >> 8 FROM articles WHERE key = ?", []any{idBits}, func(row scanner) (s FullTextState, err error) {
		var minute int64
		err = row.Scan(&s.Stored, &minute)
		if minute != 0 {
			s.LastFailure = time.Unix(minute*60, 0).UTC()
		}
		return s, err
	})
	switch {
	case err != nil:
		return FullTextState{}, l.wrapError("reading", err)
	case len(found) == 0:
		return FullTextState{}, orNotFound(sql.ErrNoRows, ref)
	}
	return found[0], nil
}

// StoreFullText stores the content of the page behind an article: its body and the facts that the feed does not
// give. The headline remains the feed's, and its text becomes a revision. Ref is a whole ID.
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
	whole.CommentsURL = cmp.Or(page.CommentsURL, old.article.CommentsURL)
	whole.Byline = cmp.Or(page.Byline, old.article.Byline)
	whole.Standfirst = cmp.Or(page.Standfirst, old.article.Standfirst)
	packed, err := packText(&whole)
	if err != nil {
		return err
	}
	if err := w.revise(number, old, &whole); err != nil {
		return err
	}
	if !old.hasFullText {
		if err := w.attributeRevisions(number, old.origin()); err != nil {
			return err
		}
	}
	if err := w.exec("UPDATE articles SET complete = 1, stored = ? WHERE id = ?", now, number); err != nil {
		return err
	}
	if err := w.addPublished(number, old, page.Published, now); err != nil {
		return err
	}
	return w.replaceText(number, packed)
}

// addPublished stores when the page says that an article was published, if its feed does not. The article takes its
// place in lists by it.
func (w *writer) addPublished(number int64, old *storedArticle, published articles.Time, now int64) error {
	if published = published.NotAfter(time.Unix(now, 0)); published.IsZero() || !old.article.Published.IsZero() {
		return nil
	}
	dated := articles.Article{Headline: articles.Headline{Published: published}}
	seconds, zone := packTime(published)
	return w.exec("UPDATE articles SET at = ?, published = ?, zone = ? WHERE id = ?", sortTime(&dated, now), seconds, zone, number)
}
