package library

import (
	"context"
	"errors"

	"newsreader/articles"
	"newsreader/articles/internal/similarity"
)

const (
	// maxCollected is how many of the related articles, the best, show the bounds of words.
	maxCollected = 30
	// maxSourceTexts is how many other articles of the source, the newest, show what recurs in all of its articles.
	maxSourceTexts = 8
)

// newReasoner returns what finds the reasons for the articles found. The related ones have some numbers.
func (r *relatedSearch) newReasoner(ctx context.Context, byNumber map[int64]*articles.Article, found []*relatedCandidate, related []int64) (*similarity.Reasoner, error) {
	texts := []similarity.Text{r.text}
	for _, c := range found[:min(len(found), maxCollected)] {
		if a := byNumber[c.number]; a != nil {
			texts = append(texts, comparedTextOf(a))
		}
	}
	sourceTexts, err := r.sourceTexts(ctx, append(related, r.number))
	return similarity.NewReasoner(r.text, r.counts, similarity.NewCollection(texts, sourceTexts)), err
}

// sourceTexts returns the newest texts of the article's source, without those of some articles and damaged ones.
func (r *relatedSearch) sourceTexts(ctx context.Context, without []int64) ([]similarity.Text, error) {
	if r.text.Host == "" {
		return nil, nil
	}
	query := articleQuery + "WHERE a.source = (SELECT id FROM names WHERE name = ?) AND a.id NOT IN (" + numberList(without) + ") ORDER BY a.at DESC LIMIT ?"
	read, err := collectRows(ctx, r.tx, query, []any{r.text.Host, maxSourceTexts}, scanUndamaged)
	var texts []similarity.Text
	for _, s := range read {
		if s != nil {
			texts = append(texts, comparedTextOf(&s.article))
		}
	}
	return texts, err
}

// scanUndamaged is scanStored for articles that can be done without: it returns nil for one whose text is damaged.
func scanUndamaged(row scanner) (*storedArticle, error) {
	s, err := scanStored(row)
	if errors.Is(err, ErrDamaged) {
		return nil, nil
	}
	return s, err
}
