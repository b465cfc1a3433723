package library

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"newsreader/articles"
)

// StoryOf returns the story that an article belongs to: the story of the last day or, for an article that is not in it, of the
// days before and after the article. It has at least the article itself. Only events that share words with the article are
// gathered, which takes no longer however much happened in those days. Errors are as for [Library.Get].
func (l *Library) StoryOf(ctx context.Context, ref string) (Story, error) {
	article, err := l.Get(ctx, ref)
	if err != nil {
		return Story{}, err
	}
	story, err := l.storyOf(ctx, article)
	return story, l.wrapError("reading the story of", err)
}

func (l *Library) storyOf(ctx context.Context, article *articles.Article) (Story, error) {
	own, err := l.clusteredNumber(ctx, article.ID)
	if err != nil {
		return Story{}, err
	}
	sortTimes, err := collect(ctx, l, "SELECT at FROM articles WHERE id = ?", []any{own}, scanNumber)
	if err != nil {
		return Story{}, err
	}
	q := StoryQuery{Since: l.opts.Now().Add(-storyDay)}
	if at := time.Unix(slices.Max(append(sortTimes, 0)), 0); at.Before(q.Since) {
		q.Since, q.Until = at.Add(-storyDay), at.Add(storyDay)
	}
	around, err := l.storyAround(ctx, q, own, article)
	if err != nil {
		return Story{}, err
	}
	stories, err := l.readStories(ctx, q, around)
	if err != nil || len(stories) == 0 {
		alone := newEvent([]articles.Headline{article.Headline})
		alone.setHeadline(article.Headline)
		return Story{Event: alone}, err
	}
	return stories[0], nil
}

// clusteredNumber returns the number of an article. If the article is not clustered yet, it is now, as far as that is possible in
// passing.
func (l *Library) clusteredNumber(ctx context.Context, id string) (int64, error) {
	number, err := l.resolve(ctx, id)
	if err != nil {
		return 0, err
	}
	events, err := collect(ctx, l, "SELECT story FROM features WHERE id = ? AND story IS NOT NULL", []any{number}, scanNumber)
	if err != nil || len(events) > 0 {
		return number, err
	}
	if _, err := l.catchUpStep(ctx); err != nil && !toleratesLag(ctx, err) {
		return 0, err
	}
	return number, nil
}

// storyAround outlines the story of an article among those of a query. There is none if the article is not clustered.
func (l *Library) storyAround(ctx context.Context, q StoryQuery, own int64, article *articles.Article) ([]storyOutline, error) {
	common, either, err := l.storyConditions(ctx, StoryQuery{Since: q.Since, Until: q.Until})
	if err != nil {
		return nil, err
	}
	p := &storyPages{l: l, query: q, within: both(*common, anyOf(either))}
	numbers, err := l.relatedNumbers(ctx, p, own, article)
	if err != nil {
		return nil, err
	}
	numbers = append(numbers, own)
	found, err := collect(ctx, l, "SELECT DISTINCT f.story FROM features AS f JOIN articles AS a ON a.id = f.id WHERE f.story IS NOT NULL AND f.id IN ("+
		numberList(numbers)+") AND (f.id = "+numberList([]int64{own})+" OR "+p.within.sql+")", p.within.args, scanNumber)
	if err != nil {
		return nil, err
	}
	events, err := p.outline(ctx, found)
	if err != nil {
		return nil, err
	}
	stories := gatherStories(events, p.counts)
	return slices.DeleteFunc(stories, func(o storyOutline) bool {
		return !slices.ContainsFunc(o.members(), func(m outlinedArticle) bool { return m.number == own })
	}), nil
}

// relatedNumbers returns the numbers of the articles that share rare words with an article, and reads the counts for p.
func (l *Library) relatedNumbers(ctx context.Context, p *storyPages, own int64, article *articles.Article) ([]int64, error) {
	db, err := l.reader(ctx)
	if err != nil {
		return nil, err
	}
	tx, err := db.BeginTx(context.WithoutCancel(ctx), &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer tx.Rollback() // nothing was written
	if p.counts, err = loadTermCounts(ctx, tx); err != nil {
		return nil, err
	}
	return sharingTerms(ctx, tx, comparedTextOf(article), p.counts, own)
}
