package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"newsreader/articles"
)

// RemoteEntry is an entry that the server of the account has. Its article's Read and Starred are the server's.
type RemoteEntry struct {
	articles.Entry
	ID int64
	// Hash is the first 64 bits of the SHA-256 of the GUID, else of the address, 0 if unknown.
	Hash uint64
}

// maxAsked is how often an entry is asked for that the server lists but does not send.
const maxAsked = 4

// RemoteIDs returns the IDs of the server's entries that need not be asked for: those that the library has stored or has
// asked for often enough.
func (l *Library) RemoteIDs(ctx context.Context) (map[int64]bool, error) {
	ids, err := collect(ctx, l, "SELECT id FROM remote_entries WHERE feed <> 0 OR missed >= ?", []any{maxAsked}, scanNumber)
	known := make(map[int64]bool, len(ids))
	for _, n := range ids {
		known[n] = true
	}
	return known, l.wrapError("reading", err)
}

// MissRemoteEntries counts that the server did not send entries that it was asked for.
func (l *Library) MissRemoteEntries(ctx context.Context, ids []int64) error {
	return l.write(ctx, "synchronizing", func(w *writer) error {
		for _, n := range ids {
			err := w.exec(`INSERT INTO remote_entries (id, feed, article, read, starred, missed) VALUES (?, 0, 0, 0, 0, 1)
				ON CONFLICT (id) DO UPDATE SET missed = missed + 1 WHERE feed = 0`, n)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// maxRemoteBatch is how many of the server's entries are stored in one transaction.
const maxRemoteBatch = 25

// StoreRemoteEntries stores entries that the server has of a feed, the oldest of which comes first, in batches of one
// transaction each. What the library has already is joined by the hash, else the address, else title and time, and keeps
// its text; its flags become the union of both sides. Entries stored before stay as they are, and those without content
// are only remembered. After an error the result counts the batches that were stored.
func (l *Library) StoreRemoteEntries(ctx context.Context, f RemoteFeed, entries []RemoteEntry) (all StoreResult, err error) {
	err = inParts(maxRemoteBatch, entries, func(part []RemoteEntry) error {
		stored, err := l.storeRemote(ctx, f, part)
		all.New += stored.New
		all.IDs = append(all.IDs, stored.IDs...)
		return err
	})
	return all, err
}

// storeRemote stores entries in one transaction, the newest first, as they are in a feed.
func (l *Library) storeRemote(ctx context.Context, f RemoteFeed, entries []RemoteEntry) (StoreResult, error) {
	var passes [][]*preparedEntry
	remote := map[*articles.Article]*RemoteEntry{}
	var rest []articles.Entry
	var empty []*preparedEntry
	for i := range slices.Backward(entries) {
		e := &entries[i]
		remote[e.Article] = e
		if !hasContent(&e.Entry) {
			empty = append(empty, &preparedEntry{entry: e.Entry})
			continue
		}
		if e.Hash != 0 {
			e.GUID = fmt.Sprintf("sha256:%016x", e.Hash)
		}
		rest = append(rest, e.Entry)
	}
	for len(rest) > 0 { // the repeats of one pass are recognized in the next
		pass, repeats := prepareRemote(f.URL, rest, remote)
		if err := l.packChanged(ctx, f.URL, pass); err != nil {
			return StoreResult{}, l.wrapError("storing in", err)
		}
		passes, rest = append(passes, pass), repeats
	}
	var stored StoreResult
	err := l.write(ctx, "storing in", func(w *writer) error {
		s := remoteStore{w: w, remote: remote, now: l.now()}
		err := errors.Join(s.run(ctx, f, passes), s.record(empty))
		stored = s.result
		return err
	})
	if err != nil {
		return StoreResult{}, err
	}
	return stored, nil
}

// prepareRemote prepares the entries of a server, and returns apart those that repeat others.
func prepareRemote(feedURL string, entries []articles.Entry, remote map[*articles.Article]*RemoteEntry) (prepared []*preparedEntry, repeats []articles.Entry) {
	distinct := articles.Distinct(entries)
	shared := articles.NewShared(distinct)
	kept := make(map[*articles.Article]bool, len(distinct))
	for i := range distinct {
		e := &distinct[i]
		kept[e.Article] = true
		p := prepareEntry(feedURL, e, shared)
		if hash := remote[e.Article].Hash; hash != 0 {
			p.remoteHash = sql.NullInt64{Int64: int64(hash), Valid: true}
		}
		p.complete()
		prepared = append(prepared, p)
	}
	for _, e := range entries {
		if !kept[e.Article] {
			repeats = append(repeats, e)
		}
	}
	return prepared, repeats
}

// remoteStore stores entries of one of the server's feeds.
type remoteStore struct {
	w      *writer
	remote map[*articles.Article]*RemoteEntry
	now    int64
	feed   int64 // the number of the server's feed
	result StoreResult
}

func (s *remoteStore) run(ctx context.Context, f RemoteFeed, passes [][]*preparedEntry) (err error) {
	if s.feed, err = s.w.remoteFeed(f.ID); err != nil {
		return err
	}
	local, err := s.w.feed(f.URL)
	if err != nil {
		return err
	}
	if s.feed == 0 || !local.Subscribed {
		return ErrFeedNotFound
	}
	for _, pass := range passes {
		if pass, err = s.withoutStored(pass); err != nil {
			return err
		}
		u := newUpsert(s.w, local, s.now)
		u.remote, u.partial = true, true
		if err := u.run(ctx, pass); err != nil {
			return err
		}
		s.result.New += u.result.New
		s.result.IDs = append(s.result.IDs, u.result.IDs...)
		if err := s.record(pass); err != nil {
			return err
		}
	}
	return nil
}

// withoutStored returns the entries that are not stored yet.
func (s *remoteStore) withoutStored(entries []*preparedEntry) (left []*preparedEntry, err error) {
	for _, e := range entries {
		var stored bool
		query := "SELECT EXISTS (SELECT 1 FROM remote_entries WHERE id = ? AND feed <> 0)"
		if err := s.w.queryRow(query, []any{s.remote[e.entry.Article].ID}, &stored); err != nil {
			return nil, err
		}
		if !stored {
			e.known, e.article = nil, 0
			left = append(left, e)
		}
	}
	return left, nil
}

// record records which article each entry is, and the flags that the server has.
func (s *remoteStore) record(entries []*preparedEntry) error {
	for _, e := range entries {
		from := s.remote[e.entry.Article]
		err := s.w.exec("INSERT OR REPLACE INTO remote_entries (id, feed, article, read, starred) VALUES (?, ?, ?, ?, ?)",
			from.ID, s.feed, e.article, from.Article.Read, from.Article.Starred)
		if err != nil {
			return err
		}
	}
	return nil
}

// joinRemote makes an entry of the server one that the library has.
func (u *upsert) joinRemote(k *knownEntry, e *preparedEntry) error {
	if !k.guid.Valid && e.remoteHash.Valid {
		if err := u.w.exec("UPDATE entries SET guid = ? WHERE id = ?", e.remoteHash, k.number); err != nil {
			return err
		}
	}
	if k.article == prunedArticle {
		return nil
	}
	return u.addFlags(k.article, e)
}

// leaveRemote leaves out known entries of which the server has said already which of its entries they are: another one
// with their title and time is another article.
func (m *matcher) leaveRemote(ctx context.Context) error {
	var numbers []int64
	for _, k := range m.known {
		numbers = append(numbers, k.article)
	}
	taken, err := collectRows(ctx, m.w.conn, "SELECT article FROM remote_entries WHERE missed = 0 AND article <> 0 AND article IN ("+numberList(numbers)+")", nil, scanNumber)
	if err != nil {
		return err
	}
	isTaken := make(map[int64]bool, len(taken))
	for _, n := range taken {
		isTaken[n] = true
	}
	for _, k := range m.known {
		k.met = k.met || isTaken[k.article]
	}
	return nil
}
