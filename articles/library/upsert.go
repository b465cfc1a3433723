package library

import (
	"context"
	"database/sql"
	"errors"
	"maps"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

// StoreResult says what storing changed.
type StoreResult struct {
	New, Changed int
	// IDs are those of the new and the changed articles.
	IDs []string
}

// upsert is the storing of one feed's entries, within a transaction.
type upsert struct {
	w    *writer
	feed Feed
	now  int64
	// known are the entries of the document that the library has, by guid.
	known map[int64]knownEntry
	// present are the entries of the document, by guid.
	present map[int64]bool
	partial bool // see FetchResult
	// byArticle are the entries of this feed by article, read when two entries first claim one.
	byArticle map[int64]knownEntry
	next      int64 // the number that the next new article gets
	step      int64 // from each number to the next
	result    StoreResult
}

func newUpsert(w *writer, feed Feed, now int64) *upsert {
	return &upsert{w: w, feed: feed, now: now, known: map[int64]knownEntry{}, present: map[int64]bool{}}
}

// run stores the entries, then forgets which pruned articles the feed had once it has them no longer.
func (s *upsert) run(ctx context.Context, entries []*preparedEntry) error {
	if len(entries) == 0 {
		return nil
	}
	var before int64
	if err := s.w.queryRow("SELECT last_article FROM state", nil, &before); err != nil {
		return err
	}
	if err := s.loadKnown(ctx, entries); err != nil {
		return err
	}
	last := before + s.countUnknown(entries)
	s.next, s.step = last, -1
	if s.feed.number == 0 {
		s.next, s.step = before+1, 1
	}
	for _, e := range entries {
		if err := errors.Join(ctx.Err(), s.store(e)); err != nil {
			return err
		}
	}
	if s.result.New > 0 {
		if err := s.w.exec("UPDATE state SET last_article = ?", last); err != nil {
			return err
		}
	}
	return s.forgetPruned()
}

// countUnknown counts the entries that may become new articles. The numbers of a feed's are given downwards: a document begins
// with what is newest or leads its page, and so does a list of articles of the same time. Records have any order.
func (s *upsert) countUnknown(entries []*preparedEntry) (n int64) {
	for _, e := range entries {
		if _, ok := s.known[e.guidHash]; !ok {
			n++
		}
	}
	return n
}

// loadKnown reads what the library has of entries of the document.
func (s *upsert) loadKnown(ctx context.Context, entries []*preparedEntry) error {
	found, err := collectRows(ctx, s.w.conn, knownEntriesQuery, []any{s.feed.number, guidHashList(entries)}, scanKnownEntry)
	maps.Copy(s.known, byGUIDHash(found))
	for _, e := range entries {
		s.present[e.guidHash] = true
	}
	return err
}

func (s *upsert) store(e *preparedEntry) error {
	known, ok := s.known[e.guidHash]
	if former, moved := s.known[e.otherSchemeHash]; !ok && moved && s.feed.number != 0 && !s.present[e.otherSchemeHash] {
		return s.changeGUID(former, e) // the site has gone over to https, or back
	}
	if !ok {
		return s.storeUnknown(e)
	}
	if err := s.addFlags(known.article, e); err != nil || known.article == 0 || known.contentHash == e.contentHash {
		return err
	}
	return s.updateExisting(known.article, e)
}

// storeUnknown stores an entry that the feed did not have under this guid: as a new article, or as one
// that another feed has, or that this one had under another guid.
func (s *upsert) storeUnknown(e *preparedEntry) error {
	if isNew, err := s.insertNew(e); isNew || err != nil {
		return err
	}
	article, other, err := s.findByID(e)
	switch {
	case err != nil:
		return err
	case other && e.claimsID:
		return s.dropClaimedID(e)
	case other:
		return s.insertWithOwnID(e)
	}
	owner, owned, err := s.findByFeed(article)
	switch {
	case err != nil:
		return err
	case !owned:
		return s.attachToExisting(article, e)
	case s.present[owner.guidHash]:
		return s.insertWithOwnID(e)
	}
	old, err := s.w.stored(article)
	switch {
	case err != nil:
		return err
	case isNextIssue(&old.article, e.Article):
		return s.insertWithOwnID(e)
	}
	return s.changeGUID(owner, e)
}

// isNextIssue says whether an entry with the address of an article that left the feed is another one, as of feeds that give
// what is new today under one address.
func isNextIssue(old, now *articles.Article) bool {
	return old.Title != now.Title && !old.Published.IsZero() && now.Published.After(old.Published.Time)
}

// changeGUID stores an entry that the feed had under another guid.
func (s *upsert) changeGUID(old knownEntry, e *preparedEntry) error {
	if err := s.w.exec("UPDATE entries SET guid = ? WHERE feed = ? AND guid = ?", e.guidHash, s.feed.number, old.guidHash); err != nil {
		return err
	}
	delete(s.known, old.guidHash)
	s.remember(knownEntry{e.guidHash, old.article, old.contentHash})
	return s.store(e)
}

// findByID gives the article that has the ID of an entry already, and whether it is another one. What a record says
// of its ID proves nothing: where one of the two came with a record, both must be known by the same URL or text.
func (s *upsert) findByID(e *preparedEntry) (article int64, other bool, err error) {
	var feed int64
	err = s.w.queryRow("SELECT id, feed FROM articles WHERE key = ?", []any{e.idBits}, &article, &feed)
	if err != nil || feed != 0 && !e.claimsID {
		return article, false, err
	}
	held, err := s.w.stored(article)
	if err != nil {
		return article, false, err
	}
	return article, held.article.Identity() != e.Identity(), nil
}

// dropClaimedID stores a record without the ID that it claims, which is another article's.
func (s *upsert) dropClaimedID(e *preparedEntry) error {
	e.ID = ""
	*e = *prepareEntry("", articles.Entry{Article: e.Article}, false)
	if err := s.loadKnown(context.Background(), []*preparedEntry{e}); err != nil {
		return err
	}
	return s.store(e)
}

// findByFeed gives the entry under which this feed has an article.
func (s *upsert) findByFeed(article int64) (owner knownEntry, ok bool, err error) {
	if s.byArticle == nil {
		all, err := collectRows(context.Background(), s.w.conn, "SELECT guid, article, digest FROM entries WHERE feed = ? AND article <> 0", []any{s.feed.number}, scanKnownEntry)
		if err != nil {
			return owner, false, err
		}
		s.byArticle = map[int64]knownEntry{}
		for _, k := range all {
			s.byArticle[k.article] = k
		}
	}
	owner, ok = s.byArticle[article]
	return owner, ok, nil
}

// insertWithOwnID inserts an entry whose ID another article has, such as an entry of the same document with the same
// URL: its guid tells them apart.
func (s *upsert) insertWithOwnID(e *preparedEntry) error {
	e.setID(id.New(e.ownIdentity))
	if isNew, err := s.insertNew(e); isNew || err != nil {
		return err
	}
	article, other, err := s.findByID(e)
	switch {
	case err != nil:
		return err
	case other: // a record has claimed this one, too
		e.ownIdentity += "\x00"
		return s.insertWithOwnID(e)
	}
	return s.attachToExisting(article, e)
}

// insertNew inserts an entry as a new article, unless there is one with its ID.
func (s *upsert) insertNew(e *preparedEntry) (isNew bool, err error) {
	row, err := s.columns(e)
	if err != nil {
		return false, err
	}
	n, err := s.w.execCount(`INSERT INTO articles (id, key, at, stored, read, starred, feed, source, section, published, zone, alias, language, title, url)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`,
		s.next, e.idBits, s.sortTime(e.Article), s.now, e.Read, e.Starred, s.feed.number, row.source, row.section, row.published, row.zone, row.urlIDBits, row.language, e.Title, e.URL)
	if err != nil || n == 0 {
		return false, err
	}
	number := s.next
	s.next += s.step
	if err := s.w.exec("INSERT INTO texts (id, text) VALUES (?, ?)", number, e.packedText); err != nil {
		return false, err
	}
	s.result.New++
	s.result.IDs = append(s.result.IDs, e.ID)
	return true, s.addEntry(number, e)
}

// attachToExisting notes that an article of another feed is an entry of this one too. Its text stays that
// of the feed that brought it first, unless that had none.
func (s *upsert) attachToExisting(article int64, e *preparedEntry) error {
	if err := errors.Join(s.addEntry(article, e), s.addFlags(article, e)); err != nil {
		return err
	}
	e.ID = id.FromBits(e.idBits)
	old, err := s.w.stored(article)
	if err != nil {
		return err
	}
	if old.article.Markdown != "" || e.Markdown == "" {
		return nil
	}
	return s.replaceContent(article, old, e)
}

// updateExisting stores what a known entry says now.
func (s *upsert) updateExisting(article int64, e *preparedEntry) error {
	if err := s.w.exec("UPDATE entries SET digest = ? WHERE feed = ? AND guid = ?", e.contentHash, s.feed.number, e.guidHash); err != nil {
		return err
	}
	old, err := s.w.stored(article)
	if errors.Is(err, sql.ErrNoRows) {
		return nil // pruned, see forgetRemoved
	}
	if err != nil {
		return err
	}
	if old.feed != s.feed.number {
		return nil // the feed that brought it first says what it says
	}
	return s.replaceContent(article, old, e)
}

// replaceContent replaces an article's text. That of the page itself stays until the page is fetched again.
func (s *upsert) replaceContent(article int64, old *storedArticle, e *preparedEntry) error {
	e.setID(id.FromBits(old.idBits))
	if old.hasFullText {
		whole := old.article
		whole.Headline, whole.Updated = e.Headline, e.Updated
		e.Article, e.packedText = &whole, nil
	}
	row, err := s.columns(e)
	if err != nil {
		return err
	}
	at := old.sortTime
	if row.published != nil {
		at = s.sortTime(e.Article)
	}
	if err := s.w.revise(article, old, e.Article); err != nil {
		return err
	}
	err = s.w.exec(`UPDATE articles SET at = ?, stored = ?, source = ?, section = ?, published = ?, zone = ?, alias = ?, language = ?, title = ?, url = ? WHERE id = ?`,
		at, s.now, row.source, row.section, row.published, row.zone, row.urlIDBits, row.language, e.Title, e.URL, article)
	if err != nil {
		return err
	}
	s.result.Changed++
	s.result.IDs = append(s.result.IDs, e.ID)
	return s.w.replaceText(article, e.packedText)
}

// addFlags gives an article the marks of an entry, which only a record has, beside its own.
func (s *upsert) addFlags(article int64, e *preparedEntry) error {
	if !e.Read && !e.Starred {
		return nil
	}
	return s.w.exec("UPDATE articles SET read = max(read, ?), starred = max(starred, ?) WHERE id = ?", e.Read, e.Starred, article)
}

// addEntry notes that an entry is an article.
func (s *upsert) addEntry(article int64, e *preparedEntry) error {
	s.remember(knownEntry{e.guidHash, article, e.contentHash})
	return s.w.exec("INSERT INTO entries (feed, guid, article, digest) VALUES (?, ?, ?, ?)", s.feed.number, e.guidHash, article, e.contentHash)
}

// remember remembers what the library has of an entry now.
func (s *upsert) remember(k knownEntry) {
	s.known[k.guidHash] = k
	if s.byArticle != nil {
		s.byArticle[k.article] = k
	}
}

// forgetPruned removes what was kept so that a pruned article does not come back from
// its feed, once the feed has it no longer.
func (s *upsert) forgetPruned() error {
	if s.partial {
		return nil
	}
	pruned, err := s.w.numbers("SELECT guid FROM entries WHERE feed = ? AND article = 0", s.feed.number)
	if err != nil {
		return err
	}
	for _, guid := range pruned {
		if !s.present[guid] {
			if err := s.w.exec("DELETE FROM entries WHERE feed = ? AND guid = ?", s.feed.number, guid); err != nil {
				return err
			}
		}
	}
	return nil
}

// articleColumns is what the columns of an article hold besides text and marks.
type articleColumns struct {
	source, section, published, zone, urlIDBits, language any
}

// columns makes the columns of an entry, and its text where the caller has not.
func (s *upsert) columns(e *preparedEntry) (row articleColumns, err error) {
	if e.packedText == nil {
		if e.packedText, err = packText(e.Article); err != nil {
			return row, err
		}
	}
	if row.source, err = s.w.nameNumber(e.Source); err != nil {
		return row, err
	}
	if row.section, err = s.w.nameNumber(e.Section); err != nil {
		return row, err
	}
	row.published, row.zone = packTime(e.Published)
	if e.urlIDBits != 0 {
		row.urlIDBits = e.urlIDBits
	}
	if e.Language != "" {
		row.language = e.Language
	}
	return row, nil
}

// sortTime is where an article stands in a list by time: where it was published, else updated, else captured, but never
// in the future; else where it is stored.
func (s *upsert) sortTime(a *articles.Article) int64 {
	for _, t := range []articles.Time{a.Published, a.Updated, a.Captured} {
		if !t.IsZero() {
			return min(t.Unix(), s.now)
		}
	}
	return s.now
}
