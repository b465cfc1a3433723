package library

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"newsreader/articles"
	"newsreader/articles/internal/similarity"
	"newsreader/articles/internal/text"
	"newsreader/articles/internal/textindex"
)

// The index follows the articles: storing does not wait for it. An update that brings little, else whoever
// searches first, brings it up to date.
const (
	// maxIndexBatch is how many articles are indexed in one transaction, in which nobody else can write.
	maxIndexBatch = 2000
	// maxIndexBatchBytes is how long their texts are together at most, as they are stored.
	maxIndexBatchBytes = 16 << 20
	// prepareAhead is how many articles' terms are made while others' are written.
	prepareAhead = 64
	// maxIndexedText bounds how much of an article's text is indexed, in bytes.
	maxIndexedText = 1 << 20
	// indexPatience is how long a search waits for other processes' writing before it
	// does without the newest articles' index.
	indexPatience = 500 * time.Millisecond
)

// updateIndex brings the index up to date, waiting for other processes no longer than patience where that is not zero.
func (l *Library) updateIndex(ctx context.Context, patience time.Duration) (indexed int, err error) {
	for idle := 0; ; {
		behind, err := l.indexBehind(ctx)
		if err == nil && !behind && indexed > 0 {
			err = l.optimize(ctx, indexed)
		}
		if err != nil || !behind {
			return indexed, l.wrapError("indexing", err)
		}
		n, err := l.indexNextBatch(ctx, patience)
		if err != nil {
			return indexed, err
		}
		indexed += n
		if idle++; n > 0 {
			idle = 0
		}
		if idle == 2 { // the first found only articles that had been removed again
			return indexed, l.wrapError("indexing", damagedError("articles have no text"))
		}
	}
}

// optimizedShare is of how many articles one must be new for the index to be written anew: that costs
// some 30 µs an article and makes the look-up of a term several times as fast.
const optimizedShare = 4

// optimize makes one of the parts that the index is in when much of it is new.
func (l *Library) optimize(ctx context.Context, indexed int) error {
	return l.write(ctx, "indexing", func(w *writer) error {
		var all int
		if err := w.queryRow("SELECT count(*) FROM articles", nil, &all); err != nil || indexed*optimizedShare < all {
			return err
		}
		return w.exec("INSERT INTO terms (terms) VALUES ('optimize')")
	})
}

func (l *Library) indexNextBatch(ctx context.Context, patience time.Duration) (n int, err error) {
	err = l.writeWithin(ctx, patience, "indexing", func(w *writer) error {
		n, err = w.indexNextBatch(ctx)
		return err
	})
	return n, err
}

// indexBehind says whether there are articles that the index does not know.
func (l *Library) indexBehind(ctx context.Context) (bool, error) {
	found, err := collect(ctx, l, "SELECT last_article > last_indexed OR EXISTS (SELECT 1 FROM stale) FROM state", nil, func(row scanner) (b bool, err error) {
		return b, row.Scan(&b)
	})
	return err == nil && len(found) > 0 && found[0], err
}

// toleratesLag says whether a search can do without an index that is up to date: where the library
// cannot be written just now, the articles that it lacks are looked through instead.
func toleratesLag(ctx context.Context, err error) bool {
	if ctx.Err() != nil {
		return false
	}
	return errors.Is(err, ErrReadOnly) || errors.Is(err, ErrFull) || errors.Is(err, ErrBusy) || errors.Is(err, context.DeadlineExceeded)
}

// pendingArticle is an article on its way into the index.
type pendingArticle struct {
	number    int64
	headline  articles.Headline // as far as it is indexed and compared
	packed    []byte
	reindexed bool // it is in the index as it was
	terms     string
	features  similarity.Features
}

// indexNextBatch indexes a batch of articles, within a transaction.
func (w *writer) indexNextBatch(ctx context.Context) (int, error) {
	var lastArticle, lastIndexed int64
	if err := w.queryRow("SELECT last_article, last_indexed FROM state", nil, &lastArticle, &lastIndexed); err != nil {
		return 0, err
	}
	batch, more, err := w.pendingArticles(ctx, "t.id > ?", lastIndexed)
	if err != nil {
		return 0, err
	}
	until := lastArticle
	if more {
		until = batch[len(batch)-1].number
	} else {
		changed, _, err := w.pendingArticles(ctx, "t.id <= ? AND t.id IN (SELECT article FROM stale)", lastIndexed)
		if err != nil {
			return 0, err
		}
		for i := range changed {
			changed[i].reindexed = true
		}
		batch = append(batch, changed...)
	}
	if err := w.indexArticles(ctx, batch); err != nil {
		return 0, err
	}
	// Those that changed before they were first indexed are indexed as they are now.
	if err := w.exec("DELETE FROM stale WHERE article > ? AND article <= ? OR article NOT IN (SELECT id FROM texts)", lastIndexed, until); err != nil {
		return 0, err
	}
	return len(batch), w.exec("UPDATE state SET last_indexed = ?", until)
}

// pendingArticles reads articles that are to be indexed, as many as one transaction takes, and says whether there are more.
func (w *writer) pendingArticles(ctx context.Context, condition string, lastIndexed int64) (batch []pendingArticle, more bool, err error) {
	lengths, err := collectRows(ctx, w.conn, "SELECT t.id, length(t.text) FROM texts AS t WHERE "+condition+" ORDER BY t.id LIMIT ?", []any{lastIndexed, maxIndexBatch + 1},
		func(row scanner) (one [2]int64, err error) { return one, row.Scan(&one[0], &one[1]) })
	if err != nil || len(lengths) == 0 {
		return nil, false, err
	}
	n, bytes := 1, lengths[0][1]
	for n < min(len(lengths), maxIndexBatch) && bytes+lengths[n][1] <= maxIndexBatchBytes {
		bytes += lengths[n][1]
		n++
	}
	batch, err = collectRows(ctx, w.conn, `SELECT t.id, coalesce(a.title, ''), coalesce(a.url, ''), coalesce(s.name, ''), a.published, t.text FROM texts AS t
		LEFT JOIN articles AS a ON a.id = t.id LEFT JOIN names AS s ON s.id = a.source WHERE `+condition+" ORDER BY t.id LIMIT ?", []any{lastIndexed, n}, scanPending)
	return batch, n < len(lengths), err
}

func scanPending(row scanner) (u pendingArticle, err error) {
	var published sql.NullInt64
	err = row.Scan(&u.number, &u.headline.Title, &u.headline.URL, &u.headline.Source, &published, &u.packed)
	u.headline.Published = unpackTime(published, sql.NullInt64{})
	return u, err
}

// indexArticles writes articles into the index, making the terms of the next ones meanwhile.
func (w *writer) indexArticles(ctx context.Context, batch []pendingArticle) error {
	ready := make(chan []pendingArticle, 2)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	go func() {
		defer close(ready)
		var b textindex.Builder
		for from := 0; from < len(batch); from += prepareAhead {
			some := batch[from:min(len(batch), from+prepareAhead)]
			for i := range some {
				some[i].prepare(&b)
			}
			select {
			case ready <- some:
			case <-ctx.Done():
				return
			}
		}
	}()
	counts, err := w.loadCounts()
	if err != nil {
		return err
	}
	counts.Widen(counts.Articles() + len(batch))
	for some := range ready {
		for i := range some {
			if err := w.indexArticle(&some[i], counts); err != nil {
				return err
			}
		}
	}
	return errors.Join(ctx.Err(), w.saveCounts(counts))
}

func (w *writer) indexArticle(u *pendingArticle, counts *similarity.Counts) error {
	if u.reindexed {
		if err := w.exec("DELETE FROM terms WHERE rowid = ?", u.number); err != nil {
			return err
		}
		if err := w.exec("DELETE FROM stale WHERE article = ?", u.number); err != nil {
			return err
		}
	}
	if err := w.saveFeatures(u.number, &u.features, counts); err != nil {
		return err
	}
	return w.exec("INSERT INTO terms (rowid, words) VALUES (?, ?)", u.number, u.terms)
}

// prepare makes the index's document of an article and what it is compared by. One whose text is
// damaged is still found by its title; who opens it is told.
func (u *pendingArticle) prepare(b *textindex.Builder) {
	facts, body, _ := splitText(u.packed)
	u.terms = b.Document(u.headline.Title, u.headline.Source, searchableTexts(&facts, body)...)
	u.features = similarity.FeaturesOf(comparedText(&u.headline, &facts, body))
}

// searchableTexts are the texts of an article that are searched beside its title.
func searchableTexts(facts *storedFacts, body string) []string {
	body = text.FromMarkdown(text.Clip(body, maxIndexedText))
	texts := []string{facts.Standfirst, facts.Summary, body}
	return append(texts, facts.Byline)
}
