package library

import (
	"context"

	"newsreader/articles"
)

// maxImportBatch is how many articles are imported in one transaction.
const maxImportBatch = 2000

// Import keeps articles that no feed brought, with their marks, in transactions of some thousand. Articles that are
// known by their URL, else their text, are changed as [Library.StoreFetch] changes them. An ID that neither would give is
// that of the library which exported the article: it is kept, unless another article has it. Of an
// import that fails the result says what was kept.
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
	prepared := prepareEntries("", entries)
	if err := l.packChanged(ctx, "", prepared); err != nil {
		return StoreResult{}, l.wrapError("importing into", err)
	}
	var stored StoreResult
	err := l.write(ctx, "importing into", func(w *writer) error {
		s := newUpsert(w, Feed{}, l.now())
		err := s.run(ctx, prepared)
		stored = s.result
		return err
	})
	if err != nil {
		return StoreResult{}, err
	}
	return stored, nil
}
