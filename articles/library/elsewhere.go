package library

import (
	"cmp"
	"context"
	"database/sql"
)

// elsewhere are the entries that other feeds have at the addresses of a document's new entries.
type elsewhere struct {
	rows map[sql.NullInt64][]*knownEntry // by bare address
	// own counts by address, as given and bare, the entries of this feed: those of the document and the known ones that it
	// does not have any more.
	own map[sql.NullInt64]int
}

// loadElsewhere reads what other feeds have at the addresses of new entries.
func (u *upsert) loadElsewhere(ctx context.Context) error {
	u.elsewhere = elsewhere{map[sql.NullInt64][]*knownEntry{}, map[sql.NullInt64]int{}}
	count := func(h *entryHashes) {
		u.elsewhere.own[h.url]++
		u.elsewhere.own[h.bare]++
	}
	var missing []*preparedEntry
	for _, e := range u.entries {
		count(&e.entryHashes)
		if e.known == nil {
			missing = append(missing, e)
		}
	}
	for _, k := range u.known {
		if !k.met {
			count(&k.entryHashes)
		}
	}
	bares := hashList(missing, func(e *preparedEntry) sql.NullInt64 { return e.bare })
	found, err := collectRows(ctx, u.w, knownEntryQuery+"bare IN (SELECT value FROM json_each(?)) ORDER BY id", []any{bares}, scanKnownEntry)
	for _, k := range found {
		switch {
		case k.feed != u.feed:
			u.elsewhere.rows[k.bare] = append(u.elsewhere.rows[k.bare], k)
		case u.known[k.number] == nil:
			count(&k.entryHashes)
		}
	}
	return err
}

// findElsewhere returns the entry of another feed that has the entry's address, nil if there is none; that of a pruned
// article only if there is no other. Where a feed has several entries at one address, title or time must be equal.
// Addresses that differ in what says nothing about the article, such as tracking parameters, must be unique in both feeds.
func (u *upsert) findElsewhere(e *preparedEntry) (*knownEntry, error) {
	rows := u.elsewhere.rows[e.bare]
	if !e.bare.Valid || len(rows) == 0 {
		return nil, nil
	}
	var pruned *knownEntry
	addresses, bares := map[int64]int{}, map[int64]int{} // how many entries of each other feed have it
	for _, k := range rows {
		bares[k.feed]++
		if k.url == e.url {
			addresses[k.feed]++
		}
	}
	for _, suits := range []func(*knownEntry) bool{
		func(k *knownEntry) bool { return k.url == e.url && e.likeness(&k.entryHashes) > 0 },
		func(k *knownEntry) bool {
			return k.url == e.url && u.elsewhere.own[e.url] == 1 && addresses[k.feed] == 1
		},
		func(k *knownEntry) bool { return u.elsewhere.own[e.bare] == 1 && bares[k.feed] == 1 },
	} {
		for _, k := range rows {
			if !suits(k) {
				continue
			}
			if k.article == prunedArticle {
				pruned = cmp.Or(pruned, k)
				continue
			}
			if has, err := u.hasArticle(k.article); err != nil || !has {
				return k, err
			}
		}
	}
	return pruned, nil
}
