package library

import (
	"context"
	"errors"
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
		q.Brief = true
		for h, err := range l.Headlines(ctx, q) {
			if err != nil {
				yield(nil, err)
				return
			}
			article, err := l.Get(ctx, h.ID)
			if errors.Is(err, articles.ErrNotFound) {
				continue
			}
			if !yield(article, err) || err != nil {
				return
			}
		}
	}
}
