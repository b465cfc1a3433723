package library

import (
	"context"
	"database/sql"
	"strconv"
)

// importFeed is the number under which the entries of imports are kept. No feed has it.
const importFeed = 0

// prunedArticle is the number that an entry has instead of its article's once that is pruned.
const prunedArticle = 0

// knownEntryQuery begins a query for known entries, up to its conditions.
const knownEntryQuery = "SELECT id, feed, article, guid, url, bare, title, time, content, former FROM entries WHERE "

func scanKnownEntry(row scanner) (*knownEntry, error) {
	k := new(knownEntry)
	return k, row.Scan(&k.number, &k.feed, &k.article, &k.guid, &k.url, &k.bare, &k.title, &k.time, &k.contentHash, &k.former)
}

// knownEntries are the known entries of a feed that may be those of a document, by number.
type knownEntries map[int64]*knownEntry

// The conditions by which known entries of a feed are found. The plus keeps SQLite from reading all of the feed's. An
// import is recognized by its GUID column alone; the indexes of URLs and titles leave imports out.
const (
	byGUID   = "feed = ?1 AND guid IN (SELECT value FROM json_each(?2))"
	byFormer = "feed = ?1 AND former IN (SELECT value FROM json_each(?2))"
	byURL    = "+feed = ?1 AND feed <> 0 AND url IN (SELECT value FROM json_each(?2))"
	byBare   = "+feed = ?1 AND bare IN (SELECT value FROM json_each(?2))"
	byTitle  = "+feed = ?1 AND feed <> 0 AND title IN (SELECT value FROM json_each(?2)) AND time IS NOT NULL"
)

// load adds the known entries of a feed that have one of some hashes. Hashes that are not valid are left out.
func (k knownEntries) load(ctx context.Context, db querier, feed int64, condition string, entries []*preparedEntry, hash func(*preparedEntry) sql.NullInt64) error {
	list := hashList(entries, hash)
	if list == "[]" {
		return nil
	}
	found, err := collectRows(ctx, db, knownEntryQuery+condition, []any{feed, list}, scanKnownEntry)
	for _, one := range found {
		if k[one.number] == nil {
			k[one.number] = one
		}
	}
	return err
}

// loadProbable adds the known entries that have the GUIDs of a document's entries, and for entries without a GUID their
// URLs. For most documents these are all that is needed.
func (k knownEntries) loadProbable(ctx context.Context, db querier, feed int64, entries []*preparedEntry) error {
	if err := k.load(ctx, db, feed, byGUID, entries, func(e *preparedEntry) sql.NullInt64 { return e.guid }); err != nil {
		return err
	}
	return k.load(ctx, db, feed, byURL, entries, func(e *preparedEntry) sql.NullInt64 {
		if e.guid.Valid {
			return sql.NullInt64{}
		}
		return e.url
	})
}

// hashList returns the hashes of entries as a JSON array.
func hashList(entries []*preparedEntry, hash func(*preparedEntry) sql.NullInt64) string {
	list := make([]byte, 0, 21*len(entries)+2)
	list = append(list, '[')
	for _, e := range entries {
		if h := hash(e); h.Valid {
			if len(list) > 1 {
				list = append(list, ',')
			}
			list = strconv.AppendInt(list, h.Int64, 10)
		}
	}
	return string(append(list, ']'))
}

// packChanged packs the texts of new and changed entries of a feed, or of an import if feedURL is "", and prepares what is
// to be indexed of them. It runs before the write so that it does not keep other goroutines from writing.
func (l *Library) packChanged(ctx context.Context, feedURL string, entries []*preparedEntry) error {
	unchanged, err := l.knownContents(ctx, feedURL, entries)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if unchanged[e.contentHash] {
			continue
		}
		if e.packedText, err = packText(e.Article); err != nil {
			return err
		}
	}
	if l.indexAsStored.Load() {
		prepareDocuments(entries)
	}
	return ctx.Err()
}

// knownContents returns the content hashes that entries of a document probably have in the library. It reads outside of
// any transaction.
func (l *Library) knownContents(ctx context.Context, feedURL string, entries []*preparedEntry) (map[int64]bool, error) {
	if len(entries) == 0 || !l.Exists() {
		return nil, nil
	}
	feed := []int64{importFeed}
	if feedURL != "" {
		var err error
		if feed, err = collect(ctx, l, "SELECT id FROM feeds WHERE url = ?", []any{feedURL}, scanNumber); err != nil {
			return nil, err
		}
		if len(feed) == 0 {
			return nil, ErrFeedNotFound
		}
	}
	db, err := l.reader(ctx)
	if err != nil {
		return nil, err
	}
	known := knownEntries{}
	if err := known.loadProbable(ctx, db, feed[0], entries); err != nil {
		return nil, err
	}
	contents := make(map[int64]bool, len(known))
	for _, k := range known {
		contents[k.contentHash] = true
	}
	return contents, nil
}
