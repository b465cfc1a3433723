package library

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"newsreader/articles"
	"newsreader/articles/internal/runes"
	"newsreader/articles/internal/similarity"
	"newsreader/articles/internal/text"
	"newsreader/articles/internal/textindex"
)

// An import and an update index what they store with it, see index_stored.go, and then what was left over; otherwise those
// who search do so, step by step.
const (
	// maxIndexBatch is how many articles are indexed in one transaction at most, in 10 to 40 ms. Nobody else can write meanwhile.
	maxIndexBatch = 128
	// maxIndexBatchBytes bounds the length of their packed texts together.
	maxIndexBatchBytes = 1 << 20
	// prepareAhead is how many articles are prepared while others are written.
	prepareAhead = 32
	// maxIndexedText is how many bytes of an article's text are indexed.
	maxIndexedText = 1 << 20
	// indexPatience is how long a search waits for other processes to finish writing before it does without an
	// index of the newest articles.
	indexPatience = 500 * time.Millisecond
)

// indexing is one run that brings the index up to date.
type indexing struct {
	l        *Library
	patience time.Duration // see writeWithin
	indexed  int
	pace     *pace
}

// updateIndex indexes the articles that the index lacks, limit at most, and returns how many it indexed. It waits for
// other processes no longer than patience, or without a limit if that is zero.
func (l *Library) updateIndex(ctx context.Context, patience time.Duration, limit int) (indexed int, err error) {
	x := indexing{l: l, patience: patience, pace: newPace(maxIndexBatch)}
	left, err := l.unindexed(ctx)
	lately := l.lately.takeArticles()
	if err != nil || left.articles+lately == 0 && !left.countable {
		return 0, err
	}
	many := min(left.articles, limit) > manyUnindexed
	if many {
		if err := x.setMerging(ctx, mergeRarely); err != nil {
			return 0, err
		}
	}
	defer func() {
		// A process that was killed may have left the setting.
		if many || lately > manyUnindexed || left.mergedRarely && x.indexed < limit {
			err = errors.Join(err, x.setMerging(context.WithoutCancel(ctx), mergeOften))
		}
	}()
	if err = x.run(ctx, limit); err == nil && x.indexed < limit {
		err = x.merge(ctx, x.indexed+lately)
	}
	if err == nil {
		err = x.countTerms(ctx, limit)
	}
	return x.indexed, err
}

// unindexed is what is left for the index.
type unindexed struct {
	articles     int  // that are not in it, or have changed since
	countable    bool // so many of those that are in it are not counted that a command does so in passing
	mergedRarely bool // see mergeRarely
}

// unindexed returns what is left for the index.
func (l *Library) unindexed(ctx context.Context) (u unindexed, err error) {
	_, err = collect(ctx, l, `SELECT last_article - last_in_index + (SELECT count(*) FROM stale), (last_in_index - last_counted) * ? > last_in_index,
		EXISTS (SELECT 1 FROM terms_config WHERE k = 'automerge' AND v > 4) FROM state`, []any{countedShare},
		func(row scanner) (_ struct{}, err error) {
			return struct{}{}, row.Scan(&u.articles, &u.countable, &u.mergedRarely)
		})
	return u, l.wrapError("indexing", err)
}

func (x *indexing) run(ctx context.Context, limit int) error {
	for idle := 0; x.indexed < limit; {
		behind, err := x.l.indexBehind(ctx)
		if err != nil || !behind {
			return x.l.wrapError("indexing", err)
		}
		n, err := x.indexNextBatch(ctx, min(limit-x.indexed, x.pace.size))
		if err != nil {
			return err
		}
		if idle++; n > 0 {
			idle = 0
		}
		if idle == 2 { // the first may have found only articles that were removed meanwhile
			return x.l.wrapError("indexing", damagedError("articles have no text"))
		}
	}
	return nil
}

func (x *indexing) indexNextBatch(ctx context.Context, limit int) (n int, err error) {
	err = x.pace.do(func() error {
		return x.l.writeWithin(ctx, x.patience, "indexing", func(w *writer) error {
			n, err = w.indexNextBatch(ctx, limit)
			return err
		})
	})
	if err != nil {
		return 0, err
	}
	x.indexed += n
	return n, nil
}

// indexBehind reports whether there are articles that are not in the index, or have changed since.
func (l *Library) indexBehind(ctx context.Context) (bool, error) {
	found, err := collect(ctx, l, "SELECT last_article > last_in_index OR EXISTS (SELECT 1 FROM stale) FROM state", nil, func(row scanner) (b bool, err error) {
		return b, row.Scan(&b)
	})
	return err == nil && len(found) > 0 && found[0], err
}

// toleratesLag reports whether a search can go on after updating the index failed with err. If the library cannot
// be written now, the articles that the index does not have are searched without it.
func toleratesLag(ctx context.Context, err error) bool {
	if ctx.Err() != nil {
		return false
	}
	return errors.Is(err, ErrReadOnly) || errors.Is(err, ErrFull) || errors.Is(err, ErrBusy) || errors.Is(err, context.DeadlineExceeded)
}

// pendingArticle is an article about to be indexed.
type pendingArticle struct {
	number    int64
	headline  articles.Headline // only what is indexed and compared
	packed    []byte
	reindexed bool // the index has an earlier version
	indexDocument
}

// indexNextBatch indexes a batch of articles, in a transaction, and returns how many they are.
func (w *writer) indexNextBatch(ctx context.Context, limit int) (int, error) {
	var lastArticle, lastIndexed int64
	if err := w.queryRow("SELECT last_article, last_in_index FROM state", nil, &lastArticle, &lastIndexed); err != nil {
		return 0, err
	}
	batch, more, err := w.pendingArticles(ctx, "t.id > ?", lastIndexed, limit)
	if err != nil {
		return 0, err
	}
	until := lastArticle
	if more {
		until = batch[len(batch)-1].number
	} else {
		changed, _, err := w.pendingArticles(ctx, "t.id <= ? AND t.id IN (SELECT article FROM stale)", lastIndexed, limit)
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
	// Articles that changed before they were first indexed are indexed as they are now.
	if err := w.exec("DELETE FROM stale WHERE article > ? AND article <= ? OR article NOT IN (SELECT id FROM texts)", lastIndexed, until); err != nil {
		return 0, err
	}
	return len(batch), w.exec("UPDATE state SET last_in_index = ?", until)
}

// pendingArticles reads as many of the articles to be indexed as one transaction takes, and reports whether there
// are more.
func (w *writer) pendingArticles(ctx context.Context, condition string, lastIndexed int64, limit int) (batch []pendingArticle, more bool, err error) {
	lengths, err := collectRows(ctx, w.conn, "SELECT t.id, length(t.text) FROM texts AS t WHERE "+condition+" ORDER BY t.id LIMIT ?", []any{lastIndexed, limit + 1},
		func(row scanner) (one [2]int64, err error) { return one, row.Scan(&one[0], &one[1]) })
	if err != nil || len(lengths) == 0 {
		return nil, false, err
	}
	n, bytes := 1, lengths[0][1]
	for n < min(len(lengths), limit) && bytes+lengths[n][1] <= maxIndexBatchBytes {
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

// indexArticles writes articles to the index, preparing the next ones meanwhile.
func (w *writer) indexArticles(ctx context.Context, batch []pendingArticle) error {
	changes, err := w.newTermCountChanges()
	if err != nil {
		return err
	}
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
	for some := range ready {
		for i := range some {
			if err := w.indexArticle(&some[i], &changes); err != nil {
				return err
			}
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return w.changeTermCounts(&changes)
}

func (w *writer) indexArticle(u *pendingArticle, changes *termCountChanges) error {
	if u.reindexed {
		if err := w.exec("DELETE FROM terms WHERE rowid = ?", u.number); err != nil {
			return err
		}
		if err := w.exec("DELETE FROM stale WHERE article = ?", u.number); err != nil {
			return err
		}
	}
	if err := w.saveFeatures(u.number, &u.features, changes); err != nil {
		return err
	}
	return w.exec("INSERT INTO terms (rowid, words) VALUES (?, ?)", u.number, u.terms)
}

// prepare computes an article's index document and its features. An article whose text is damaged is still found by
// its title; the damage is reported when it is read.
func (u *pendingArticle) prepare(b *textindex.Builder) {
	facts, body, _ := splitText(u.packed)
	u.indexDocument = documentOf(b, &u.headline, &facts, body)
}

// documentOf makes an article's index document and its features.
func documentOf(b *textindex.Builder, h *articles.Headline, facts *storedFacts, body string) indexDocument {
	fields := searchableFields(facts)
	terms := b.Document(textindex.Article{
		Title: h.Title, Source: h.Source, Authors: fields.authors, Categories: fields.categories,
		Host: textindex.Host(h.URL), Facts: fields.facts, Texts: searchableTexts(facts, body),
	})
	return indexDocument{terms, similarity.FeaturesOf(comparedText(h, facts, body))}
}

// searchableTexts returns the texts of an article that are searched, besides its title and source. The descriptions of
// images are apart from the words, which they would interrupt.
func searchableTexts(facts *storedFacts, body string) []string {
	words, descriptions := text.SplitImages(runes.Clip(body, maxIndexedText))
	return []string{facts.Standfirst, facts.Summary, text.FromMarkdown(words), facts.Byline, descriptions}
}

// searchableFields returns what is searched of an article besides its title, source and texts.
func searchableFields(facts *storedFacts) searchFields {
	authors := []string{facts.Byline}
	if facts.Author != nil {
		authors = append(authors, facts.Author.Name)
	}
	fields := searchFields{authors: authors, categories: facts.Categories}
	if len(facts.Enclosures) > 0 {
		fields.facts = []string{"enclosure"}
	}
	return fields
}

// searchFields are what is searched of an article besides its title, source and texts.
type searchFields struct{ authors, categories, facts []string }
