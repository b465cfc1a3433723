package library

import (
	"context"
	"database/sql"
	"errors"
	"maps"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

// upsert stores the entries of one document of a feed, or of an import, in one transaction. For each entry it decides
// whether it is a new article, a new version of a known one, or another feed's copy of one.
type upsert struct {
	articleWriter
	known   map[int64]knownEntry // what the library has of the document's entries, by guidHash
	present map[int64]bool       // the guidHash of every entry of the document
	partial bool                 // see FetchResult.Partial
	// byArticle is the feed's entry of each article. It is nil until an entry claims an article that exists.
	byArticle map[int64]knownEntry
}

func newUpsert(w *writer, feed, now int64) *upsert {
	return &upsert{articleWriter: articleWriter{w: w, feed: feed, now: now}, known: map[int64]knownEntry{}, present: map[int64]bool{}}
}

// run stores the entries, then forgets the pruned articles that the feed no longer has.
func (u *upsert) run(ctx context.Context, entries []*preparedEntry) error {
	if len(entries) == 0 {
		return nil
	}
	if err := u.loadKnown(ctx, entries); err != nil {
		return err
	}
	last, err := u.reserveNumbers(entries)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := errors.Join(ctx.Err(), u.store(e)); err != nil {
			return err
		}
	}
	if u.result.New > 0 {
		if err := u.w.exec("UPDATE state SET last_article = ?", last); err != nil {
			return err
		}
	}
	return u.forgetPruned()
}

// reserveNumbers reserves a number for every entry that may become a new article and returns the last one. A feed's
// entries are numbered downwards: a document begins with what is newest or leads its page, and articles of the same
// time are listed by descending number. Imported records come in any order and are numbered upwards.
func (u *upsert) reserveNumbers(entries []*preparedEntry) (last int64, err error) {
	if err := u.w.queryRow("SELECT last_article FROM state", nil, &last); err != nil {
		return 0, err
	}
	first := last + 1
	for _, e := range entries {
		if _, ok := u.known[e.guidHash]; !ok {
			last++
		}
	}
	u.next, u.step = last, -1
	if u.feed == importFeed {
		u.next, u.step = first, 1
	}
	return last, nil
}

// loadKnown reads what the library has of the document's entries.
func (u *upsert) loadKnown(ctx context.Context, entries []*preparedEntry) error {
	found, err := collectRows(ctx, u.w.conn, knownEntriesQuery, []any{u.feed, guidHashList(entries)}, scanKnownEntry)
	maps.Copy(u.known, byGUIDHash(found))
	for _, e := range entries {
		u.present[e.guidHash] = true
	}
	return err
}

// store stores one entry.
func (u *upsert) store(e *preparedEntry) error {
	known, ok := u.known[e.guidHash]
	if !ok {
		if former, moved := u.known[e.otherSchemeHash]; moved && u.feed != importFeed && !u.present[e.otherSchemeHash] {
			return u.changeGUID(former, e) // the site has moved to https, or back
		}
		return u.storeUnknown(e)
	}
	if err := u.addFlags(known.article, e); err != nil || known.article == prunedArticle || known.contentHash == e.contentHash {
		return err
	}
	return u.updateExisting(known.article, e)
}

// storeUnknown stores an entry whose GUID the feed did not have: as a new article, as another feed's article, or as an
// article that this feed had under another GUID.
func (u *upsert) storeUnknown(e *preparedEntry) error {
	if isNew, err := u.insertNew(e); isNew || err != nil {
		return err
	}
	article, same, err := u.findByID(e)
	switch {
	case err != nil:
		return err
	case !same && e.claimsID:
		return u.dropClaimedID(e)
	case !same:
		return u.insertWithOwnID(e)
	}
	owner, owned, err := u.findByFeed(article)
	switch {
	case err != nil:
		return err
	case !owned:
		return u.attachToExisting(article, e)
	case u.present[owner.guidHash]:
		return u.insertWithOwnID(e)
	}
	old, err := u.w.stored(article)
	switch {
	case err != nil:
		return err
	case isNextIssue(&old.article, e.Article):
		return u.insertWithOwnID(e)
	}
	return u.changeGUID(owner, e)
}

// isNextIssue reports whether an entry with the URL of an article that has left the feed is a new article, as in feeds
// that publish every day's issue at the same URL.
func isNextIssue(old, now *articles.Article) bool {
	return old.Title != now.Title && !old.Published.IsZero() && now.Published.After(old.Published.Time)
}

// changeGUID stores an entry that the feed had under another GUID.
func (u *upsert) changeGUID(old knownEntry, e *preparedEntry) error {
	if err := u.w.exec("UPDATE entries SET former = ? WHERE feed = ? AND former = ?", e.guidHash, u.feed, old.guidHash); err != nil {
		return err
	}
	delete(u.known, old.guidHash)
	u.remember(knownEntry{e.guidHash, old.article, old.contentHash})
	return u.store(e)
}

// findByID returns the article that already has the entry's ID, and whether it is the same article. An ID that an
// imported record claims proves nothing: if either of the two was imported, both must have the same URL, or without
// one the same title, source and time.
func (u *upsert) findByID(e *preparedEntry) (article int64, same bool, err error) {
	var feed int64
	if err := u.w.queryRow("SELECT id, feed FROM articles WHERE key = ?", []any{e.idBits}, &article, &feed); err != nil {
		return 0, false, err
	}
	if feed != importFeed && !e.claimsID {
		return article, true, nil
	}
	held, err := u.w.stored(article)
	if err != nil {
		return 0, false, err
	}
	return article, held.article.Identity() == e.Identity(), nil
}

// dropClaimedID stores an imported record without the ID that it claims, which another article has.
func (u *upsert) dropClaimedID(e *preparedEntry) error {
	e.ID = ""
	*e = *prepareEntry("", articles.Entry{Article: e.Article}, false)
	if err := u.loadKnown(context.Background(), []*preparedEntry{e}); err != nil {
		return err
	}
	return u.store(e)
}

// findByFeed returns this feed's entry of an article.
func (u *upsert) findByFeed(article int64) (entry knownEntry, ok bool, err error) {
	if u.byArticle == nil {
		all, err := collectRows(context.Background(), u.w.conn, "SELECT former, article, content FROM entries WHERE feed = ? AND article <> 0", []any{u.feed}, scanKnownEntry)
		if err != nil {
			return entry, false, err
		}
		u.byArticle = map[int64]knownEntry{}
		for _, k := range all {
			u.byArticle[k.article] = k
		}
	}
	entry, ok = u.byArticle[article]
	return entry, ok, nil
}

// insertWithOwnID inserts an entry whose ID belongs to another article, such as an entry that shares its URL with
// another one of the document. Its new ID is made from the feed and the GUID.
func (u *upsert) insertWithOwnID(e *preparedEntry) error {
	e.setID(id.New(e.ownIdentity))
	if isNew, err := u.insertNew(e); isNew || err != nil {
		return err
	}
	article, same, err := u.findByID(e)
	switch {
	case err != nil:
		return err
	case !same: // an imported record has claimed this ID as well
		e.ownIdentity += "\x00"
		return u.insertWithOwnID(e)
	}
	return u.attachToExisting(article, e)
}

// insertNew inserts an entry as a new article, unless an article with its ID exists.
func (u *upsert) insertNew(e *preparedEntry) (isNew bool, err error) {
	number, isNew, err := u.insert(e)
	if err != nil || !isNew {
		return false, err
	}
	return true, u.addEntry(number, e)
}

// attachToExisting makes an article that another feed brought an entry of this feed as well. The article keeps the
// text of the feed that brought it first, unless that had none.
func (u *upsert) attachToExisting(article int64, e *preparedEntry) error {
	if err := errors.Join(u.addEntry(article, e), u.addFlags(article, e)); err != nil {
		return err
	}
	e.ID = id.FromBits(e.idBits)
	old, err := u.w.stored(article)
	if err != nil {
		return err
	}
	if old.article.Markdown != "" || e.Markdown == "" {
		return nil
	}
	return u.replace(article, old, e)
}

// updateExisting stores the new content of a known entry.
func (u *upsert) updateExisting(article int64, e *preparedEntry) error {
	if err := u.w.exec("UPDATE entries SET content = ? WHERE feed = ? AND former = ?", e.contentHash, u.feed, e.guidHash); err != nil {
		return err
	}
	old, err := u.w.stored(article)
	if errors.Is(err, sql.ErrNoRows) {
		return nil // pruned, see detachRemoved
	}
	if err != nil {
		return err
	}
	if old.feed != u.feed {
		return nil // only the feed that brought it first changes it
	}
	return u.replace(article, old, e)
}

// addEntry makes an article an entry of this feed.
func (u *upsert) addEntry(article int64, e *preparedEntry) error {
	u.remember(knownEntry{e.guidHash, article, e.contentHash})
	return u.w.exec("INSERT INTO entries (feed, former, article, content) VALUES (?, ?, ?, ?)", u.feed, e.guidHash, article, e.contentHash)
}

// remember keeps the maps in step with the table of entries.
func (u *upsert) remember(k knownEntry) {
	u.known[k.guidHash] = k
	if u.byArticle != nil {
		u.byArticle[k.article] = k
	}
}

// forgetPruned removes the entries of pruned articles that the feed no longer has. Until then they keep the articles
// from coming back.
func (u *upsert) forgetPruned() error {
	if u.partial {
		return nil
	}
	pruned, err := u.w.numbers("SELECT former FROM entries WHERE feed = ? AND article = 0", u.feed)
	if err != nil {
		return err
	}
	for _, guidHash := range pruned {
		if !u.present[guidHash] {
			if err := u.w.exec("DELETE FROM entries WHERE feed = ? AND former = ?", u.feed, guidHash); err != nil {
				return err
			}
		}
	}
	return nil
}
