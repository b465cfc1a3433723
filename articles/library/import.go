package library

import (
	"context"

	"newsreader/articles"
)

// maxImportBatch is the number of articles imported in one transaction, in some 30 ms.
const maxImportBatch = 250

// Import stores articles that no feed brought, with their flags, in batches of one transaction each. An article that
// is known by its URL, else by its text, is updated as [Library.StoreFetch] updates entries. An ID that follows from
// neither was assigned by the library that exported the article; it is kept unless another article has it. When an
// import fails, the result counts the batches that were stored.
func (l *Library) Import(ctx context.Context, list []*articles.Article) (StoreResult, error) {
	var all StoreResult
	for len(list) > 0 {
		n := min(len(list), maxImportBatch)
		entries := make([]articles.Entry, n)
		for i, a := range list[:n] {
			entries[i].Article = a
		}
		list = list[n:]
		one, err := l.importEntries(ctx, entries)
		if err != nil {
			return all, err
		}
		all.New += one.New
		all.Changed += one.Changed
		all.IDs = append(all.IDs, one.IDs...)
	}
	return all, nil
}

func (l *Library) importEntries(ctx context.Context, entries []articles.Entry) (StoreResult, error) {
	prepared := prepareRecords(entries, l.Now())
	if err := l.packChanged(ctx, "", prepared); err != nil {
		return StoreResult{}, l.wrapError("importing into", err)
	}
	var stored StoreResult
	err := l.write(ctx, "importing into", func(w *writer) error {
		u := newUpsert(w, Feed{number: importFeed}, l.now())
		err := u.run(ctx, prepared)
		stored = u.result
		return err
	})
	if err != nil {
		return StoreResult{}, err
	}
	return stored, nil
}
