package library

import (
	"context"
	"slices"
	"time"

	"newsreader/articles"
)

// maxRevisions is how many earlier texts of an article are kept: the first and the latest ones.
const maxRevisions = 30

// revise keeps an article's old text as a revision, if a reader would see the difference.
func (w *writer) revise(article int64, old *storedArticle, now *articles.Article) error {
	was := &old.article
	if was.Title == now.Title && was.Markdown == now.Markdown && was.Summary == now.Summary && was.Standfirst == now.Standfirst &&
		slices.Equal(enclosureFiles(was), enclosureFiles(now)) {
		return nil
	}
	if was.Title == now.Title && was.Markdown == "" && was.Summary == now.Summary && len(was.Enclosures) == 0 {
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
	Stored  time.Time
	Article *articles.Article
	// Elsewhere reports that the text came from another feed than that whose article it is.
	Elsewhere bool
	// FullText reports that the text is the page's, not the feed's.
	FullText bool
}

// Revisions returns the texts of an article, the earliest first and the current one last. Errors are as for
// [Library.Get]. The texts that other feeds had are where they were met.
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
		old := storedArticle{article: articles.Article{Headline: present.article.Headline}}
		if err := row.Scan(&old.storedAt, &old.article.Title, &old.packedText); err != nil {
			return Revision{}, err
		}
		return revisionOf(&old, present.origin())
	})
	if err != nil {
		return nil, l.wrapError("reading", err)
	}
	last, err := revisionOf(present, present.origin())
	return append(revisions, last), l.wrapError("reading", err)
}

// revisionOf returns a text of an article that gets its text from somewhere now.
func revisionOf(s *storedArticle, now textOrigin) (Revision, error) {
	facts, err := factsOf(s.packedText)
	if err != nil {
		return Revision{}, err
	}
	from := now
	if facts.Origin != nil {
		from = *facts.Origin
	}
	return Revision{time.Unix(s.storedAt, 0).UTC(), &s.article, from.Feed != now.Feed, from.Page}, unpackText(s.packedText, &s.article)
}
