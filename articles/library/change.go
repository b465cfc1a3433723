package library

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"time"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

// maxRevisions is how many earlier texts of an article are kept: the first and the last ones.
const maxRevisions = 30

// join notes that an article of another feed is an entry of this one too. Its text stays that
// of the feed that brought it first, unless that had none.
func (s *storing) join(article int64, e *preparedEntry) error {
	if err := errors.Join(s.enter(article, e), s.mark(article, e)); err != nil {
		return err
	}
	e.ID = id.FromBits(e.key)
	old, err := s.w.stored(article)
	if err != nil {
		return err
	}
	if old.article.Markdown != "" || e.Markdown == "" {
		return nil
	}
	return s.change(article, old, e)
}

// mark gives an article the marks of an entry, which only a record has, beside its own.
func (s *storing) mark(article int64, e *preparedEntry) error {
	if !e.Read && !e.Starred {
		return nil
	}
	return s.w.exec("UPDATE articles SET read = max(read, ?), starred = max(starred, ?) WHERE id = ?", e.Read, e.Starred, article)
}

// again stores what a known entry says now.
func (s *storing) again(article int64, e *preparedEntry) error {
	if err := s.w.exec("UPDATE entries SET digest = ? WHERE feed = ? AND guid = ?", e.digest, s.feed.number, e.guid); err != nil {
		return err
	}
	old, err := s.w.stored(article)
	if errors.Is(err, sql.ErrNoRows) {
		return nil // pruned, see forgetRemoved
	}
	if err != nil {
		return err
	}
	if old.feed != s.feed.number {
		return nil // the feed that brought it first says what it says
	}
	return s.change(article, old, e)
}

// change replaces an article's text. That of the page itself stays until the page is fetched again.
func (s *storing) change(article int64, old *storedArticle, e *preparedEntry) error {
	e.setID(id.FromBits(old.key))
	if old.complete {
		whole := old.article
		whole.Headline, whole.Updated = e.Headline, e.Updated
		e.Article, e.packed = &whole, nil
	}
	row, err := s.row(e)
	if err != nil {
		return err
	}
	at := old.at
	if row.published != nil {
		at = s.at(e.Article)
	}
	if err := s.w.revise(article, old, e.Article); err != nil {
		return err
	}
	err = s.w.exec(`UPDATE articles SET at = ?, stored = ?, source = ?, section = ?, published = ?, zone = ?, alias = ?, language = ?, title = ?, url = ? WHERE id = ?`,
		at, s.now, row.source, row.section, row.published, row.zone, row.alias, row.language, e.Title, e.URL, article)
	if err != nil {
		return err
	}
	s.result.Changed++
	s.result.IDs = append(s.result.IDs, e.ID)
	return s.w.replaceText(article, e.packed)
}

// replaceText writes an article's text and notes that the index does not know it.
func (w *writer) replaceText(article int64, packed []byte) error {
	if err := w.exec("UPDATE texts SET text = ? WHERE id = ?", packed, article); err != nil {
		return err
	}
	return w.exec("INSERT OR IGNORE INTO stale (article) VALUES (?)", article)
}

// revise keeps what an article said, if a reader would see the difference.
func (w *writer) revise(article int64, old *storedArticle, now *articles.Article) error {
	was := &old.article
	if was.Title == now.Title && was.Markdown == now.Markdown && was.Summary == now.Summary && was.Standfirst == now.Standfirst {
		return nil
	}
	if was.Title == now.Title && was.Markdown == "" && was.Summary == now.Summary {
		return nil // a text where there was none is no edit
	}
	var last int
	if err := w.row("SELECT coalesce(max(number), 0) FROM revisions WHERE article = ?", []any{article}, &last); err != nil {
		return err
	}
	err := w.exec("INSERT INTO revisions (article, number, stored, title, text) VALUES (?, ?, ?, ?, ?)", article, last+1, old.storedAt, was.Title, old.packed)
	if err != nil {
		return err
	}
	return w.exec("DELETE FROM revisions WHERE article = ? AND number > 1 AND number <= ?", article, last+1-maxRevisions+1)
}

// storedArticle is an article as the library has it.
type storedArticle struct {
	article               articles.Article
	number, key, feed, at int64
	storedAt              int64
	complete              bool
	packed                []byte
}

// stored reads an article with its text.
func (w *writer) stored(number int64) (*storedArticle, error) {
	s, err := w.prepare(articleQuery + "WHERE a.id = ?")
	if err != nil {
		return nil, err
	}
	return scanStored(s.QueryRow(number))
}

// StoreFullText stores what the page behind an article says: its body and the facts that
// its feed does not give. The headline stays the feed's.
func (l *Library) StoreFullText(ctx context.Context, ref string, page *articles.Article) error {
	return l.write(ctx, "storing in", func(w *writer) error {
		key, end, ok := id.Range(ref)
		if !ok || end-key != 1 {
			return orNotFound(sql.ErrNoRows, ref)
		}
		var number int64
		if err := w.row("SELECT id FROM articles WHERE key = ?", []any{key}, &number); err != nil {
			return orNotFound(err, ref)
		}
		return w.fill(number, page, l.now())
	})
}

func (w *writer) fill(number int64, page *articles.Article, now int64) error {
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
	if old.complete {
		if err := w.revise(number, old, &whole); err != nil {
			return err
		}
	}
	if err := w.exec("UPDATE articles SET complete = 1, stored = ? WHERE id = ?", now, number); err != nil {
		return err
	}
	return w.replaceText(number, packed)
}

// packTime gives the columns of a time: seconds, and the zone as minutes east of UTC, twice, plus 1
// for a day without a clock.
func packTime(t articles.Time) (seconds, zone any) {
	if t.IsZero() {
		return nil, nil
	}
	_, offset := t.Zone()
	z := int64(offset/60) * 2
	if t.DateOnly {
		z++
	}
	return t.Unix(), z
}

// unpackTime reads what packTime gave.
func unpackTime(seconds, zone sql.NullInt64) articles.Time {
	if !seconds.Valid {
		return articles.Time{}
	}
	at := time.Unix(seconds.Int64, 0).UTC()
	if minutes := zone.Int64 >> 1; minutes != 0 {
		at = at.In(time.FixedZone("", int(minutes)*60))
	}
	return articles.Time{Time: at, DateOnly: zone.Int64&1 == 1}
}
