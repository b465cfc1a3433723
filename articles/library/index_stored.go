package library

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"newsreader/articles/internal/similarity"
	"newsreader/articles/internal/textindex"
)

// maxIndexedAsStored is how many articles are indexed in the transaction that stores them. Of a longer document they are
// indexed later, in transactions of their own.
const maxIndexedAsStored = 256

// IndexAsStored makes the library index new articles in the transactions that store them, from what is in memory already,
// as long as none that came before is waiting. Their stories are left to [Library.CatchUp].
func (l *Library) IndexAsStored() { l.indexAsStored.Store(true) }

// indexDocument is what the index has of an article and what it is compared by.
type indexDocument struct {
	terms    string
	features similarity.Features
}

// prepareDocuments makes the index documents of entries whose texts are packed, unless they are too many for one
// transaction.
func prepareDocuments(entries []*preparedEntry) {
	if len(entries) > maxIndexedAsStored {
		return
	}
	var b textindex.Builder
	for _, e := range entries {
		if e.packedText != nil {
			facts := factsIn(e.Article)
			d := documentOf(&b, &e.Headline, &facts, e.Markdown)
			e.document = &d
		}
	}
}

// freshArticle is an article that the current transaction has stored. Its document is nil if it is to be indexed later.
type freshArticle struct {
	number   int64
	document *indexDocument
}

// indexFresh indexes the articles that the transaction has stored, unless earlier ones wait for it. It comes last in the
// transaction: FTS5 writes a segment whenever a statement that can fail halfway follows.
func (w *writer) indexFresh() error {
	if len(w.fresh) == 0 || len(w.fresh) > maxIndexedAsStored || w.leaveFresh {
		return nil
	}
	slices.SortFunc(w.fresh, func(a, b freshArticle) int { return cmp.Compare(a.number, b.number) })
	var behind bool
	if err := w.queryRow("SELECT EXISTS (SELECT 1 FROM texts, state WHERE id > last_in_index AND id < ?)", []any{w.fresh[0].number}, &behind); err != nil || behind {
		return err
	}
	if slices.ContainsFunc(w.fresh, func(f freshArticle) bool { return f.document == nil }) {
		return nil
	}
	w.indexed = true
	if err := w.exec("UPDATE state SET last_in_index = last_article"); err != nil {
		return err
	}
	for _, f := range w.fresh {
		if err := w.insertFeatures(f.number, &f.document.features); err != nil {
			return err
		}
	}
	for _, f := range w.fresh {
		if err := w.exec("INSERT INTO terms (rowid, words) VALUES (?, ?)", f.number, f.document.terms); err != nil {
			return err
		}
	}
	if before := w.lately.count(); before <= manyUnindexed && before+len(w.fresh) > manyUnindexed {
		return w.exec(mergeRarely)
	}
	return nil
}

// countFresh counts the terms of what was indexed as it was stored if that is much, in a transaction of its own, in some
// 15 ms. If it fails, whatever needs the counts finds out why.
func (w *writer) countFresh(ctx context.Context) {
	if w.lately.uncounted() >= maxUncounted {
		changes := w.lately.takeChanges()
		_ = w.transact(ctx, func() error { return w.countTerms(changes) })
	}
}

// indexedLately is what was indexed and is not caught up with yet.
type indexedLately struct {
	mu       sync.Mutex
	articles int          // that were indexed as they were stored, since the segments were merged
	changes  countChanges // that are not in the counts
}

func (i *indexedLately) count() int {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.articles
}

// takeArticles returns the number of articles, and makes it 0.
func (i *indexedLately) takeArticles() int {
	i.mu.Lock()
	defer i.mu.Unlock()
	n := i.articles
	i.articles = 0
	return n
}

// addFresh adds articles that were indexed as they were stored.
func (i *indexedLately) addFresh(fresh []freshArticle) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.articles += len(fresh)
	for _, f := range fresh {
		i.changes.added = append(i.changes.added, &f.document.features)
	}
}

func (i *indexedLately) addChanges(changes countChanges) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.changes.add(changes)
}

// uncounted returns how many articles are not in the counts.
func (i *indexedLately) uncounted() int {
	i.mu.Lock()
	defer i.mu.Unlock()
	return i.changes.articles()
}

// takeChanges returns the changes that are not in the counts, and makes them none.
func (i *indexedLately) takeChanges() countChanges {
	i.mu.Lock()
	defer i.mu.Unlock()
	changes := i.changes
	i.changes = countChanges{}
	return changes
}
