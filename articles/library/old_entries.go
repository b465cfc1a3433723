package library

import (
	"context"
	"database/sql"

	"newsreader/articles"
)

// maxHashedBatch is how many entries hashOldEntries reads at a time.
const maxHashedBatch = 5000

// hashOldEntries computes, when a library of version 4 is migrated, what entries are recognized by from their
// articles. Their GUIDs are not known any more; see the column former.
func hashOldEntries(ctx context.Context, w *writer) error {
	for last := int64(0); ; {
		batch, err := collectRows(ctx, w.conn, `SELECT e.id, a.url, a.title, a.published, a.zone FROM entries AS e JOIN articles AS a ON a.id = e.article
			WHERE e.id > ? ORDER BY e.id LIMIT ?`, []any{last, maxHashedBatch}, scanOldEntry)
		if err != nil || len(batch) == 0 {
			return err
		}
		for _, e := range batch {
			h := hashesOf(&articles.Entry{Article: &e.article})
			if err := w.exec("UPDATE entries SET url = ?, bare = ?, title = ?, time = ? WHERE id = ?", h.url, h.bare, h.title, h.time, e.number); err != nil {
				return err
			}
			last = e.number
		}
	}
}

// oldEntry is an entry of a library of version 4.
type oldEntry struct {
	number  int64
	article articles.Article
}

func scanOldEntry(row scanner) (e oldEntry, err error) {
	var published, zone sql.NullInt64
	err = row.Scan(&e.number, &e.article.URL, &e.article.Title, &published, &zone)
	e.article.Published = unpackTime(published, zone)
	return e, err
}
