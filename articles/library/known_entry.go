package library

import (
	"context"
	"strconv"
)

// importFeed is the number under which the entries of imports are kept. No feed has it.
const importFeed = 0

// prunedArticle is the number that an entry has instead of its article's once that is pruned.
const prunedArticle = 0

// knownEntry is a row of the table entries: one entry of a feed. See [preparedEntry] for the hashes.
type knownEntry struct {
	guidHash, article, contentHash int64
}

// knownEntriesQuery selects the known entries of a feed. Its arguments are the feed's number and a JSON array of GUID hashes.
const knownEntriesQuery = "SELECT former, article, content FROM entries WHERE feed = ? AND former IN (SELECT value FROM json_each(?))"

// guidHashList returns the GUID hashes of entries, including those by the other scheme, as a JSON array.
func guidHashList(entries []*preparedEntry) string {
	list := make([]byte, 0, 42*len(entries)+2)
	list = append(list, '[')
	for i, e := range entries {
		if i > 0 {
			list = append(list, ',')
		}
		list = strconv.AppendInt(list, e.guidHash, 10)
		if e.otherSchemeHash != 0 {
			list = strconv.AppendInt(append(list, ','), e.otherSchemeHash, 10)
		}
	}
	return string(append(list, ']'))
}

func scanKnownEntry(row scanner) (k knownEntry, err error) {
	return k, row.Scan(&k.guidHash, &k.article, &k.contentHash)
}

func byGUIDHash(found []knownEntry) map[int64]knownEntry {
	known := make(map[int64]knownEntry, len(found))
	for _, k := range found {
		known[k.guidHash] = k
	}
	return known
}

// findKnownEntries returns what the library has of the entries, by GUID hash. It reads outside of any transaction.
func (l *Library) findKnownEntries(ctx context.Context, feedURL string, entries []*preparedEntry) (map[int64]knownEntry, error) {
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
	found, err := collect(ctx, l, knownEntriesQuery, []any{feed[0], guidHashList(entries)}, scanKnownEntry)
	return byGUIDHash(found), err
}

// packChanged packs the texts of new and changed entries. It runs before the write so that packing does not keep
// other goroutines from writing.
func (l *Library) packChanged(ctx context.Context, feedURL string, entries []*preparedEntry) error {
	known, err := l.findKnownEntries(ctx, feedURL, entries)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if k, ok := known[e.guidHash]; ok && k.contentHash == e.contentHash {
			continue
		}
		if e.packedText, err = packText(e.Article); err != nil {
			return err
		}
	}
	return ctx.Err()
}
