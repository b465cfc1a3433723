package library

import (
	"context"
	"database/sql"
	"iter"

	"newsreader/articles"
)

// Get returns the article with an ID that begins with ref, or with the URL ref. The error matches
// [articles.ErrNotFound] or is an [*articles.AmbiguousIDError].
func (l *Library) Get(ctx context.Context, ref string) (*articles.Article, error) {
	number, err := l.resolve(ctx, ref)
	if err != nil {
		return nil, l.wrapError("reading", err)
	}
	a, err := l.article(ctx, number)
	return a, l.wrapError("reading", err)
}

func (l *Library) article(ctx context.Context, number int64) (*articles.Article, error) {
	stored, err := l.stored(ctx, number)
	if err != nil {
		return nil, err
	}
	a := &stored.article
	a.CollectLinks()
	a.Authors = articles.AuthorNames(a.Byline)
	return a, nil
}

// Articles yields the whole articles that a query selects, in its order. It skips those that are pruned meanwhile.
func (l *Library) Articles(ctx context.Context, q ListQuery) iter.Seq2[*articles.Article, error] {
	return func(yield func(*articles.Article, error) bool) {
		for a, err := range l.articlesWithoutLinks(ctx, q) {
			if err == nil {
				a.CollectLinks()
				a.Authors = articles.AuthorNames(a.Byline)
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// articlesWithoutLinks is Articles without what is computed of an article: its links and images, and who wrote it.
func (l *Library) articlesWithoutLinks(ctx context.Context, q ListQuery) iter.Seq2[*articles.Article, error] {
	q.Brief = false
	return listRows(ctx, l, q, maxTextPage, scanArticle)
}

// scanArticle returns a scan function for rows of headlineQuery with texts. It scans the further columns into more.
func scanArticle(more ...any) func(scanner) (*articles.Article, error) {
	return func(row scanner) (*articles.Article, error) {
		var r headlineRow
		var packed sql.RawBytes
		if err := row.Scan(append(append(r.destinations(), more...), &packed)...); err != nil {
			return nil, err
		}
		a := &articles.Article{Headline: r.headline()}
		return a, unpackText(packed, a)
	}
}
