package library

import (
	"context"
	"slices"

	"newsreader/articles"
)

// maxImportBatch is the number of articles imported in one transaction at most, in some 15 ms.
const maxImportBatch = 128

// Import stores articles that no feed brought, with their flags, in batches of one transaction each. An article that
// is known by its URL, else by its text, is updated as [Library.StoreFetch] updates entries. An ID that follows from
// neither was assigned by the library that exported the article; it is kept unless another article has it. When an
// import fails, the result counts the batches that were stored.
func (l *Library) Import(ctx context.Context, list []*articles.Article) (StoreResult, error) {
	var all StoreResult
	ctx, cancel := context.WithCancel(ctx)
	batches := l.prepareImport(ctx, list)
	defer func() {
		cancel()
		for range batches { // until nobody prepares any more
		}
	}()
	p := newPace(maxImportBatch)
	for batch := range batches {
		if batch.err != nil {
			return all, l.wrapError("importing into", batch.err)
		}
		for left := batch.entries; len(left) > 0; {
			some := left[:min(p.size, len(left))]
			left = left[len(some):]
			if err := p.do(func() error { return l.importSome(ctx, some, &all) }); err != nil {
				return all, err
			}
		}
	}
	return all, ctx.Err()
}

// preparedBatch is a batch of an import, or why it could not be prepared.
type preparedBatch struct {
	entries []*preparedEntry
	err     error
}

// prepareImport prepares the batches of an import, the next one while one is written, until ctx is done.
func (l *Library) prepareImport(ctx context.Context, list []*articles.Article) <-chan preparedBatch {
	batches := make(chan preparedBatch, 1)
	go func() {
		defer close(batches)
		for some := range slices.Chunk(list, maxImportBatch) {
			entries := make([]articles.Entry, len(some))
			for i, a := range some {
				entries[i].Article = a
			}
			prepared := prepareRecords(entries, l.Now())
			select {
			case batches <- preparedBatch{prepared, l.packChanged(ctx, "", prepared)}:
			case <-ctx.Done():
				return
			}
		}
	}()
	return batches
}

// importSome imports entries in one transaction, and adds what it changed to the result.
func (l *Library) importSome(ctx context.Context, entries []*preparedEntry, all *StoreResult) error {
	var stored StoreResult
	err := l.write(ctx, "importing into", func(w *writer) error {
		u := newUpsert(w, Feed{number: importFeed}, l.now())
		err := u.run(ctx, entries)
		stored = u.result
		return err
	})
	if err != nil {
		return err
	}
	all.New += stored.New
	all.Changed += stored.Changed
	all.IDs = append(all.IDs, stored.IDs...)
	return nil
}
