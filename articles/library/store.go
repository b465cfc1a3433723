package library

import (
	"cmp"
	"context"
	"strconv"
	"time"

	"newsreader/articles"
)

// FetchResult is what a fetched feed document said.
type FetchResult struct {
	// Title and SiteURL are the publisher's own; "" leaves what is known, and so does a title where the feed has one,
	// which may be the reader's.
	Title, SiteURL string
	// ETag and LastModified are those of the response, byte for byte.
	ETag, LastModified string
	// Kind is what the document turned out to be; "" leaves what is known.
	Kind string
	// Quiet is that of the [Feed].
	Quiet QuietTimes
	// NextFetch is when the feed may be fetched again, zero for any time.
	NextFetch time.Time
	// Partial says that the document ended too early: entries that it lacks may still be there.
	Partial bool
	// Entries are in the order of the document. Their articles have passed the door: every field is
	// safe text. Store gives them their IDs.
	Entries []articles.Entry
}

// StoreResult says what storing changed.
type StoreResult struct {
	New, Changed int
	// IDs are those of the new and the changed articles.
	IDs []string
}

// StoreFetch keeps what a fetched feed said, all of it in one transaction, and that it was fetched. An
// entry is known again by its GUID within the feed, else by its URL, else by its text; a URL
// that another feed brought is the same article. A changed entry keeps its marks, and its earlier text
// as a revision. The error matches ErrFeedNotFound where the feed is not followed.
func (l *Library) StoreFetch(ctx context.Context, feedURL string, result FetchResult) (StoreResult, error) {
	prepared := prepareEntries(feedURL, result.Entries)
	if err := l.packUnknown(ctx, feedURL, prepared); err != nil {
		return StoreResult{}, l.failed("storing in", err)
	}
	var stored StoreResult
	err := l.write(ctx, "storing in", func(w *writer) error {
		f, err := w.feed(feedURL)
		if err != nil {
			return err
		}
		s := newStoring(w, f, l.now())
		s.partial = result.Partial
		if err := s.entries(ctx, prepared); err != nil {
			return err
		}
		stored = s.result
		f.Title = cmp.Or(f.Title, result.Title)
		if result.SiteURL != "" {
			f.SiteURL = result.SiteURL
		}
		if result.Kind != "" {
			f.Kind = result.Kind
		}
		f.ETag, f.LastModified, f.Quiet = result.ETag, result.LastModified, result.Quiet
		f.succeeded(l.opts.Now(), result.NextFetch)
		return w.saveFeed(f)
	})
	if err != nil {
		return StoreResult{}, err
	}
	return stored, nil
}

// importBatch is how many articles are imported in one transaction.
const importBatch = 2000

// Import keeps articles that no feed brought, with their marks, in transactions of some thousand. Articles that are
// known by their URL, else their text, are changed as [Library.StoreFetch] changes them. An ID that neither would give is
// that of the library which exported the article: it is kept, unless another article has it. Of an
// import that fails the result says what was kept.
func (l *Library) Import(ctx context.Context, list []*articles.Article) (StoreResult, error) {
	var all StoreResult
	for len(list) > 0 {
		n := min(len(list), importBatch)
		entries := make([]articles.Entry, n)
		for i, a := range list[:n] {
			entries[i].Article = a
		}
		list = list[n:]
		one, err := l.importEntries(ctx, entries)
		if err != nil {
			return all, err
		}
		all.New += one.New
		all.Changed += one.Changed
		all.IDs = append(all.IDs, one.IDs...)
	}
	return all, nil
}

func (l *Library) importEntries(ctx context.Context, entries []articles.Entry) (StoreResult, error) {
	prepared := prepareEntries("", entries)
	if err := l.packUnknown(ctx, "", prepared); err != nil {
		return StoreResult{}, l.failed("importing into", err)
	}
	var stored StoreResult
	err := l.write(ctx, "importing into", func(w *writer) error {
		s := newStoring(w, Feed{}, l.now())
		err := s.entries(ctx, prepared)
		stored = s.result
		return err
	})
	if err != nil {
		return StoreResult{}, err
	}
	return stored, nil
}

// packUnknown writes the texts of those entries that are new or changed, so that the
// caller's processor does it while another holds the turn to write.
func (l *Library) packUnknown(ctx context.Context, feedURL string, entries []*preparedEntry) error {
	known, err := l.knownEntries(ctx, feedURL, entries)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if k, ok := known[e.guid]; ok && k.digest == e.digest {
			continue
		}
		if e.packed, err = packText(e.Article); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// knownEntry is what the library has of an entry.
type knownEntry struct {
	guid, article, digest int64
}

// knownEntries gives what the library has of the entries, by guid, before anything is stored.
func (l *Library) knownEntries(ctx context.Context, feedURL string, entries []*preparedEntry) (map[int64]knownEntry, error) {
	if len(entries) == 0 || !l.Exists() {
		return nil, nil
	}
	feed := []int64{0}
	if feedURL != "" {
		var err error
		if feed, err = collect(ctx, l, "SELECT id FROM feeds WHERE url = ?", []any{feedURL}, scanNumber); err != nil {
			return nil, err
		}
		if len(feed) == 0 {
			return nil, ErrFeedNotFound
		}
	}
	found, err := collect(ctx, l, knownQuery, []any{feed[0], guidsOf(entries)}, scanKnown)
	return knownByGUID(found), err
}

// knownQuery asks for what is known of the entries of a feed with guids in a JSON array.
const knownQuery = "SELECT guid, article, digest FROM entries WHERE feed = ? AND guid IN (SELECT value FROM json_each(?))"

// guidsOf writes the guids of entries, with the former ones, as a JSON array.
func guidsOf(entries []*preparedEntry) string {
	list := make([]byte, 0, 42*len(entries)+2)
	list = append(list, '[')
	for i, e := range entries {
		if i > 0 {
			list = append(list, ',')
		}
		list = strconv.AppendInt(list, e.guid, 10)
		if e.former != 0 {
			list = strconv.AppendInt(append(list, ','), e.former, 10)
		}
	}
	return string(append(list, ']'))
}

func scanKnown(row scanner) (k knownEntry, err error) {
	return k, row.Scan(&k.guid, &k.article, &k.digest)
}

func knownByGUID(found []knownEntry) map[int64]knownEntry {
	known := make(map[int64]knownEntry, len(found))
	for _, k := range found {
		known[k.guid] = k
	}
	return known
}
