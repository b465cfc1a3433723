package library

import (
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

// preparedEntry is an entry with everything that can be computed without the database.
type preparedEntry struct {
	*articles.Article
	entryHashes
	entry       articles.Entry
	feedURL     string
	shared      articles.Shared
	sharedGUID  bool           // by entries of the document that differ
	completed   bool           // see complete
	contentHash int64          // changes with the content
	fileHash    int64          // what contentHash was when an entry without address had that of its file, else 0
	idBits      int64          // the 50 bits of the article's ID
	urlIDBits   int64          // the 50 bits of the address's ID, 0 if they are idBits or there is no address
	packedText  []byte         // see packText; nil until it is needed
	document    *indexDocument // nil unless it is to be indexed as it is stored
	claimsID    bool           // the ID comes from an imported record and follows from nothing else in it
	known       *knownEntry    // what the library has of it; nil if it is new
	remoteHash  sql.NullInt64  // its hash by a server that does not send GUIDs
	article     int64          // the number of its article, when it is stored
}

// prepareEntries prepares the entries of a feed's document. It drops repeats and entries without content.
func prepareEntries(feedURL string, entries []articles.Entry) []*preparedEntry {
	entries = articles.Distinct(entries)
	shared := articles.NewShared(entries)
	prepared := make([]*preparedEntry, 0, len(entries))
	for i := range entries {
		e := &entries[i]
		if !hasContent(e) {
			continue
		}
		p := prepareEntry(feedURL, e, shared)
		if p.guid = plainHash(e.GUID); !p.guid.Valid {
			p.complete()
		}
		prepared = append(prepared, p)
	}
	return prepared
}

func prepareEntry(feedURL string, e *articles.Entry, shared articles.Shared) *preparedEntry {
	p := &preparedEntry{Article: e.Article, entry: *e, feedURL: feedURL, shared: shared, sharedGUID: shared.GUID(e.GUID), contentHash: contentHash(e.Article, e.VagueTime)}
	if p.URL != p.Address() {
		episode := *e.Article
		episode.URL = episode.Address()
		p.fileHash = contentHash(&episode, e.VagueTime)
	}
	return p
}

// prepareRecords prepares imported records, as prepareEntries does entries. Of those that are recognized by the same, it
// keeps the first.
func prepareRecords(records []articles.Entry, now time.Time) []*preparedEntry {
	prepared := make([]*preparedEntry, 0, len(records))
	seen := map[int64]bool{}
	for i := range records {
		if !hasContent(&records[i]) {
			continue
		}
		if p := prepareRecord(&records[i], now); !seen[p.guid.Int64] {
			seen[p.guid.Int64] = true
			prepared = append(prepared, p)
		}
	}
	return prepared
}

func hasContent(e *articles.Entry) bool {
	return e.Article != nil && !e.Article.IsEmpty()
}

// prepareRecord prepares an imported record. It is recognized by its URL, else by its text, together with an ID that it
// claims. Times that are still to come are dropped, but identify the record: when they have passed, it is the same one.
func prepareRecord(e *articles.Entry, now time.Time) *preparedEntry {
	a := e.Article
	identity, claimed := a.Identity(), a.ID
	a.Published, a.Updated = a.Published.NotAfter(now), a.Updated.NotAfter(now)
	p := &preparedEntry{Article: a, entry: *e, contentHash: contentHash(a, e.VagueTime), entryHashes: hashesOf(e), completed: true}
	p.guid = importHash("url", a.Address())
	if a.Address() == "" {
		p.guid = importHash("text", identity, a.Markdown)
	}
	p.setID(id.New(identity))
	if claimed != p.ID && id.Valid(claimed) {
		p.guid, p.claimsID = importHash("id", claimed, identity), true
		p.setID(claimed)
	}
	return p
}

// complete computes what is not needed of an entry that is recognized by its GUID and has not changed, as most have not:
// the other hashes and the ID.
func (p *preparedEntry) complete() {
	if p.completed {
		return
	}
	former := p.former
	p.completed, p.entryHashes = true, hashesOf(&p.entry)
	p.former = former
	if p.remoteHash.Valid {
		p.guid = p.remoteHash
	}
	p.setID(p.shared.ID(p.feedURL, &p.entry))
}

// isNew reports whether the library has nothing of the entry.
func (p *preparedEntry) isNew() bool { return p.known == nil }

// ownIdentity returns what the article's ID is made from if another article has the one that was made first.
func (p *preparedEntry) ownIdentity(attempt int) string {
	identity := p.entry.Identity(p.feedURL, p.sharedGUID || attempt > 0)
	for ; attempt > 1; attempt-- {
		identity += "\x00"
	}
	return identity
}

// sameWords reports whether nothing of a known entry has changed.
func (p *preparedEntry) sameWords(k *knownEntry) bool {
	return p.contentHash == k.contentHash || p.fileHash != 0 && p.fileHash == k.contentHash
}

// setID sets the article's ID and the columns that follow from it.
func (p *preparedEntry) setID(articleID string) {
	p.ID = articleID
	p.idBits, _, _ = id.Range(articleID)
	p.urlIDBits = 0
	if address := p.Address(); address != "" {
		if bits, _, _ := id.Range(id.New(address)); bits != p.idBits {
			p.urlIDBits = bits
		}
	}
}

// contentHash hashes what makes an entry a changed one. Comment counts and pictures do not, nor do vague times, such as
// "2 hours ago", which differ with every fetch.
func contentHash(a *articles.Article, vagueTime bool) int64 {
	published, updated := a.Published.String(), a.Updated.String()
	if vagueTime {
		published, updated = "", ""
	}
	parts := []string{a.Title, a.URL, a.Source, a.Section, published, updated, a.Byline, a.Summary, a.Standfirst, a.Markdown}
	return hash64(append(parts, enclosureFiles(a)...)...)
}

// enclosureFiles returns the addresses of an article's enclosures without their parameters, which may be tokens that
// differ with every fetch.
func enclosureFiles(a *articles.Article) (files []string) {
	for _, f := range a.Enclosures {
		address, _, _ := strings.Cut(f.URL, "?")
		files = append(files, address)
	}
	return files
}

// importHash returns the hash by which an imported record is recognized.
func importHash(kind string, parts ...string) sql.NullInt64 {
	return sql.NullInt64{Int64: hash64(append([]string{kind}, parts...)...), Valid: true}
}

// hash64 returns the first 64 bits of the SHA-256 of the parts, each followed by a zero byte. Hashes are stored.
func hash64(parts ...string) int64 {
	length := 0
	for _, part := range parts {
		length += len(part) + 1
	}
	whole := make([]byte, 0, length)
	for _, part := range parts {
		whole = append(append(whole, part...), 0)
	}
	sum := sha256.Sum256(whole)
	return int64(binary.BigEndian.Uint64(sum[:]))
}
