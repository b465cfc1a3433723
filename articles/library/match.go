package library

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
)

// matcher finds out which entries of one document of a feed the library has. Two entries are the same where
//
//  1. they have one GUID that no document of the feed had on entries that differ in both title and time; else
//  2. they have one GUID or one address, and their titles or their times are equal; else
//  3. title and time are equal, and the document does not have the older one any more: the site has moved.
//
// Each known entry is the same as one entry of the document at most. Within a document, articles.Distinct has joined
// repeats.
type matcher struct {
	w       *writer
	feed    int64
	entries []*preparedEntry
	known   knownEntries
	shared  map[int64]bool // GUIDs that identify nothing
	partial bool           // the document was cut off, so that it may have any entry still
	remote  bool           // the entries are a server's, which has said of others already which ones they are
	kept    map[int64]bool // URLs at which entries were recognized by their GUIDs
}

// match sets for each entry which known one it is.
func (m *matcher) match(ctx context.Context) error {
	if err := m.loadShared(ctx); err != nil {
		return err
	}
	if err := m.known.loadProbable(ctx, m.w, m.feed, m.entries); err != nil {
		return err
	}
	if err := m.loadFormer(ctx); err != nil {
		return err
	}
	m.matchGUIDs()
	if missing := m.missing(); len(missing) > 0 {
		return m.matchOthers(ctx, missing)
	}
	return nil
}

// loadShared reads and updates which GUIDs identify nothing.
func (m *matcher) loadShared(ctx context.Context) error {
	numbers, err := collectRows(ctx, m.w, "SELECT guid FROM shared_guids WHERE feed = ?", []any{m.feed}, scanNumber)
	if err != nil {
		return err
	}
	m.shared = make(map[int64]bool, len(numbers))
	for _, n := range numbers {
		m.shared[n] = true
	}
	for _, e := range m.entries {
		if e.sharedGUID && !m.shared[e.guid.Int64] {
			m.shared[e.guid.Int64] = true
			if err := m.w.exec("INSERT INTO shared_guids (feed, guid) VALUES (?, ?)", m.feed, e.guid.Int64); err != nil {
				return err
			}
		}
		e.sharedGUID = e.guid.Valid && m.shared[e.guid.Int64]
	}
	return nil
}

// loadFormer adds the known entries that were recognized by the GUIDs before version 5, if the feed has such entries.
func (m *matcher) loadFormer(ctx context.Context) error {
	var old bool
	if err := m.w.queryRow("SELECT EXISTS (SELECT 1 FROM entries WHERE feed = ? AND former IS NOT NULL)", []any{m.feed}, &old); err != nil || !old {
		return err
	}
	for _, e := range m.entries {
		e.former = formerHash(e.entry.GUID)
	}
	return m.known.load(ctx, m.w, m.feed, byFormer, m.entries, func(e *preparedEntry) sql.NullInt64 { return e.former })
}

// missing returns the entries that are not recognized yet.
func (m *matcher) missing() (entries []*preparedEntry) {
	for _, e := range m.entries {
		if e.known == nil {
			entries = append(entries, e)
		}
	}
	return entries
}

func (m *matcher) recognize(e *preparedEntry, k *knownEntry) {
	e.known, k.met = k, true
}

// matchGUIDs applies the first rule.
func (m *matcher) matchGUIDs() {
	guids, former := map[int64]*knownEntry{}, map[int64]*knownEntry{}
	for _, k := range m.known.sorted() {
		if k.guid.Valid {
			guids[k.guid.Int64] = k
		}
		if k.former.Valid {
			former[k.former.Int64] = k
		}
	}
	for _, e := range m.entries {
		if !e.guid.Valid || e.sharedGUID {
			continue
		}
		k := guids[e.guid.Int64]
		if k == nil || k.met {
			k = former[e.former.Int64]
		}
		if k != nil && !k.met {
			m.recognize(e, k)
		}
	}
}

// sorted returns the entries that no entry of the document is yet, by number.
func (k knownEntries) sorted() []*knownEntry {
	list := make([]*knownEntry, 0, len(k))
	for _, one := range k {
		if !one.met {
			list = append(list, one)
		}
	}
	slices.SortFunc(list, func(a, b *knownEntry) int { return cmp.Compare(a.number, b.number) })
	return list
}

// matchOthers applies the second and third rules to the entries that have no GUID to be recognized by.
func (m *matcher) matchOthers(ctx context.Context, missing []*preparedEntry) error {
	m.kept = map[int64]bool{}
	for _, e := range m.entries {
		e.complete()
		m.kept[e.url.Int64] = m.kept[e.url.Int64] || e.known != nil
	}
	if err := m.known.load(ctx, m.w, m.feed, byURL, missing, func(e *preparedEntry) sql.NullInt64 { return e.url }); err != nil {
		return err
	}
	m.matchPairs(missing, m.sameEntry)
	if missing = m.missing(); len(missing) == 0 {
		return nil
	}
	if err := m.matchBare(ctx, missing); err != nil {
		return err
	}
	if missing = m.missing(); len(missing) == 0 || m.partial && !m.remote {
		return nil
	}
	if err := m.known.load(ctx, m.w, m.feed, byTitle, missing, func(e *preparedEntry) sql.NullInt64 { return e.title }); err != nil {
		return err
	}
	if m.remote {
		if err := m.leaveRemote(ctx); err != nil {
			return err
		}
	}
	m.matchPairs(missing, movedEntry)
	return nil
}

// pair is an entry of the document with a known one that it may be.
type pair struct {
	e     *preparedEntry
	k     *knownEntry
	score int
}

// matchPairs recognizes entries by a score, 0 where two differ: first those that have most in common.
func (m *matcher) matchPairs(missing []*preparedEntry, score func(*preparedEntry, *knownEntry) int) {
	alike := map[sql.NullInt64][]*knownEntry{}
	for _, k := range m.known.sorted() {
		for _, hash := range []sql.NullInt64{k.title, k.time, {Int64: k.contentHash, Valid: true}} {
			alike[hash] = append(alike[hash], k)
		}
	}
	var pairs []pair
	for _, e := range missing {
		for _, hash := range []sql.NullInt64{e.title, e.time, {Int64: e.contentHash, Valid: true}, {Int64: e.fileHash, Valid: e.fileHash != 0}} {
			if !hash.Valid {
				continue
			}
			for _, k := range alike[hash] {
				if s := score(e, k); s > 0 {
					pairs = append(pairs, pair{e, k, s})
				}
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.score, a.score) })
	for _, p := range pairs {
		if p.e.known == nil && !p.k.met {
			m.recognize(p.e, p.k)
		}
	}
}

// sameEntry is the second rule's score. An entry whose words are all the same is the same, even if it has neither title nor
// time. Where entries at one address keep their GUIDs, another GUID is another entry unless both title and time are
// equal.
func (m *matcher) sameEntry(e *preparedEntry, k *knownEntry) int {
	guids, urls := e.sameGUID(&k.entryHashes), equal(e.url, k.url)
	likeness, words := e.likeness(&k.entryHashes), e.sameWords(k)
	switch {
	case !guids && !urls, likeness == 0 && !words:
		return 0
	case !guids && likeness < 2 && e.guid.Valid && k.guid.Valid && m.kept[e.url.Int64]:
		return 0
	}
	score := 1 + 8*likeness
	for i, more := range []bool{urls, guids, words} {
		if more {
			score += 1 << i
		}
	}
	return score
}

// matchBare applies the second rule to addresses that differ in what does not tell entries apart: those that are unique
// in the document and among the known entries without it.
func (m *matcher) matchBare(ctx context.Context, missing []*preparedEntry) error {
	if err := m.known.load(ctx, m.w, m.feed, byBare, missing, func(e *preparedEntry) sql.NullInt64 { return e.bare }); err != nil {
		return err
	}
	inDocument, known := map[int64]int{}, map[int64]int{}
	for _, e := range m.entries {
		inDocument[e.bare.Int64]++
	}
	for _, k := range m.known {
		known[k.bare.Int64]++
	}
	m.matchPairs(missing, func(e *preparedEntry, k *knownEntry) int {
		if !equal(e.bare, k.bare) || inDocument[e.bare.Int64] > 1 || known[e.bare.Int64] > 1 {
			return 0
		}
		return e.likeness(&k.entryHashes)
	})
	return nil
}

// movedEntry is the third rule's score.
func movedEntry(e *preparedEntry, k *knownEntry) int {
	if e.likeness(&k.entryHashes) < 2 {
		return 0
	}
	if equal(e.bare, k.bare) {
		return 2
	}
	return 1
}
