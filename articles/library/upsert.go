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

// storing is the storing of one feed's entries, within a transaction.
type storing struct {
	w    *writer
	feed Feed
	now  int64
	// known are the entries of the document that the library has, by guid.
	known map[int64]knownEntry
	// present are the entries of the document, by guid.
	present map[int64]bool
	partial bool // see FetchResult
	// owners are the entries of this feed by article, read when two entries first claim one.
	owners map[int64]knownEntry
	next   int64 // the number that the next new article gets
	step   int64 // from each number to the next
	result StoreResult
}

func newStoring(w *writer, feed Feed, now int64) *storing {
	return &storing{w: w, feed: feed, now: now, known: map[int64]knownEntry{}, present: map[int64]bool{}}
}

// entries stores the entries, then forgets which pruned articles the feed had once it has them no longer.
func (s *storing) entries(ctx context.Context, entries []*preparedEntry) error {
	if len(entries) == 0 {
		return nil
	}
	var before int64
	if err := s.w.row("SELECT last_article FROM state", nil, &before); err != nil {
		return err
	}
	if err := s.recall(ctx, entries); err != nil {
		return err
	}
	last := before + s.unknowns(entries)
	s.next, s.step = last, -1
	if s.feed.number == 0 {
		s.next, s.step = before+1, 1
	}
	for _, e := range entries {
		if err := errors.Join(ctx.Err(), s.entry(e)); err != nil {
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

// unknowns counts the entries that may become new articles. The numbers of a feed's are given downwards: a document begins
// with what is newest or leads its page, and so does a list of articles of the same time. Records have any order.
func (s *storing) unknowns(entries []*preparedEntry) (n int64) {
	for _, e := range entries {
		if _, ok := s.known[e.guid]; !ok {
			n++
		}
	}
	return n
}

// recall reads what the library has of entries of the document.
func (s *storing) recall(ctx context.Context, entries []*preparedEntry) error {
	found, err := collectRows(ctx, s.w.conn, knownQuery, []any{s.feed.number, guidsOf(entries)}, scanKnown)
	maps.Copy(s.known, knownByGUID(found))
	for _, e := range entries {
		s.present[e.guid] = true
	}
	return err
}

func (s *storing) entry(e *preparedEntry) error {
	known, ok := s.known[e.guid]
	if former, moved := s.known[e.former]; !ok && moved && s.feed.number != 0 && !s.present[e.former] {
		return s.rename(former, e) // the site has gone over to https, or back
	}
	if !ok {
		return s.unknown(e)
	}
	if err := s.mark(known.article, e); err != nil || known.article == 0 || known.digest == e.digest {
		return err
	}
	return s.again(known.article, e)
}

// unknown stores an entry that the feed did not have under this guid: as a new article, or as one
// that another feed has, or that this one had under another guid.
func (s *storing) unknown(e *preparedEntry) error {
	if isNew, err := s.insert(e); isNew || err != nil {
		return err
	}
	article, other, err := s.holder(e)
	switch {
	case err != nil:
		return err
	case other && e.claimed:
		return s.disown(e)
	case other:
		return s.insertBeside(e)
	}
	owner, owned, err := s.owner(article)
	switch {
	case err != nil:
		return err
	case !owned:
		return s.join(article, e)
	case s.present[owner.guid]:
		return s.insertBeside(e)
	}
	old, err := s.w.stored(article)
	switch {
	case err != nil:
		return err
	case isNextIssue(&old.article, e.Article):
		return s.insertBeside(e)
	}
	return s.rename(owner, e)
}

// isNextIssue says whether an entry with the address of an article that left the feed is another one, as of feeds that give
// what is new today under one address.
func isNextIssue(old, now *articles.Article) bool {
	return old.Title != now.Title && !old.Published.IsZero() && now.Published.After(old.Published.Time)
}

// rename stores an entry that the feed had under another guid.
func (s *storing) rename(old knownEntry, e *preparedEntry) error {
	if err := s.w.exec("UPDATE entries SET guid = ? WHERE feed = ? AND guid = ?", e.guid, s.feed.number, old.guid); err != nil {
		return err
	}
	delete(s.known, old.guid)
	s.note(knownEntry{e.guid, old.article, old.digest})
	return s.entry(e)
}

// holder gives the article that has the ID of an entry already, and whether it is another one. What a record says
// of its ID proves nothing: where one of the two came with a record, both must be known by the same URL or text.
func (s *storing) holder(e *preparedEntry) (article int64, other bool, err error) {
	var feed int64
	err = s.w.row("SELECT id, feed FROM articles WHERE key = ?", []any{e.key}, &article, &feed)
	if err != nil || feed != 0 && !e.claimed {
		return article, false, err
	}
	held, err := s.w.stored(article)
	if err != nil {
		return article, false, err
	}
	return article, held.article.Identity() != e.Identity(), nil
}

// disown stores a record without the ID that it claims, which is another article's.
func (s *storing) disown(e *preparedEntry) error {
	e.ID = ""
	*e = *prepareEntry("", articles.Entry{Article: e.Article}, false)
	if err := s.recall(context.Background(), []*preparedEntry{e}); err != nil {
		return err
	}
	return s.entry(e)
}

// owner gives the entry under which this feed has an article.
func (s *storing) owner(article int64) (owner knownEntry, ok bool, err error) {
	if s.owners == nil {
		all, err := collectRows(context.Background(), s.w.conn, "SELECT guid, article, digest FROM entries WHERE feed = ? AND article <> 0", []any{s.feed.number}, scanKnown)
		if err != nil {
			return owner, false, err
		}
		s.owners = map[int64]knownEntry{}
		for _, k := range all {
			s.owners[k.article] = k
		}
	}
	owner, ok = s.owners[article]
	return owner, ok, nil
}

// insertBeside inserts an entry whose ID another article has, such as an entry of the same document with the same
// URL: its guid tells them apart.
func (s *storing) insertBeside(e *preparedEntry) error {
	e.setID(id.New(e.own))
	if isNew, err := s.insert(e); isNew || err != nil {
		return err
	}
	article, other, err := s.holder(e)
	switch {
	case err != nil:
		return err
	case other: // a record has claimed this one, too
		e.own += "\x00"
		return s.insertBeside(e)
	}
	return s.join(article, e)
}

// insert inserts an entry as a new article, unless there is one with its ID.
func (s *storing) insert(e *preparedEntry) (isNew bool, err error) {
	row, err := s.row(e)
	if err != nil {
		return false, err
	}
	n, err := s.w.change(`INSERT INTO articles (id, key, at, stored, read, starred, feed, source, section, published, zone, alias, language, title, url)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`,
		s.next, e.key, s.at(e.Article), s.now, e.Read, e.Starred, s.feed.number, row.source, row.section, row.published, row.zone, row.alias, row.language, e.Title, e.URL)
	if err != nil || n == 0 {
		return false, err
	}
	number := s.next
	s.next += s.step
	if err := s.w.exec("INSERT INTO texts (id, text) VALUES (?, ?)", number, e.packed); err != nil {
		return false, err
	}
	s.result.New++
	s.result.IDs = append(s.result.IDs, e.ID)
	return true, s.enter(number, e)
}

// join notes that an article of another feed is an entry of this one too. Its text stays that
// of the feed that brought it first, unless that had none.
func (s *storing) join(article int64, e *preparedEntry) error {
	if err := errors.Join(s.enter(article, e), s.mark(article, e)); err != nil {
		return err
	}
	e.ID = id.FromBits(e.key)
	old, err := s.w.stored(article)
	if err != nil {
		return err
	}
	if old.article.Markdown != "" || e.Markdown == "" {
		return nil
	}
	return s.change(article, old, e)
}

// again stores what a known entry says now.
func (s *storing) again(article int64, e *preparedEntry) error {
	if err := s.w.exec("UPDATE entries SET digest = ? WHERE feed = ? AND guid = ?", e.digest, s.feed.number, e.guid); err != nil {
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
	return s.change(article, old, e)
}

// change replaces an article's text. That of the page itself stays until the page is fetched again.
func (s *storing) change(article int64, old *storedArticle, e *preparedEntry) error {
	e.setID(id.FromBits(old.key))
	if old.complete {
		whole := old.article
		whole.Headline, whole.Updated = e.Headline, e.Updated
		e.Article, e.packed = &whole, nil
	}
	row, err := s.row(e)
	if err != nil {
		return err
	}
	at := old.at
	if row.published != nil {
		at = s.at(e.Article)
	}
	if err := s.w.revise(article, old, e.Article); err != nil {
		return err
	}
	err = s.w.exec(`UPDATE articles SET at = ?, stored = ?, source = ?, section = ?, published = ?, zone = ?, alias = ?, language = ?, title = ?, url = ? WHERE id = ?`,
		at, s.now, row.source, row.section, row.published, row.zone, row.alias, row.language, e.Title, e.URL, article)
	if err != nil {
		return err
	}
	s.result.Changed++
	s.result.IDs = append(s.result.IDs, e.ID)
	return s.w.replaceText(article, e.packed)
}

// mark gives an article the marks of an entry, which only a record has, beside its own.
func (s *storing) mark(article int64, e *preparedEntry) error {
	if !e.Read && !e.Starred {
		return nil
	}
	return s.w.exec("UPDATE articles SET read = max(read, ?), starred = max(starred, ?) WHERE id = ?", e.Read, e.Starred, article)
}

// enter notes that an entry is an article.
func (s *storing) enter(article int64, e *preparedEntry) error {
	s.note(knownEntry{e.guid, article, e.digest})
	return s.w.exec("INSERT INTO entries (feed, guid, article, digest) VALUES (?, ?, ?, ?)", s.feed.number, e.guid, article, e.digest)
}

// note remembers what the library has of an entry now.
func (s *storing) note(k knownEntry) {
	s.known[k.guid] = k
	if s.owners != nil {
		s.owners[k.article] = k
	}
}

// forgetPruned removes what was kept so that a pruned article does not come back from
// its feed, once the feed has it no longer.
func (s *storing) forgetPruned() error {
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

// articleRow is what the columns of an article hold besides text and marks.
type articleRow struct {
	source, section, published, zone, alias, language any
}

// row makes the columns of an entry, and its text where the caller has not.
func (s *storing) row(e *preparedEntry) (row articleRow, err error) {
	if e.packed == nil {
		if e.packed, err = packText(e.Article); err != nil {
			return row, err
		}
	}
	if row.source, err = s.w.name(e.Source); err != nil {
		return row, err
	}
	if row.section, err = s.w.name(e.Section); err != nil {
		return row, err
	}
	row.published, row.zone = packTime(e.Published)
	if e.alias != 0 {
		row.alias = e.alias
	}
	if e.Language != "" {
		row.language = e.Language
	}
	return row, nil
}

// at is where an article stands in a list by time: where it was published, else updated, else captured, but never
// in the future; else where it is stored.
func (s *storing) at(a *articles.Article) int64 {
	for _, t := range []articles.Time{a.Published, a.Updated, a.Captured} {
		if !t.IsZero() {
			return min(t.Unix(), s.now)
		}
	}
	return s.now
}
