package library

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"

	"newsreader/articles/internal/id"
)

// upsert stores the entries of one document of a feed, or of an import, in one transaction. For each entry it decides
// whether it is a new article, a new version of a known one, or another feed's copy of one.
type upsert struct {
	articleWriter
	feedURL string // "" for an import
	entries []*preparedEntry
	known   knownEntries
	elsewhere
	partial bool // see FetchResult.Partial
	remote  bool // the entries are a server's, whose text is no news of a known entry
	// brought are the records that this import has brought, which others may repeat without the ID that they claim.
	brought map[sql.NullInt64]*knownEntry
}

func newUpsert(w *writer, feed Feed, now int64) *upsert {
	return &upsert{articleWriter: articleWriter{w: w, feed: feed.number, now: now}, feedURL: feed.URL, known: knownEntries{}, brought: map[sql.NullInt64]*knownEntry{}}
}

// run stores the entries, then forgets the pruned articles that the feed no longer has.
func (u *upsert) run(ctx context.Context, entries []*preparedEntry) error {
	if len(entries) == 0 {
		return nil
	}
	u.entries = entries
	if err := u.match(ctx, entries); err != nil {
		return err
	}
	last, err := u.reserveNumbers(entries)
	if err != nil {
		return err
	}
	if u.feed != importFeed && slices.ContainsFunc(entries, (*preparedEntry).isNew) {
		if err := u.loadElsewhere(ctx); err != nil {
			return err
		}
	}
	for _, e := range entries {
		if err := errors.Join(ctx.Err(), u.store(e)); err != nil {
			return err
		}
	}
	if err := u.writeTexts(); err != nil {
		return err
	}
	if u.result.New > 0 {
		if err := u.w.exec("UPDATE state SET last_article = ?", last); err != nil {
			return err
		}
	}
	if err := u.saveCounts(); err != nil {
		return err
	}
	return u.forgetPruned()
}

// match sets for each entry which known one it is. A record of an import is recognized by its hash alone.
func (u *upsert) match(ctx context.Context, entries []*preparedEntry) error {
	m := matcher{w: u.w, feed: u.feed, entries: entries, known: u.known, partial: u.partial, remote: u.remote}
	if u.feed != importFeed {
		return m.match(ctx)
	}
	if err := u.known.loadProbable(ctx, u.w, u.feed, entries); err != nil {
		return err
	}
	m.matchGUIDs()
	return nil
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
		if e.known == nil {
			last++
		}
	}
	u.next, u.step = last, -1
	if u.feed == importFeed {
		u.next, u.step = first, 1
	}
	return last, nil
}

// store stores one entry.
func (u *upsert) store(e *preparedEntry) error {
	k := e.known
	if k == nil {
		k = u.brought[e.guid]
	}
	if k == nil {
		return u.storeUnknown(e)
	}
	e.article = k.article
	if u.remote {
		return u.joinRemote(k, e)
	}
	if err := u.updateEntry(k, e); err != nil {
		return err
	}
	if err := u.addFlags(k.article, e); err != nil || k.article == prunedArticle {
		return err
	}
	if k.contentHash == e.contentHash {
		return u.refresh(k.article, e)
	}
	return u.updateArticle(k, e)
}

// updateEntry updates what a known entry is recognized by.
func (u *upsert) updateEntry(k *knownEntry, e *preparedEntry) error {
	if k.guid == e.guid && k.contentHash == e.contentHash && !k.former.Valid {
		return nil // since the content says all the rest
	}
	e.complete()
	return u.w.exec("UPDATE entries SET guid = ?, url = ?, bare = ?, title = ?, time = ?, content = ?, former = NULL WHERE id = ?",
		e.guid, e.url, e.bare, e.title, e.time, e.contentHash, k.number)
}

// updateArticle stores the new content of a known entry in its article, if it is this feed's text that the article has.
func (u *upsert) updateArticle(k *knownEntry, e *preparedEntry) error {
	old, err := u.w.stored(k.article)
	if errors.Is(err, sql.ErrNoRows) {
		return nil // pruned, see detachRemoved
	}
	if err != nil {
		return err
	}
	if old.feed == u.feed && isSameElsewhere(k, old, e) {
		return u.move(k.article, old, e)
	}
	mine, err := u.speaksFor(old, e)
	if err != nil || !mine {
		return err
	}
	return u.takeOver(k.article, old, e)
}

// isSameElsewhere reports whether nothing of an entry has changed but its address, and the site's in its text.
func isSameElsewhere(k *knownEntry, old *storedArticle, e *preparedEntry) bool {
	if old.article.URL == e.URL {
		return false
	}
	there := *e.Article
	there.URL = old.article.URL
	there.Markdown = strings.ReplaceAll(e.Markdown, origin(e.URL), origin(old.article.URL))
	return contentHash(&there, e.entry.VagueTime) == k.contentHash
}

// origin returns the beginning of an address up to its path.
func origin(address string) string {
	scheme, rest, _ := strings.Cut(address, "://")
	host, _, _ := strings.Cut(rest, "/")
	return scheme + "://" + host + "/"
}

// storeUnknown stores an entry that the feed did not have: as another feed's article, else as a new one. An article that
// was pruned does not come back by another feed either, unless that is the publisher's, and the pruned text was not.
func (u *upsert) storeUnknown(e *preparedEntry) error {
	if u.feed == importFeed {
		return u.storeRecord(e)
	}
	k, err := u.findElsewhere(e)
	switch {
	case err != nil:
		return err
	case k != nil && k.article != prunedArticle:
		return u.attach(k.article, e)
	case k != nil:
		if again, err := u.bringsBack(e, k); err != nil || !again {
			return errors.Join(err, u.addEntry(prunedArticle, e))
		}
	}
	if isNew, err := u.insertNew(e); isNew || err != nil {
		return err
	}
	return u.insertWithOwnID(e)
}

// insertWithOwnID inserts an entry whose ID belongs to another article, such as an entry that shares its URL with
// an earlier one. Its new ID is made from the feed and the entry. An article without an address that has this ID was
// exported from this feed.
func (u *upsert) insertWithOwnID(e *preparedEntry) error {
	for attempt := 0; ; attempt++ {
		e.setID(id.New(e.ownIdentity(attempt)))
		if isNew, err := u.insertNew(e); isNew || err != nil {
			return err
		}
		article, err := u.findImported(e)
		if err != nil {
			return err
		}
		if article != 0 {
			return u.attach(article, e)
		}
	}
}

// findImported returns the imported article with the entry's ID if it is the same by all that it says, else 0.
func (u *upsert) findImported(e *preparedEntry) (article int64, err error) {
	var feed int64
	if err := u.w.queryRow("SELECT id, feed FROM articles WHERE key = ?", []any{e.idBits}, &article, &feed); err != nil {
		return 0, err
	}
	if feed != importFeed {
		return 0, nil
	}
	held, err := u.w.stored(article)
	if err != nil || held.article.URL != "" || held.article.Identity() != e.Article.Identity() {
		return 0, err
	}
	has, err := u.hasArticle(article)
	if has {
		article = 0
	}
	return article, err
}

// hasArticle reports whether the feed has an entry of an article.
func (u *upsert) hasArticle(article int64) (has bool, err error) {
	err = u.w.queryRow("SELECT EXISTS (SELECT 1 FROM entries WHERE feed = ? AND article = ?)", []any{u.feed, article}, &has)
	return has, err
}

// insertNew inserts an entry as a new article, unless an article with its ID exists.
func (u *upsert) insertNew(e *preparedEntry) (isNew bool, err error) {
	number, isNew, err := u.insert(e)
	if err != nil || !isNew {
		return false, err
	}
	u.added.countEntry(!e.Read)
	return true, u.addEntry(number, e)
}

// attach makes an article that another feed brought an entry of this feed as well. Of two texts, the one that the
// article does not get is kept as a revision.
func (u *upsert) attach(article int64, e *preparedEntry) error {
	if err := errors.Join(u.addFlags(article, e), u.addEntry(article, e)); err != nil {
		return err
	}
	old, err := u.w.stored(article)
	if err != nil {
		return err
	}
	u.added.countEntry(!old.article.Read)
	mine, err := u.speaksFor(old, e)
	switch {
	case err != nil:
		return err
	case mine:
		return u.takeOver(article, old, e)
	}
	return u.keepOther(article, old, e)
}

// addEntry makes an article an entry of this feed.
func (u *upsert) addEntry(article int64, e *preparedEntry) error {
	e.article = article
	k := &knownEntry{feed: u.feed, article: article, entryHashes: e.entryHashes, contentHash: e.contentHash}
	k.former = sql.NullInt64{}
	if u.feed == importFeed {
		u.brought[e.guid] = k
	}
	var err error
	k.number, err = u.w.insert("INSERT INTO entries (feed, article, guid, url, bare, title, time, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		u.feed, article, e.guid, e.url, e.bare, e.title, e.time, e.contentHash)
	return err
}

// forgetPruned removes the entries of pruned articles that the feed no longer has. Until then they keep the articles
// from coming back.
func (u *upsert) forgetPruned() error {
	if u.partial {
		return nil
	}
	pruned, err := collectRows(context.Background(), u.w, "SELECT id FROM entries WHERE feed = ? AND article = 0", []any{u.feed}, scanNumber)
	if err != nil {
		return err
	}
	for _, number := range pruned {
		if k := u.known[number]; k == nil || !k.met {
			if err := u.w.exec("DELETE FROM entries WHERE id = ?", number); err != nil {
				return err
			}
		}
	}
	return nil
}
