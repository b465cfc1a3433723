package library

import (
	"context"
	"time"

	"newsreader/articles"
)

// maxRevisions is how many earlier texts of an article are kept: the first and the latest ones.
const maxRevisions = 30

// revise keeps an article's old text as a revision, if a reader would see the difference.
func (w *writer) revise(article int64, old *storedArticle, now *articles.Article) error {
	was := &old.article
	if was.Title == now.Title && was.Markdown == now.Markdown && was.Summary == now.Summary && was.Standfirst == now.Standfirst {
		return nil
	}
	if was.Title == now.Title && was.Markdown == "" && was.Summary == now.Summary {
		return nil // a first text is no edit
	}
	var last int
	if err := w.queryRow("SELECT coalesce(max(number), 0) FROM revisions WHERE article = ?", []any{article}, &last); err != nil {
		return err
	}
	err := w.exec("INSERT INTO revisions (article, number, stored, title, text) VALUES (?, ?, ?, ?, ?)", article, last+1, old.storedAt, was.Title, old.packedText)
	if err != nil {
		return err
	}
	return w.exec("DELETE FROM revisions WHERE article = ? AND number > 1 AND number <= ?", article, last+1-maxRevisions+1)
}

// Revision is an earlier or the current text of an article.
type Revision struct {
	// Stored is when the library stored this text.
	Stored  time.Time         `json:"stored"`
	Article *articles.Article `json:"article"`
}

// Revisions returns the texts of an article, the earliest first and the current one last. Errors are as for
// [Library.Get].
func (l *Library) Revisions(ctx context.Context, ref string) ([]Revision, error) {
	number, err := l.resolve(ctx, ref)
	if err != nil {
		return nil, l.wrapError("reading", err)
	}
	present, err := l.stored(ctx, number)
	if err != nil {
		return nil, l.wrapError("reading", err)
	}
	revisions, err := collect(ctx, l, "SELECT stored, title, text FROM revisions WHERE article = ? ORDER BY number", []any{number}, func(row scanner) (Revision, error) {
		return scanRevision(row, present.article.Headline)
	})
	return append(revisions, Revision{time.Unix(present.storedAt, 0).UTC(), &present.article}), l.wrapError("reading", err)
}

func scanRevision(row scanner, headline articles.Headline) (Revision, error) {
	a := &articles.Article{Headline: headline}
	var stored int64
	var packed []byte
	if err := row.Scan(&stored, &a.Title, &packed); err != nil {
		return Revision{}, err
	}
	return Revision{time.Unix(stored, 0).UTC(), a}, unpackText(packed, a)
}
