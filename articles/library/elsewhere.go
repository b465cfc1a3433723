package library

import "context"

// findElsewhere returns the article of another feed that has the entry's address, 0 if there is none. Where a feed has
// several entries at one address, title or time must be equal. Addresses that differ in what says nothing about the
// article, such as tracking parameters, must be unique in both feeds.
func (u *upsert) findElsewhere(e *preparedEntry) (article int64, err error) {
	if !e.url.Valid {
		return 0, nil
	}
	rows, err := u.alike(e)
	if err != nil || len(rows) == 0 {
		return 0, err
	}
	exact := func(h *entryHashes) bool { return equal(h.url, e.url) }
	bare := func(h *entryHashes) bool { return equal(h.bare, e.bare) }
	addresses, stripped := u.countFeeds(rows, exact), u.countFeeds(rows, bare)
	for _, suits := range []func(*knownEntry) bool{
		func(k *knownEntry) bool { return exact(&k.entryHashes) && e.likeness(&k.entryHashes) > 0 },
		func(k *knownEntry) bool {
			return exact(&k.entryHashes) && addresses[u.feed] == 1 && addresses[k.feed] == 1
		},
		func(k *knownEntry) bool {
			return bare(&k.entryHashes) && stripped[u.feed] == 1 && stripped[k.feed] == 1
		},
	} {
		for _, k := range rows {
			if k.feed == u.feed || k.article == prunedArticle || !suits(k) {
				continue
			}
			if has, err := u.hasArticle(k.article); err != nil || !has {
				return k.article, err
			}
		}
	}
	return 0, nil
}

// alike returns the known entries of all feeds at the entry's address, stripped or not.
func (u *upsert) alike(e *preparedEntry) ([]*knownEntry, error) {
	return collectRows(context.Background(), u.w.conn, knownEntryQuery+"url = ? OR bare = ? ORDER BY id", []any{e.url, e.bare}, scanKnownEntry)
}

// countFeeds returns how many different entries of each feed have an address. This feed's are those of the document with
// the known ones that it does not have any more.
func (u *upsert) countFeeds(rows []*knownEntry, has func(*entryHashes) bool) map[int64]int {
	counts := map[int64]int{}
	for _, k := range rows {
		if k.feed != u.feed && has(&k.entryHashes) {
			counts[k.feed]++
		}
		if k.feed == u.feed && has(&k.entryHashes) && u.known[k.number] == nil {
			counts[u.feed]++
		}
	}
	for _, k := range u.known {
		if !k.met && has(&k.entryHashes) {
			counts[u.feed]++
		}
	}
	for _, e := range u.entries {
		if has(&e.entryHashes) {
			counts[u.feed]++
		}
	}
	return counts
}
