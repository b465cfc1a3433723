package library

import (
	"context"
	"database/sql"
	"errors"

	"newsreader/articles/internal/similarity"
)

// countChanges are articles that are not in the counts yet, and earlier versions that still are.
type countChanges struct{ added, removed []*similarity.Features }

func (c *countChanges) articles() int { return len(c.added) + len(c.removed) }

func (c *countChanges) add(more countChanges) {
	c.added, c.removed = append(c.added, more.added...), append(c.removed, more.removed...)
}

// countTerms makes changes in the counts.
func (w *writer) countTerms(changes countChanges) error {
	counts, err := loadCounts(context.Background(), w.conn)
	if err != nil {
		return err
	}
	counts.Widen(counts.Articles() + len(changes.added))
	for _, f := range changes.added {
		counts.Add(f)
	}
	for _, f := range changes.removed { // some of which may have been added just now
		counts.Remove(f)
	}
	packed, err := counts.MarshalBinary()
	if err != nil {
		return err
	}
	return w.exec("INSERT OR REPLACE INTO counts (only, counts) VALUES (1, ?)", packed)
}

// saveFeatures writes what an article is compared by. An article that is in a story stays in it.
func (w *writer) saveFeatures(number int64, doc *similarity.Features, changes *countChanges) error {
	if err := w.uncount(number, changes); err != nil {
		return err
	}
	changes.added = append(changes.added, doc)
	return w.insertFeatures(number, doc)
}

// insertFeatures is saveFeatures that counts nothing.
func (w *writer) insertFeatures(number int64, doc *similarity.Features) error {
	packed, err := doc.AppendBinary(nil)
	if err != nil {
		return err
	}
	return w.exec("INSERT INTO features (id, doc) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET doc = excluded.doc", number, packed)
}

// uncount removes an article's terms from the counts, if it has features. Damaged features are about to be replaced or
// removed; the counts then keep one article too many, which changes no ranking.
func (w *writer) uncount(number int64, changes *countChanges) error {
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

// removeFeatures removes what articles are compared by. Damaged counts stay as they are, so that whatever reads
// them reports the damage.
func (w *writer) removeFeatures(numbers []int64) error {
	var changes countChanges
	for _, n := range numbers {
		if err := w.uncount(n, &changes); err != nil {
			return err
		}
		for _, query := range []string{"DELETE FROM features WHERE id = ?", "DELETE FROM hubness WHERE id = ?"} {
			if err := w.exec(query, n); err != nil {
				return err
			}
		}
	}
	if changes.articles() == 0 {
		return nil
	}
	if err := w.countTerms(changes); !errors.Is(err, ErrDamaged) {
		return err
	}
	return nil
}
