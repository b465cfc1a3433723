package library

import (
	"cmp"
	"slices"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

// StoreResult counts what a store or an import changed.
type StoreResult struct {
	New, Changed int
	// IDs are the IDs of the new and the changed articles.
	IDs []string
}

// articleWriter writes the articles of one feed, in one transaction.
type articleWriter struct {
	w      *writer
	feed   int64 // the feed's number, 0 for an import
	now    int64
	next   int64     // the number of the next new article
	step   int64     // the distance from one new number to the next
	texts  []newText // of new articles, to be written by writeTexts
	result StoreResult
	added  addedCounts
}

// newText is the text of a new article.
type newText struct {
	number int64
	packed []byte
}

// insert inserts an entry as a new article, unless an article with its ID exists.
func (aw *articleWriter) insert(e *preparedEntry) (number int64, isNew bool, err error) {
	c, err := aw.columns(e)
	if err != nil {
		return 0, false, err
	}
	n, err := aw.w.execCount(`INSERT INTO articles (id, key, at, stored, read, starred, feed, source, section, published, zone, alias, language, title, url, arrived)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`,
		aw.next, e.idBits, sortTime(e.Article, aw.now), aw.now, e.Read, e.Starred, aw.feed, c.source, c.section, c.published, c.zone, c.urlIDBits, c.language, e.Title, e.URL, aw.now)
	if err != nil || n == 0 {
		return 0, false, err
	}
	number = aw.next
	aw.next += aw.step
	aw.added.countArticle(e)
	aw.result.New++
	aw.result.IDs = append(aw.result.IDs, e.ID)
	aw.texts = append(aw.texts, newText{number, e.packedText})
	aw.w.fresh = append(aw.w.fresh, freshArticle{number, e.document})
	if aw.step > 0 { // the order is right, and later records of an import are compared with this one
		err = aw.writeTexts()
	}
	return number, err == nil, err
}

// writeTexts writes the texts of new articles in the order of their numbers. SQLite fills a page only when rows are
// appended: written downwards, as a feed's articles are numbered, texts leave half of it empty.
func (aw *articleWriter) writeTexts() error {
	slices.SortFunc(aw.texts, func(a, b newText) int { return cmp.Compare(a.number, b.number) })
	for _, t := range aw.texts {
		if err := aw.w.exec("INSERT INTO texts (id, text) VALUES (?, ?)", t.number, t.packed); err != nil {
			return err
		}
	}
	aw.texts = nil
	return nil
}

// replace replaces an article's headline and text, keeping the old ones as a revision. A full text taken from the
// page stays until the page is fetched again.
func (aw *articleWriter) replace(number int64, old *storedArticle, e *preparedEntry) error {
	e.setID(id.FromBits(old.idBits))
	if old.hasFullText {
		whole := old.article
		published := whole.Published // perhaps the page's
		whole.Headline, whole.Updated, whole.CommentsURL = e.Headline, e.Updated, e.CommentsURL
		if whole.Published.IsZero() {
			whole.Published = published
		}
		e.Article, e.packedText = &whole, nil
	}
	c, err := aw.columns(e)
	if err != nil {
		return err
	}
	at := old.sortTime
	if c.published != nil {
		at = sortTime(e.Article, aw.now)
	}
	if err := aw.w.revise(number, old, e.Article); err != nil {
		return err
	}
	err = aw.w.exec(`UPDATE articles SET at = ?, stored = ?, source = ?, section = ?, published = ?, zone = ?, alias = ?, language = ?, title = ?, url = ? WHERE id = ?`,
		at, aw.now, c.source, c.section, c.published, c.zone, c.urlIDBits, c.language, e.Title, e.URL, number)
	if err != nil {
		return err
	}
	aw.result.Changed++
	aw.result.IDs = append(aw.result.IDs, e.ID)
	return aw.w.replaceText(number, e.packedText)
}

// move gives an article the address to which it has moved. For a reader nothing has changed.
func (aw *articleWriter) move(number int64, old *storedArticle, e *preparedEntry) error {
	e.setID(id.FromBits(old.idBits))
	c, err := aw.columns(e)
	if err != nil {
		return err
	}
	if err := aw.w.exec("UPDATE articles SET url = ?, alias = ? WHERE id = ?", e.URL, c.urlIDBits, number); err != nil {
		return err
	}
	if old.hasFullText || old.article.Markdown == e.Markdown {
		return nil
	}
	return aw.w.replaceText(number, e.packedText)
}

// addFlags adds the flags of an imported entry to those of its article. It never clears one.
func (aw *articleWriter) addFlags(number int64, e *preparedEntry) error {
	if !e.Read && !e.Starred {
		return nil
	}
	return aw.w.exec("UPDATE articles SET read = max(read, ?), starred = max(starred, ?) WHERE id = ?", e.Read, e.Starred, number)
}

// articleColumns are the columns of an article that may be NULL.
type articleColumns struct {
	source, section, published, zone, urlIDBits, language any
}

// columns returns the columns of an entry, and packs its text if that is not done yet.
func (aw *articleWriter) columns(e *preparedEntry) (c articleColumns, err error) {
	if e.packedText == nil {
		if e.packedText, err = packText(e.Article); err != nil {
			return c, err
		}
	}
	if c.source, err = aw.w.nameNumber(e.Source); err != nil {
		return c, err
	}
	if c.section, err = aw.w.nameNumber(e.Section); err != nil {
		return c, err
	}
	c.published, c.zone = packTime(e.Published)
	if e.urlIDBits != 0 {
		c.urlIDBits = e.urlIDBits
	}
	if e.Language != "" {
		c.language = e.Language
	}
	return c, nil
}

// sortTime returns an article's place in lists by time, in Unix seconds: when it was published, else updated, else
// captured, but never in the future; now if none of these is known.
func sortTime(a *articles.Article, now int64) int64 {
	for _, t := range []articles.Time{a.Published, a.Updated, a.Captured} {
		if !t.IsZero() {
			return min(t.Unix(), now)
		}
	}
	return now
}
