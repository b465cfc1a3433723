package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"newsreader/articles/internal/similarity"
)

const (
	// maxCounted is how many articles' terms are counted in one transaction at most, in some 15 ms.
	maxCounted = 2000
	// countedShare is the inverse of the share of articles that must be uncounted for a command that indexes nothing to
	// count them: of fewer no ranking changes, and the command does not have to wait for those who write.
	countedShare = 10
)

// countTerms counts the terms of indexed articles, about limit at most. They are counted in the order of their numbers,
// and which is the last is saved with the counts, so that it makes no difference who indexed them and whether it was killed.
func (x *indexing) countTerms(ctx context.Context, limit int) error {
	p := newPace(maxCounted)
	for counted, n := 0, 1; n > 0 && counted < limit; counted += n {
		err := p.do(func() error {
			return x.l.writeWithin(ctx, x.patience, "indexing", func(w *writer) (err error) {
				n, err = w.countNextTerms(ctx, p.size)
				return err
			})
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// countNextTerms counts the terms of the next articles, limit at most, and returns how many they are.
func (w *writer) countNextTerms(ctx context.Context, limit int) (int, error) {
	var last, until int64
	if err := w.queryRow("SELECT last_counted, last_in_index FROM state", nil, &last, &until); err != nil || last == until {
		return 0, err
	}
	counts, err := loadTermCounts(ctx, w.conn)
	if err != nil {
		return 0, err
	}
	counts.Widen(counts.Articles() + limit)
	numbers, err := collectRows(ctx, w, "SELECT id, doc FROM features WHERE id > ? AND id <= ? ORDER BY id LIMIT ?", []any{last, until, limit}, func(row scanner) (number int64, err error) {
		var packed sql.RawBytes
		if err := row.Scan(&number, &packed); err != nil {
			return 0, err
		}
		if doc, err := decodeDoc(packed); err == nil { // else whoever compares the article reports it
			counts.Add(doc)
		}
		return number, nil
	})
	if err != nil {
		return 0, err
	}
	if len(numbers) == limit {
		until = numbers[limit-1]
	}
	if err := w.exec("UPDATE state SET last_counted = ?", until); err != nil || len(numbers) == 0 {
		return 0, err
	}
	return len(numbers), w.saveTermCounts(counts)
}

// loadTermCounts reads how many articles contain each term.
func loadTermCounts(ctx context.Context, db querier) (*similarity.Counts, error) {
	found, err := collectRows(ctx, db, "SELECT counts FROM counts", nil, func(row scanner) (*similarity.Counts, error) {
		var packed []byte
		if err := row.Scan(&packed); err != nil {
			return nil, err
		}
		return decodeTermCounts(packed)
	})
	if err != nil || len(found) == 0 {
		return similarity.NewCounts(), err
	}
	return found[0], nil
}

func decodeTermCounts(packed []byte) (*similarity.Counts, error) {
	counts := new(similarity.Counts)
	if err := counts.UnmarshalBinary(packed); err != nil {
		return nil, fmt.Errorf("%w: %w", errFeaturesDamaged, err)
	}
	return counts, nil
}

func (w *writer) saveTermCounts(counts *similarity.Counts) error {
	packed, err := counts.MarshalBinary()
	if err != nil {
		return err
	}
	return w.exec("INSERT OR REPLACE INTO counts (only, counts) VALUES (1, ?)", packed)
}

// termCountChanges are what a transaction changes of the features that are counted: new versions, and those that were counted.
type termCountChanges struct {
	lastCounted    int64
	added, removed []*similarity.Features
}

func (w *writer) newTermCountChanges() (c termCountChanges, err error) {
	return c, w.queryRow("SELECT last_counted FROM state", nil, &c.lastCounted)
}

// changeTermCounts makes changes in the counts. Damaged counts stay as they are, so that whatever reads them reports the damage.
func (w *writer) changeTermCounts(changes *termCountChanges) error {
	if len(changes.added)+len(changes.removed) == 0 {
		return nil
	}
	counts, err := loadTermCounts(context.Background(), w.conn)
	if errors.Is(err, ErrDamaged) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, f := range changes.removed {
		counts.Remove(f)
	}
	for _, f := range changes.added {
		counts.Add(f)
	}
	return w.saveTermCounts(counts)
}

// saveFeatures writes what an article is compared by. An article that is in a story stays in it.
func (w *writer) saveFeatures(number int64, doc *similarity.Features, changes *termCountChanges) error {
	if number <= changes.lastCounted {
		if err := w.uncount(number, changes); err != nil {
			return err
		}
		changes.added = append(changes.added, doc)
	}
	return w.insertFeatures(number, doc)
}

// insertFeatures is saveFeatures of articles that are not counted.
func (w *writer) insertFeatures(number int64, doc *similarity.Features) error {
	packed, err := doc.AppendBinary(nil)
	if err != nil {
		return err
	}
	return w.exec("INSERT INTO features (id, doc) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET doc = excluded.doc", number, packed)
}

// uncount removes the terms of an article that is counted from the counts, if it has features. Damaged features are about to be replaced or
// removed; the counts then keep one article too many, which changes no ranking.
func (w *writer) uncount(number int64, changes *termCountChanges) error {
	var packed []byte
	err := w.queryRow("SELECT doc FROM features WHERE id = ?", []any{number}, &packed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	if doc, err := decodeDoc(packed); err == nil {
		changes.removed = append(changes.removed, doc)
	}
	return nil
}

// removeFeatures removes what articles are compared by.
func (w *writer) removeFeatures(numbers []int64) error {
	changes, err := w.newTermCountChanges()
	if err != nil {
		return err
	}
	for _, n := range numbers {
		if n <= changes.lastCounted {
			if err := w.uncount(n, &changes); err != nil {
				return err
			}
		}
		for _, query := range []string{"DELETE FROM features WHERE id = ?", "DELETE FROM hubness WHERE id = ?"} {
			if err := w.exec(query, n); err != nil {
				return err
			}
		}
	}
	return w.changeTermCounts(&changes)
}

// keepTermCounts keeps the counts of an older library if they are those of the features, and else has them made again: some
// were lost when a process was killed.
func keepTermCounts(ctx context.Context, w *writer) error {
	counts, err := loadTermCounts(ctx, w.conn)
	if err != nil && !errors.Is(err, ErrDamaged) {
		return err
	}
	if err == nil {
		var features int
		if err := w.queryRow("SELECT count(*) FROM features, state WHERE id <= last_in_index", nil, &features); err != nil {
			return err
		}
		if features == counts.Articles() {
			return w.exec("UPDATE state SET last_counted = last_in_index")
		}
	}
	return w.exec("DELETE FROM counts")
}
