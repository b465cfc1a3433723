package library

import (
	"cmp"
	"slices"
	"sync/atomic"

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

// indexedLately is how many articles were indexed as they were stored, since the segments were merged.
type indexedLately struct{ articles atomic.Int64 }

func (i *indexedLately) count() int { return int(i.articles.Load()) }

func (i *indexedLately) add(n int) { i.articles.Add(int64(n)) }

// takeArticles returns the number of articles, and makes it 0.
func (i *indexedLately) takeArticles() int { return int(i.articles.Swap(0)) }
