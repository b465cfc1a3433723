package library

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"newsreader/articles/internal/similarity"
)

// maxFoldedHits is how many hits of a search, the best, are compared to fold the copies among them.
const maxFoldedHits = 1000

// foldHits makes copies of one text one hit: the best of them has the others.
func (l *Library) foldHits(ctx context.Context, ranked []rankedArticle) ([]rankedArticle, error) {
	compared := ranked[:min(len(ranked), maxFoldedHits)]
	original, err := l.copiesAmong(ctx, numbersOf(compared))
	if errors.Is(err, errFeaturesDamaged) {
		return ranked, nil // what is indexed can be searched all the same
	}
	if err != nil || len(original) == 0 {
		return ranked, err
	}
	at := map[int64]int{}
	var folded []rankedArticle
	for _, a := range compared {
		if first, isCopy := original[a.number]; isCopy {
			copies := &folded[at[first]].copies
			*copies = append(*copies, a.number)
			continue
		}
		at[a.number] = len(folded)
		folded = append(folded, a)
	}
	return append(folded, ranked[len(compared):]...), nil
}

// copiesAmong returns for each article that is a copy of one before it the number of the first of these. Articles that
// are not in the index yet are copies of none.
func (l *Library) copiesAmong(ctx context.Context, numbers []int64) (original map[int64]int64, err error) {
	if len(numbers) < 2 {
		return nil, nil
	}
	docs := map[int64]*similarity.Features{}
	_, err = collect(ctx, l, "SELECT id, doc FROM features WHERE id IN ("+numberList(numbers)+")", nil, func(row scanner) (none struct{}, err error) {
		var number int64
		var packed sql.RawBytes
		if err := row.Scan(&number, &packed); err != nil {
			return none, err
		}
		docs[number], err = decodeDoc(packed)
		return none, err
	})
	if err != nil {
		return nil, err
	}
	numbers = slices.DeleteFunc(slices.Clone(numbers), func(n int64) bool { return docs[n] == nil })
	compared := make([]*similarity.Features, len(numbers))
	for i, n := range numbers {
		compared[i] = docs[n]
	}
	original = map[int64]int64{}
	for i, first := range similarity.FoldCopies(compared) {
		if first != i {
			original[numbers[i]] = numbers[first]
		}
	}
	return original, nil
}
