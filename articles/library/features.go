package library

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"

	"newsreader/articles"
	"newsreader/articles/internal/runes"
	"newsreader/articles/internal/similarity"
	"newsreader/articles/internal/text"
)

// maxComparedText is how many bytes of a body's Markdown are read to find its lead. Package similarity uses less,
// but markup and link targets may come first.
const maxComparedText = 4000

// comparedText returns what an article is compared by: its title, and the standfirst with the beginning of the
// text. Its outlet is the printed source, since one host may carry many outlets' articles.
func comparedText(h *articles.Headline, facts *storedFacts, body string) similarity.Text {
	lead := facts.Standfirst
	if text := cmp.Or(text.FromMarkdown(runes.Clip(body, maxComparedText)), facts.Summary); text != "" {
		lead += "\n" + text
	}
	return similarity.Text{Title: h.Title, Lead: lead, Published: h.Published.Time, Host: h.Source}
}

// comparedTextOf is comparedText of a whole article, which need not be in the library.
func comparedTextOf(a *articles.Article) similarity.Text {
	return comparedText(&a.Headline, &storedFacts{Standfirst: a.Standfirst, Summary: a.Summary}, a.Markdown)
}

// loadCounts reads how many articles contain each term.
func loadCounts(ctx context.Context, db querier) (*similarity.Counts, error) {
	found, err := collectRows(ctx, db, "SELECT counts FROM counts", nil, func(row scanner) (*similarity.Counts, error) {
		var packed []byte
		if err := row.Scan(&packed); err != nil {
			return nil, err
		}
		return decodeCounts(packed)
	})
	if err != nil || len(found) == 0 {
		return similarity.NewCounts(), err
	}
	return found[0], nil
}

func decodeCounts(packed []byte) (*similarity.Counts, error) {
	counts := new(similarity.Counts)
	if err := counts.UnmarshalBinary(packed); err != nil {
		return nil, fmt.Errorf("%w: %w", errFeaturesDamaged, err)
	}
	return counts, nil
}

func (w *writer) saveCounts(counts *similarity.Counts) error {
	packed, err := counts.MarshalBinary()
	if err != nil {
		return err
	}
	return w.exec("INSERT OR REPLACE INTO counts (only, counts) VALUES (1, ?)", packed)
}

// saveFeatures writes what an article is compared by, and counts its terms. An article that is in a story stays in
// it.
func (w *writer) saveFeatures(number int64, doc *similarity.Features, counts *similarity.Counts) error {
	if err := w.removeFromCounts(number, counts); err != nil {
		return err
	}
	counts.Add(doc)
	packed, err := doc.AppendBinary(nil)
	if err != nil {
		return err
	}
	return w.exec("INSERT INTO features (id, doc) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET doc = excluded.doc", number, packed)
}

// removeFromCounts removes an article's terms from the counts, if it has features. Damaged features are about to be
// replaced or removed; the counts then keep one article too many, which changes no ranking.
func (w *writer) removeFromCounts(number int64, counts *similarity.Counts) error {
	var packed []byte
	err := w.queryRow("SELECT doc FROM features WHERE id = ?", []any{number}, &packed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	if doc, err := decodeDoc(packed); err == nil {
		counts.Remove(doc)
	}
	return nil
}

// removeFeatures removes what articles are compared by. Damaged counts stay as they are, so that whatever reads
// them reports the damage.
func (w *writer) removeFeatures(numbers []int64) error {
	if len(numbers) == 0 {
		return nil
	}
	counts, err := loadCounts(context.Background(), w.conn)
	damaged := errors.Is(err, ErrDamaged)
	if damaged {
		counts, err = similarity.NewCounts(), nil
	}
	if err != nil {
		return err
	}
	for _, n := range numbers {
		if err := w.removeFromCounts(n, counts); err != nil {
			return err
		}
		if err := w.exec("DELETE FROM features WHERE id = ?", n); err != nil {
			return err
		}
	}
	if damaged {
		return nil
	}
	return w.saveCounts(counts)
}

func decodeDoc(packed []byte) (*similarity.Features, error) {
	doc := new(similarity.Features)
	if err := doc.UnmarshalBinary(packed); err != nil {
		return nil, fmt.Errorf("%w: %w", errFeaturesDamaged, err)
	}
	return doc, nil
}
